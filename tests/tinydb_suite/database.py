"""TinyDB's database object with our tables below it, as far as TinyDB's own tests need one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from server.storage import RowTable, Store, TableSpec
from server.storage.rows import Rows


class RowStorage(Storage):
    """What TinyDB takes for one file: tables by their names. A dropped table's name gets a new table."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._made = 0
        self._tables: dict[str, RowTable] = {}

    def table(self, name: str) -> RowTable:
        """The table of that name; it is made when there is none. Fields that the tests ask for have an index."""
        if name not in self._tables:
            self._made += 1
            # TinyDB's tests call their tables what they like; ours have plain names.
            spec = TableSpec(f"table{self._made}", indexes=("char", "name"), multiple=("hobbies",))
            self._tables[name] = Store(self.rows, [spec]).table(spec)
            self._tables[name]._name = name
        return self._tables[name]

    def read(self) -> dict[str, dict[str, Any]]:
        """Every table that has a document: TinyDB knows no other."""
        return {name: {str(one.doc_id): dict(one) for one in table} for name, table in self._tables.items() if table}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Drops every table that is not in ``data``; TinyDB calls it for nothing else."""
        for name in [name for name in self._tables if name not in data]:
            self._tables.pop(name).truncate()

    def close(self) -> None:
        """Closes the engine."""
        self.rows.close()


class RowDatabase(TinyDB):
    """TinyDB whose tables are RowTables."""

    table_class: Any = RowTable
    default_storage_class: Any = RowStorage

    def table(self, name: str, **_options: Any) -> Table:
        """One table. The options are about caches and empty tables, which there are none of here."""
        storage = self.storage
        assert isinstance(storage, RowStorage)
        self._tables[name] = found = storage.table(name)
        return found

    def insert_multiple(self, documents: Iterable[Document]) -> list[int]:
        """Said here for the type checker; TinyDB passes it on to the default table."""
        return self.table(self.default_table_name).insert_multiple(documents)
