"""The tables answer as TinyDB's own do; the index only narrows, TinyDB's predicate decides."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb.operations import delete, increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from server.storage import DataFolder, Duplicate, FolderInUse, RowsError, RowTable, Store, TableSpec
from server.storage.narrowing import narrow
from server.storage.rows import LAYOUT
from server.storage.sqlite_rows import SqliteRows

THINGS = TableSpec("things", indexes=("name", "shop"))
RECORDS = TableSpec("records", unique=("id",))

TEXTS = st.sampled_from(["a", "b", "ab", "", "Ж", "订单", "O'Brien", 'q"', "a\0b"])
VALUES = st.one_of(TEXTS, st.integers(-2, 2), st.booleans(), st.none(), st.floats(0, 1), st.lists(TEXTS, max_size=2))
DOCUMENTS = st.lists(st.dictionaries(st.sampled_from(["name", "shop", "other"]), VALUES, max_size=3), max_size=8)


def same(value: Any, wanted: str) -> bool:
    return bool(value == wanted)


def conditions(field: str) -> st.SearchStrategy[Any]:
    return st.one_of(
        VALUES.map(lambda value: where(field) == value),
        VALUES.map(lambda value: where(field) != value),
        st.lists(VALUES, max_size=3).map(lambda values: where(field).one_of(values)),
        st.just(where(field).exists()),
        TEXTS.map(lambda text: where(field).test(same, text)),  # type: ignore[arg-type]  # TinyDB passes on further arguments
        TEXTS.map(lambda text: where(field).map(lambda value: value) == text),
    )


QUERIES = st.recursive(
    st.sampled_from(["name", "shop", "other"]).flatmap(conditions),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1]),
        st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1]),
        inner.map(lambda query: ~query),
    ),
    max_leaves=4,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(SqliteRows(tmp_path / "test.db"), [THINGS, RECORDS])
    yield made
    made.close()


@pytest.fixture
def table(store: Store) -> RowTable:
    return store.table(THINGS)


def reference() -> Any:
    return TinyDB(storage=MemoryStorage).table("things", cache_size=0)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=DOCUMENTS, query=QUERIES)
def test_finds_what_tinydb_finds(table: RowTable, documents: list[dict[str, Any]], query: Any) -> None:
    table.truncate()
    plain = reference()
    plain.insert_multiple(documents)
    table.insert_multiple(documents)
    assert [dict(found) for found in table.search(query)] == [dict(found) for found in plain.search(query)]
    assert (table.get(query) is None) == (plain.get(query) is None)
    assert table.count(query) == plain.count(query)
    assert table.contains(query) == plain.contains(query)


CHANGES: dict[str, Callable[[Any], object]] = {
    "update": lambda t: t.update({"other": 9}, where("name") == "a"),
    "update all": lambda t: t.update({"other": 9}),
    "update by number": lambda t: t.update({"other": 9}, doc_ids=[2, 99]),
    "update by operation": lambda t: t.update(increment("count"), where("name") == "a"),
    "delete a field": lambda t: t.update(delete("name"), where("name") == "b"),
    "update_multiple": lambda t: t.update_multiple([({"x": 1}, where("name") == "a"), ({"y": 2}, where("count") == 0)]),
    "upsert there": lambda t: t.upsert({"name": "a", "new": 1}, where("name") == "a"),
    "upsert new": lambda t: t.upsert({"name": "c"}, where("name") == "c"),
    "upsert by number": lambda t: t.upsert(Document({"name": "n"}, 2)),
    "insert a number": lambda t: t.insert(Document({"name": "n"}, 12)),
    "remove": lambda t: t.remove(where("name") == "a"),
    "remove by number": lambda t: t.remove(doc_ids=[1, 99]),
    "truncate": lambda t: t.truncate(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changes_what_tinydb_changes(table: RowTable, name: str) -> None:
    plain = reference()
    for tried in (plain, table):
        tried.insert_multiple([{"name": "a", "count": 0}, {"name": "b", "count": 1}, {"name": "a", "count": 2}])
    assert CHANGES[name](table) == CHANGES[name](plain)
    assert [(found.doc_id, dict(found)) for found in table] == [(found.doc_id, dict(found)) for found in plain]
    assert len(table) == len(plain)


def test_misuse_is_refused_as_in_tinydb(table: RowTable) -> None:
    with pytest.raises(RuntimeError):
        table.get()
    with pytest.raises(RuntimeError):
        table.remove()
    with pytest.raises(ValueError, match="not a Mapping"):
        table.insert(["no"])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="doc_id"):
        table.upsert({"name": "a"})


def test_numbers_are_never_used_twice(table: RowTable) -> None:
    first = table.insert({"name": "a"})
    table.remove(doc_ids=[first])
    assert table.insert({"name": "b"}) == first + 1


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
        ((where("name") == "a") | (where("other") == 1), False),
        (where("name").one_of("ab"), False),  # type: ignore[arg-type]
        (where("name") == 1, False),
        (where("other") == "a", False),
        (~(where("name") == "a"), False),
        (where("name") != "a", False),
        (Query().name.first == "a", False),
    ],
)
def test_columns_narrow_where_they_can(query: Any, narrowed: bool) -> None:
    assert bool(narrow(query, THINGS)) is narrowed


def test_an_indexed_read_looks_at_no_other_row(table: RowTable) -> None:
    table.insert_multiple({"name": f"n{number}"} for number in range(1000))
    looked_at = []

    class Watching(type(where("name") == "n7")):  # type: ignore[misc]
        def __call__(self, value: Any) -> bool:
            looked_at.append(value)
            return bool(super().__call__(value))

    plain = where("name") == "n7"
    table.search(Watching(plain._test, plain._hash))
    assert len(looked_at) == 1


def test_a_unique_field_is_unique(store: Store) -> None:
    records = store.table(RECORDS)
    records.insert({"id": "one"})
    with pytest.raises(Duplicate):
        records.insert({"id": "one"})
    with pytest.raises(Duplicate):
        records.insert_multiple([{"id": "two"}, {"id": "two"}])
    assert [dict(found) for found in records] == [{"id": "one"}]


def test_a_transaction_is_all_or_nothing_across_tables(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.table(THINGS).insert({"name": "a"})
        store.table(RECORDS).insert({"id": "one"})
        raise ZeroDivisionError
    assert len(store.table(THINGS)) == len(store.table(RECORDS)) == 0


def test_others_see_the_state_before_until_it_is_durable(store: Store) -> None:
    seen: list[int] = []
    with store.transaction():
        store.table(THINGS).insert({"name": "a"})
        assert len(store.table(THINGS)) == 1, "one's own changes are seen"
        other = threading.Thread(target=lambda: seen.append(len(store.table(THINGS))))
        other.start()
        other.join()
    assert seen == [0]


def test_nothing_is_lost_between_threads(store: Store) -> None:
    table = store.table(THINGS)
    table.insert({"name": "counter", "count": 0})

    def work() -> None:
        for _ in range(50):
            table.insert({"name": "row"})
            table.update(increment("count"), where("name") == "counter")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert table.count(where("name") == "row") == 400
    assert table.get(where("name") == "counter")["count"] == 400


def test_tally_counts_by_text(table: RowTable) -> None:
    table.insert_multiple([{"name": "a"}, {"name": "a"}, {"name": "b"}, {"name": 1}])
    assert table.tally("name", ["a", "b", "c"]) == {"a": 2, "b": 1}
    with pytest.raises(ValueError, match="declared"):
        table.tally("other", ["a"])


def test_it_is_durable_and_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    rows = SqliteRows(file)
    assert (rows._writer.pragma("journal_mode"), rows._writer.pragma("synchronous")) == ("wal", 2)
    store = Store(rows, [THINGS])
    store.table(THINGS).insert({"name": "kept"})
    store.close()
    again = Store(SqliteRows(file), [THINGS])
    assert again.table(THINGS).contains(where("name") == "kept")
    again.close()


def test_a_newer_layout_is_refused_in_words(tmp_path: Path) -> None:
    rows = SqliteRows(tmp_path / "test.db")
    rows._writer.pragma("user_version", LAYOUT + 1)
    rows.close()
    with pytest.raises(RowsError, match="newer Orderside"):
        SqliteRows(tmp_path / "test.db")


@pytest.mark.parametrize("name", ["", "Things", 'a"b', "a b", "1a", "a" * 50])
def test_names_of_tables_are_plain(name: str) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        TableSpec(name)


def test_a_folder_has_one_holder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.hold()
    folder.announce({"pid": 4711, "url": "http://127.0.0.1:8765", "token": "x"})
    with pytest.raises(FolderInUse, match=r"4711 on http://127\.0\.0\.1:8765"):
        DataFolder(tmp_path).hold()
    folder.release()
    DataFolder(tmp_path).hold()
