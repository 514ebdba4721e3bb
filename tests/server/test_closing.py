"""The store is closed while somebody still reads: it closes all the same, and everything is there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from server.storage import RowsError, Store, TableSpec
from server.storage.sqlite_rows import SqliteRows

THINGS = TableSpec("things")
ENDLESS = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT count(*) FROM more"


@pytest.fixture
def rows(tmp_path: Path) -> SqliteRows:
    return SqliteRows(tmp_path / "test.db")


@pytest.fixture
def store(rows: SqliteRows) -> Store:
    store = Store(rows, [THINGS])
    store.table(THINGS).insert({"name": "kept"})
    return store


def in_another_thread(work: Callable[[], object]) -> tuple[threading.Thread, list[RowsError]]:
    refused: list[RowsError] = []

    def run() -> None:
        try:
            work()
        except RowsError as error:
            refused.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, refused


def test_a_read_that_does_not_end_is_cut_off(store: Store, rows: SqliteRows, tmp_path: Path) -> None:
    has_begun = threading.Event()

    def has_come() -> bool:
        has_begun.set()
        return False  # that it may go on

    def read() -> None:
        len(store.table(THINGS))
        rows._local.connection.set_progress_handler(has_come, 1000)
        rows.read(ENDLESS)

    reader, refused = in_another_thread(read)
    assert has_begun.wait(30)
    store.close()
    reader.join(30)
    assert not reader.is_alive()
    assert "is closed" in str(refused[0])
    again = Store(SqliteRows(tmp_path / "test.db"), [THINGS])
    assert [dict(thing) for thing in again.table(THINGS)] == [{"name": "kept"}]
    again.close()


def test_a_snapshot_is_cut_off(store: Store) -> None:
    has_begun, may_go_on = threading.Event(), threading.Event()

    def look() -> None:
        with store.snapshot():
            assert len(store.table(THINGS)) == 1
            has_begun.set()
            may_go_on.wait(30)
            len(store.table(THINGS))

    looker, refused = in_another_thread(look)
    assert has_begun.wait(30)
    store.close()
    may_go_on.set()
    looker.join(30)
    assert "is closed" in str(refused[0])


def test_what_is_asked_afterwards_is_refused_in_words(store: Store) -> None:
    store.close()
    asker, refused = in_another_thread(lambda: len(store.table(THINGS)))
    asker.join(30)
    assert "is closed" in str(refused[0])
