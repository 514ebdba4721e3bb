"""All or nothing, and who sees what meanwhile, on both engines."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from tinydb import where
from tinydb.operations import increment

from server.storage import RowTable, Store
from tests.server.engines import RECORDS, THINGS


def test_others_see_the_state_before_until_it_is_durable(store: Store) -> None:
    seen: list[int] = []
    with store.transaction():
        store.table(THINGS).insert({"name": "a"})
        assert len(store.table(THINGS)) == 1, "one's own changes are seen"
        other = threading.Thread(target=lambda: seen.append(len(store.table(THINGS))))
        other.start()
        other.join()
    assert seen == [0]


def test_a_snapshot_is_of_one_moment(store: Store) -> None:
    table = store.table(THINGS)
    table.insert({"name": "a"})

    def add() -> None:
        table.insert({"name": "b"})

    with store.snapshot():
        assert len(table) == 1
        other = threading.Thread(target=add)
        other.start()
        other.join()
        assert len(table) == 1
    assert len(table) == 2


def test_nothing_is_lost_between_threads(store: Store) -> None:
    table = store.table(THINGS)
    table.insert({"name": "counter", "count": 0})

    def work() -> None:
        for _ in range(25):
            table.insert({"name": "row"})
            table.update(increment("count"), where("name") == "counter")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert table.count(where("name") == "row") == 200
    assert table.get(where("name") == "counter")["count"] == 200


def test_a_transaction_is_all_or_nothing_across_tables(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.table(THINGS).insert({"name": "a"})
        store.table(RECORDS).insert({"id": "one"})
        raise ZeroDivisionError
    assert len(store.table(THINGS)) == len(store.table(RECORDS)) == 0


def test_a_change_that_fails_changes_nothing(store: Store) -> None:
    table = store.table(THINGS)
    table.insert_multiple([{"name": "a", "count": 0}, {"name": "b"}])

    def count(document: dict[str, Any]) -> None:
        document["count"] += 1

    with pytest.raises(KeyError):
        table.update(count)
    assert [dict(found) for found in table] == [{"name": "a", "count": 0}, {"name": "b"}]


def test_writes_belong_inside_a_transaction(store: Store) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        store.rows.delete(THINGS, [1])
    with pytest.raises(RuntimeError, match="inside a transaction"):
        store.rows.insert(THINGS, [])
    table: RowTable = store.table(THINGS)
    assert table.insert({"name": "a"}) == 1
