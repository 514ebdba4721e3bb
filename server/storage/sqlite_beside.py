"""Whether what SQLite keeps beside the documents (columns, elements, words, indexes) belongs to them.

What is found there decides which documents are looked at; a document that it misses would be there and never
be found. Documents are read once. Elements and words lie in another order: of each row's only a sum of hashes
is compared, so that one walk through all of them is enough. That the indexes have what the columns have is
SQLite's own check (sqlite_check.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from server.storage import sqlite_statements as statements
from server.storage.findings import Findings, another, foreign, others, told
from server.storage.progress import Progress, quietly
from server.storage.rows import Found, RowsError, TableSpec, document_in

if TYPE_CHECKING:
    from server.storage.sqlite_rows import SqliteRows

WORDS = " words"
"""Among fields; no field has a name like this."""

Sums = dict[str, dict[int, int]]
"""By field (or WORDS) and row, the sum of the hashes of what it should be found by."""


def strays(rows: SqliteRows, spec: TableSpec, progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming rows that are not found by what they hold, and indexes that are missing."""
    findings = Findings(spec)
    sums: Sums = {field: {} for field in (*spec.multiple, *((WORDS,) if spec.searched else ()))}
    try:
        yield from _indexes(rows, spec, findings)
        yield from _columns(rows, spec, findings, sums, progress)
        for field in spec.multiple:
            _subtract(rows.stream(f'SELECT element, number FROM "{statements.elements(spec, field)}"'), sums[field])
        if spec.searched:
            _subtract(_words(rows, spec), sums[WORDS])
        for field, left in sums.items():
            yield from _unlike(rows, spec, findings, field, left)
        yield from findings.rest()
    except RowsError as error:
        yield f"{str(error).rstrip('.')}; what {spec.name} are found by was not all checked"


def _indexes(rows: SqliteRows, spec: TableSpec, findings: Findings) -> Iterator[str]:
    there = {
        (bool(unique), tuple(name for (name,) in rows.read("SELECT name FROM pragma_index_info(?)", (index,))))
        for index, unique, partial in rows.read(
            'SELECT name, "unique", partial FROM pragma_index_list(?)', (spec.name,)
        )
        if not partial
    }
    for column in spec.columns:
        if (column in spec.unique, (column,)) not in there:
            yield findings.index([column])


def _columns(rows: SqliteRows, spec: TableSpec, findings: Findings, sums: Sums, progress: Progress) -> Iterator[str]:
    """Reads every document, compares its columns, and adds up what else it should be found by."""
    total = rows.count(spec)
    for done, (number, text, *held) in enumerate(rows.stream(statements.everything(spec)), start=1):
        document = document_in(spec, number, text)
        found = spec.found_by(document)
        for column, has, wanted in zip(spec.columns, held, found.columns, strict=True):
            if has != wanted:
                yield from findings.row(number, document, another(column))
        _add(spec, sums, number, found)
        told(spec, progress, done, total)


def _add(spec: TableSpec, sums: Sums, number: int, found: Found) -> None:
    for field, texts in zip(spec.multiple, found.multiple, strict=True):
        if texts:
            sums[field][number] = sum(map(hash, texts))
    if spec.searched and found.words:
        sums[WORDS][number] = sum(map(hash, found.words.split()))


def _words(rows: SqliteRows, spec: TableSpec) -> Iterator[tuple[str, int]]:
    """Every word of the index, with each row it is in. The table that shows them is this connection's alone."""
    shown = f"temp.\"{spec.name}_seen\" USING fts5vocab(main, '{spec.name}_words', instance)"
    rows.read(f"CREATE VIRTUAL TABLE IF NOT EXISTS {shown}")
    yield from rows.stream(f'SELECT term, doc FROM temp."{spec.name}_seen"')


def _subtract(there: Iterator[tuple[str, int]], sums: dict[int, int]) -> None:
    """Takes away what there is; what is left is not as it should be."""
    take = sums.get
    last, value = "", hash("")
    for text, number in there:
        if text != last:
            last, value = text, hash(text)
        left = take(number, 0) - value
        if left:
            sums[number] = left
        else:
            sums.pop(number, None)


def _unlike(
    rows: SqliteRows, spec: TableSpec, findings: Findings, field: str, left: Mapping[int, int]
) -> Iterator[str]:
    for number in sorted(left):
        document = rows.get(spec, number)
        said = (foreign if document is None else others)(field.strip())
        yield from findings.row(number, document, said)
