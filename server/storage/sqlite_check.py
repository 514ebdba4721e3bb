"""Whether a SQLite database is sound: every page, every index, the words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw

from server.storage.progress import Progress, quietly
from server.storage.sqlite_connections import WAIT_MS

MAXIMUM = 20
"""Findings that SQLite is asked for; more of them tell nothing new."""

EVERY = 500_000
"""Steps of SQLite's between two words about progress: some milliseconds."""


def damage(file: Path, progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming what SQLite finds wrong in a database file; none when it is sound."""
    try:
        yield from _found(file, progress)
    except (apsw.Error, UnicodeDecodeError) as error:
        yield f"{file.name} is damaged ({error})"


def _found(file: Path, progress: Progress) -> Iterator[str]:
    connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READONLY)
    done = 0

    def tell() -> bool:
        nonlocal done
        done += 1
        progress("Checking the database's pages and indexes", done, 0)
        return False

    try:
        connection.set_busy_timeout(WAIT_MS)
        connection.set_progress_handler(tell, EVERY)
        for (said,) in connection.execute(f"PRAGMA integrity_check({MAXIMUM:d})"):
            if said != "ok":
                yield f"{file.name} is damaged ({' '.join(said.split())})"
    finally:
        connection.close()
