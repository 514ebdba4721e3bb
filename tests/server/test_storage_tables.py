"""Tables are made as they are declared, and made anew when that changes; several services may do so at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import where

from server.storage import Duplicate, Sought, Store, TableSpec
from server.storage.rows import LAYOUT
from tests.server.documents import numbered
from tests.server.engines import TABLES, Engine

ROOT = Path(__file__).resolve().parents[2]
FIRST = TableSpec("orders", unique=("id",), indexes=("buyer",), multiple=("tags",), searched=("note",))
DOCUMENTS: list[dict[str, Any]] = [
    {
        "id": "m:one:1",
        "buyer": "Анна",
        "city": "Тверь",
        "tags": ["red"],
        "labels": ["new"],
        "note": "订单",
        "text": "发货",
    },
    {
        "id": "m:two:2",
        "buyer": "José",
        "city": "Lima",
        "tags": ["blue"],
        "labels": [],
        "note": "手机壳",
        "text": {"a": "订单"},
    },
    {"id": "m:two:3", "buyer": 5, "city": None, "tags": "red", "note": 1e16, "text": "nul\0", "long": "x" * 5000},
]
DECLARED = {
    "another index": replace(FIRST, indexes=("buyer", "city")),
    "one index less": replace(FIRST, indexes=()),
    "another unique field": replace(FIRST, unique=("id", "city")),
    "unique no more": replace(FIRST, unique=(), indexes=("buyer", "id")),
    "several texts more": replace(FIRST, multiple=("tags", "labels")),
    "several texts less": replace(FIRST, multiple=()),
    "several texts, once one": replace(FIRST, indexes=("tags",), multiple=("buyer",)),
    "words of another field": replace(FIRST, searched=("text",)),
    "words no more": replace(FIRST, searched=()),
    "shops": replace(FIRST, shop="id"),
    "everything": TableSpec("orders", ("city",), ("id", "long"), ("labels", "buyer"), ("note", "text"), "id"),
}


def check(store: Store, spec: TableSpec) -> None:
    """Every document is as it was, and is found by everything that is declared."""
    table = store.table(spec)
    assert store.is_as_declared()
    assert [dict(document) for document in table] == DOCUMENTS
    for document in DOCUMENTS:
        for field in spec.columns:
            value = document.get(field)
            if isinstance(value, str):
                assert table.search(where(field) == value) == [document]
                assert table.tally(field, [value]) == {value: 1}
        for field in spec.multiple:
            values = document.get(field)
            for value in values if isinstance(values, list) else ():
                assert document in table.search(where(field).any([value]))
    for word in ("订单", "发货", "手机") if spec.searched else ():
        sought = Sought.parse(word)
        wanted = [one for one in reversed(DOCUMENTS) if sought.is_in(spec.texts(one))]
        assert table.newest(sought=sought) == wanted
    for field in spec.unique:
        with pytest.raises(Duplicate):
            table.insert({field: DOCUMENTS[0][field]})


@pytest.mark.parametrize("name", DECLARED)
def test_a_table_declared_otherwise_is_made_anew(engine: Engine, name: str) -> None:
    for spec in (FIRST, DECLARED[name], FIRST):
        store = Store(engine.open(), [spec])
        if spec is FIRST and not len(store.table(spec)):
            store.table(spec).insert_multiple(DOCUMENTS)
        check(store, spec)
        store.close()


def test_many_documents_keep_their_numbers_when_a_table_is_made_anew(engine: Engine) -> None:
    store = Store(engine.open(), [FIRST])
    store.load(FIRST, ({"id": f"m:s:{number}", "city": f"c{number % 7}"} for number in range(1500)))
    store.table(FIRST).remove(doc_ids=range(100, 900, 3))
    before = numbered(store.table(FIRST))
    store.close()
    spec = DECLARED["another index"]
    store = Store(engine.open(), [spec])
    assert numbered(store.table(spec)) == before
    wanted = sum(document["city"] == "c3" for document in store.table(spec))
    assert store.table(spec).count(where("city") == "c3") == wanted
    assert store.table(spec).insert({}) == 1501
    store.close()


@pytest.mark.parametrize("twice", [{"indexes": ("id",)}, {"multiple": ("tags", "tags")}, {"multiple": ("buyer",)}])
def test_a_field_is_declared_once(twice: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="declared once"):
        replace(FIRST, **twice)


def test_a_declaration_that_cannot_hold_changes_nothing(engine: Engine) -> None:
    store = Store(engine.open(), [FIRST])
    store.table(FIRST).insert_multiple([{"id": "m:one:1", "city": "Lima"}, {"id": "m:one:2", "city": "Lima"}])
    before = numbered(store.table(FIRST))
    store.close()
    with pytest.raises(Duplicate):
        Store(engine.open(), [DECLARED["another unique field"]])
    store = Store(engine.open(), [FIRST])
    assert numbered(store.table(FIRST)) == before
    assert store.table(FIRST).count(where("buyer") == "x") == 0
    store.close()


@pytest.mark.parametrize("round_", range(3))
def test_threads_that_open_a_new_store_at_once(engine: Engine, round_: int) -> None:
    stores: list[Store] = []
    errors: list[Exception] = []
    together = threading.Barrier(4)

    def open_one() -> None:
        try:
            together.wait(30)
            stores.append(Store(engine.open(), TABLES))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=open_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert [store.rows.layout() for store in stores] == [LAYOUT] * 4
    numbers = [store.table(TABLES[0]).insert({"name": "a"}) for store in stores]
    assert numbers == [1, 2, 3, 4]
    for store in stores:
        store.close()


OPEN = """
import sys
from server.storage import Store
from tests.server.engines import TABLES, rows_of
sys.stdin.readline()
store = Store(rows_of(*sys.argv[1:3]), TABLES)
store.table(TABLES[1]).insert({"id": sys.argv[3]})
store.close()
"""


def test_processes_that_open_a_new_store_at_once(engine: Engine) -> None:
    def begin(name: str) -> subprocess.Popen[Any]:
        words = [sys.executable, "-c", OPEN, *engine.arguments, name]
        return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    processes = [begin(str(number)) for number in range(3)]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        _, said = process.communicate(timeout=60)
        assert process.returncode == 0, said
    store = Store(engine.open(), TABLES)
    assert {document["id"] for document in store.table(TABLES[1])} == {"0", "1", "2"}
    store.close()
