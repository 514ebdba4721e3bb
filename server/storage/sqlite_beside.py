"""Whether what SQLite keeps beside the documents (columns, words, elements) belongs to them.

What is found there decides which documents are looked at; a document that it misses would be there and never
be found. The texts of words are not compared: SQLite checks that they are as they were written.
"""

from __future__ import annotations

from collections.abc import Iterator

from server.storage import sqlite_statements as statements
from server.storage.rows import RowsError, TableSpec, document_in
from server.storage.sqlite_rows import SqliteRows

NAMED = 5
"""Rows of each kind that are named."""


def strays(rows: SqliteRows, spec: TableSpec) -> Iterator[str]:
    """Sentences naming rows of a table that would not be found by what they hold, or by what they do not."""
    try:
        yield from _columns(rows, spec)
        yield from _foreign(rows, spec)
        yield from _unsearchable(rows, spec)
    except RowsError as error:
        yield str(error).rstrip(".")


def _columns(rows: SqliteRows, spec: TableSpec) -> Iterator[str]:
    for column in spec.columns:
        held = f"CASE json_type(_document, '$.{column}') WHEN 'text' THEN json_extract(_document, '$.{column}') END"
        for number in _numbers(rows, f'SELECT _number FROM "{spec.name}" WHERE "{column}" IS NOT {held}'):
            yield f"{spec.name} row {number} is found by another {column} than it has"


def _foreign(rows: SqliteRows, spec: TableSpec) -> Iterator[str]:
    """What stands beside a document that is not there."""
    places = [(statements.elements(spec, field), "number", field) for field in spec.multiple]
    if spec.searched:
        places.append((f"{spec.name}_words_docsize", "id", "words"))
    for table, column, what in places:
        for number in _numbers(rows, f'SELECT {column} FROM "{table}" EXCEPT SELECT _number FROM "{spec.name}"'):
            yield f"{spec.name} row {number} is not there, but would be found by its {what}"


def _unsearchable(rows: SqliteRows, spec: TableSpec) -> Iterator[str]:
    """Documents that have words, and none beside them."""
    if not spec.searched:
        return
    sql = (
        f'SELECT _number, CAST(_document AS BLOB) FROM "{spec.name}" '
        f'WHERE _number NOT IN (SELECT id FROM "{spec.name}_words_docsize") LIMIT 1000'
    )
    for number, text in rows.read(sql):
        if spec.found_by(document_in(spec, number, text)).words:
            yield f"{spec.name} row {number} would not be found by its words"


def _numbers(rows: SqliteRows, sql: str) -> list[int]:
    return [number for (number,) in rows.read(f"{sql} LIMIT {NAMED:d}")]
