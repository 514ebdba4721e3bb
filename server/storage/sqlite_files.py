"""Looking at a database's files before SQLite opens them: what is cut or missing must not be written to.

SQLite itself would take an empty file for a new database, would delete the log beside it, would read pages
that are cut off as zeros, and would drop what follows a damaged place in the log. Only for a database that
nobody has open in this process: closing a file gives up all locks that the process holds on it.
"""

from __future__ import annotations

import struct
from contextlib import closing
from pathlib import Path

from server.storage.rows import Damaged
from server.storage.sqlite_log import Log
from server.storage.sqlite_log_index import LogIndex

MAGIC = b"SQLite format 3\0"
LEAF = 0x0D
"""A page that holds rows, as the first one does while the tables are few."""

SMALLEST = 512
"""Bytes of the smallest page SQLite knows."""


def beside(database: Path) -> tuple[Path, ...]:
    """All files of a database: itself, its log and the log's index."""
    return (database, log_of(database), database.with_name(f"{database.name}-shm"))


def log_of(database: Path) -> Path:
    """The write-ahead log of a database."""
    return database.with_name(f"{database.name}-wal")


def check_files(database: Path, *, was_there: bool) -> None:
    """Raises Damaged for a database that is cut, empty or missing, or whose log is damaged amid it.

    ``was_there`` says that there was a store once: without it, nothing is where a new one begins.
    """
    if not was_there and database.with_name(f"{database.name}-journal").exists():
        return  # it was being made when the power went, and nothing was kept yet; SQLite undoes that
    log = log_of(database)
    has_log = log.exists() and log.stat().st_size > 0
    size = database.stat().st_size if database.exists() else 0
    if size == 0:
        if was_there or has_log:
            what = "is empty" if database.exists() else "is missing"
            raise Damaged(f"{database} {what}, but a store was there.")
        return
    with database.open("rb") as file:
        head = file.read(100)
    if size < SMALLEST or not head.startswith(MAGIC):
        raise Damaged(f"{database} is damaged (it does not begin like a database).")
    if not has_log:
        if was_there:
            _check_not_lost(database, None)
            _check_tables(database, None)
        _check_length(database, head, size, None)
        return
    with closing(Log(log)) as found:
        if was_there:
            _check_not_lost(database, found)  # first: SQLite writes the index anew as soon as it looks at the log
        found.check(database)
        if was_there:
            _check_tables(database, found)
        _check_length(database, head, size, found)


def _check_not_lost(database: Path, log: Log | None) -> None:
    """A log that is gone, or was cut, may have held pages that were not in the database yet; its index tells."""
    _, where, index = beside(database)
    known = LogIndex.read(index)
    if known is None or known.in_log <= known.moved:
        return  # without it, a log that was cut looks like one whose last write was interrupted
    if log is None:
        raise Damaged(f"{where} is missing or empty; {known.in_log - known.moved} pages were in it alone.")
    if known.salts == log.salts and known.in_log > len(log.frames):
        raise Damaged(f"{where} is cut: {known.in_log} pages were in it, {len(log.frames)} are left.")


def _check_tables(database: Path, log: Log | None) -> None:
    """A database that never came out of its log has no tables. Then the log has to have them."""
    with database.open("rb") as file:
        kind, cells = struct.unpack(">100xB2xH", file.read(105))
    if kind == LEAF and cells == 0 and (log is None or not log.page_numbers):
        raise Damaged(f"{database} holds nothing, but a store was there: what it held was in its log.")


def _check_length(database: Path, head: bytes, size: int, log: Log | None) -> None:
    """Every page has to be in the file or in the log (a service may have ended while it moved them)."""
    (page_size,) = struct.unpack(">H", head[16:18])
    page_size = 65536 if page_size == 1 else page_size
    (pages,) = struct.unpack(">I", head[28:32])
    pages, in_log = (log.pages or pages, log.page_numbers) if log else (pages, frozenset())
    whole = size // max(page_size, SMALLEST)
    if any(page not in in_log for page in range(whole + 1, pages + 1)):
        raise Damaged(f"{database} is damaged (it is cut: {size} bytes of {pages * page_size}).")
