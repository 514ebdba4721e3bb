"""What the SQLite engine holds open, and for how long."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from server.storage import RowsError, Store, TableSpec, where
from server.storage import sqlite_connections as connections
from server.storage.sqlite_rows import SqliteRows

THINGS = TableSpec("things", indexes=("name",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    made = Store(SqliteRows(file), [THINGS])
    yield made
    made.close()


def times_open(file: Path) -> int:
    return sum(Path(opened.path) == file for opened in psutil.Process().open_files())


def test_a_thread_that_ends_gives_its_connection_back(store: Store, file: Path) -> None:
    table = store.table(THINGS)
    table.insert({"name": "a"})
    before = times_open(file)
    for _ in range(50):
        thread = threading.Thread(target=table.get, args=(where("name") == "a",))
        thread.start()
        thread.join()
    assert times_open(file) <= before + 1  # SQLite keeps a descriptor for the next one who opens the file


def test_what_threads_hold_is_closed_with_the_store(store: Store, file: Path) -> None:
    table = store.table(THINGS)
    read = threading.Barrier(5)

    def work() -> None:
        len(table)
        read.wait()

    with ThreadPoolExecutor(5) as pool:
        for done in [pool.submit(work) for _ in range(5)]:
            done.result()
        assert times_open(file) >= 6
        store.close()
        assert times_open(file) == 0
        with pytest.raises(RowsError):
            pool.submit(table.get, where("name") == "a").result()


def test_inside_its_transaction_a_thread_reads_what_it_wrote_and_afterwards_too(store: Store) -> None:
    table = store.table(THINGS)
    assert len(table) == 0
    with pytest.raises(ZeroDivisionError), store.transaction():
        table.insert({"name": "undone"})
        assert len(table) == 1
        raise ZeroDivisionError
    assert len(table) == 0
    with store.transaction():
        table.insert({"name": "kept"})
        with store.transaction():
            assert len(table) == 1
        assert len(table) == 1
    assert len(table) == 1


def test_the_log_is_cut_after_somebody_read_one_moment_for_long(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkpoint cannot pass a reader, so the log grows while it reads; afterwards it is used anew, and short."""
    monkeypatch.setattr(connections, "LOG_MAXIMUM", 1024 * 1024)
    store = Store(SqliteRows(file), [THINGS])
    log = file.with_name(f"{file.name}-wal")
    table = store.table(THINGS)
    table.insert({"name": "before"})
    is_reading, may_end = threading.Event(), threading.Event()
    seen: list[int] = []

    def read_long() -> None:
        with store.snapshot():
            seen.append(len(table))
            is_reading.set()
            may_end.wait()
            seen.append(len(table))

    reader = threading.Thread(target=read_long)
    reader.start()
    is_reading.wait()
    for _ in range(8):
        table.insert_multiple({"name": "n", "pad": "x" * 1000} for _ in range(1000))
    assert log.stat().st_size > 8_000_000
    may_end.set()
    reader.join()
    assert seen == [1, 1]
    for _ in range(2):  # the first one's checkpoint moves all of the log, the second one begins it anew
        table.insert({"name": "after"})
    assert log.stat().st_size <= 1024 * 1024
    store.close()
