"""What changes change, on both engines: step by step the same as TinyDB in memory, transactions that fail included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import where
from tinydb.operations import add, decrement, delete, increment, subtract
from tinydb.operations import set as setting
from tinydb.table import Document, Table

from server.storage import Store
from tests.server.documents import numbered, reference
from tests.server.engines import ORDERS, THINGS

NAMES = st.sampled_from(["a", "b", "c"])
COUNTS = st.integers(0, 3)
DOCUMENT = st.fixed_dictionaries(
    {"name": NAMES, "count": COUNTS}, optional={"tags": st.lists(NAMES, max_size=2), "other": st.just(1e16)}
)
FIELDS = st.fixed_dictionaries({}, optional={"name": NAMES, "count": COUNTS, "tags": st.lists(NAMES, max_size=2)})
QUERIES = st.one_of(
    NAMES.map(lambda name: where("name") == name),
    COUNTS.map(lambda count: where("count") >= count),
    NAMES.map(lambda name: where("tags").any([name])),
    st.tuples(NAMES, COUNTS).map(lambda both: (where("name") != both[0]) & (where("count") == both[1])),
)
OPERATIONS = st.one_of(
    FIELDS,
    st.sampled_from([increment("count"), decrement("count"), add("count", 2), subtract("count", 3)]),
    st.sampled_from([setting("name", "c"), setting("tags", ["a"])]),
)
PLACES = st.lists(st.integers(0, 6), max_size=3, unique=True)


class Undo(Exception):
    """Ends a transaction that shall leave nothing behind."""


@dataclass
class Pair:
    """Our table, and TinyDB's own with the same documents under the same numbers."""

    ours: Any
    plain: Any

    def insert(self, documents: Iterable[Mapping[str, Any]]) -> None:
        numbers = self.ours.insert_multiple(documents)
        assert len(set(numbers)) == len(numbers)
        self.plain.insert_multiple(Document(one, number) for one, number in zip(documents, numbers, strict=True))

    def upsert(self, document: Mapping[str, Any], query: Any) -> None:
        is_there = self.plain.contains(query)
        numbers = self.ours.upsert(document, query)
        if is_there:
            assert self.plain.upsert(document, query) == numbers
        else:
            self.plain.insert(Document(document, numbers[0]))

    def both(self, act: Callable[[Any], object]) -> None:
        assert act(self.ours) == act(self.plain)

    def at(self, places: Iterable[int], act: Callable[[Any, list[int]], object]) -> None:
        """Does something with the documents at these places, and with one that is not there."""
        numbers = self.numbers(places)
        self.both(lambda table: act(table, numbers))

    def numbers(self, places: Iterable[int]) -> list[int]:
        """The numbers of documents by their places; behind the last there is none."""
        there = [document.doc_id for document in self.plain]
        return [there[place] if place < len(there) else 10**9 for place in places]

    def same(self) -> None:
        assert numbered(self.ours) == numbered(self.plain)
        assert len(self.ours) == len(self.plain)
        for name in "abc":
            assert numbered(self.ours.search(where("name") == name)) == numbered(
                self.plain.search(where("name") == name)
            )
            assert numbered(self.ours.search(where("tags").any([name]))) == numbered(
                self.plain.search(where("tags").any([name]))
            )


Step = Callable[[Pair], None]

STEPS: st.SearchStrategy[Step] = st.one_of(
    st.lists(DOCUMENT, min_size=1, max_size=4).map(lambda new: lambda pair: pair.insert(new)),
    st.tuples(OPERATIONS, QUERIES).map(lambda a: lambda pair: pair.both(lambda table: table.update(*a))),
    OPERATIONS.map(lambda change: lambda pair: pair.both(lambda table: table.update(change))),
    st.tuples(OPERATIONS, PLACES).map(
        lambda a: lambda pair: pair.at(a[1], lambda table, numbers: table.update(a[0], doc_ids=numbers))
    ),
    st.lists(st.tuples(OPERATIONS, QUERIES), max_size=3).map(
        lambda a: lambda pair: pair.both(lambda table: table.update_multiple(a))
    ),
    st.tuples(FIELDS, QUERIES).map(lambda a: lambda pair: pair.upsert(*a)),
    QUERIES.map(lambda query: lambda pair: pair.both(lambda table: table.remove(query))),
    PLACES.map(lambda a: lambda pair: pair.at(a, lambda table, numbers: table.remove(doc_ids=numbers))),
    st.just(lambda pair: pair.both(lambda table: table.truncate())),
)
TRANSACTIONS = st.tuples(st.lists(STEPS, max_size=4), st.booleans())


def copied(table: Table) -> Table:
    copy = reference()
    copy.insert_multiple(Document(document, document.doc_id) for document in table)
    return copy


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(transactions=st.lists(TRANSACTIONS, max_size=5))
def test_changes_what_tinydb_changes(store: Store, transactions: list[tuple[list[Step], bool]]) -> None:
    store.table(THINGS).truncate()
    pair = Pair(store.table(THINGS), reference())
    for steps, is_kept in transactions:
        before = copied(pair.plain)
        try:
            with store.transaction():
                for step in steps:
                    step(pair)
                    pair.same()  # one's own changes are seen
                if not is_kept:
                    raise Undo
        except Undo:
            pair.plain = before
        except (KeyError, TypeError):  # an operation on a field that is not there
            pair.plain = before
        pair.same()


CHANGES: dict[str, Callable[[Any], object]] = {
    "update by number": lambda t: t.update({"other": 9}, doc_ids=[2, 99]),
    "delete a field": lambda t: t.update(delete("name"), where("name") == "b"),
    "upsert there": lambda t: t.upsert({"name": "a", "new": 1}, where("name") == "a"),
    "upsert new": lambda t: t.upsert({"name": "c"}, where("name") == "c"),
    "upsert by number": lambda t: t.upsert(Document({"name": "n"}, 2)),
    "insert a number": lambda t: t.insert(Document({"name": "n"}, 12)),
    "remove by number": lambda t: t.remove(doc_ids=[1, 99]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_gives_the_numbers_tinydb_gives(store: Store, name: str) -> None:
    table, plain = store.table(THINGS), reference()
    for tried in (plain, table):
        tried.insert_multiple([{"name": "a", "count": 0}, {"name": "b", "count": 1}, {"name": "a", "count": 2}])
    assert CHANGES[name](table) == CHANGES[name](plain)
    assert numbered(table) == numbered(plain)
    assert table.insert({}) == plain.insert({})


def test_numbers_are_never_used_twice(store: Store) -> None:
    for table in (store.table(THINGS), store.table(ORDERS)):
        first = table.insert({"name": "a"})
        table.remove(doc_ids=[first])
        assert table.insert({"name": "b"}) == first + 1
        table.insert(Document({"name": "c"}, 50))
        table.truncate()
        assert table.insert({"name": "d"}) == 51
        table.insert(Document({"name": "e"}, 7))
        assert table.insert_multiple([{}, Document({}, 60), {}]) == [52, 60, 61]
