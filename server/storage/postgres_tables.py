"""Making PostgreSQL tables as they are declared: new ones, and ones of an earlier version."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from psycopg import errors

from server.storage import postgres_statements as statements
from server.storage.postgres_values import values
from server.storage.rows import EVERYTHING, NewRow, TableSpec

if TYPE_CHECKING:
    from server.storage.postgres_connections import Connection
    from server.storage.postgres_rows import PostgresRows

_FIRST = ("_state", "_writer")
_BATCH = 400

_COLUMNS = (
    "SELECT column_name, data_type FROM information_schema.columns "
    "WHERE table_schema = current_schema() AND table_name = $1"
)
_INDEXES = (
    "SELECT made.relname FROM pg_index JOIN pg_class made ON made.oid = indexrelid JOIN pg_class on_table "
    "ON on_table.oid = indrelid JOIN pg_namespace ON pg_namespace.oid = on_table.relnamespace "
    "WHERE nspname = current_schema() AND on_table.relname = $1 AND NOT indisprimary AND made.relname <> $2"
)
_RACES = (errors.UniqueViolation, errors.DuplicateTable, errors.DuplicateObject, errors.InternalError)
"""What CREATE TABLE IF NOT EXISTS raises when another service does the same at the same moment."""


def has_first_tables(connection: Connection) -> bool:
    """Whether what every store has is there: what it knows of itself, and the row that writers lock."""
    found = connection.execute(
        "SELECT count(*) FROM information_schema.tables "
        "WHERE table_schema = current_schema() AND table_name = ANY($1::text[])",
        (list(_FIRST),),
    ).fetchone()
    return found == (len(_FIRST),)


def make_first_tables(connection: Connection) -> None:
    """Makes them; several services may do so at the same moment."""
    for attempt in range(10):
        try:
            with connection.transaction():
                connection.execute("CREATE TABLE IF NOT EXISTS _state (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
                connection.execute("CREATE TABLE IF NOT EXISTS _writer (one INTEGER PRIMARY KEY)")
                connection.execute("INSERT INTO _writer VALUES (1) ON CONFLICT DO NOTHING")
        except _RACES:
            if attempt == 9:
                raise
        else:
            return


def has_table(rows: PostgresRows, spec: TableSpec) -> bool:
    """Whether there is a table of this name; it has columns then."""
    return bool(rows.read(_COLUMNS, (spec.name,)))


def make_as_declared(rows: PostgresRows, spec: TableSpec) -> None:
    """Makes a table, or gives the one there is its columns, indexes and words of now. Documents stay as they are."""
    is_new = not has_table(rows, spec)
    for sql in statements.create(spec):
        rows.write(sql)
    if not is_new:
        for (index,) in rows.read(_INDEXES, (spec.name, statements.by_number(spec))):
            rows.write(f'DROP INDEX "{index}"')
    _fit_columns(rows, spec)
    if not is_new:
        _fill(rows, spec)
    for sql in statements.create_indexes(spec):
        rows.write(sql)


def _fit_columns(rows: PostgresRows, spec: TableSpec) -> None:
    there = {name: kind for name, kind in rows.read(_COLUMNS, (spec.name,)) if not name.startswith("_")}
    wanted = {**dict.fromkeys(spec.columns, "text"), **dict.fromkeys(spec.multiple, "ARRAY")}
    for column, kind in there.items():
        if wanted.get(column) != kind:
            rows.write(f'ALTER TABLE "{spec.name}" DROP COLUMN "{column}"')
    for column, kind in wanted.items():
        if there.get(column) != kind:
            many = "[]" if kind == "ARRAY" else ""
            rows.write(f'ALTER TABLE "{spec.name}" ADD COLUMN "{column}" TEXT{many} COLLATE "C"')


def _fill(rows: PostgresRows, spec: TableSpec) -> None:
    everything = rows.select(spec, EVERYTHING)
    while some := list(islice(everything, _BATCH)):
        ready = [NewRow.of(spec, number, document) for number, document in some]
        rows.write_many(statements.fill(spec), [(row.number, *values(row)) for row in ready])
