"""The page of editors in Chromium, without the extension and with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Playwright

from tests.consoles.serve import ConsoleServer, resolver_rules
from tests.e2e.conftest import shared_context, shared_desk, shared_service

__all__ = ["shared_context", "shared_desk", "shared_service"]  # fixtures


@pytest.fixture(scope="module")
def context(playwright: Playwright, editors: ConsoleServer, browser_path: str) -> Iterator[BrowserContext]:
    """Chromium, for which the page's hosts are here and no other host exists."""
    flags = ["--ignore-certificate-errors", "--disable-gpu", "--disable-quic"]
    rules = f"--host-resolver-rules={resolver_rules(editors.port)}"
    chromium = playwright.chromium.launch(executable_path=browser_path, args=[rules, *flags])
    context = chromium.new_context()
    context.set_default_timeout(10_000)
    yield context
    chromium.close()
