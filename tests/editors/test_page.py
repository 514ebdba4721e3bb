"""What a person types into each box of the page of editors is what its editor says it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.consoles.reader import READ, bundle
from tests.editors.agent import BOXES, CHAT, ONE_LINE, ORDER, Agent

pytestmark = pytest.mark.e2e

TYPED = "Hi \n\nthere"


@pytest.fixture
def agent(context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Agent]:
    """A person at a fresh page with the box that the test names, on which nothing fails."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda failed: wrong.append(failed.url))
    page.on("response", lambda response: None if response.ok else wrong.append(f"{response.status} {response.url}"))
    yield Agent(page, request.param)
    page.close()
    assert wrong == []


@pytest.mark.parametrize("agent", BOXES, indirect=True)
def test_what_is_typed_is_shown_and_held_and_can_be_undone_and_done_again(agent: Agent) -> None:
    agent.open()
    agent.focus()
    agent.type(TYPED)
    held = TYPED.replace("\n", "") if agent.box in ONE_LINE else TYPED
    agent.wait_for(held)
    assert agent.shown() == held.replace("\n\n", "\n")
    agent.undo()
    assert held.startswith(agent.wait_for_another(held))
    agent.redo()
    agent.wait_for(held)
    assert agent.caret_is_behind("there")
    assert agent.sent() == {"clicks": 0, "enters": 2}


@pytest.mark.parametrize("agent", ["textarea"], indirect=True)
def test_the_page_is_read_as_that_of_one_order(agent: Agent, tmp_path: Path) -> None:
    reader = bundle(tmp_path)
    for address in (CHAT, ORDER):
        agent.open(address)
        agent.page.evaluate(f"{reader}\nglobalThis.reader = reader")
        reading = agent.page.evaluate(READ)
        assert [order["observed"]["order_no"] for order in reading["orders"]] == ["8152930447125876"]
        assert (reading["open"], reading["problems"]) == ("8152930447125876", [])
        assert reading["messageBox"] is (address == CHAT)
