"""A browser on the sample consoles, and the extension's readers to bring into their pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.consoles.reader import bundle
from tests.consoles.serve import ConsoleServer, resolver_rules


# For one module at a time: one thread can hold one Playwright, and other modules start theirs.
@pytest.fixture(scope="module")
def browser(playwright: Playwright, consoles: ConsoleServer, browser_path: str) -> Iterator[Browser]:
    """Chromium, for which the consoles' hosts are here and no other host exists."""
    chromium = playwright.chromium.launch(
        executable_path=browser_path,
        args=[
            f"--host-resolver-rules={resolver_rules(consoles.port)}",
            "--ignore-certificate-errors",
            "--disable-gpu",
            "--disable-quic",
        ],
    )
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The extension's readers as one script that defines ``reader``."""
    return bundle(tmp_path_factory.mktemp("reader"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    context = browser.new_context()
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()
