"""The SQL of the PostgreSQL engine. Names are checked by TableSpec; values travel as parameters.

A row has its shop first in every unique key, so that a distributed PostgreSQL (Citus) can keep the rows of
one shop together. Columns are TEXT in the order of code points (COLLATE "C"), which is Python's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from server.storage.postgres_values import is_kept_whole, kept
from server.storage.rows import Clause, Selection, TableSpec, shop_in

FEW = 20
"""Rows that having() gives at most."""

Shape = tuple[tuple[str, str, bool], ...]
"""Clauses without their values: column, operator, whether there are several values."""

SHOP = "_shop"
DOCUMENT = "coalesce(_exact, _document::text)"


@lru_cache(maxsize=512)
def select(spec: TableSpec, shape: Shape, limit: int, *, by_words: bool, newest_first: bool, beyond: bool) -> str:
    """Rows in order. Parameters: the clauses' values, the words, the number behind which to go on."""
    # The limit is no parameter: PostgreSQL would plan the statement anew for each, not knowing that it is small.
    conditions = [_clause(spec, *one, place) for place, one in enumerate(shape, start=1)]
    place = len(shape) + 1
    if by_words:
        conditions.append(f"_words @@ ${place}::tsquery")
        place += 1
    if beyond:
        conditions.append(f"_number {'<' if newest_first else '>'} ${place}")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = "DESC" if newest_first else "ASC"
    return f'SELECT _number, {DOCUMENT} FROM "{spec.name}"{where} ORDER BY _number {order} LIMIT {limit:d}'


@lru_cache(maxsize=64)
def having(spec: TableSpec, column: str) -> str:
    """The first rows with one text in a column. Parameters: the text, and shop_meant()."""
    in_shop = {None: " AND _shop = ''", column: " AND _shop = $2"}.get(spec.shop, "") if column in spec.unique else ""
    return f'SELECT _number, {DOCUMENT} FROM "{spec.name}" WHERE "{column}" = $1{in_shop} ORDER BY _number LIMIT {FEW}'


def shop_meant(spec: TableSpec, column: str, text: str) -> tuple[str, ...]:
    """The shop that a text in a unique column means, if it means one."""
    return (kept(shop_in(text)),) if column == spec.shop and column in spec.unique else ()


def _clause(spec: TableSpec, column: str, operator: str, several: bool, place: int) -> str:
    if column in spec.multiple:
        return f'"{column}" && ${place}::text[]'
    if several:
        return f'"{column}" = ANY(${place}::text[])'
    return f'"{column}" {operator} ${place}'


def clauses_of(spec: TableSpec, selection: Selection) -> list[Clause]:
    """A selection's clauses, and the shops that they mean: every unique key begins with the shop."""
    clauses = [clause for clause in selection.narrowing if clause.operator == "=" or is_kept_whole(clause.values[0])]
    for clause in selection.narrowing:
        if (clause.column, clause.operator) == (spec.shop, "=") or (spec.shop is None and clause.column in spec.unique):
            shops = dict.fromkeys(shop_in(value) if spec.shop else "" for value in clause.values)
            return [Clause(SHOP, "=", tuple(shops)), *clauses]
    return clauses


def shape_of(spec: TableSpec, clauses: list[Clause]) -> Shape:
    """Clauses without their values."""
    return tuple(
        (clause.column, clause.operator, len(clause.values) > 1 or clause.column in spec.multiple) for clause in clauses
    )


def is_planned_once(selection: Selection) -> bool:
    """Whether one plan is good for all values: not for words and ranges, which may be met by most rows or none."""
    return not selection.words and all(clause.operator == "=" for clause in selection.narrowing)


@lru_cache(maxsize=64)
def insert(spec: TableSpec) -> str:
    """Parameters: the number or NULL, and values(). Where a row like it is there already, nothing is inserted."""
    names = ", ".join(["_number", *(name for name, _ in filled(spec))])
    number = f"coalesce($1::bigint, nextval('{numbers(spec)}'))"
    marks = ", ".join(mark for _, mark in _marked(spec, 2))
    taken = [f'SELECT 1 FROM "{spec.name}" WHERE _number = $1']
    taken += [
        f'SELECT 1 FROM "{spec.name}" WHERE "{column}" = ${4 + place}'
        for place, column in enumerate(spec.columns, start=1)
        if column in spec.unique and column != spec.shop
    ]
    # The unique keys have the shop in them; that a text is unique among all shops is looked after here.
    where = " AND ".join(f"NOT EXISTS ({one})" for one in taken)
    return (
        f'INSERT INTO "{spec.name}" ({names}) SELECT {number}, {marks} '
        f"WHERE {where if spec.shop else 'true'} ON CONFLICT DO NOTHING RETURNING _number"
    )


