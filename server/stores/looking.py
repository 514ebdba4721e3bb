"""A store to look at only: it may be of an earlier version, a copy, or damaged."""

from __future__ import annotations

from server.storage import Store, TableSpec
from server.storage.rows import Rows
from server.stores.records import TABLES


def look(rows: Rows) -> Store:
    """The tables that a store has or says it has, for reading them through. Raises RowsError."""
    return Store(rows, [spec for spec in TABLES if _is_there(rows, spec)], create=False)


def _is_there(rows: Rows, spec: TableSpec) -> bool:
    # If it says so and it is not, whoever reads it is told. The first layout said nothing of its tables.
    return rows.state(f"table:{spec.name}") is not None or rows.is_there(spec)
