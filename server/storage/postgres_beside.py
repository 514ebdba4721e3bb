"""Whether what PostgreSQL keeps in a row beside its document (columns, words) and its indexes belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from server.storage import postgres_statements as statements
from server.storage.findings import Findings, another, others, told
from server.storage.postgres_values import beside, kept
from server.storage.progress import Progress, quietly
from server.storage.rows import RowsError, TableSpec, document_in

if TYPE_CHECKING:
    from server.storage.postgres_rows import PostgresRows

BATCH = 1_000

_INDEXES = (
    "SELECT amname, indisunique, ARRAY(SELECT attname::text FROM unnest(indkey::int2[]) WITH ORDINALITY AS key "
    "(attribute, place) JOIN pg_attribute ON attrelid = indrelid AND attnum = attribute ORDER BY place) "
    "FROM pg_index JOIN pg_class made ON made.oid = indexrelid JOIN pg_am ON pg_am.oid = made.relam "
    "JOIN pg_class on_table ON on_table.oid = indrelid "
    "JOIN pg_namespace ON pg_namespace.oid = on_table.relnamespace "
    "WHERE nspname = current_schema() AND on_table.relname = $1 AND indisvalid AND indisready AND indpred IS NULL"
)


def strays(rows: PostgresRows, spec: TableSpec, progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming rows that are not found by what they hold, and indexes that are missing."""
    findings = Findings(spec)
    try:
        yield from _indexes(rows, spec, findings)
        total = rows.count(spec)
        for done, (number, text, *held) in enumerate(_everything(rows, spec), start=1):
            document = document_in(spec, number, text)
            for said in _unlike(spec, document, held):
                yield from findings.row(number, document, said)
            told(spec, progress, done, total)
        yield from findings.rest()
    except RowsError as error:
        yield f"{str(error).rstrip('.')}; what {spec.name} are found by was not all checked"


def _indexes(rows: PostgresRows, spec: TableSpec, findings: Findings) -> Iterator[str]:
    there = {
        statements.Index(kind, is_unique, tuple(columns))
        for kind, is_unique, columns in rows.read(_INDEXES, (spec.name,))
    }
    always = [
        statements.Index("btree", True, (statements.SHOP, "_number")),
        statements.Index("btree", False, ("_number",)),
    ]
    for index in (*always, *statements.indexes(spec)):
        if index not in there:
            yield findings.index(index.columns)


def _everything(rows: PostgresRows, spec: TableSpec) -> Iterator[Any]:
    beyond = -(2**63)
    while some := rows.read(statements.everything(spec, BATCH), (beyond,)):
        yield from some
        beyond = some[-1][0]


def _unlike(spec: TableSpec, document: Mapping[str, Any], held: list[Any]) -> Iterator[str]:
    shop, *rest, words = held
    *wanted, lexemes = beside(spec.found_by(document))
    if shop != kept(spec.shop_of(document)):
        yield another("shop")
    for place, (has, should) in enumerate(zip(rest, wanted, strict=True)):
        if has != should:
            yield (
                another(spec.columns[place])
                if place < len(spec.columns)
                else others(spec.multiple[place - len(spec.columns)])
            )
    if set(words or ()) != set(lexemes):
        yield others("words")
