"""Photos in content-addressed files: a photo's name is the SHA-256 of its bytes.

A photo is streamed to a temporary file in the same folder tree while it is counted and hashed, synced,
renamed, and the folders synced: after that it is there, whole, whatever happens to the power.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

CHUNK = 256 * 1024
HEAD = 64
"""Bytes of a photo's beginning that tell what it is."""


class TooLarge(Exception):
    """More bytes came than allowed."""


@dataclass(frozen=True)
class Received:
    """A photo that has arrived whole but is not kept yet."""

    temporary: Path
    sha256: str
    size: int
    head: bytes


class FilePhotos:
    """Photos below one folder: ``ab/abcd…`` by SHA-256, and ``incoming/`` for those on their way."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def sweep(self) -> int:
        """Removes what interrupted uploads left; only while no upload runs. Gives their number."""
        left = list(self._incoming.iterdir())
        for file in left:
            file.unlink()
        return len(left)

    def receive(self, stream: IO[bytes], maximum: int) -> Received:
        """Takes a stream in, counting the bytes that really come. Raises TooLarge, and leaves nothing behind then."""
        temporary = self._incoming / secrets.token_hex(16)
        digest, size, head = hashlib.sha256(), 0, b""
        try:
            with temporary.open("xb") as file:
                while chunk := stream.read(CHUNK):
                    size += len(chunk)
                    if size > maximum:
                        raise TooLarge
                    head = head or chunk[:HEAD]
                    digest.update(chunk)
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return Received(temporary, digest.hexdigest(), size, head)

    def keep(self, received: Received) -> None:
        """Makes a received photo permanent. The same photo twice is one file."""
        target = self.path(received.sha256)
        if target.exists():
            received.temporary.unlink()
            sync_folder(target.parent)  # whoever renamed it may have died before this
            return
        if not target.parent.exists():
            target.parent.mkdir(exist_ok=True)
            sync_folder(self._folder)
        os.replace(received.temporary, target)
        sync_folder(target.parent)

    def discard(self, received: Received) -> None:
        """Drops a received photo that will not be kept."""
        received.temporary.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where a photo is. Raises ValueError for anything but a digest: no path is ever made from a name."""
        if re.fullmatch(r"[0-9a-f]{64}", sha256) is None:
            raise ValueError("not a SHA-256 digest")
        return self._folder / sha256[:2] / sha256

    def names(self) -> Iterator[str]:
        """The digests of all photos kept."""
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            yield from sorted(file.name for file in folder.iterdir())

    def digest(self, sha256: str) -> str | None:
        """What a kept photo's bytes hash to now; None when it is gone."""
        try:
            with self.path(sha256).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return None


def sync_folder(folder: Path) -> None:
    """Makes a rename in a folder durable. Windows has no such call and needs none: NTFS journals renames."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
