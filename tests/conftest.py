"""What tests of several kinds share: one PostgreSQL, one Playwright, the sample consoles at their true addresses."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import hypothesis
import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.consoles.serve import ConsoleServer, build_consoles, build_editors
from tests.server.postgres import database, postgres

__all__ = ["database", "postgres"]  # fixtures

# No test asserts on time: a computer that is busy for a moment is no fault of what is tested.
hypothesis.settings.register_profile("any-computer", deadline=None)
hypothesis.settings.load_profile("any-computer")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def consoles() -> Iterator[ConsoleServer]:
    build_consoles()
    with ConsoleServer() as server:
        yield server


@pytest.fixture(scope="session")
def editors(consoles: ConsoleServer) -> ConsoleServer:
    """The consoles' server with the page of editors built, too."""
    build_editors()
    return consoles


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The Chromium to drive."""
    found = os.environ.get("ORDERSIDE_BROWSER") or shutil.which("chromium")
    assert found, "Chromium is needed; `make test` installs it"
    return found
