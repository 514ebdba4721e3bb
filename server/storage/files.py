"""Photos in content-addressed files: ``ab/abcd…`` by SHA-256, and ``incoming/`` for those on their way.

A photo is streamed to a temporary file in the same folder tree while it is counted and hashed, synced,
renamed, and the folders synced: after that it is there, whole, whatever happens to the power.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from server.storage.photos import CHUNK, Kept, Photos, Received, checked, spooled


class FilePhotos(Photos):
    """Photos below one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)
        sync_folder(folder.parent)  # without its name, nothing in it would outlive a power cut
        self._has_folders = False

    def check(self) -> None:
        """Writes something."""
        with tempfile.TemporaryFile(dir=self._incoming):
            pass

    def receive(self, stream: IO[bytes], maximum: int) -> Received:
        """Into ``incoming/``, synced."""
        spool = (self._incoming / secrets.token_hex(16)).open("xb")
        try:
            with spool:  # closed before it is renamed, as Windows wants it
                received = spooled(stream, spool, maximum)
                sync_file(spool.fileno())
        except BaseException:
            Path(spool.name).unlink(missing_ok=True)
            raise
        return received

    def keep(self, received: Received) -> None:
        """Renamed to its name, and the folders synced."""
        target = self.path(received.sha256)
        self._make_folders()
        if not _is_there(target, received.size):
            self._place(received, target)
        sync_folder(target.parent)  # also for what was there: whoever renamed it may have died before this

    def discard(self, received: Received) -> None:
        """Removes the file in ``incoming/``."""
        Path(received.spool.name).unlink(missing_ok=True)

    def find(self, sha256: str) -> Kept | None:
        """By the file's size and time."""
        try:
            state = self.path(sha256).stat()
        except FileNotFoundError:
            return None
        return Kept(sha256, state.st_size, state.st_mtime)

    def kept(self) -> Iterator[Kept]:
        """Folder by folder."""
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            for file in sorted(folder.iterdir()):
                with suppress(ValueError):  # not a photo, but something a file manager left
                    kept = self.find(file.name) if self.path(file.name) == file else None
                    if kept is not None:
                        yield kept

    def open(self, sha256: str) -> IO[bytes]:
        """The file itself. A folder of that name is no photo."""
        file = self.path(sha256)
        if file.is_dir():
            raise FileNotFoundError(errno.ENOENT, "There is a folder instead of the photo", str(file))
        return file.open("rb")

    @contextmanager
    def local(self, sha256: str) -> Iterator[Path]:
        """The file itself."""
        file = self.path(sha256)
        if not file.is_file():
            raise FileNotFoundError(file)
        yield file

    def remove(self, sha256: str) -> None:
        """Not synced: a photo that a power cut brings back is found again."""
        self.path(sha256).unlink(missing_ok=True)

    def sweep(self) -> int:
        """Empties ``incoming/``."""
        return sweep(self._incoming)

    def path(self, sha256: str) -> Path:
        """Where a photo is."""
        return self._folder / checked(sha256)[:2] / sha256

    def _make_folders(self) -> None:
        """All at once, so that only the first photo waits; synced although they are there, by whoever made them."""
        if not self._has_folders:
            for number in range(256):
                (self._folder / f"{number:02x}").mkdir(exist_ok=True)
            sync_folder(self._folder)
            self._has_folders = True

    def _place(self, received: Received, target: Path) -> None:
        """Under its name at once or not at all; the spool stays, in case the photo must be kept again."""
        spool = Path(received.spool.name)
        twin = spool.with_name(f"{spool.name}.{secrets.token_hex(4)}")
        try:
            _link_or_copy(spool, twin)
            os.replace(twin, target)
        finally:
            twin.unlink(missing_ok=True)


def _is_there(target: Path, size: int) -> bool:
    """Whether the photo is kept already, and as large as it should be; it was kept last now, then."""
    try:
        if target.stat().st_size != size:
            return False
        os.utime(target)
    except FileNotFoundError:
        return False
    return True


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # memory cards and network drives have no links
        with source.open("rb") as old, target.open("xb") as new:
            shutil.copyfileobj(old, new, CHUNK)
            new.flush()
            sync_file(new.fileno())


def sweep(folder: Path) -> int:
    """Removes every file in a folder. Gives their number."""
    left = list(folder.iterdir())
    for file in left:
        file.unlink()
    return len(left)


def sync_file(descriptor: int) -> None:
    """Makes what was written durable. On macOS fsync leaves it in the drive's own memory, fsync(2) there says."""
    if sys.platform == "darwin":
        import fcntl  # Windows has none

        with suppress(OSError):  # a network drive does not know it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Makes a rename in a folder durable. Windows has no such call and needs none: NTFS journals renames."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)
