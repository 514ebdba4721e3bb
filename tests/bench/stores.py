"""Data folders with many orders, each built once a run, and copies of their databases to measure on."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from server.settings import Settings
from server.storage import DataFolder, Store
from server.storage.sqlite_rows import SqliteRows
from server.stores.opening import open_store as open_folder
from tests.bench.orders import ORDERS, orders

SIZES = (10_000, 100_000, 500_000)


def open_store(file: Path) -> Store:
    """The engine on a database, with the table that is measured."""
    return Store(SqliteRows(file), [ORDERS])


@cache
def built(count: int) -> Path:
    """A data folder as the service makes it, with so many orders in its database; nobody has it open."""
    path = _folder() / str(count)
    folder = DataFolder(path)
    open_folder(Settings(data=path), folder).close()
    store = open_store(folder.database)
    store.load(ORDERS, orders(count))
    store.close()
    return path


def copy_of(count: int, name: str) -> Path:
    """A database of one's own with so many orders."""
    return Path(shutil.copyfile(DataFolder(built(count)).database, _folder() / f"{name}-{count}.db"))


def empty(name: str) -> Path:
    """A database of one's own with the table, and nothing in it."""
    file = _folder() / f"{name}-empty.db"
    open_store(file).close()
    return file


def _folder() -> Path:
    return Path(_held().name)


@cache
def _held() -> tempfile.TemporaryDirectory[str]:
    """Removed when the program ends."""
    return tempfile.TemporaryDirectory(prefix="orderside-bench-")
