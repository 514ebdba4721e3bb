"""One click puts a reply into any box: once, exactly, undone by one undo, whether the agent has just typed or not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from tests.e2e.desk import AgentDesk
from tests.editors.agent import BOXES, DRAWN, ONE_LINE, Agent
from tests.editors.exceptions import NO_STEP_OF_ITS_OWN

pytestmark = pytest.mark.e2e

TYPED = "Hi "
LONG_SINCE = 1_100
"""Milliseconds after which no editor joins what follows to what was typed."""


@pytest.fixture
def agent(editors: object, shared_desk: AgentDesk, box: str) -> Agent:
    agent = Agent(shared_desk.page, box)
    agent.open()
    agent.focus()
    # Of boxes in frames the page's words say nothing: they are known once the agent is in them.
    shared_desk.until(lambda: insert_button(shared_desk).count() > 0 and insert_button(shared_desk).is_enabled())
    # In which language, and with which values, is known once the service has answered.
    shared_desk.until(lambda: shared_desk.section("Suggested replies").get_by_text("buyer's country").count() > 0)
    shared_desk.until(lambda: shared_desk.section("Templates").locator(".chosen[aria-busy=false]").count() > 0)
    return agent


def insert_button(desk: AgentDesk) -> Locator:
    return desk.section("Templates").get_by_role("button", name="Insert")


def reply(desk: AgentDesk, box: str) -> str:
    """What is to be in the box: all of it, or in a field of one line with spaces for its line ends."""
    text = desk.section("Templates").locator(".preview").inner_text()
    assert "\n\n" in text, "it has a blank line"
    return " ".join(text.split()) if box in ONE_LINE else text


@pytest.mark.parametrize("box", BOXES)
def test_the_panels_button(shared_desk: AgentDesk, agent: Agent, box: str) -> None:
    """Pressed just after typing, and a second after."""
    text = reply(shared_desk, box)
    for pause in (0, LONG_SINCE):
        agent.type(TYPED)
        agent.wait_for(TYPED)
        shared_desk.page.wait_for_timeout(pause)
        insert_button(shared_desk).click()
        goes_out_and_comes_back(agent, TYPED + text)
        # Once more, in place of all that: an undo or a redo puts the caret where the editor likes.
        templates = shared_desk.section("Templates")
        templates.get_by_role("combobox", name="Where the text goes").select_option("replace")
        insert_button(shared_desk).click()
        agent.wait_for(text)
        shared_desk.page.keyboard.type("§")
        agent.wait_for(f"{text}§")
        agent.empty()
    assert agent.sent() == {"clicks": 0, "enters": 0}


def goes_out_and_comes_back(agent: Agent, whole: str) -> None:
    """The text is there once, as it is, two frames later, too; an undo takes it alone out, a redo brings it back."""
    agent.wait_for(whole)
    agent.page.evaluate(DRAWN)
    agent.wait_for(whole)
    assert agent.shown_plainly() == "".join(whole.split())
    agent.undo()
    if agent.box in NO_STEP_OF_ITS_OWN:
        assert TYPED.startswith(agent.wait_for_another(whole))
        agent.redo()
    else:
        agent.wait_for(TYPED)
    agent.redo()
    agent.wait_for(whole)
