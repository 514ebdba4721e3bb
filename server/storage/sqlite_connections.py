"""The connections of the SQLite engine: one that writes, and one a thread that reads."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from server.storage.rows import LAYOUT, Away, Damaged, Duplicate, Full, RowsError
from server.storage.writer_lock import WriterLock

WAIT_MS = 5_000
"""How long SQLite waits for another process (a command beside the service) before it gives up."""


class Connections:
    """Transactions over a file, with errors in the port's words. ``writable=False`` is for looking only."""

    def __init__(self, file: Path, *, writable: bool = True) -> None:
        self._file = file
        self._local = threading.local()
        self._lock = WriterLock()
        # A lock of their own: a thread's first read must not wait for somebody's transaction.
        self._readers_lock = threading.Lock()
        self._readers: list[apsw.Connection] = []
        try:
            self._writer = self._open(writable)
        except apsw.Error as error:
            raise failure(error, file) from error

    def _open(self, writable: bool) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE if writable else apsw.SQLITE_OPEN_READONLY
        connection = apsw.Connection(str(self._file), flags=flags)
        connection.set_busy_timeout(WAIT_MS)
        found = connection.pragma("user_version")
        if found > LAYOUT:
            connection.close()
            raise RowsError(
                f"{self._file} was written by a newer Orderside (layout {found}, this one knows {LAYOUT}). "
                "Nothing was changed in it. Update Orderside, and start again."
            )
        if writable:
            connection.pragma("journal_mode", "wal")
            connection.pragma("synchronous", "full")
        return connection

    def _reader(self) -> apsw.Connection:
        """The thread's own connection, or the writing one inside its transaction, which sees its own changes."""
        if self._lock.depth:
            return self._writer
        connection: apsw.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = apsw.Connection(str(self._file), flags=apsw.SQLITE_OPEN_READONLY)
            connection.set_busy_timeout(WAIT_MS)
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    def read(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """All rows of a reading statement."""
        try:
            return self._reader().execute(sql, values).fetchall()
        except apsw.Error as error:
            raise failure(error, self._file) from error

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """One writing statement, inside a transaction."""
        self._check_inside()
        try:
            self._writer.execute(sql, values)
        except apsw.Error as error:
            raise failure(error, self._file) from error

    def write_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """One writing statement for many rows of values, inside a transaction."""
        self._check_inside()
        try:
            self._writer.executemany(sql, rows)
        except apsw.Error as error:
            raise failure(error, self._file) from error

    def last_number(self) -> int:
        """The number of the row inserted last."""
        return self._writer.last_insert_rowid()

    def _check_inside(self) -> None:
        if not self._lock.depth:
            raise RuntimeError("writes belong inside a transaction")

    @contextmanager
    def transaction(self, *, bulk: bool = False) -> Iterator[None]:
        """All or nothing. The thread that is inside sees its own changes; others see the state before."""
        self._lock.acquire(bulk=bulk)
        try:
            if self._lock.depth > 1:
                yield
                return
            self._step("BEGIN IMMEDIATE")
            try:
                yield
                self._step("COMMIT")
            except BaseException:
                # A failed COMMIT (disk full) may have rolled back by itself already.
                if self._writer.in_transaction:
                    self._step("ROLLBACK")
                raise
        finally:
            self._lock.release()

    def _step(self, sql: str) -> None:
        try:
            self._writer.execute(sql)
        except apsw.Error as error:
            raise failure(error, self._file) from error

    def is_wanted(self) -> bool:
        """Whether an agent waits to write."""
        return self._lock.is_wanted

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything this thread reads inside is of one moment, whatever others write meanwhile."""
        connection = self._reader()
        try:
            connection.execute("BEGIN")
        except apsw.Error as error:
            raise failure(error, self._file) from error
        try:
            yield
        finally:
            connection.execute("ROLLBACK")

    def close(self) -> None:
        """Closes every connection; the writer last, so that it makes the final checkpoint."""
        self._lock.acquire()
        try:
            with self._readers_lock:
                for connection in (*self._readers, self._writer):
                    connection.close()
                self._readers.clear()
        finally:
            self._lock.release()


def failure(error: apsw.Error, file: Path) -> RowsError:
    """What went wrong, in the words of the port."""
    if isinstance(error, apsw.ConstraintError):
        return Duplicate(str(error))
    if isinstance(error, apsw.FullError):
        return Full("The disk is full. Nothing was lost; make room and try again.")
    if isinstance(error, apsw.CorruptError | apsw.NotADBError):
        return Damaged(f"{file} is damaged ({error}).")
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return Away(f"{file} is held by another program; it may be free in a moment.")
    return RowsError(f"{file} cannot be used: {error}.")
