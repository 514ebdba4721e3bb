"""The tables answer as TinyDB's own do, on both engines; the index only narrows, TinyDB's predicate decides."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tinydb import Query, where
from tinydb.queries import QueryInstance

from server.storage import RowTable
from server.storage.narrowing import narrow
from tests.server.documents import DOCUMENTS, PLAIN, PROPERTY, QUERIES, TEXTS, exact, reference
from tests.server.engines import THINGS


@PROPERTY
@given(documents=DOCUMENTS, query=QUERIES)
@example(documents=[{"tags": "abc"}, {"tags": {"ab": 1}}, {"tags": ["ab"]}], query=where("tags").any(["ab"]))
@example(documents=[{"tags": "abc"}, {"tags": {"ab": 1}}, {"tags": ["ab"]}], query=where("tags").all(["ab"]))
@example(documents=[{"name": "a" * 300}, {"name": "b"}], query=where("name") > "a" * 299)
@example(documents=[{"name": "a\0"}, {"name": "a\1"}, {"name": "a"}], query=where("name") < "a\1")
def test_finds_what_tinydb_finds(table: RowTable, documents: list[dict[str, Any]], query: Any) -> None:
    plain = reference()
    plain.insert_multiple(documents)
    try:
        expected = exact(plain.search(query))
    except TypeError:
        # TinyDB compares a text with a number, or looks for one in the other. A table that need not look at
        # such a document does not stumble over it; only what TinyDB answers is compared.
        assume(False)
    table.truncate()
    table.insert_multiple(documents)
    assert exact(table.search(query)) == expected
    assert table.count(query) == len(expected)
    assert table.contains(query) is bool(expected)
    assert exact([found] if (found := table.get(query)) is not None else []) == expected[:1]
    assert exact(table.newest(query, limit=3)) == expected[::-1][:3]
    assert exact(table.page(query, limit=3)) == expected[:3]


@PROPERTY
@given(texts=st.lists(TEXTS, max_size=12), low=TEXTS, high=TEXTS)
def test_a_range_of_texts_is_one_of_code_points(table: RowTable, texts: list[str], low: str, high: str) -> None:
    table.truncate()
    table.insert_multiple({"name": text} for text in texts)
    found = table.search((where("name") > low) & (where("name") <= high))
    assert [document["name"] for document in found] == [text for text in texts if low < text <= high]


@PROPERTY
@given(values=st.lists(PLAIN, max_size=10), asked=st.lists(TEXTS, max_size=4))
def test_tally_counts_by_text(table: RowTable, values: list[Any], asked: list[str]) -> None:
    table.truncate()
    table.insert_multiple({"name": value} for value in values)
    assert table.tally("name", asked) == {text: count for text in asked if (count := values.count(text))}


def test_only_declared_fields_are_tallied(table: RowTable) -> None:
    with pytest.raises(ValueError, match="declared"):
        table.tally("other", ["a"])


def test_misuse_is_refused_as_in_tinydb(table: RowTable) -> None:
    with pytest.raises(RuntimeError):
        table.get()
    with pytest.raises(RuntimeError):
        table.remove()
    with pytest.raises(ValueError, match="not a Mapping"):
        table.insert(["no"])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="doc_id"):
        table.upsert({"name": "a"})


def test_what_is_given_out_is_a_copy(table: RowTable) -> None:
    table.insert({"name": "a", "tags": []})
    found = table.get(where("name") == "a")
    found["tags"].append("x")
    assert table.get(where("name") == "a")["tags"] == []


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        (where("name") == "a", True),
        (where("name").one_of(["a", "b"]), True),
        ((where("name") == "a") | (where("name") == "b"), True),
        ((where("name") == "a") & (where("other") == 1), True),
        (where("name") < "a", True),
        (where("tags").any(["a"]), True),
        (where("tags").all(["a", 1]), True),
        (where("tags").any(["a", 1]), False),
        (where("tags") == "a", False),
        ((where("name") == "a") | (where("other") == 1), False),
        ((where("name") == "a") | (where("name") < "b"), False),
        (where("name").one_of("ab"), False),  # type: ignore[arg-type]  # the parts of a text
        (where("name") == 1, False),
        (where("name") < 1, False),
        (where("name") == "a\ud800", False),
        (where("other") == "a", False),
        (~(where("name") == "a"), False),
        (where("name") != "a", False),
        (Query().name.first == "a", False),
    ],
)
def test_columns_narrow_where_they_can(query: Any, narrowed: bool) -> None:
    assert bool(narrow(query, THINGS)) is narrowed


@pytest.mark.parametrize(
    "query",
    [where("name") == "n7", where("name").one_of(["n7"]), where("tags").any(["t7"]), where("name") > "n998"],
)
def test_an_indexed_read_looks_at_no_other_row(table: RowTable, query: QueryInstance) -> None:
    table.insert_multiple({"name": f"n{number}", "tags": [f"t{number}"]} for number in range(1000))
    looked_at = []

    class Watching(QueryInstance):
        def __call__(self, value: Any) -> bool:
            looked_at.append(value)
            return bool(super().__call__(value))

    assert len(table.search(Watching(query._test, query._hash))) == 1
    assert len(looked_at) == 1
