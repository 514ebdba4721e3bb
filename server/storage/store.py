"""The store: all tables of one data folder, and transactions across them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager

from server.storage.rows import Rows, TableSpec
from server.storage.table import RowTable


class Store:
    """Tables by their declaration: ``store.table(NOTES).search(where('order_id') == id)``."""

    def __init__(self, rows: Rows, tables: Iterable[TableSpec], *, create: bool = True) -> None:
        self._rows = rows
        self._tables = {spec.name: RowTable(rows, spec) for spec in tables}
        if create:
            for spec in tables:
                rows.create(spec)

    def table(self, spec: TableSpec) -> RowTable:
        """One table. Raises KeyError for a table that was not declared when the store was opened."""
        return self._tables[spec.name]

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside are kept together, durably, or not at all."""
        return self._rows.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """What this thread reads inside is of one moment, whatever others write meanwhile."""
        return self._rows.snapshot()

    def close(self) -> None:
        """Closes the store."""
        self._rows.close()
