"""Both engines under one name: a test that takes ``engine`` or ``store`` runs on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.storage import RowTable, Store, TableSpec
from server.storage.postgres_rows import PostgresRows
from server.storage.rows import Rows
from server.storage.sqlite_rows import SqliteRows

THINGS = TableSpec("things", indexes=("name", "shop"), multiple=("tags",), searched=("text",))
RECORDS = TableSpec("records", unique=("id",))
ORDERS = TableSpec("orders", unique=("id", "paper"), indexes=("buyer", "order_id"), searched=("note",), shop="id")
"""Belongs to shops: ``id`` says which."""
TABLES = (THINGS, RECORDS, ORDERS)


@dataclass(frozen=True)
class Engine:
    """A place for one store, which may be opened again and again."""

    name: str
    open: Callable[[], Rows]
    look: Callable[[], Rows]
    """Opens it for reading only."""
    arguments: tuple[str, str]
    """What another process needs to open it: the engine's name, and where it is."""


def rows_of(name: str, where: str, *, writable: bool = True) -> Rows:
    """An engine on a place."""
    if name == "sqlite":
        return SqliteRows(Path(where), writable=writable)
    return PostgresRows(where, writable=writable)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """An empty place on each engine."""
    name = request.param
    where = str(tmp_path / "test.db") if name == "sqlite" else request.getfixturevalue("postgres").make_schema()
    return Engine(
        name, lambda: rows_of(name, where), lambda: rows_of(name, where, writable=False), arguments=(name, where)
    )


@pytest.fixture
def store(engine: Engine) -> Iterator[Store]:
    """A store with the tables above."""
    made = Store(engine.open(), TABLES)
    yield made
    made.close()


@pytest.fixture
def table(store: Store) -> RowTable:
    """An empty table of things."""
    return store.table(THINGS)
