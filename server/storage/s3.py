"""Photos in an S3 bucket, for several services that work on the same records: objects ``prefix/ab/abcd…``.

An upload is spooled to an unlinked file and then put in one request, on the condition that nothing has its name
yet. So no interruption leaves a part of it anywhere, neither here nor there.
"""

from __future__ import annotations

import io
import mmap
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

import obstore
from obstore.exceptions import AlreadyExistsError

from server.storage.files import sweep
from server.storage.photos import CHUNK, Kept, Photos, Received, checked, spooled
from server.storage.rows import Away
from server.storage.s3_client import ASK, PUT, asking, connect

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from obstore import GetResult, ObjectMeta

PUTS = 3
"""How often a photo is put before the bucket is believed not to keep it."""

FRESH = 3600.0
"""Seconds for which a photo that is kept again counts as just kept; an older one is put over itself."""


class S3Photos(Photos):
    """Photos in one bucket, by the settings of the environment (s3_client.py)."""

    def __init__(self, address: str, folder: Path) -> None:
        self._bucket, _, prefix = address.removeprefix("s3://").partition("/")
        self._objects = connect(self._bucket, prefix, ASK)
        self._puts = connect(self._bucket, prefix, PUT)
        self._incoming = folder / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def check(self) -> None:
        """Lists one object."""
        with asking(self._bucket):
            next(iter(obstore.list(self._objects, chunk_size=1)), None)

    def receive(self, stream: IO[bytes], maximum: int) -> Received:
        """Into a file without a name: it ends with the process."""
        spool = tempfile.TemporaryFile(dir=self._incoming)  # noqa: SIM115 (discard closes it)
        try:
            return spooled(stream, spool, maximum)
        except BaseException:
            spool.close()
            raise

    def keep(self, received: Received) -> None:
        """Until the bucket itself says that it has it, whole."""
        was_put = False
        for _ in range(PUTS + 1):
            kept = self.find(received.sha256)
            if kept and kept.size == received.size and (was_put or abs(time.time() - kept.at) < FRESH):
                return
            was_put = self._put(received, "overwrite" if kept else "create")
        raise Away(f"The bucket {self._bucket} does not keep what is put into it. Try again in a moment.")

    def discard(self, received: Received) -> None:
        """The file had no name."""
        received.spool.close()

    def find(self, sha256: str) -> Kept | None:
        """One request (HEAD)."""
        try:
            with asking(self._bucket):
                return _kept(obstore.head(self._objects, _path(sha256)))
        except FileNotFoundError:
            return None

    def kept(self) -> Iterator[Kept]:
        """One request for a thousand."""
        with asking(self._bucket):
            for some in obstore.list(self._objects, chunk_size=1000):
                yield from (kept for found in some if (kept := _kept(found)) is not None)

    def open(self, sha256: str) -> IO[bytes]:
        """A stream that goes on where it was interrupted."""
        with asking(self._bucket):
            found = obstore.get(self._objects, _path(sha256))
        return io.BufferedReader(_Stream(self._pieces(found)), CHUNK)

    @contextmanager
    def local(self, sha256: str) -> Iterator[Path]:
        """A copy."""
        copy = tempfile.NamedTemporaryFile(dir=self._incoming, delete=False)  # noqa: SIM115 (it outlives its closing)
        try:
            with copy, self.open(sha256) as original:
                shutil.copyfileobj(original, copy, CHUNK)
            yield Path(copy.name)
        finally:
            Path(copy.name).unlink(missing_ok=True)

    def remove(self, sha256: str) -> None:
        """One request; S3 says yes to what is not there, too."""
        with asking(self._bucket):
            obstore.delete(self._objects, _path(sha256))

    def sweep(self) -> int:
        """Copies made for programs; uploads leave nothing."""
        return sweep(self._incoming)

    def _put(self, received: Received, mode: Literal["create", "overwrite"]) -> bool:
        """Whether it was put. A create is refused for what is there by now, but also when it meets another one."""
        # In one request, because parts could be left behind; and mapped, not read: 25 MB are not in memory for it.
        content = mmap.mmap(received.spool.fileno(), 0, access=mmap.ACCESS_READ) if received.size else b""
        with asking(self._bucket):
            try:
                obstore.put(self._puts, _path(received.sha256), content, mode=mode, use_multipart=False)
            except AlreadyExistsError:
                return False
        return True

    def _pieces(self, found: GetResult) -> Iterator[bytes]:
        with asking(self._bucket):
            yield from found.stream(min_chunk_size=CHUNK)


class _Stream(io.RawIOBase):
    """Pieces as a file to read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fills what it can; 0 at the end (io.RawIOBase). Raises Away."""
        target = memoryview(buffer).cast("B")
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        size = min(len(target), len(self._rest))
        target[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _path(sha256: str) -> str:
    return f"{checked(sha256)[:2]}/{sha256}"


def _kept(found: ObjectMeta) -> Kept | None:
    """What the bucket says of an object that is a photo; None for one that is none."""
    name = found["path"].rpartition("/")[2]
    try:
        is_photo = found["path"] == _path(name)
    except ValueError:
        return None
    return Kept(name, found["size"], found["last_modified"].timestamp()) if is_photo else None
