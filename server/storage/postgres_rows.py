"""Rows in PostgreSQL: the engine for several services on one database.

A commit is durable when it returns, writers take turns, and numbers are drawn by the one whose turn it is:
so their order is the order of the commits, and paging by number meets every row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import psycopg

from server.storage import postgres_statements as statements
from server.storage.postgres_beside import strays
from server.storage.postgres_connections import Connections
from server.storage.postgres_errors import failure
from server.storage.postgres_tables import has_first_tables, has_table, make_as_declared, make_first_tables
from server.storage.postgres_values import documents, escaped, kept, tsquery, unescaped, values
from server.storage.progress import Progress, quietly
from server.storage.rows import (
    Clause,
    Damaged,
    Duplicate,
    Found,
    NewRow,
    Row,
    RowsError,
    Selection,
    TableSpec,
    check_layout,
    document_in,
)


class PostgresRows(Connections):
    """The engine, on a database whose address has the form of ORDERSIDE_STORE."""

    def __init__(self, address: str, *, writable: bool = True) -> None:
        super().__init__(address, writable=writable)
        with self.connect() as connection:
            try:
                self._has_state = has_first_tables(connection)
                self._check(connection)
                if writable and not self._has_state:
                    make_first_tables(connection)
                    self._has_state = True
            except psycopg.Error as error:
                raise failure(error, self.address) from error
        self.open()

    def _check(self, connection: psycopg.Connection[Any]) -> None:
        ((encoding,),) = connection.execute("SHOW server_encoding").fetchall()
        if encoding.upper().replace("-", "") != "UTF8":
            raise RowsError(
                f"The database at {self.address.where} keeps texts as {encoding}, which has not every character. "
                "Make one with ENCODING 'UTF8'."
            )
        if self._has_state:
            found = connection.execute("SELECT value FROM _state WHERE key = 'layout'").fetchone()
            check_layout(self.address.where, self._layout_in(found[0]) if found else 0)

    def _layout_in(self, said: str) -> int:
        if not (said.isascii() and said.isdigit()):
            raise Damaged(f"The database at {self.address.where} is damaged: what it says of its layout is no number.")
        return int(said)

    # Tables

    def create(self, spec: TableSpec) -> None:
        with self.transaction():
            make_as_declared(self, spec)
            self.set_state(f"table:{spec.name}", spec.declaration)

    def is_there(self, spec: TableSpec) -> bool:
        return has_table(self, spec)

    def is_as_declared(self, spec: TableSpec) -> bool:
        return self.state(f"table:{spec.name}") == spec.declaration

    def layout(self) -> int:
        return self._layout_in(self.state("layout") or "0")

    def set_layout(self, layout: int) -> None:
        self.set_state("layout", str(layout))

    def state(self, key: str) -> str | None:
        if not self._has_state:
            return None  # opened for looking only, when there was nothing
        found = self.read("SELECT value FROM _state WHERE key = $1", (escaped(key),))
        return unescaped(found[0][0]) if found else None

    def set_state(self, key: str, value: str | None) -> None:
        if value is None:
            self.write("DELETE FROM _state WHERE key = $1", (escaped(key),))
        else:
            self.write(
                "INSERT INTO _state VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (escaped(key), escaped(value)),
            )

    # Reading

    def select(self, spec: TableSpec, selection: Selection) -> Iterator[Row]:
        if any(not clause.values for clause in selection.narrowing):
            return  # "one of nothing" is true of no row
        clauses = statements.clauses_of(spec, selection)
        shape = statements.shape_of(spec, clauses)
        fixed = [
            [kept(value) for value in clause.values] if several else kept(clause.values[0])
            for clause, (_, _, several) in zip(clauses, shape, strict=True)
        ]
        if selection.words:
            fixed.append(tsquery(selection.words))
        prepare = None if statements.is_planned_once(selection) else False
        beyond = selection.beyond
        for batch in selection.batches():
            sql = statements.select(
                spec,
                shape,
                batch,
                by_words=bool(selection.words),
                newest_first=selection.newest_first,
                beyond=beyond is not None,
            )
            found = self.read(sql, (*fixed, *(() if beyond is None else (beyond,))), prepare=prepare)
            for number, text in found:
                yield number, document_in(spec, number, text)
            if len(found) < batch:
                return
            beyond = found[-1][0]

    def having(self, spec: TableSpec, column: str, text: str) -> Iterator[Row]:
        found = self.read(statements.having(spec, column), (kept(text), *statements.shop_meant(spec, column, text)))
        for number, document in found:
            yield number, document_in(spec, number, document)
        if len(found) == statements.FEW:
            yield from self.select(spec, Selection((Clause(column, "=", (text,)),), beyond=found[-1][0]))

    def get(self, spec: TableSpec, number: int) -> dict[str, Any] | None:
        found = self.read(f'SELECT {statements.DOCUMENT} FROM "{spec.name}" WHERE _number = $1', (number,))
        return document_in(spec, number, found[0][0]) if found else None

    def count(self, spec: TableSpec) -> int:
        return int(self.read(f'SELECT count(*) FROM "{spec.name}"')[0][0])

    def tally(self, spec: TableSpec, column: str, values: tuple[str, ...]) -> dict[str, int]:
        if column not in spec.columns:
            raise ValueError(f"{column!r} is not a declared column of {spec.name}")
        asked = {kept(value): value for value in values}
        found = self.read(
            f'SELECT "{column}", count(*) FROM "{spec.name}" WHERE "{column}" = ANY($1::text[]) GROUP BY 1',
            (list(asked),),
        )
        return {asked[text]: count for text, count in found}

    def strays(self, spec: TableSpec, progress: Progress = quietly) -> Iterator[str]:
        return strays(self, spec, progress)

    # Writing: only inside a transaction

    def insert(self, spec: TableSpec, rows: Sequence[NewRow]) -> list[int]:
        if len(rows) == 1 and rows[0].number is None:
            found = self.read(statements.insert(spec), (None, *values(rows[0])), writes=True)
            if not found:
                raise _duplicate(spec)
            return [found[0][0]]
        given = self._numbers(spec, rows)
        ready = [(number, *values(row)) for number, row in zip(given, rows, strict=True)]
        if self.write_many(statements.insert(spec), ready) < len(rows):
            raise _duplicate(spec)
        return given

    def put(self, spec: TableSpec, row: NewRow, was: Found) -> None:
        if row.found == was:
            done = self.write(statements.put_document(spec), (row.number, kept(row.shop), *documents(row.text)))
        else:
            self._check_unique(spec, row, was)
            done = self.write(statements.put(spec), (row.number, *values(row)))
        # A row that was not found has another shop, unless there is none. A shop is part of the key, which a
        # distributed PostgreSQL does not change: the row is written anew.
        if not done and self.write(f'DELETE FROM "{spec.name}" WHERE _number = $1', (row.number,)):
            self.write(statements.insert(spec), (row.number, *values(row)))

    def delete(self, spec: TableSpec, numbers: Iterable[int]) -> None:
        self.write(f'DELETE FROM "{spec.name}" WHERE _number = ANY($1::bigint[])', (list(numbers),))

    def clear(self, spec: TableSpec) -> None:
        self.write(f'DELETE FROM "{spec.name}"')

    def _numbers(self, spec: TableSpec, rows: Sequence[NewRow]) -> list[int]:
        """The numbers rows get: their own, or the next that was never used. The others that write wait meanwhile."""
        ((before, is_used),) = self.read(f"SELECT last_value, is_called FROM {statements.numbers(spec)}")
        last = start = before if is_used else 0
        given: list[int] = []
        for row in rows:
            last = max(last, row.number) if row.number is not None else last + 1
            given.append(last if row.number is None else row.number)
        if last > start:
            self.read(f"SELECT setval('{statements.numbers(spec)}', $1)", (last,), writes=True)
        return given

    def _check_unique(self, spec: TableSpec, row: NewRow, was: Found) -> None:
        for column, text, before in zip(spec.unique, row.found.columns, was.columns, strict=False):
            if text not in (None, before) and self.read(
                statements.others_with(spec, column), (kept(text or ""), row.number, kept(row.shop))
            ):
                raise _duplicate(spec)


def _duplicate(spec: TableSpec) -> Duplicate:
    return Duplicate(f"There is a row of {spec.name} with the same {' or '.join((*spec.unique, 'number'))} already.")
