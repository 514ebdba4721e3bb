"""Every box from the keyboard alone, with the built extension: the palette, and a shortcut that is typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from tests.e2e.closed_shadow import reveal
from tests.e2e.desk import AgentDesk
from tests.editors.agent import BOXES, DRAWN, ONE_LINE, Agent
from tests.editors.exceptions import NO_STEP_OF_ITS_OWN

pytestmark = pytest.mark.e2e

TYPED = "Hi "
SHORTCUT = "arrival"


@pytest.fixture
def agent(editors: object, shared_desk: AgentDesk, box: str) -> Agent:
    agent = Agent(shared_desk.page, box)
    agent.open()
    agent.focus()
    # The buyer's language is known once the service has answered.
    shared_desk.until(lambda: shared_desk.section("Templates").get_by_role("button", name="Insert").count() > 0)
    # In which language, and with which values, is known once the service has answered.
    shared_desk.until(lambda: shared_desk.section("Suggested replies").get_by_text("buyer's country").count() > 0)
    shared_desk.until(lambda: shared_desk.section("Templates").locator(".chosen[aria-busy=false]").count() > 0)
    return agent


def palette(desk: AgentDesk) -> Locator:
    return desk.page.locator("orderside-palette").get_by_role("dialog")


def called(desk: AgentDesk, agent: Agent) -> bool:
    """Whether pressing the keys has brought the palette; a page that was just opened may not hear them yet."""
    reveal(desk.page)
    if palette(desk).count() == 0:
        agent.page.keyboard.press("Alt+k")
        desk.two_frames()
        reveal(desk.page)
    return palette(desk).get_by_role("option").count() > 0


@pytest.mark.parametrize("box", BOXES)
def test_the_palette_and_a_typed_shortcut(shared_desk: AgentDesk, agent: Agent, box: str) -> None:
    keyboard = shared_desk.page.keyboard
    agent.type(TYPED)
    agent.wait_for(TYPED)
    shared_desk.until(lambda: called(shared_desk, agent))
    keyboard.type(SHORTCUT)
    preview = palette(shared_desk).get_by_role("region", name="Arrival reminder").locator(".preview")
    shared_desk.until(lambda: preview.count() > 0)
    shown = preview.inner_text()
    assert "\n\n" in shown, "it has a blank line"
    text = " ".join(shown.split()) if box in ONE_LINE else shown
    keyboard.press("Enter")
    taken_out(agent, TYPED, TYPED + text)
    # Right behind what is typed now, however undo left the caret.
    agent.page.evaluate(DRAWN)
    keyboard.press("Control+End")
    agent.type(f";;{SHORTCUT}")
    agent.wait_for(f"{TYPED};;{SHORTCUT}")
    keyboard.press("Tab")
    taken_out(agent, f"{TYPED};;{SHORTCUT}", TYPED + text)
    if box not in NO_STEP_OF_ITS_OWN:
        agent.redo()
        agent.wait_for(TYPED + text)
    # The Enter is the palette's: a page that listens at its window from the start hears it too.
    assert agent.sent() == {"clicks": 0, "enters": 1}


def taken_out(agent: Agent, typed: str, whole: str) -> None:
    """The text comes, once and as it is, and one undo leaves what the agent had typed."""
    agent.wait_for(whole)
    agent.page.evaluate(DRAWN)
    agent.wait_for(whole)
    assert agent.shown_plainly() == "".join(whole.split())
    agent.undo()
    if agent.box in NO_STEP_OF_ITS_OWN:
        assert typed.startswith(agent.wait_for_another(whole))
        agent.empty()
        agent.type(typed)
    agent.wait_for(typed)
