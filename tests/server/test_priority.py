"""Who writes first: agents before bulk work, whoever came earlier."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.storage import Store, TableSpec
from server.storage.sqlite_rows import SqliteRows
from server.storage.writer_lock import WriterLock

THINGS = TableSpec("things", indexes=("name",), searched=("name",))
PLENTY = 200_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(SqliteRows(tmp_path / "test.db"), [THINGS])
    yield made
    made.close()


def test_an_agent_goes_before_bulk_work_that_came_earlier() -> None:
    lock = WriterLock()
    order: list[str] = []

    def take(name: str, *, bulk: bool) -> None:
        lock.acquire(bulk=bulk)
        order.append(name)
        lock.release()

    lock.acquire()
    bulk = threading.Thread(target=take, args=("bulk",), kwargs={"bulk": True})
    agent = threading.Thread(target=take, args=("agent",), kwargs={"bulk": False})
    bulk.start()
    agent.start()
    while not lock.is_wanted:
        pass
    assert order == []
    lock.release()
    for thread in (bulk, agent):
        thread.join()
    assert order == ["agent", "bulk"]
    assert not lock.is_wanted


def test_a_thread_inside_goes_further_in() -> None:
    lock = WriterLock()
    lock.acquire(bulk=True)
    lock.acquire()
    assert lock.depth == 2
    lock.release()
    seen: list[int] = []
    other = threading.Thread(target=lambda: seen.append(lock.depth))
    other.start()
    other.join()
    assert (lock.depth, seen) == (1, [0])
    lock.release()
    assert lock.depth == 0


def test_an_import_lets_an_agent_in_long_before_it_ends(store: Store) -> None:
    """It goes on until the agent was in, and the agent's document lies amid the imported ones."""
    has_begun, was_in = threading.Event(), threading.Event()

    def documents() -> Iterator[dict[str, Any]]:
        for number in range(PLENTY):
            if was_in.is_set():
                return
            yield {"name": f"n{number}"}

    loading = threading.Thread(target=store.load, args=(THINGS, documents(), lambda _: has_begun.set()))
    loading.start()
    has_begun.wait()
    number = store.table(THINGS).insert({"name": "agent"})
    was_in.set()
    loading.join()
    assert 1 < number < PLENTY
    assert len(store.table(THINGS)) < PLENTY
    assert [document.doc_id for document in store.table(THINGS)] == list(range(1, len(store.table(THINGS)) + 1))
