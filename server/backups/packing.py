"""Putting the database and the photos into a new backup, in pieces."""

from __future__ import annotations

import hashlib
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from server.backups.archive import PHOTOS, entry, pieces
from server.storage.photos import Photos
from server.storage.progress import Progress

SYNC_EVERY = 2 * 1024 * 1024
"""Bytes between two syncs: a long queue of unwritten pages would make the service's own syncs wait."""

NAMED = 20
"""Photos with something wrong that are named."""


class Packer:
    """Adds to a new archive, telling how far it has come; rests ``pause`` seconds after every megabyte."""

    def __init__(self, archive: zipfile.ZipFile, stream: IO[bytes], progress: Progress, pause: float) -> None:
        self._archive, self._stream, self._progress, self._pause = archive, stream, progress, pause
        self._synced = 0
        self.photos = 0
        self.damaged: list[str] = []
        self.problems: list[str] = []

    def add_file(self, name: str, file: Path) -> tuple[str, int]:
        """Adds a file; gives its SHA-256 and size in bytes."""
        total = file.stat().st_size
        with file.open("rb") as source:
            digest = self._add(name, source, lambda done: self._progress("Packing the database", done, total))
        return digest, total

    def add_photos(self, names: list[str], photos: Photos) -> None:
        """Adds photos by their digests; those that are gone or have other bytes become ``problems``."""
        for done, name in enumerate(names, start=1):
            self._add_photo(name, photos)
            self._progress("Packing photos", done, len(names))

    def _add_photo(self, name: str, photos: Photos) -> None:
        try:
            with photos.open(name) as source:
                digest = self._add(f"{PHOTOS}{name}", source)
        except (FileNotFoundError, ValueError):
            self._say(f"photo {name} is missing")
            return
        self.photos += 1
        if digest != name:
            self.damaged.append(name)
            self._say(f"photo {name} has other bytes than were received")

    def _say(self, problem: str) -> None:
        if len(self.problems) < NAMED:
            self.problems.append(problem)

    def _add(self, name: str, source: IO[bytes], told: Callable[[int], object] = lambda done: None) -> str:
        digest, done = hashlib.sha256(), 0
        with self._archive.open(entry(name), "w", force_zip64=True) as target:
            for piece in pieces(source):
                digest.update(piece)
                target.write(piece)
                done += len(piece)
                told(done)
                self._sync_now_and_then()
                time.sleep(self._pause)
        return digest.hexdigest()

    def _sync_now_and_then(self) -> None:
        at = self._stream.tell()
        if at - self._synced > SYNC_EVERY:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._synced = at
