"""The connections of the SQLite engine: one that writes, and one a thread that reads."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from server.storage.files import sync_file, sync_folder
from server.storage.rows import Away, Damaged, Duplicate, Full, RowsError, check_layout
from server.storage.writer_lock import WriterLock

WAIT_MS = 5_000
"""How long SQLite waits for another process (a command beside the service) before it gives up."""

LOG_MAXIMUM = 16 * 1024 * 1024
"""Bytes the log keeps on the disk once a checkpoint is through. While somebody reads one moment for long (a backup)
it grows beyond; it is cut when the next write begins it anew."""


class Connections:
    """Transactions over a file, with errors in the port's words. ``writable=False`` is for looking only."""

    def __init__(self, file: Path, *, writable: bool = True) -> None:
        self._file = file
        self._local = threading.local()  # .connection: what the thread reads from; the writer inside its transaction
        self._lock = WriterLock()
        # A lock of their own: a thread's first read must not wait for somebody's transaction.
        self._readers_lock = threading.Lock()
        # Weakly: a thread's connection is closed when the thread ends and forgets it.
        self._readers: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()
        try:
            if writable:
                _sync_log(file)
            self._writer = self._open(writable)
        except apsw.Error as error:
            raise failure(error, file) from error

    def _open(self, writable: bool) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE if writable else apsw.SQLITE_OPEN_READONLY
        connection = self._connect(flags)
        try:
            check_layout(self._file, connection.pragma("user_version"))
        except RowsError:
            connection.close()
            raise
        if writable:
            _use_log(connection)
            connection.pragma("synchronous", "full")
            connection.pragma("fullfsync", True)  # macOS only: without it a sync ends in the drive's own memory
            connection.pragma("journal_size_limit", LOG_MAXIMUM)
        return connection

    def _connect(self, flags: int) -> apsw.Connection:
        connection = apsw.Connection(str(self._file), flags=flags)
        connection.set_busy_timeout(WAIT_MS)
        # Without it SQLite plans a statement anew for each value bound to its LIMIT: half the time of a short read.
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        return connection

    def _new_reader(self) -> apsw.Connection:
        with self._readers_lock:
            if not self._writer:  # a connection is false once it is closed
                raise RowsError(f"{self._file} is closed.")
            connection = self._local.connection = self._connect(apsw.SQLITE_OPEN_READONLY)
            self._readers.add(connection)
        return connection

    @property
    def file(self) -> Path:
        """The database's file."""
        return self._file

    def read(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """All rows of a reading statement."""
        try:
            connection = getattr(self._local, "connection", None) or self._new_reader()
            return connection.execute(sql, values).fetchall()
        except apsw.Error as error:
            raise failure(error, self._file) from error
        except UnicodeDecodeError as error:
            raise Damaged(f"{self._file} is damaged (a text in it is none).") from error

    def stream(self, sql: str) -> Iterator[Any]:
        """The rows of a reading statement one by one, for more of them than should be held at once."""
        try:
            connection = getattr(self._local, "connection", None) or self._new_reader()
            yield from connection.execute(sql)
        except apsw.Error as error:
            raise failure(error, self._file) from error
        except UnicodeDecodeError as error:
            raise Damaged(f"{self._file} is damaged (a text in it is none).") from error

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
    def transaction(self, *, bulk: bool = False, long: bool = False) -> Iterator[None]:
        """All or nothing. The thread that is inside sees its own changes; others see the state before."""
        self._lock.acquire(bulk=bulk)
        try:
            if self._lock.depth > 1:
                yield
                return
            self._step("BEGIN IMMEDIATE")
            outside = getattr(self._local, "connection", None)
            self._local.connection = self._writer  # it sees its own changes
            try:
                yield
                self._step("COMMIT")
            except BaseException:
                # A failed COMMIT (disk full) may have rolled back by itself already.
                if self._writer.in_transaction:
                    self._step("ROLLBACK")
                raise
            finally:
                self._local.connection = outside
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
        try:
            connection = getattr(self._local, "connection", None) or self._new_reader()
            connection.execute("BEGIN")
        except apsw.Error as error:
            raise failure(error, self._file) from error
        try:
            yield
        finally:
            if connection:  # somebody may have closed the store meanwhile
                connection.execute("ROLLBACK")

    def close(self) -> None:
        """Closes every connection, the writer last, so that it makes the final checkpoint. Reads are cut off."""
        self._lock.acquire()
        try:
            with self._readers_lock:
                for connection in (*self._readers, self._writer):
                    _cut_off(connection)
                self._readers.clear()
        finally:
            self._lock.release()


def _cut_off(connection: apsw.Connection) -> None:
    """Closes it, whatever it does at the moment for another thread."""
    while True:
        try:
            connection.close()
            return
        except apsw.ThreadingViolationError:
            connection.interrupt()  # only what runs now: the thread may begin another before it is closed
            time.sleep(0.001)  # nothing tells when it has ended


def _use_log(connection: apsw.Connection) -> None:
    """Switches a new database over. SQLite does not wait for this by itself while others open the same one."""
    until = time.monotonic() + WAIT_MS / 1000
    while True:
        try:
            connection.pragma("journal_mode", "wal")
            return
        except apsw.BusyError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


def _sync_log(file: Path) -> None:
    """Makes durable what a killed service left in the log: it may not have been, and is seen and answered from now."""
    log = file.with_name(f"{file.name}-wal")
    try:
        with log.open("r+b") as stream:
            sync_file(stream.fileno())
        sync_folder(log.parent)
    except FileNotFoundError:
        return  # it was closed as it should be
    except OSError as error:
        raise RowsError(f"{log} cannot be used: {error.strerror}.") from error


def failure(error: apsw.Error, file: Path) -> RowsError:
    """What went wrong, in the words of the port."""
    if isinstance(error, apsw.ConstraintError):
        return Duplicate(str(error))
    # Without room for the log's index, 32 kB beside the database, SQLite cannot read either.
    if isinstance(error, apsw.FullError) or getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_SHMSIZE:
        return Full("The disk is full. Nothing was lost; make room and try again.")
    if isinstance(error, apsw.CorruptError | apsw.NotADBError):
        return Damaged(f"{file} is damaged ({error}).")
    if isinstance(error, apsw.CantOpenError | apsw.ReadOnlyError) and not os.access(file.parent, os.W_OK):
        return RowsError(
            f"{file.parent} is read-only, and SQLite has to write beside a database also to read it. Make it writable, "
            "or copy all of it to where it is, and set ORDERSIDE_DATA to the copy."
        )
    if isinstance(error, apsw.InterruptError | apsw.ConnectionClosedError):
        return RowsError(f"{file} is closed.")
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return Away(f"{file} is held by another program; it may be free in a moment.")
    return RowsError(f"{file} cannot be used: {error}.")
