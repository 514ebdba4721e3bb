"""What an agent does in Firefox: pairs, uses the strips and the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.firefox import Firefox, started
from tests.server.running import Running

EXTENSION = Path(__file__).resolve().parents[2] / "extension" / "dist" / "firefox"
OPTIONS = "/desk/options.html"


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    with started(tmp_path / "firefox") as running:
        running.install(EXTENSION)
        yield running


def pair(firefox: Firefox, service: Running) -> None:
    """What a person does on the options page, which opens by itself when the extension is new."""
    firefox.turn_to(OPTIONS)
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


def press_until_said(firefox: Firefox, press: Callable[[], None], said: str) -> None:
    """Presses a button of the panel, again where it had only just come into sight, until the panel says this."""

    def tried() -> bool:
        if said in (words_now := words(firefox, "orderside-panel")):
            return True
        if "press again" in words_now:
            press()
        return False

    press()
    firefox.until(tried)
