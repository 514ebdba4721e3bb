"""Whether the store still holds what the journal says it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from tinydb.table import Document

from server.journal.logic import GENESIS, JOURNAL, digest
from server.storage import RowsError, Store, TableSpec
from server.storage.progress import Progress, quietly

REMOVALS = ("remove", "rename")
REMOVED = ""
EVERY = 1_000
"""Documents between two words about progress."""

Left = dict[str, dict[str, str]]
"""By table and record, the digest of the record as it was left; REMOVED for one that was removed."""


def problems(store: Store, tables: Iterable[TableSpec], progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming what is wrong, in the order found; nothing when all is as it was left."""
    left: Left = {}
    is_readable = True
    for said in _chain(store, left, progress):
        if said is None:
            is_readable = False
        else:
            yield said
    for table in tables:
        if table not in store.specs:
            yield from _missing(table, left.get(table.name, {}))
        else:
            yield from _records(store, table, left.get(table.name, {}) if is_readable else None, progress)


def tail_problems(store: Store, count: int) -> Iterator[str]:
    """Sentences naming what is wrong with the last entries; each is compared with the one before it."""
    entries = list(reversed(store.table(JOURNAL).newest(limit=count)))
    for before, entry in pairwise(entries):
        said = _wrong(entry, _seq(before) + 1, before.get("hash"))
        if said:
            yield said


def _chain(store: Store, left: Left, progress: Progress) -> Iterator[str | None]:
    """Goes through the journal, keeping what it says in ``left``; None says that it cannot be read to its end."""
    seq, previous = 0, GENESIS
    try:
        for entry in _watched(store, JOURNAL, progress):
            said = _wrong(entry, seq + 1, previous)
            if said:
                yield said
            seq, previous = _seq(entry) or seq + 1, str(entry.get("hash"))
            removed = entry.get("action") in REMOVALS
            kept = left.setdefault(str(entry.get("table")), {})
            kept[str(entry.get("record_id"))] = REMOVED if removed else str(entry.get("digest"))
    except RowsError as error:
        yield f"{_inner(error)}; the rest of the journal was not checked"
        yield None


def _wrong(entry: Mapping[str, Any], seq: int, previous: Any) -> str | None:
    """What is wrong with the entry that should have this number and follow the entry of this hash."""
    if _seq(entry) != seq:
        return f"journal entry {seq} is missing or out of order (found {entry.get('seq')})"
    body = {key: value for key, value in entry.items() if key != "hash"}
    if entry.get("previous") != previous or digest(body) != entry.get("hash"):
        return f"journal entry {seq} was changed after it was written"
    return None


def _seq(entry: Mapping[str, Any]) -> int:
    seq = entry.get("seq")
    return seq if isinstance(seq, int) else 0


def _records(store: Store, table: TableSpec, left: dict[str, str] | None, progress: Progress) -> Iterator[str]:
    """Compares a table with what the journal says; without that, whether it can be read at all."""
    try:
        for record in _watched(store, table, progress):
            said = None if left is None else _compared(table, record, left)
            if said:
                yield said
    except RowsError as error:
        yield f"{_inner(error)}; the rest of {table.name} was not checked"
        return
    yield from _missing(table, left or {})


def _missing(table: TableSpec, left: dict[str, str]) -> Iterator[str]:
    for record_id, said in left.items():
        if said != REMOVED:
            yield f"{table.name} record {record_id} is missing"


def _compared(table: TableSpec, record: Document, left: dict[str, str]) -> str | None:
    identity = str(record.get("id"))
    said = left.pop(identity, None)
    if said is None:
        return f"{table.name} record {identity} has no journal entry"
    if said == REMOVED:
        return f"{table.name} record {identity} is there, but the journal says it was removed"
    if digest(record) != said:
        return f"{table.name} record {identity} was changed outside the journal"
    return None


def _inner(error: RowsError) -> str:
    return str(error).rstrip(".")


def _watched(store: Store, table: TableSpec, progress: Progress) -> Iterator[Document]:
    total = len(store.table(table))
    for done, document in enumerate(store.table(table), start=1):
        yield document
        if done % EVERY == 0 or done == total:
            progress(f"Checking {table.name.replace('_', ' ')}", done, total)
