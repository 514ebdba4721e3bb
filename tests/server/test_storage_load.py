"""Loading many documents: in pieces that are durable one by one, with agents' writes before them, on both engines."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from tinydb import where
from tinydb.table import Document

from server.storage import Duplicate, Store
from tests.server.documents import numbered
from tests.server.engines import RECORDS, THINGS


def things(count: int) -> Iterator[dict[str, Any]]:
    return ({"name": f"n{number % 10}", "text": f"订单 {number}", "tags": [str(number)]} for number in range(count))


def test_everything_is_loaded_and_found(store: Store) -> None:
    told: list[int] = []
    assert store.load(THINGS, things(1234), told.append) == 1234
    assert told == sorted(set(told))
    assert told[-1] == 1234
    table = store.table(THINGS)
    assert [document["text"] for document in table] == [f"订单 {number}" for number in range(1234)]
    assert table.tally("name", ["n4", "n3"]) == {"n4": 123, "n3": 124}
    assert table.count(where("tags").any(["77"])) == 1


def test_numbers_are_kept(store: Store) -> None:
    documents = [Document({"name": "a"}, number) for number in (3, 5, 700, 12)]
    assert store.load(THINGS, documents) == 4
    table = store.table(THINGS)
    assert numbered(table) == sorted(numbered(documents))
    assert table.insert({}) == 701


def test_nothing_is_loaded_of_nothing(store: Store) -> None:
    assert store.load(THINGS, []) == 0


def test_a_duplicate_ends_it_and_the_pieces_before_stay(store: Store) -> None:
    ids = [str(number) for number in range(6000)] + ["17"]
    with pytest.raises(Duplicate):
        store.load(RECORDS, ({"id": identity} for identity in ids))
    there = [document["id"] for document in store.table(RECORDS)]
    assert there == ids[: len(there)]
    assert len(there) >= 5000


def test_an_agents_writes_go_in_between(store: Store) -> None:
    """The agent writes again each time a piece of the load is durable, and never waits for the whole."""
    table = store.table(THINGS)
    table.insert({"name": "agent", "count": 0})
    progressed = threading.Event()
    loaded: list[int] = []

    def tell(count: int) -> None:
        loaded.append(count)
        progressed.set()

    def load() -> None:
        store.load(THINGS, things(3000), tell)
        tell(-1)

    thread = threading.Thread(target=load)
    thread.start()
    edits = 0
    while progressed.wait(60) and loaded[-1] >= 0:
        progressed.clear()
        edits += 1
        table.update({"count": edits}, where("name") == "agent")
    thread.join()
    assert edits > 3
    assert table.get(where("name") == "agent")["count"] == edits
    assert len(table) == 3001
