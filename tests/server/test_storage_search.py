"""Searching for words, and paging, on both engines: the index finds what reading every text would find."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import where

from server.storage import RowTable, Sought, Store
from tests.server.documents import numbered
from tests.server.engines import ORDERS, RECORDS, THINGS

WORDS = (
    "订单",
    "手机壳",
    "发货了",
    "订",
    "Анна",
    "Смирнова",
    "ёлка",
    "محمد",
    "مُحَمَّد",
    "الحسن",
    "José",
    "straße",
    "8152000",
    "x1",
    "한글",
)
PART = st.one_of(st.sampled_from(WORDS), st.text(st.sampled_from("订单手机壳АнСмإلمحдJoseß12 -😀"), max_size=6))
TEXT = st.lists(PART, max_size=4).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts), "。".join(parts)])
)
DOCUMENT = st.fixed_dictionaries(
    {"text": st.one_of(TEXT, st.lists(TEXT, max_size=2), st.dictionaries(st.just("in"), TEXT), st.integers(0, 9))},
    optional={"name": st.sampled_from(["a", "b"]), "other": TEXT},
)
SEARCH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SEARCH
@given(documents=st.lists(DOCUMENT, max_size=10), queries=st.lists(TEXT, min_size=1, max_size=4))
def test_the_index_finds_what_reading_everything_finds(
    table: RowTable, documents: list[dict[str, Any]], queries: list[str]
) -> None:
    table.truncate()
    table.insert_multiple(documents)
    everything = list(table)[::-1]
    for sought in map(Sought.parse, queries):
        wanted = [document for document in everything if sought.is_in(THINGS.texts(document))]
        assert numbered(table.newest(sought=sought)) == numbered(wanted)
        named = [document for document in wanted if document.get("name") == "a"]
        assert numbered(table.newest(where("name") == "a", sought=sought, limit=2)) == numbered(named[:2])
        if wanted:
            older = table.newest(sought=sought, before=wanted[0].doc_id)
            assert numbered(older) == numbered(wanted[1:])


@SEARCH
@given(changes=st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_what_was_changed_or_removed_is_found_no_more(table: RowTable, changes: list[tuple[str, str]]) -> None:
    table.truncate()
    for before, after in changes:
        number = table.insert({"text": before, "tags": before.split()})
        table.update({"text": after, "tags": after.split()}, doc_ids=[number])
        gone = table.insert({"text": before, "tags": before.split()})
        table.remove(doc_ids=[gone])
    for word in WORDS:
        sought = Sought.parse(word)
        assert len(table.newest(sought=sought)) == sum(sought.is_in([after]) for _, after in changes)
        assert table.count(where("tags").any([word])) == sum(word in after.split() for _, after in changes)


def test_nothing_is_sought_without_a_letter(table: RowTable) -> None:
    table.insert({"text": "..."})
    assert table.newest(sought=Sought.parse(" ...")) == []
    assert len(table.newest()) == 1


def test_nothing_is_sought_in_a_table_that_does_not_say_where(store: Store) -> None:
    with pytest.raises(ValueError, match="no fields to be searched"):
        store.table(RECORDS).newest(sought=Sought.parse("订单"))


def test_the_newest_come_first(table: RowTable) -> None:
    table.insert_multiple({"text": f"订单 {number}", "name": "ab"[number % 2]} for number in range(1000))
    found = table.newest(sought=Sought.parse("订单"), limit=3)
    assert [document["text"] for document in found] == ["订单 999", "订单 998", "订单 997"]
    found = table.newest(where("name") == "a", sought=Sought.parse("订单"), limit=2)
    assert [document["text"] for document in found] == ["订单 998", "订单 996"]
    found = table.newest(sought=Sought.parse("订单 99"), limit=20)
    assert found == [*table.newest(limit=10), {"text": "订单 99", "name": "b"}]


def test_notes_of_a_shop_are_searched(store: Store) -> None:
    orders = store.table(ORDERS)
    orders.insert_multiple({"id": f"m:{shop}:{shop}", "note": "发货了", "buyer": shop} for shop in ("one", "two"))
    assert len(orders.newest(sought=Sought.parse("发货"))) == 2
    assert orders.newest(where("buyer") == "two", sought=Sought.parse("发货"))[0]["id"] == "m:two:two"
    assert [order["id"] for order in orders.search(where("id").one_of(["m:one:one", "m:two:two", "m:two:one"]))] == [
        "m:one:one",
        "m:two:two",
    ]


def pages(table: RowTable, cond: Any, limit: int) -> list[int]:
    """The numbers of all pages, oldest first."""
    numbers: list[int] = []
    while found := table.page(cond, after=numbers[-1] if numbers else 0, limit=limit):
        numbers.extend(document.doc_id for document in found)
    return numbers


@pytest.mark.parametrize("limit", [1, 7, 300])
def test_pages_are_complete_and_without_doubles(table: RowTable, limit: int) -> None:
    table.insert_multiple({"name": "ab"[number % 3 == 0]} for number in range(50))
    table.remove(doc_ids=range(10, 20))
    everything = [document.doc_id for document in table]
    assert pages(table, None, limit) == everything
    assert pages(table, where("name") == "b", limit) == [one.doc_id for one in table.search(where("name") == "b")]
    backwards: list[int] = []
    while found := table.newest(before=backwards[-1] if backwards else None, limit=limit):
        backwards.extend(document.doc_id for document in found)
    assert backwards == everything[::-1]


def test_pages_miss_nothing_while_rows_are_added(store: Store) -> None:
    """Writers take turns, so a number that is seen has no smaller one still to come."""
    table = store.table(THINGS)
    finished = threading.Event()

    def add() -> None:
        for number in range(60):
            if number % 20 == 19:
                store.load(THINGS, [{"name": "a"}] * 30)
            else:
                table.insert({"name": "a"})

    def add_all() -> None:
        writers = [threading.Thread(target=add) for _ in range(3)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        finished.set()

    adding = threading.Thread(target=add_all)
    adding.start()
    seen: list[int] = []
    while True:
        was_finished = finished.is_set()
        found = table.page(where("name") == "a", after=seen[-1] if seen else 0, limit=5)
        seen.extend(document.doc_id for document in found)
        if was_finished and not found:
            break
    adding.join()
    assert len(seen) == 3 * (57 + 3 * 30)
    assert seen == [document.doc_id for document in table]
