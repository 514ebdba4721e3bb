"""The Firefox build in a real Firefox: it loads, pairs, and stands beside every order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.desk import LIST, RUSSIAN
from tests.e2e.firefox import Firefox, started
from tests.server.running import Running

pytestmark = pytest.mark.e2e

EXTENSION = Path(__file__).resolve().parents[2] / "extension" / "dist" / "firefox"


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    with started(tmp_path / "firefox") as running:
        running.install(EXTENSION)
        yield running


def pair(firefox: Firefox, service: Running) -> None:
    """What a person does on the options page, which opens by itself when the extension is new."""
    firefox.turn_to("/desk/options.html")
    firefox.click(firefox.by_role("button", "Change address"))
    firefox.write(firefox.by_role("textbox", "Address"), service.url)
    firefox.click(firefox.by_role("button", "Use this address"))
    firefox.by_role("heading", "Service found")
    code = service.command("pair").stdout.split("Pairing code: ")[1][:9]
    firefox.write(firefox.by_role("textbox", "Pairing code"), code)
    firefox.write(firefox.by_role("textbox", "Your name (optional)"), "小王")
    firefox.click(firefox.by_role("button", "Connect"))
    firefox.by_role("heading", "Connected as 小王")
    firefox.click(firefox.by_role("switch", "AliExpress"))
    firefox.until(lambda: firefox.run("() => document.querySelector('#aliexpress').checked"))


def words(firefox: Firefox, css: str) -> str:
    """What Orderside shows in the first place of ours that matches."""
    root = firefox.root_of(firefox.select(css)[0])
    return str(firefox.run("(root) => root.querySelector('.os').innerText", root))


def test_the_firefox_build_pairs_and_stands_beside_every_order(
    firefox: Firefox, service: Running, consoles: ConsoleServer
) -> None:
    pair(firefox, service)
    firefox.go(LIST.replace(host := urlsplit(LIST).netloc, f"{host}:{consoles.port}"))
    firefox.until(lambda: len(firefox.select("orderside-strip")) == 20)
    strip = f"orderside-strip[data-order-no='{RUSSIAN}']"
    firefox.until(lambda: re.search(r"In transit.*16 d.*30", words(firefox, strip), re.DOTALL))
    firefox.click(firefox.select(".strip", firefox.root_of(firefox.select(strip)[0]))[0])
    firefox.until(lambda: RUSSIAN in words(firefox, "orderside-panel"))
