"""`make demo` as a newcomer sees it: the browser opens on the demo console, and Orderside is there already."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e.desk import AgentDesk
from tests.server.running import ROOT, free_port

pytestmark = pytest.mark.e2e
RUSSIAN_DISPUTE = "9026104471286530"


@pytest.fixture
def shown(playwright: Playwright, browser_path: str, tmp_path: Path) -> Iterator[Page]:
    """The first page of the browser that `python -m server show-demo` opens."""
    environment = {
        **os.environ,
        "ORDERSIDE_DATA": str(tmp_path / "data"),
        "ORDERSIDE_PORT": str(free_port()),
        "ORDERSIDE_BROWSER_ARGS": "--headless=new --remote-debugging-port=0 --disable-gpu --window-size=1440,900 "
        "--disable-background-networking --lang=en-US",
    }
    command = [sys.executable, "-m", "server", "show-demo", "--browser", browser_path]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{_port(tmp_path / 'data' / 'demo' / 'browser')}")
    context = browser.contexts[0]
    while not (pages := [page for page in context.pages if "/demo" in page.url]):
        context.pages[0].wait_for_timeout(50)
    yield pages[0]
    browser.close()
    process.terminate()
    said = process.communicate(timeout=30)[0]
    assert process.returncode == 0
    assert "Everything is saved" in said


def _port(profile: Path) -> str:
    """Where the browser can be driven: it says so in its profile."""
    file, until = profile / "DevToolsActivePort", time.monotonic() + 30
    while not file.exists() or "\n" not in file.read_text():
        assert time.monotonic() < until, "the browser did not start"
        time.sleep(0.05)
    return file.read_text().splitlines()[0]


def test_the_demo_works_at_once(shown: Page) -> None:
    desk = AgentDesk(shown.context, shown)
    shown.set_default_timeout(30_000)
    desk.until(lambda: desk.strips.count() == 20, seconds=30)
    root = shown.url.split("/demo")[0]
    desk.open(f"{root}/demo/chat/{RUSSIAN_DISPUTE}")
    card = desk.section("Suggested replies").get_by_role("listitem").filter(has=shown.locator(".preview")).first
    desk.until(lambda: card.count() > 0, seconds=30)
    text = card.locator(".preview").inner_text()
    card.get_by_role("button", name="Insert").click()
    box = shown.locator("textarea").first
    desk.until(lambda: box.input_value() == text)
