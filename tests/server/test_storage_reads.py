"""Reads and changes that take the short way: by one text in one column, and of what did not change nothing written."""

from __future__ import annotations

import tinydb

from server.storage import Sought, Store, where
from tests.server.engines import RECORDS, THINGS

MANY = 100
"""More rows of one text than an engine reads at once."""


def test_many_rows_of_one_text_come_whole_and_in_order(store: Store) -> None:
    table = store.table(THINGS)
    table.insert_multiple({"name": "a" if number % 2 else "b", "other": number} for number in range(2 * MANY))
    assert [found["other"] for found in table.search(where("name") == "a")] == list(range(1, 2 * MANY, 2))
    assert table.get(where("name") == "a")["other"] == 1
    assert table.get(where("name") == "c") is None
    assert len(table.update({"other": 0}, where("name") == "a")) == MANY
    assert table.count(where("other") == 0) == MANY + 1
    assert len(table.remove(where("name") == "a")) == len(table) == MANY


def test_one_query_of_a_field_serves_all_its_values() -> None:
    assert where("name") is where("name")
    for field, value in (("name", "a"), ("name", "b"), ("other", 1)):
        query, plain = where(field) == value, tinydb.where(field) == value
        assert query == plain
        assert query({field: value})
        assert not query({field: "else"})
    assert (where("deep").inner == 1)({"deep": {"inner": 1}})
    assert not (where("deep") == 1)({"deep": {"inner": 1}})


def test_what_did_not_change_is_found_as_before_and_what_did_as_it_is_now(store: Store) -> None:
    table = store.table(THINGS)
    number = table.insert({"name": "a", "shop": "s", "tags": ["x"], "text": "blue parcel"})

    def found_by(name: str, shop: str, tag: str, word: str) -> bool:
        queries = (where("name") == name, where("shop") == shop, where("tags").any([tag]))
        by_query = [[found.doc_id for found in table.search(query)] == [number] for query in queries]
        return all([*by_query, [found.doc_id for found in table.newest(sought=Sought.parse(word))] == [number]])

    assert found_by("a", "s", "x", "blue")
    table.update({"name": "b"}, doc_ids=[number])
    assert found_by("b", "s", "x", "blue")
    table.update({"tags": ["y"]}, where("name") == "b")
    assert found_by("b", "s", "y", "blue")
    table.update({"text": "green parcel"}, where("name") == "b")
    assert found_by("b", "s", "y", "green")
    assert not table.newest(sought=Sought.parse("blue"))
    assert not table.search(where("name") == "a")
    assert not table.search(where("tags").any(["x"]))


def test_a_change_in_place_is_noticed(store: Store) -> None:
    """The change is given the document itself, and what it was found by before must not change with it."""
    table = store.table(THINGS)
    table.insert({"name": "a", "tags": ["x"], "text": ["one", {"deep": "two"}]})

    def change(document: dict[str, object]) -> None:
        document["tags"].append("y")  # type: ignore[attr-defined]
        document["text"][1]["deep"] = "three"  # type: ignore[index]

    table.update(change, where("name") == "a")
    assert table.count(where("tags").any(["y"])) == 1
    assert len(table.newest(sought=Sought.parse("three"))) == 1
    assert not table.newest(sought=Sought.parse("two"))


def test_a_record_keeps_its_id_when_its_change_names_it(store: Store) -> None:
    records = store.table(RECORDS)
    records.insert_multiple([{"id": "one"}, {"id": "two"}])
    assert records.update({"id": "one", "seen": True}, where("id") == "one") == [1]
    assert records.get(where("id") == "one")["seen"]
