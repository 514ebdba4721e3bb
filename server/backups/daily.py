"""Daily backups inside the running service: of the records only, because originals of photos never change."""

from __future__ import annotations

import logging
import shutil
import time
from datetime import timedelta
from pathlib import Path

from server.backups.archive import BackupError
from server.backups.kept import DAILY, forget_old, kept, next_file, sweep
from server.backups.making import make_backup
from server.clock import now
from server.repeating import Repeating
from server.storage import RowsError, Store
from server.storage.folder import DataFolder
from server.storage.sqlite_rows import SqliteRows

log = logging.getLogger("orderside")

DAY = timedelta(days=1)
PAUSE = 0.002
"""Seconds of rest after each half megabyte: agents' requests come first."""

ROOM = 3
"""Sizes of the database that have to be free on the disk: for its copy, the packed copy, and one to go on with."""


class Stopped(Exception):
    """The service ends; a backup that is being made is dropped."""


class DailyBackups:
    """Makes a backup a day while it runs, and keeps the newest few."""

    def __init__(
        self, store: Store, folder: DataFolder, keep: int, *, first: float = 5.0, every: float = 3600.0
    ) -> None:
        self._store, self._folder, self._keep = store, folder, keep
        self._first, self._every = first, every
        self._made_at: float | None = None
        self._task = Repeating("The daily backup", self._make_if_due, first=first, every=every)

    def start(self) -> None:
        """Begins to look, first after ``first`` seconds and then every ``every``, whether a backup is due."""
        if self._keep and isinstance(self._store.rows, SqliteRows):
            self._task.start()

    def stop(self) -> None:
        """Ends it, and waits until it has; a backup that is being made is dropped."""
        self._task.stop()

    def _make_if_due(self) -> None:
        try:
            if self.is_due():
                self.make()
        except Stopped:
            return
        except (RowsError, BackupError, OSError) as error:
            log.error("The daily backup was not made: %s The earlier ones are kept.", error)

    def is_due(self) -> bool:
        """Whether the last one was made a day ago, or at a time that a clock put right cannot have meant."""
        if self._made_at is not None and time.monotonic() - self._made_at >= DAY.total_seconds():
            return True
        newest = next((one for one in kept(self._folder.backups) if one.kind == DAILY), None)
        return newest is None or abs(now() - newest.made_at) >= DAY

    def make(self) -> Path:
        """Makes one now, and removes the oldest beyond those to be kept."""
        self._folder.make_backups()
        sweep(self._folder.backups)
        self._check_room()
        file = next_file(self._folder.backups, DAILY)
        manifest = make_backup(self._store, None, file, progress=self._go_on, pause=PAUSE)
        self._made_at = time.monotonic()
        if manifest.problems:
            log.critical("The store is not as it was left: %s. Run `python -m server verify`.", manifest.problems[0])
        forget_old(self._folder.backups, DAILY, self._keep)
        log.info("Daily backup: %s (%s).", file.name, manifest.summary)
        return file

    def _go_on(self, _what: str, _done: int, _total: int, /) -> None:
        if self._task.is_stopping:
            raise Stopped

    def _check_room(self) -> None:
        # Not by opening it: closing a file gives up the locks that SQLite holds on it in this process.
        needed = self._folder.database.stat().st_size * ROOM
        free = shutil.disk_usage(self._folder.backups).free
        if free < needed:
            raise BackupError(
                f"it needs {needed // 1_000_000 + 1} MB of free disk, and there are {free // 1_000_000}. Make room."
            )
