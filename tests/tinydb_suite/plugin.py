"""Runs TinyDB's own tests on our tables: a pytest plugin for a run of its own.

TinyDB's conftest.py is not taken over; its two fixtures are given here. Only tests that take ``db`` are run,
the others are about TinyDB's storages and queries, which are TinyDB's own here too.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.storage.rows import Rows
from tests.server.engines import rows_of
from tests.tinydb_suite.database import RowDatabase

ENGINE, WHERE, OUTCOMES = "TINYDB_SUITE_ENGINE", "TINYDB_SUITE_WHERE", "TINYDB_SUITE_OUTCOMES"
"""Variables: the engine's name, a folder or the address of an empty database, and the file to write outcomes to."""

outcomes: dict[str, bool] = {}


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """An empty engine."""
    where = os.environ[WHERE]
    if os.environ[ENGINE] == "sqlite":
        return rows_of("sqlite", str(tmp_path / "test.db"))
    import psycopg

    name = f"suite_{len(outcomes)}"
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return rows_of("postgresql", f"{where}?options=-csearch_path%3D{name}")


@pytest.fixture
def db(rows: Rows) -> Iterator[RowDatabase]:
    """The database TinyDB's tests expect: three documents in the default table."""
    with RowDatabase(rows) as made:
        made.insert_multiple([{"int": 1, "char": letter} for letter in "abc"])
        yield made


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out what takes no table."""
    items[:] = [item for item in items if "db" in getattr(item, "fixturenames", ())]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test passes when no part of it fails."""
    name = report.nodeid.rpartition("/")[2]
    outcomes[name] = outcomes.get(name, True) and report.outcome == "passed"


def pytest_sessionfinish() -> None:
    """Writes what came out."""
    Path(os.environ[OUTCOMES]).write_text(json.dumps(outcomes))
