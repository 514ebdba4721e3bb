"""Copying a SQLite database while others write to it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import apsw

from server.storage.progress import Progress, quietly
from server.storage.sqlite_connections import WAIT_MS, failure

PAGES = 128
"""Pages copied at a time: half a megabyte, less than a millisecond."""

SYNC_EVERY = 4
"""Steps between two syncs: a long queue of unwritten pages would make the service's own syncs wait."""


def copy_database(source: Path, target: Path, progress: Progress = quietly, pause: float = 0.0) -> None:
    """Copies a database as it is at this moment into one new file, which has no log beside it.

    It reads from one snapshot: nobody's writes wait for it, and none of them makes it begin again. ``pause``
    is how many seconds it rests after every half megabyte. Raises RowsError and its kinds.
    """
    reader = apsw.Connection(str(source), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        reader.set_busy_timeout(WAIT_MS)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_master").fetchall()  # the snapshot begins with the first read
        _copy(reader, target, progress, pause)
    except apsw.Error as error:
        raise failure(error, source) from error
    finally:
        reader.close()


def _copy(reader: apsw.Connection, target: Path, progress: Progress, pause: float) -> None:
    writer = apsw.Connection(str(target))
    # Another descriptor, for syncing; SQLite's locks on this file, which closing it gives up, are of no use to anybody.
    descriptor = os.open(target, os.O_RDWR)
    try:
        writer.pragma("journal_mode", "off")
        writer.pragma("synchronous", "off")
        with writer.backup("main", reader, "main") as copying:
            steps = 0
            while not copying.done:
                copying.step(PAGES)
                steps += 1
                if steps % SYNC_EVERY == 0:
                    os.fsync(descriptor)
                progress("Copying the database", copying.page_count - copying.remaining, copying.page_count)
                time.sleep(pause)
    finally:
        writer.close()
        os.close(descriptor)
    make_single(target)


def make_single(target: Path) -> None:
    """The copy says of itself that it has a log, as the original has; it is to be one file, readable anywhere."""
    writer = apsw.Connection(str(target))
    try:
        writer.pragma("journal_mode", "delete")
    finally:
        writer.close()
