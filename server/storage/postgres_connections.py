"""The connections of the PostgreSQL engine: a small pool, and one of it for each transaction or snapshot.

Whoever writes locks the one row of ``_writer`` first, so that the writers of all services take turns as
those of one SQLite file do. (A row, not an advisory lock: CockroachDB ignores those.)
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import psycopg
from psycopg.adapt import AdaptersMap
from psycopg.pq import TransactionStatus
from psycopg.types.numeric import Int8Dumper
from psycopg_pool import ConnectionPool

from server.storage.postgres_address import Address
from server.storage.postgres_errors import failure
from server.storage.rows import Moved, RowsError
from server.storage.writer_lock import WriterLock

Connection = psycopg.Connection[tuple[Any, ...]]
Result = TypeVar("Result")

WAIT = 5.0
"""Seconds to wait for a connection, which is also how long a database may be away before it is noticed."""

_SESSION = (
    "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'; "
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
)
# What the last statement finds it finds as it is once the row is locked: the statement before may have waited long.
_WRITING = (
    "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT 1 FROM _writer FOR UPDATE; "
    "SELECT value FROM _state WHERE key = 'moved_to'"  # rows.MOVED_TO
)
# A snapshot holds nobody up, and what is done with its rows may take long.
_LOOKING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '1h'"


class Connections:
    """Reads and transactions, with errors in the port's words. ``writable=False`` is for looking only."""

    def __init__(self, address: str, *, writable: bool = True) -> None:
        self.address = Address.parse(address)
        self.is_writable = writable
        self._local = threading.local()
        self._lock = WriterLock()
        self._options: dict[str, Any] = {
            "autocommit": True,
            "prepare_threshold": 2,
            "cursor_factory": psycopg.RawCursor,
            "context": _adapters(),
        }
        self._pool = ConnectionPool(
            self.address.conninfo,
            kwargs=self._options,
            min_size=1,
            max_size=self.address.connections,
            configure=self._configure,
            timeout=WAIT,
            reconnect_timeout=WAIT,  # the next request tries anew, rather than a timer that grows
            name="orderside",
            open=False,
        )

    def connect(self) -> Connection:
        """A connection of its own, for what comes before the pool is opened. It says why it cannot be had."""
        try:
            connection: Connection = psycopg.connect(self.address.conninfo, **self._options)
            self._configure(connection)
        except psycopg.Error as error:
            raise failure(error, self.address) from None
        return connection

    def _configure(self, connection: Connection) -> None:
        connection.execute(_SESSION)
        if not self.is_writable:
            connection.execute("SET default_transaction_read_only = on")

    def open(self) -> None:
        """Lets the pool begin."""
        self._pool.open()

    # Reading

    def read(
        self, sql: str, values: Sequence[Any] = (), *, prepare: bool | None = None, writes: bool = False
    ) -> list[Any]:
        """All rows that a statement gives. Outside of transactions lost connections are replaced.

        ``prepare=False`` has it planned for its values each time; one that ``writes`` belongs in a transaction.
        """
        if writes:
            self._inside()
        bound: Connection | None = getattr(self._local, "connection", None)
        try:
            if bound is not None:
                return bound.execute(sql, values, prepare=prepare).fetchall()
            connection, found = self._on_a_living_one(lambda its: its.execute(sql, values, prepare=prepare).fetchall())
        except psycopg.Error as error:
            raise failure(error, self.address) from error
        self._pool.putconn(connection)
        return found

    def _on_a_living_one(self, work: Callable[[Connection], Result]) -> tuple[Connection, Result]:
        """A connection that answers, and what ``work`` gives on it.

        ``work`` changes nothing, so it is done again on another where a connection turns out to be lost. Any
        number of them may be: a thread gives back what is lost a moment after its last answer. Raises
        psycopg.Error when none lasts within ``WAIT`` seconds.
        """
        until = time.monotonic() + WAIT
        while True:
            connection: Connection = self._pool.getconn()
            try:
                return connection, work(connection)
            except BaseException as error:
                is_lost = connection.closed and isinstance(error, psycopg.OperationalError)
                _roll_back(connection)
                self._pool.putconn(connection)
                if not is_lost or time.monotonic() > until:
                    raise
            self._pool.check()

    # Writing

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """One writing statement, inside a transaction; gives the number of rows it was about."""
        try:
            return self._inside().execute(sql, values).rowcount
        except psycopg.Error as error:
            raise failure(error, self.address) from error

    def write_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        """One writing statement for many rows of values; gives the number of rows it was about in all."""
        try:
            cursor = self._inside().cursor()
            cursor.executemany(sql, rows)
        except psycopg.Error as error:
            raise failure(error, self.address) from error
        return cursor.rowcount

    def _inside(self) -> Connection:
        if not self._lock.depth:
            raise RuntimeError("writes belong inside a transaction")
        connection: Connection = self._local.connection
        return connection

    # Transactions

    @contextmanager
    def transaction(self, *, bulk: bool = False, long: bool = False) -> Iterator[None]:
        """All or nothing, durable when it ends; nested ones join the outer one. Others' writes wait meanwhile."""
        self._lock.acquire(bulk=bulk)
        try:
            if self._lock.depth > 1:
                yield
                return
            with self._inside_of(_WRITING) as moved:
                if moved:
                    raise Moved(moved)
                if long:
                    self.write("SET LOCAL idle_in_transaction_session_timeout = '1h'")
                yield
        finally:
            self._lock.release()

    def is_wanted(self) -> bool:
        """Whether an agent of this service waits to write."""
        return self._lock.is_wanted

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything this thread reads inside is of one moment, whatever others write meanwhile."""
        if getattr(self._local, "connection", None) is not None:
            raise RuntimeError("a snapshot begins outside of transactions and other snapshots")
        with self._inside_of(_LOOKING):
            yield

    @contextmanager
    def _inside_of(self, begin: str) -> Iterator[str | None]:
        """A transaction on a connection that is this thread's meanwhile; gives what ``begin`` found in the end."""
        outer = getattr(self._local, "connection", None)
        try:
            connection, found = self._on_a_living_one(lambda its: _last_found(its.execute(begin, prepare=False)))
        except psycopg.Error as error:
            raise failure(error, self.address) from error
        self._local.connection = connection
        try:
            yield found
            self._commit(connection)
        except BaseException:
            _roll_back(connection)
            raise
        finally:
            self._local.connection = outer
            self._pool.putconn(connection)

    def _commit(self, connection: Connection) -> None:
        # PostgreSQL answers COMMIT after a failed statement without an error, and keeps nothing.
        if connection.info.transaction_status == TransactionStatus.INERROR:
            raise RowsError("Nothing of this transaction was kept: a part of it failed.")
        try:
            connection.execute("COMMIT", prepare=False)
        except psycopg.Error as error:
            raise failure(error, self.address) from error

    def close(self) -> None:
        """Closes every connection, when nobody writes any more."""
        self._lock.acquire()
        try:
            self._pool.close()
        finally:
            self._lock.release()


def _last_found(cursor: psycopg.Cursor[tuple[Any, ...]]) -> str | None:
    """What the last of several statements found."""
    while cursor.nextset():
        pass
    row = cursor.fetchone() if cursor.description else None
    return None if row is None else str(row[0])


def _roll_back(connection: Connection) -> None:
    try:
        if not connection.closed and connection.info.transaction_status != TransactionStatus.IDLE:
            connection.execute("ROLLBACK", prepare=False)
    except psycopg.Error:
        connection.close()


def _adapters() -> AdaptersMap:
    """Integers are bigint, whatever their size: one prepared statement then, not one for each size."""
    adapters = AdaptersMap(psycopg.adapters)
    adapters.register_dumper(int, Int8Dumper)
    return adapters
