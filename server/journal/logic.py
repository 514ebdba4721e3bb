"""Writing records with their journal entries, in one transaction.

Every change to a record goes through create(), change() or remove() here, so that there is no change
without an entry. An entry's hash covers the entry and the hash before it; the entry holds the digest of
the record as it was left. So an edited record, a missing or reordered entry, or an entry edited without
rewriting all that follow is found by verify. It proves "unchanged since", not "true".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.storage import Store, TableSpec

JOURNAL = TableSpec("journal", indexes=("record_id",))
GENESIS = "0" * 64
ENTRIES_MAXIMUM = 500


def digest(document: Mapping[str, Any]) -> str:
    """SHA-256 of a record, the same however its fields are ordered."""
    return hashlib.sha256(orjson.dumps(dict(document), option=orjson.OPT_SORT_KEYS)).hexdigest()


def create(store: Store, table: TableSpec, document: Mapping[str, Any], *, by: str, action: str = "create") -> Document:
    """Adds a record (it has an ``id``) and its entry. Raises Duplicate when the id is taken."""
    with store.transaction():
        number = store.table(table).insert(document)
        _enter(store, table, document, by, action)
    return Document(document, number)


def change(store: Store, table: TableSpec, document: Document, *, by: str, action: str = "change") -> None:
    """Replaces a record as a whole, found by its row number, and adds the entry."""
    with store.transaction():
        store.table(table).update(_replace_with(document), doc_ids=[document.doc_id])
        _enter(store, table, document, by, action)


def remove(store: Store, table: TableSpec, document: Document, *, by: str, action: str = "remove") -> None:
    """Removes a record; its entry says so (verify knows the actions that remove)."""
    with store.transaction():
        store.table(table).remove(doc_ids=[document.doc_id])
        _enter(store, table, {"id": document["id"], "removed": True}, by, action)


def entries(store: Store, *, after: int = 0, record_id: str | None = None) -> list[dict[str, Any]]:
    """Entries in order from the one behind number ``after``, at most 500."""
    table = store.table(JOURNAL)
    found: Iterator[Document] = (
        iter(table) if record_id is None else iter(table.search(where("record_id") == record_id))
    )
    result: list[dict[str, Any]] = []
    for entry in found:
        if entry["seq"] > after:
            result.append(dict(entry))
        if len(result) == ENTRIES_MAXIMUM:
            break
    return result


def _enter(store: Store, table: TableSpec, document: Mapping[str, Any], by: str, action: str) -> None:
    journal = store.table(JOURNAL)
    last = journal.last()
    entry = {
        "seq": 1 if last is None else last["seq"] + 1,
        "at": now_text(),
        "agent": by,
        "action": action,
        "table": table.name,
        "record_id": document["id"],
        "digest": digest(document),
        "previous": GENESIS if last is None else last["hash"],
    }
    journal.insert({**entry, "hash": digest(entry)})


def _replace_with(document: Mapping[str, Any]) -> Any:
    def replace(stored: dict[str, Any]) -> None:
        stored.clear()
        stored.update(document)

    return replace
