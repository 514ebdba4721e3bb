"""Photos go into the page in a real Firefox, whose pages see nothing of what an extension adds to an event."""

from __future__ import annotations

import json
import re

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.firefox import Firefox, Node
from tests.e2e.firefox_desk import pair, press_until_said
from tests.e2e.test_files import SHOWS
from tests.editors.agent import CHAT
from tests.server.conftest import photo
from tests.server.running import Running

pytestmark = pytest.mark.e2e

ORDER = "aliexpress:unknown:8152930447125876"


def root(firefox: Firefox) -> Node:
    return firefox.root_of(firefox.select("orderside-panel")[0])


def attach(firefox: Firefox, said: str) -> None:
    """Presses the button below the photo, again where the panel had only just come, until the panel says this."""

    def press() -> None:
        # What stands above it comes later, and moves it.
        firefox.until(lambda: firefox.select(".chosen[aria-busy=false] .preview", root(firefox)))
        ready = ".photo .button:not([aria-disabled='true'])"
        firefox.click(firefox.until(lambda: firefox.select(ready, root(firefox)))[0])

    press_until_said(firefox, press, said)


def test_each_way_in(firefox: Firefox, service: Running, editors: ConsoleServer) -> None:
    token = service.token("Li Na")
    assert service.call("POST", f"/evidence?order_id={ORDER}&kind=label", token, photo(size=(900, 600)))[0] == 201
    pair(firefox, service)
    for box, by in SHOWS.items():
        firefox.go(editors.at(CHAT.format(box=box)))
        attach(firefox, "the page shows the picture")
        taken = json.loads(firefox.run("() => JSON.stringify(window.taken)"))
        assert [(file["type"], file["by"]) for file in taken] == [("image/jpeg", by)], box
        assert re.fullmatch(r"label-\w+-\w+\.jpg", taken[0]["name"]), box
        assert taken[0]["size"] > 1000
    firefox.go(editors.at(CHAT.format(box="nothing")))
    attach(firefox, "did not take it")
