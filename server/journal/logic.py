"""Writing records with their journal entries, in one transaction.

Every change to a record goes through create(), change() or remove() here, so that there is no change
without an entry. An entry's hash covers the entry and the hash before it; the entry holds the digest of
the record as it was left. So an edited record, a missing or reordered entry, or an entry edited without
rewriting all that follow is found by verify. It proves "unchanged since", not "true".

Here, too, every record gets its ``version``: 1 when it is made, one more with each change. Entries are in
order by ``seq``; ``at`` is only what the clock said, and a clock can be wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import orjson
from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.storage import Store, TableSpec

JOURNAL = TableSpec("journal", indexes=("record_id",))
GENESIS = "0" * 64
FIRST_VERSION = 1


def digest(document: Mapping[str, Any]) -> str:
    """SHA-256 of a record, the same however its fields are ordered."""
    return hashlib.sha256(orjson.dumps(dict(document), option=orjson.OPT_SORT_KEYS)).hexdigest()


def version_of(record: Mapping[str, Any]) -> int:
    """A record's version. One kept before records had any is at its first, and stays as it is until it changes."""
    version: int = record.get("version", FIRST_VERSION)
    return version


def versioned(record: Document) -> Document:
    """A record as it is given out: with its version, whenever it was kept."""
    return record if "version" in record else Document({**record, "version": FIRST_VERSION}, record.doc_id)


def create(store: Store, table: TableSpec, document: Mapping[str, Any], *, by: str, action: str = "create") -> Document:
    """Adds a record (it has an ``id``) and its entry; gives it as kept. Raises Duplicate when the id is taken."""
    record = {**document, "version": FIRST_VERSION}
    with store.transaction():
        number = store.table(table).insert(record)
        _enter(store, table, record, by, action)
    return Document(record, number)


def change(store: Store, table: TableSpec, document: Document, *, by: str, action: str = "change") -> Document:
    """Replaces a record as a whole, found by its row number, and adds the entry; gives it as kept."""
    record = Document(document, document.doc_id)

    def replace(stored: dict[str, Any]) -> None:
        record["version"] = version_of(stored) + 1
        stored.clear()
        stored.update(record)

    with store.transaction():
        store.table(table).update(replace, doc_ids=[document.doc_id])
        _enter(store, table, record, by, action)
    return record


def remove(store: Store, table: TableSpec, document: Document, *, by: str, action: str = "remove") -> None:
    """Removes a record; its entry says so (verify knows the actions that remove)."""
    with store.transaction():
        store.table(table).remove(doc_ids=[document.doc_id])
        _enter(store, table, {"id": document["id"], "removed": True}, by, action)


def entries(store: Store, *, after: int = 0, record_id: str | None = None, limit: int = 500) -> list[dict[str, Any]]:
    """Entries in order, at most ``limit``, from the one behind number ``after`` on."""
    wanted = where("seq") > after
    if record_id is not None:
        wanted &= where("record_id") == record_id
    # A row's number is never below its entry's: numbers are given in the same order, and some are left out.
    return [dict(entry) for entry in store.table(JOURNAL).page(wanted, after=after, limit=limit)]


def last_number(store: Store) -> int:
    """The row number of the last entry; 0 when there is none."""
    last = store.table(JOURNAL).last()
    return 0 if last is None else last.doc_id


def has_changed(store: Store, table: TableSpec, *, since: int) -> bool:
    """Whether an entry behind the one of that row number speaks of a table."""
    return bool(store.table(JOURNAL).page(where("table") == table.name, after=since, limit=1))


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