@lru_cache(maxsize=64)
def put(spec: TableSpec) -> str:
    """Replaces a row in its shop. Parameters: the number, and values()."""
    pairs = ", ".join(f"{name} = {mark}" for name, mark in _marked(spec, 2)[1:])
    return f'UPDATE "{spec.name}" SET {pairs} WHERE _number = $1 AND _shop = $2'


@lru_cache(maxsize=64)
def put_document(spec: TableSpec) -> str:
    """Replaces a document that is found as before. Parameters: the number, the shop, documents()."""
    return f'UPDATE "{spec.name}" SET _document = $3::jsonb, _exact = $4 WHERE _number = $1 AND _shop = $2'


@lru_cache(maxsize=64)
def fill(spec: TableSpec) -> str:
    """Fills a row anew, its shop as well. Parameters: the number, and values()."""
    pairs = ", ".join(f"{name} = {mark}" for name, mark in _marked(spec, 2))
    return f'UPDATE "{spec.name}" SET {pairs} WHERE _number = $1'


@lru_cache(maxsize=64)
def others_with(spec: TableSpec, column: str) -> str:
    """Other rows with a text in a unique column. Parameters: the text, the row's number and shop."""
    # Where the text says the shop, only that shop's rows can have it, and the key finds them.
    in_shop = "_shop = $3" if spec.shop in (None, column) else "$3::text IS NOT NULL"
    return f'SELECT 1 FROM "{spec.name}" WHERE "{column}" = $1 AND _number <> $2 AND {in_shop} LIMIT 1'


def filled(spec: TableSpec) -> list[tuple[str, str]]:
    """What is written of a row beside its number, and how it is written from a parameter."""
    return [
        (SHOP, "{}"),
        ("_document", "{}::jsonb"),
        ("_exact", "{}"),
        *((f'"{column}"', "{}") for column in spec.columns),
        *((f'"{field}"', "{}::text[]") for field in spec.multiple),
        ("_words", "array_to_tsvector({}::text[])"),
    ]


def _marked(spec: TableSpec, first: int) -> list[tuple[str, str]]:
    return [(name, mark.format(f"${place}")) for place, (name, mark) in enumerate(filled(spec), start=first)]


def numbers(spec: TableSpec) -> str:
    """The sequence that gives the numbers."""
    return f'"{spec.name}__numbers"'


def by_number(spec: TableSpec) -> str:
    """The index that gives rows in order, whatever their shop."""
    return f"{spec.name}__by_number"


def create(spec: TableSpec) -> list[str]:
    """The table without its declared columns, and what finding a row by its number needs."""
    return [
        f"CREATE SEQUENCE IF NOT EXISTS {numbers(spec)}",
        f'CREATE TABLE IF NOT EXISTS "{spec.name}" (_shop TEXT COLLATE "C" NOT NULL, '
        f"_number BIGINT NOT NULL DEFAULT nextval('{numbers(spec)}'), _document JSONB NOT NULL, _exact TEXT, "
        "_words TSVECTOR, PRIMARY KEY (_shop, _number))",
        f'CREATE INDEX IF NOT EXISTS "{by_number(spec)}" ON "{spec.name}" (_number)',
    ]


class Index(NamedTuple):
    """An index: its kind, whether a value is in it once, and its columns."""

    kind: str
    is_unique: bool
    columns: tuple[str, ...]


def indexes(spec: TableSpec) -> list[Index]:
    """What rows are found by, where one value's lie in the order of their numbers."""
    made: list[Index] = []
    for column in spec.columns:
        if column in spec.unique:
            made.append(Index("btree", True, (SHOP, column)))
        if column not in spec.unique or spec.shop not in (None, column):
            made.append(Index("btree", False, (column, "_number")))
    made += [Index("gin", False, (field,)) for field in spec.multiple]
    if spec.searched:
        made.append(Index("gin", False, ("_words",)))
    return made


def create_indexes(spec: TableSpec) -> list[str]:
    """The indexes; their names are PostgreSQL's."""
    return [
        f'CREATE {"UNIQUE " if index.is_unique else ""}INDEX ON "{spec.name}" USING {index.kind} '
        f"({', '.join(_quoted(column) for column in index.columns)})"
        for index in indexes(spec)
    ]


def _quoted(column: str) -> str:
    return f'"{column}"'


@lru_cache(maxsize=64)
def everything(spec: TableSpec, limit: int) -> str:
    """Rows in order with what they are found by. Parameters: the number behind which to go on."""
    beside = ", ".join([SHOP, *(f'"{name}"' for name in (*spec.columns, *spec.multiple))])
    return (
        f'SELECT _number, {DOCUMENT}, {beside}, tsvector_to_array(_words) FROM "{spec.name}" '
        f"WHERE _number > $1 ORDER BY _number LIMIT {limit:d}"
    )
