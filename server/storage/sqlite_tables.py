"""Making SQLite tables as they are declared: new ones, and ones of an earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.storage import sqlite_statements as statements
from server.storage.rows import EVERYTHING, NewRow, TableSpec

if TYPE_CHECKING:
    from server.storage.sqlite_rows import SqliteRows


def make_as_declared(rows: SqliteRows, spec: TableSpec) -> None:
    """Makes a table, or gives the one there is its columns, indexes and words of now. Documents stay as they are."""
    is_new = not rows.is_there(spec)
    if not is_new:
        _drop_beside(rows, spec)
        _fit_columns(rows, spec)
    for sql in statements.create(spec):
        rows.write(sql)
    if not is_new:
        _fill(rows, spec)
    for sql in statements.create_indexes(spec):
        rows.write(sql)


def _drop_beside(rows: SqliteRows, spec: TableSpec) -> None:
    """Drops what is derived from the documents: indexes, words, elements."""
    for (index,) in rows.read(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (spec.name,)
    ):
        rows.write(f'DROP INDEX "{index}"')
    for (table,) in rows.read(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND (name = ? OR name GLOB ?)",
        (f"{spec.name}_words", f"{spec.name}_*_elements"),
    ):
        rows.write(f'DROP TABLE "{table}"')


def _fit_columns(rows: SqliteRows, spec: TableSpec) -> None:
    there = {name for _, name, *_ in rows.read(f'PRAGMA table_info("{spec.name}")')} - {"_number", "_document"}
    for column in there - set(spec.columns):
        rows.write(f'ALTER TABLE "{spec.name}" DROP COLUMN "{column}"')
    for column in spec.columns:
        if column not in there:
            rows.write(f'ALTER TABLE "{spec.name}" ADD COLUMN "{column}" TEXT')


def _fill(rows: SqliteRows, spec: TableSpec) -> None:
    for number, document in rows.select(spec, EVERYTHING):
        rows.fill(spec, NewRow.of(spec, number, document))
