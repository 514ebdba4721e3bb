"""The file of a backup: a zip with the database, the photos, and a manifest that says what belongs in it.

``orderside.db`` is compressed; ``photos/<SHA-256>`` are not, they are compressed pictures already. Any zip
program can open it, and SQLite the database in it.
"""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import IO, Any

import orjson

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "orderside.db"
PHOTOS = "photos/"
CHUNK = 1024 * 1024

# What zipfile raises when bytes are not as they were written.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError, ValueError)


class BackupError(Exception):
    """A backup cannot be made or used; the message says why and what to do."""


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself."""

    made_at: str
    program: str
    """The version of Orderside that made it."""
    layout: int
    """The layout of its store."""
    instance_id: str | None
    counts: dict[str, int]
    """How many documents each table has."""
    size: int
    """Bytes of the database."""
    sha256: str
    """Of the database."""
    photos: int | None
    """How many photos it has; None for a backup without them."""
    damaged_photos: list[str] = field(default_factory=list)
    """Those among its photos whose bytes are not as they were received."""
    problems: list[str] = field(default_factory=list)
    """What was wrong with the store when it was made: the first few sentences of ``verify``."""
    format: int = FORMAT

    @property
    def summary(self) -> str:
        """What is in it, in words."""
        notes, orders = (self.counts.get(name, 0) for name in ("notes", "orders"))
        with_photos = "without photos" if self.photos is None else f"{self.photos:,} photos"
        return f"{orders:,} orders, {notes:,} notes, {with_photos}"


def entry(name: str) -> zipfile.ZipInfo:
    """An entry for a new backup: the owner's alone, and of no time (the manifest has it)."""
    made = zipfile.ZipInfo(name)
    made.external_attr = 0o600 << 16
    made.compress_type = zipfile.ZIP_STORED if name.startswith(PHOTOS) else zipfile.ZIP_DEFLATED
    return made


@contextmanager
def opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """A backup to read from. Raises BackupError for what is no backup, or is cut or damaged, also while it is read."""
    if file.is_dir():
        raise BackupError(f"{file} is a folder. Name the file of a backup.")
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except FileNotFoundError as error:
        raise BackupError(f"There is no file {file}.") from error
    except _BROKEN as error:
        raise BackupError(f"{file} is damaged, or is no backup of Orderside ({error}). Take another one.") from error


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """What a backup says of itself. Raises BackupError."""
    try:
        said: dict[str, Any] = orjson.loads(archive.read(MANIFEST))
        if int(said["format"]) > FORMAT:
            raise BackupError(f"{archive.filename} was made by a newer Orderside. Update Orderside, and try again.")
        manifest = Manifest(**{one.name: said[one.name] for one in fields(Manifest)})
    except (KeyError, ValueError, TypeError) as error:
        raise BackupError(f"{archive.filename} is damaged, or is no backup of Orderside. Take another one.") from error
    return manifest


def manifest_of(file: Path) -> Manifest:
    """What a backup file says of itself. Raises BackupError."""
    with opened(file) as archive:
        return read_manifest(archive)


def manifest_bytes(manifest: Manifest) -> bytes:
    """A manifest as it is written."""
    return orjson.dumps(asdict(manifest), option=orjson.OPT_INDENT_2)


def photo_names(archive: zipfile.ZipFile) -> list[str]:
    """The digests of the photos in a backup."""
    return [name.removeprefix(PHOTOS) for name in archive.namelist() if name.startswith(PHOTOS)]


def pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """A stream, a megabyte at a time."""
    while piece := stream.read(CHUNK):
        yield piece


def digest_in(archive: zipfile.ZipFile, name: str, told: Callable[[int], object] = lambda done: None) -> str:
    """The SHA-256 of an entry's bytes; ``told`` of how many were read. Raises BackupError when it is not there."""
    digest = hashlib.sha256()
    with open_in(archive, name) as stream:
        for piece in pieces(stream):
            digest.update(piece)
            told(stream.tell())
    return digest.hexdigest()


def open_in(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """An entry to read. Raises BackupError when there is no such entry."""
    try:
        return archive.open(name)
    except KeyError as error:
        raise BackupError(f"{archive.filename} is damaged: {name} is missing in it. Take another one.") from error
