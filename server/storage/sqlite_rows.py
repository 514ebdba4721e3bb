"""Rows in one SQLite file: the default engine.

WAL with synchronous=FULL: a commit is on the disk when it returns. One connection writes, and it also
makes every checkpoint; the others only read. (Two connections that write and checkpoint at the same
instant could corrupt a WAL file in SQLite 3.7.0-3.51.2, sqlite.org/wal.html#walresetbug; a newer
SQLite comes with apsw, and this rule holds all the same.)
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
import orjson

from server.storage.rows import Duplicate, Narrowing, Row, RowsError, TableSpec

VERSION = 1
"""The file's layout, in PRAGMA user_version. A newer one is refused: this program would not know what it destroys."""

BATCH = 200
"""Rows fetched at a time, so that a long search holds no read transaction open while Python thinks."""


class SqliteRows:
    """The engine. ``writable=False`` opens for looking only, beside a running service."""

    def __init__(self, file: Path, *, writable: bool = True) -> None:
        self._file = file
        self._local = threading.local()
        self._lock = threading.RLock()
        self._depth = 0
        # A lock of their own: a thread's first read must not wait for somebody's transaction.
        self._readers_lock = threading.Lock()
        self._readers: list[apsw.Connection] = []
        self._writer = self._open(writable)

    # Connections

    def _open(self, writable: bool) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE if writable else apsw.SQLITE_OPEN_READONLY
        connection = apsw.Connection(str(self._file), flags=flags)
        connection.set_busy_timeout(5_000)
        found = connection.pragma("user_version")
        if found > VERSION:
            raise RowsError(
                f"{self._file} was written by a newer Orderside (layout {found}, this one knows {VERSION}). Update."
            )
        if writable:
            connection.pragma("journal_mode", "wal")
            connection.pragma("synchronous", "full")
            connection.pragma("user_version", VERSION)
        return connection

    def _reader(self) -> apsw.Connection:
        """The thread's own connection, or the writing one inside its transaction, which sees its own changes."""
        if self._depth and self._lock_is_mine():
            return self._writer
        connection: apsw.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = apsw.Connection(str(self._file), flags=apsw.SQLITE_OPEN_READONLY)
            connection.set_busy_timeout(5_000)
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    def _lock_is_mine(self) -> bool:
        return getattr(self._local, "writing", False)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. The thread that is inside sees its own changes; others see the state before."""
        with self._lock:
            if self._depth:
                yield
                return
            self._writer.execute("BEGIN IMMEDIATE")
            self._depth, self._local.writing = 1, True
            try:
                yield
                self._writer.execute("COMMIT")
            except BaseException:
                # A failed COMMIT (disk full) may have rolled back by itself already.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            finally:
                self._depth, self._local.writing = 0, False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything this thread reads inside is of one moment, whatever others write meanwhile."""
        connection = self._reader()
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")

    def close(self) -> None:
        """Closes every connection; the writer last, so that it makes the final checkpoint."""
        with self._lock, self._readers_lock:
            for connection in (*self._readers, self._writer):
                connection.close()
            self._readers.clear()

    # Tables

    def create(self, spec: TableSpec) -> None:
        columns = "".join(f', "{column}" TEXT' for column in spec.columns)
        with self.transaction():
            self._writer.execute(
                f'CREATE TABLE IF NOT EXISTS "{spec.name}" '
                f"(_number INTEGER PRIMARY KEY AUTOINCREMENT, _document TEXT NOT NULL{columns}) STRICT"
            )
            for column in spec.columns:
                unique = "UNIQUE " if column in spec.unique else ""
                self._writer.execute(
                    f'CREATE {unique}INDEX IF NOT EXISTS "{spec.name}_{column}" ON "{spec.name}" ("{column}")'
                )

    # Reading

    def select(self, spec: TableSpec, narrowing: Narrowing) -> Iterator[Row]:
        if any(not wanted for _, wanted in narrowing):
            return  # "one of nothing" is true of no row
        clauses = "".join(f' AND "{column}" IN ({_marks(values)})' for column, values in narrowing)
        # A unary plus keeps SQLite from walking the whole table in row order instead of using the index.
        order = "+_number" if narrowing else "_number"
        sql = f'SELECT _number, _document FROM "{spec.name}" WHERE {order} > ?{clauses} ORDER BY {order} LIMIT {BATCH}'
        values = [value for _, wanted in narrowing for value in wanted]
        after = 0
        while True:
            batch: list[Any] = self._reader().execute(sql, (after, *values)).fetchall()
            for number, text in batch:
                yield number, orjson.loads(text)
            if len(batch) < BATCH:
                return
            after = batch[-1][0]

    def get(self, spec: TableSpec, number: int) -> dict[str, Any] | None:
        return self._one(f'SELECT _document FROM "{spec.name}" WHERE _number = ?', number)

    def last(self, spec: TableSpec) -> Row | None:
        row: Any = (
            self._reader()
            .execute(f'SELECT _number, _document FROM "{spec.name}" ORDER BY _number DESC LIMIT 1')
            .fetchone()
        )
        return None if row is None else (row[0], orjson.loads(row[1]))

    def count(self, spec: TableSpec) -> int:
        row: Any = self._reader().execute(f'SELECT count(*) FROM "{spec.name}"').fetchone()
        return int(row[0])

    def tally(self, spec: TableSpec, column: str, values: tuple[str, ...]) -> dict[str, int]:
        if column not in spec.columns:
            raise ValueError(f"{column!r} is not a declared column of {spec.name}")
        sql = f'SELECT "{column}", count(*) FROM "{spec.name}" WHERE "{column}" IN ({_marks(values)}) GROUP BY 1'
        rows: list[Any] = self._reader().execute(sql, values).fetchall()
        return dict(rows)

    def _one(self, sql: str, *values: object) -> dict[str, Any] | None:
        row = self._reader().execute(sql, values).fetchone()
        return None if row is None else orjson.loads(row[0])

    # Writing: only inside a transaction

    def insert(self, spec: TableSpec, documents: Iterable[tuple[int | None, Mapping[str, Any]]]) -> list[int]:
        columns = "".join(f', "{column}"' for column in spec.columns)
        sql = f'INSERT INTO "{spec.name}" (_number, _document{columns}) VALUES (?, ?{", ?" * len(spec.columns)})'
        numbers: list[int] = []
        for number, document in documents:
            self._write(sql, (number, _text(document), *spec.values(document)))
            numbers.append(self._writer.last_insert_rowid())
        return numbers

    def put(self, spec: TableSpec, number: int, document: Mapping[str, Any]) -> None:
        columns = "".join(f', "{column}" = ?' for column in spec.columns)
        sql = f'UPDATE "{spec.name}" SET _document = ?{columns} WHERE _number = ?'
        self._write(sql, (_text(document), *spec.values(document), number))

    def delete(self, spec: TableSpec, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._write(f'DELETE FROM "{spec.name}" WHERE _number = ?', (number,))

    def clear(self, spec: TableSpec) -> None:
        self._write(f'DELETE FROM "{spec.name}"', ())

    def _write(self, sql: str, values: tuple[Any, ...]) -> None:
        if not self._lock_is_mine():
            raise RuntimeError("writes belong inside a transaction")
        try:
            self._writer.execute(sql, values)
        except apsw.ConstraintError as error:
            raise Duplicate(str(error)) from error


def _text(document: Mapping[str, Any]) -> str:
    return orjson.dumps(dict(document)).decode()


def _marks(values: tuple[str, ...]) -> str:
    return ",".join("?" * len(values))
