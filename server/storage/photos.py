"""The port for photos: originals kept byte for byte, named by the SHA-256 of their bytes."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple, Protocol

from server.storage.rows import Damaged

CHUNK = 256 * 1024
"""Bytes read at a time: no photo is ever read or sent in one piece but by a bucket's client."""

HEAD = 64
"""Bytes of a photo's beginning that tell what it is."""


class TooLarge(Exception):
    """More bytes came than allowed."""


@dataclass(frozen=True)
class Received:
    """A photo that has arrived whole but is not kept yet."""

    spool: IO[bytes]
    """Its bytes until it is discarded, in a temporary file: one with a name, or one that is open and has none."""
    sha256: str
    size: int
    head: bytes


class Kept(NamedTuple):
    """A photo that is kept: its digest, its size in bytes, and when it was last kept (seconds since 1970).

    The time is that of whoever keeps it; a bucket may say up to an hour too early.
    """

    sha256: str
    size: int
    at: float


class Photos(Protocol):
    """What keeps photos. Every method is safe to call from any thread.

    A photo is named by its digest, 64 hexadecimal digits; ValueError for anything else, so that no path is ever
    made from a name. Raises Away when a bucket does not answer or refuses, OSError when a disk cannot.
    """

    def check(self) -> None:
        """Asks whether photos can be read and listed there now. Raises Away or OSError when they cannot."""

    def receive(self, stream: IO[bytes], maximum: int) -> Received:
        """Takes a stream in, hashing while it comes and counting the bytes that really come.

        Raises TooLarge, and leaves nothing behind then or when the stream fails.
        """

    def keep(self, received: Received) -> None:
        """Makes a received photo permanent: it is there, durable and whole, when this returns.

        The same photo twice is one object. May be called again, also when the photo was removed meanwhile.
        """

    def discard(self, received: Received) -> None:
        """Drops what was received; what was kept of it stays. May be called again."""

    def put(self, sha256: str, stream: IO[bytes]) -> None:
        """Takes in a photo that another store kept. Raises Damaged, keeping nothing, for other bytes than it names."""
        checked(sha256)
        received = self.receive(stream, sys.maxsize)
        try:
            if received.sha256 != sha256:
                raise Damaged(f"Photo {sha256} has other bytes than were received, and was not taken in.")
            self.keep(received)
        finally:
            self.discard(received)

    def find(self, sha256: str) -> Kept | None:
        """One photo, without its bytes; None when it is not there."""

    def has(self, sha256: str) -> bool:
        """Whether a photo is there."""
        return self.find(sha256) is not None

    def kept(self) -> Iterator[Kept]:
        """Every photo there is, in order of their digests; those kept or removed meanwhile may be among them."""

    def names(self) -> Iterator[str]:
        """The digest of every photo there is, likewise."""
        return (kept.sha256 for kept in self.kept())

    def open(self, sha256: str) -> IO[bytes]:
        """A photo's bytes, to be read in pieces and closed. Raises FileNotFoundError when it is not there."""

    def local(self, sha256: str) -> AbstractContextManager[Path]:
        """A photo as a file for a program that wants one; not to be changed. Raises FileNotFoundError."""

    def digest(self, sha256: str) -> str | None:
        """What a photo's bytes hash to now; None when it is not there."""
        try:
            with self.open(sha256) as file:
                return digest_of(file)
        except FileNotFoundError:
            return None

    def remove(self, sha256: str) -> None:
        """Removes a photo, if it is there."""

    def sweep(self) -> int:
        """Removes what was left by a process that ended amid uploads. Gives their number.

        Only while no other process uses the same folder.
        """


def open_photos(address: str, folder: Path) -> Photos:
    """Photos where ORDERSIDE_PHOTOS says: ``files`` (below ``folder``) or ``s3://bucket/prefix``.

    A bucket's uploads pass through ``folder``, too. Nobody is asked yet; see check().
    """
    from server.storage.files import FilePhotos

    if address == "files":
        return FilePhotos(folder)
    from server.storage.s3 import S3Photos  # its library takes a while to load, and most have no bucket

    return S3Photos(address, folder)


def is_digest(text: str) -> bool:
    """Whether a text has the form of a photo's name."""
    return re.fullmatch(r"[0-9a-f]{64}", text) is not None


def checked(sha256: str) -> str:
    """The digest itself. Raises ValueError for anything else."""
    if not is_digest(sha256):
        raise ValueError("not a SHA-256 digest")
    return sha256


def spooled(stream: IO[bytes], spool: IO[bytes], maximum: int) -> Received:
    """Copies a stream into a temporary file, hashing and counting. Raises TooLarge."""
    digest, size, head = hashlib.sha256(), 0, b""
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > maximum:
            raise TooLarge
        if len(head) < HEAD:
            head = (head + chunk)[:HEAD]
        digest.update(chunk)
        spool.write(chunk)
    spool.flush()
    return Received(spool, digest.hexdigest(), size, head)


def digest_of(file: IO[bytes]) -> str:
    """The SHA-256 of what is left to read."""
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
