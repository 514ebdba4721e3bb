"""Unique fields and row numbers, on both engines: also where rows belong to shops."""

from __future__ import annotations

import pytest
from tinydb import where
from tinydb.table import Document

from server.storage import Duplicate, Store, TableSpec
from tests.server.documents import exact
from tests.server.engines import ORDERS, RECORDS, THINGS


@pytest.mark.parametrize("spec", [RECORDS, ORDERS])
def test_a_unique_field_is_unique(store: Store, spec: TableSpec) -> None:
    records = store.table(spec)
    records.insert({"id": "m:s:one"})
    with pytest.raises(Duplicate):
        records.insert({"id": "m:s:one"})
    with pytest.raises(Duplicate):
        records.insert_multiple([{"id": "m:s:two"}, {"id": "m:s:two"}])
    records.insert({"id": "m:s:three"})
    with pytest.raises(Duplicate):
        records.update({"id": "m:s:one"}, where("id") == "m:s:three")
    records.insert_multiple([{"id": 1}, {"id": 1}])  # only texts are kept apart
    assert [found["id"] for found in records] == ["m:s:one", "m:s:three", 1, 1]


def test_a_unique_field_is_unique_among_all_shops(store: Store) -> None:
    orders = store.table(ORDERS)
    orders.insert_multiple([{"id": "m:one:1", "paper": "p1"}, {"id": "m:two:1", "paper": "p2"}])
    with pytest.raises(Duplicate):
        orders.insert({"id": "m:two:2", "paper": "p1"})
    with pytest.raises(Duplicate):
        orders.update({"paper": "p1"}, where("id") == "m:two:1")
    assert orders.tally("paper", ["p1", "p2"]) == {"p1": 1, "p2": 1}


def test_a_taken_number_is_refused(store: Store) -> None:
    orders = store.table(ORDERS)
    kept = store.table(THINGS)

    for table in (orders, kept):
        number = table.insert({"id": "m:one:1"})
        with pytest.raises(Duplicate):
            table.insert(Document({"id": "m:two:1"}, number))
        assert exact(table) == exact([{"id": "m:one:1"}])


def test_an_order_that_moves_to_another_shop_stays_the_same_row(store: Store) -> None:
    orders = store.table(ORDERS)
    number, _ = orders.insert_multiple([{"id": "m:one:1", "note": "订单"}, {"id": "m:one:2"}])
    orders.update({"id": "m:two:1"}, doc_ids=[number])
    assert orders.get(where("id") == "m:two:1") == {"id": "m:two:1", "note": "订单"}
    assert orders.get(where("id") == "m:one:1") is None
    assert [order.doc_id for order in orders] == [number, number + 1]


def test_a_duplicate_undoes_only_itself(store: Store) -> None:
    records = store.table(RECORDS)
    records.insert({"id": "one"})
    with store.transaction():
        records.insert({"id": "two"})
        with pytest.raises(Duplicate):
            records.insert({"id": "one"})
        with pytest.raises(Duplicate):
            records.update({"id": "one"}, where("id") == "two")
        records.insert({"id": "three"})
    assert [found["id"] for found in records] == ["one", "two", "three"]
