"""Rows in one SQLite file: the default engine.

WAL with synchronous=FULL: a commit is on the disk when it returns. One connection writes, and it also
makes every checkpoint; the others only read. (Two connections that write and checkpoint at the same
instant could corrupt a WAL file in SQLite 3.7.0-3.51.2, sqlite.org/wal.html#walresetbug; a newer
SQLite comes with apsw, and this rule holds all the same.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from server.storage import sqlite_statements as statements
from server.storage.progress import Progress, quietly
from server.storage.rows import Clause, Found, NewRow, Row, Selection, TableSpec, document_in
from server.storage.sqlite_beside import strays
from server.storage.sqlite_connections import Connections
from server.storage.sqlite_tables import make_as_declared


class SqliteRows(Connections):
    """The engine."""

    # Tables

    def create(self, spec: TableSpec) -> None:
        with self.transaction():
            make_as_declared(self, spec)
            self.set_state(f"table:{spec.name}", spec.declaration)

    def is_there(self, spec: TableSpec) -> bool:
        return bool(self.read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (spec.name,)))

    def is_as_declared(self, spec: TableSpec) -> bool:
        return self.state(f"table:{spec.name}") == spec.declaration

    def layout(self) -> int:
        found: Any = self.read("PRAGMA user_version")
        return int(found[0][0])

    def set_layout(self, layout: int) -> None:
        self.write(f"PRAGMA user_version = {layout:d}")

    def state(self, key: str) -> str | None:
        if not self.read("SELECT 1 FROM sqlite_master WHERE name = '_state'"):
            return None
        found = self.read("SELECT value FROM _state WHERE key = ?", (key,))
        return found[0][0] if found else None

    def set_state(self, key: str, value: str | None) -> None:
        self.write("CREATE TABLE IF NOT EXISTS _state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        if value is None:
            self.write("DELETE FROM _state WHERE key = ?", (key,))
        else:
            self.write("INSERT OR REPLACE INTO _state VALUES (?, ?)", (key, value))

    # Reading

    def select(self, spec: TableSpec, selection: Selection) -> Iterator[Row]:
        narrowing, words, newest_first, beyond, _ = selection
        shape: statements.Shape = ()
        fixed: list[str] = []
        for column, operator, values in narrowing:
            if not values:
                return  # "one of nothing" is true of no row
            shape += ((column, operator, len(values)),)
            fixed += values
        if words:
            fixed.append(statements.match(words))
        for batch in selection.batches():
            sql = statements.select(spec, shape, bool(words), newest_first, beyond is not None)
            found = self.read(sql, (*fixed, *(() if beyond is None else (beyond,)), batch))
            for number, text in found:
                yield number, document_in(spec, number, text)
            if len(found) < batch:
                return
            beyond = found[-1][0]

    def having(self, spec: TableSpec, column: str, text: str) -> Iterable[Row]:
        found = self.read(statements.having(spec, column), (text,))
        rows = [(number, document_in(spec, number, document)) for number, document in found]
        if len(found) < statements.FEW:
            return rows
        return chain(rows, self.select(spec, Selection((Clause(column, "=", (text,)),), beyond=found[-1][0])))

    def get(self, spec: TableSpec, number: int) -> dict[str, Any] | None:
        found = self.read(statements.get(spec), (number,))
        return document_in(spec, number, found[0][0]) if found else None

    def count(self, spec: TableSpec) -> int:
        return int(self.read(f'SELECT count(*) FROM "{spec.name}"')[0][0])

    def tally(self, spec: TableSpec, column: str, values: tuple[str, ...]) -> dict[str, int]:
        if column not in spec.columns:
            raise ValueError(f"{column!r} is not a declared column of {spec.name}")
        among = statements.marks(len(values))
        return dict(
            self.read(
                f'SELECT "{column}", count(*) FROM "{spec.name}" WHERE "{column}" IN ({among}) GROUP BY 1', values
            )
        )

    def strays(self, spec: TableSpec, progress: Progress = quietly) -> Iterator[str]:
        return strays(self, spec, progress)

    # Writing: only inside a transaction

    def insert(self, spec: TableSpec, rows: Sequence[NewRow]) -> list[int]:
        if len(rows) == 1:
            (row,) = rows
            self.write(statements.insert(spec), (row.number, row.text, *row.found.columns))
            numbers = [self.last_number()]
        else:
            numbers = self._numbers(spec, rows)
            self.write_many(
                statements.insert(spec),
                [(number, row.text, *row.found.columns) for number, row in zip(numbers, rows, strict=True)],
            )
        entered = [(number, row.found) for number, row in zip(numbers, rows, strict=True)]
        self._enter_words(spec, entered)
        self._enter_elements(spec, entered)
        return numbers

    def put(self, spec: TableSpec, row: NewRow, was: Found) -> None:
        # SQLite rewrites the index of every column that is named, changed or not.
        changed = {
            column: text
            for column, text, before in zip(spec.columns, row.found.columns, was.columns, strict=True)
            if text != before
        }
        self.write(statements.put(spec, tuple(changed)), (row.text, *changed.values(), row.number))
        number = row.number or 0
        if row.found.texts != was.texts:
            self._withdraw_words(spec, number)
            self._enter_words(spec, [(number, row.found)])
        if row.found.multiple != was.multiple:
            self._withdraw_elements(spec, number, was)
            self._enter_elements(spec, [(number, row.found)])

    def fill(self, spec: TableSpec, row: NewRow) -> None:
        """Fills the columns and what stands beside a document anew; nothing stands beside it yet."""
        self.write(statements.put(spec, spec.columns), (row.text, *row.found.columns, row.number))
        self._enter_words(spec, [(row.number or 0, row.found)])
        self._enter_elements(spec, [(row.number or 0, row.found)])

    def delete(self, spec: TableSpec, numbers: Iterable[int]) -> None:
        for number in numbers:
            document = self.get(spec, number) if spec.multiple else None
            self.write(f'DELETE FROM "{spec.name}" WHERE _number = ?', (number,))
            self._withdraw_words(spec, number)
            if document is not None:
                self._withdraw_elements(spec, number, spec.found_by(document))

    def clear(self, spec: TableSpec) -> None:
        self.write(f'DELETE FROM "{spec.name}"')
        for field in spec.multiple:
            self.write(f'DELETE FROM "{statements.elements(spec, field)}"')
        if spec.searched:
            self.write(f'INSERT INTO "{spec.name}_words" ("{spec.name}_words") VALUES (\'delete-all\')')

    def _numbers(self, spec: TableSpec, rows: Sequence[NewRow]) -> list[int]:
        """The numbers rows get: their own, or the next that was never used."""
        found: Any = self.read("SELECT seq FROM sqlite_sequence WHERE name = ?", (spec.name,))
        last = int(found[0][0]) if found else 0
        numbers: list[int] = []
        for row in rows:
            last = max(last, row.number) if row.number is not None else last + 1
            numbers.append(last if row.number is None else row.number)
        return numbers

    def _enter_words(self, spec: TableSpec, rows: Sequence[tuple[int, Found]]) -> None:
        if spec.searched:
            words = [(number, found.words) for number, found in rows if found.words]
            self.write_many(f'INSERT INTO "{spec.name}_words" (rowid, tokens) VALUES (?, ?)', words)

    def _withdraw_words(self, spec: TableSpec, number: int) -> None:
        if spec.searched:
            self.write(f'DELETE FROM "{spec.name}_words" WHERE rowid = ?', (number,))

    def _enter_elements(self, spec: TableSpec, rows: Sequence[tuple[int, Found]]) -> None:
        for place, field in enumerate(spec.multiple):
            elements = [(element, number) for number, found in rows for element in found.multiple[place]]
            self.write_many(f'INSERT INTO "{statements.elements(spec, field)}" VALUES (?, ?)', elements)

    def _withdraw_elements(self, spec: TableSpec, number: int, found: Found) -> None:
        """By element and number, which is their key: to look for the number alone would read all of them."""
        for place, field in enumerate(spec.multiple):
            elements = [(element, number) for element in found.multiple[place]]
            self.write_many(
                f'DELETE FROM "{statements.elements(spec, field)}" WHERE element = ? AND number = ?', elements
            )
