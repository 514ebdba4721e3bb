"""The SQL of the SQLite engine. Names are checked by TableSpec; values travel as parameters.

A table ``t`` has beside it ``t_words`` (FTS5 over the tokens of words.py, for what is searched) and
``t_f_elements`` for every field ``f`` with several texts.
"""

from __future__ import annotations

from functools import lru_cache

from server.storage.rows import TableSpec
from server.storage.words import Word

Shape = tuple[tuple[str, str, int], ...]
"""Clauses without their values: column, operator, number of values."""

_BYTES = "CAST(rows._document AS BLOB)"
# A document is read as its bytes: a Python text of them is made only to be taken apart again (a third of the
# time of reading 50 documents), and damage that is no UTF-8 any more reaches document_in, which says so.


@lru_cache(maxsize=512)
def select(spec: TableSpec, shape: Shape, by_words: bool, newest_first: bool, beyond: bool) -> str:
    """Rows in order. Parameters: the clauses' values, the words, the number behind which to go on, the limit."""
    # Rows of one value lie in the order of their numbers in its index. Where there are several values a unary
    # plus keeps SQLite from walking the whole table in that order instead of using the index.
    is_in_order = not shape or any(operator == "=" and count == 1 for _, operator, count in shape)
    number = "words.rowid" if by_words else "rows._number" if is_in_order else "+rows._number"
    conditions = [_clause(spec, *one) for one in shape]
    if by_words:
        source = f'"{spec.name}_words" AS words CROSS JOIN "{spec.name}" AS rows ON rows._number = words.rowid'
        conditions.append(f'words."{spec.name}_words" MATCH ?')
    else:
        source = f'"{spec.name}" AS rows'
    if beyond:
        conditions.append(f"{number} {'<' if newest_first else '>'} ?")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = f"{number} {'DESC' if newest_first else 'ASC'}"
    return f"SELECT rows._number, {_BYTES} FROM {source}{where} ORDER BY {order} LIMIT ?"


FEW = 20
"""Rows with one text in a column that are read at once."""


@lru_cache(maxsize=128)
def having(spec: TableSpec, column: str) -> str:
    """The first rows with a text in a column."""
    return (
        f'SELECT rows._number, {_BYTES} FROM "{spec.name}" AS rows '
        f'WHERE rows."{column}" = ? ORDER BY rows._number LIMIT {FEW:d}'
    )


@lru_cache(maxsize=64)
def get(spec: TableSpec) -> str:
    """One document by its number."""
    return f'SELECT {_BYTES} FROM "{spec.name}" AS rows WHERE _number = ?'


@lru_cache(maxsize=64)
def everything(spec: TableSpec) -> str:
    """Every row with its columns."""
    columns = "".join(f', rows."{column}"' for column in spec.columns)
    return f'SELECT rows._number, {_BYTES}{columns} FROM "{spec.name}" AS rows ORDER BY rows._number'


def match(words: tuple[Word, ...]) -> str:
    """Words as an FTS5 query. Tokens have letters and digits alone, so quoting them is enough."""
    return " AND ".join(f'"{token}"*' if is_beginning else f'"{token}"' for token, is_beginning in words)


@lru_cache(maxsize=64)
def insert(spec: TableSpec) -> str:
    """Parameters: number, document, columns."""
    columns = "".join(f', "{column}"' for column in spec.columns)
    return f'INSERT INTO "{spec.name}" (_number, _document{columns}) VALUES (?, ?{", ?" * len(spec.columns)})'


@lru_cache(maxsize=128)
def put(spec: TableSpec, columns: tuple[str, ...]) -> str:
    """Parameters: document, these columns, number."""
    changed = "".join(f', "{column}" = ?' for column in columns)
    return f'UPDATE "{spec.name}" SET _document = ?{changed} WHERE _number = ?'


def create(spec: TableSpec) -> list[str]:
    """The table and what stands beside it, without the indexes."""
    columns = "".join(f', "{column}" TEXT' for column in spec.columns)
    made = [
        f'CREATE TABLE IF NOT EXISTS "{spec.name}" '
        f"(_number INTEGER PRIMARY KEY AUTOINCREMENT, _document TEXT NOT NULL{columns}) STRICT"
    ]
    made.extend(
        f'CREATE TABLE IF NOT EXISTS "{elements(spec, field)}" '
        "(element TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (element, number)) STRICT, WITHOUT ROWID"
        for field in spec.multiple
    )
    if spec.searched:
        # The ascii tokenizer keeps every character beyond ASCII: the tokens are already as they are sought.
        # A beginning of one of these lengths is looked up; any other gathers all that have it first. 8 to 12 are
        # for order numbers, and cost next to nothing where there are no long words.
        made.append(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS \"{spec.name}_words\" USING fts5(tokens, content='', "
            "contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3 4 5 6 8 10 12')"
        )
    return made


def create_indexes(spec: TableSpec) -> list[str]:
    """One index a column."""
    return [
        f"CREATE {'UNIQUE ' if column in spec.unique else ''}INDEX IF NOT EXISTS "
        f'"{spec.name}_{column}" ON "{spec.name}" ("{column}")'
        for column in spec.columns
    ]


def elements(spec: TableSpec, field: str) -> str:
    """The table of a field with several texts."""
    return f"{spec.name}_{field}_elements"


def marks(count: int) -> str:
    """``?,?,?``."""
    return ",".join("?" * count)


def _clause(spec: TableSpec, column: str, operator: str, count: int) -> str:
    if column in spec.multiple:
        among = f'SELECT number FROM "{elements(spec, column)}" WHERE element IN ({marks(count)})'
        return f"rows._number IN ({among})"
    if operator == "=" and count > 1:
        return f'rows."{column}" IN ({marks(count)})'
    return f'rows."{column}" {operator} ?'
