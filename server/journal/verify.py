"""Whether the store still holds what the journal says it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from server.journal.logic import GENESIS, JOURNAL, digest
from server.storage import Store, TableSpec


def problems(store: Store, tables: Iterable[TableSpec]) -> Iterator[str]:
    """Sentences naming what is wrong, in the order found; nothing when all is as it was left."""
    last_digests: dict[tuple[str, str], tuple[str, str]] = {}
    yield from _chain(store, last_digests)
    for table in tables:
        yield from _records(store, table, last_digests)


def _chain(store: Store, last_digests: dict[tuple[str, str], tuple[str, str]]) -> Iterator[str]:
    previous = GENESIS
    for seq, entry in enumerate(store.table(JOURNAL), start=1):
        body = {key: value for key, value in entry.items() if key != "hash"}
        if entry["seq"] != seq:
            yield f"journal entry {seq} is missing or out of order (found {entry['seq']})"
            return
        if entry["previous"] != previous or digest(body) != entry["hash"]:
            yield f"journal entry {seq} was changed after it was written"
            return
        last_digests[entry["table"], entry["record_id"]] = (entry["action"], entry["digest"])
        previous = entry["hash"]


def _records(store: Store, table: TableSpec, last_digests: dict[tuple[str, str], tuple[str, str]]) -> Iterator[str]:
    expected = {record: said for (name, record), said in last_digests.items() if name == table.name}
    for record in store.table(table):
        action, said = expected.pop(record["id"], ("", ""))
        if not said:
            yield f"{table.name} record {record['id']} has no journal entry"
        elif action in REMOVALS:
            yield f"{table.name} record {record['id']} is there, but the journal says it was removed"
        elif digest(record) != said:
            yield f"{table.name} record {record['id']} was changed outside the journal"
    for record_id, (action, _) in expected.items():
        if action not in REMOVALS:
            yield f"{table.name} record {record_id} is missing"


REMOVALS = ("remove", "rename")
