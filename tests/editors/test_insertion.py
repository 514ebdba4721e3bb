"""Three ways put a reply into any box: once, exactly, undone by one undo, whether the agent has just typed or not."""

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


@pytest.mark.parametrize("box", BOXES)
def test_three_ways_in(shared_desk: AgentDesk, agent: Agent) -> None:
    """One after the other, each into the empty box."""
    for pause in (0, LONG_SINCE):
        by_the_panels_button(shared_desk, agent, pause)
    text = by_the_palette(shared_desk, agent)
    by_a_typed_shortcut(agent, text)
    # The Enter is the palette's: a page that listens at its window from the start hears it too.
    assert agent.sent() == {"clicks": 0, "enters": 1}


def insert_button(desk: AgentDesk) -> Locator:
    return desk.section("Templates").get_by_role("button", name="Insert")


def by_the_panels_button(desk: AgentDesk, agent: Agent, pause: int) -> None:
    """Pressed so many milliseconds after typing; then in place of all that is there."""
    text = as_held(agent, desk.section("Templates").locator(".preview"))
    agent.type(TYPED)
    agent.wait_for(TYPED)
    agent.page.wait_for_timeout(pause)
    insert_button(desk).click()
    goes_out_and_comes_back(agent, TYPED, TYPED + text)
    # An undo or a redo puts the caret where the editor likes.
    where = desk.section("Templates").get_by_role("combobox", name="Where the text goes")
    where.select_option("replace")
    insert_button(desk).click()
    agent.wait_for(text)
    agent.page.keyboard.type("§")
    agent.wait_for(f"{text}§")
    desk.until(lambda: where.input_value() == "caret")
    agent.empty()


def by_the_palette(desk: AgentDesk, agent: Agent) -> str:
    """Called by its keys, searched and answered by Enter; gives the text that was inserted."""
    agent.type(TYPED)
    agent.wait_for(TYPED)
    desk.until(lambda: called(desk, agent))
    agent.page.keyboard.type(SHORTCUT)
    text = as_held(agent, found(desk))
    agent.page.keyboard.press("Enter")
    goes_out_and_comes_back(agent, TYPED, TYPED + text)
    agent.empty()
    return text


def by_a_typed_shortcut(agent: Agent, text: str) -> None:
    """Tab after ``;;`` and its name puts the text in its place."""
    agent.type(f"{TYPED};;{SHORTCUT}")
    agent.wait_for(f"{TYPED};;{SHORTCUT}")
    agent.page.keyboard.press("Tab")
    goes_out_and_comes_back(agent, f"{TYPED};;{SHORTCUT}", TYPED + text)


def as_held(agent: Agent, preview: Locator) -> str:
    """What is to be in the box: all of it, or in a field of one line with spaces for its line ends."""
    text = preview.inner_text()
    assert "\n\n" in text, "it has a blank line"
    return " ".join(text.split()) if agent.box in ONE_LINE else text


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


def found(desk: AgentDesk) -> Locator:
    preview = palette(desk).get_by_role("region", name="Arrival reminder").locator(".preview")
    desk.until(lambda: preview.count() > 0)
    return preview


def goes_out_and_comes_back(agent: Agent, typed: str, whole: str) -> None:
    """The text is there once, as it is, two frames later, too; an undo takes it alone out, a redo brings it back."""
    agent.wait_for(whole)
    agent.page.evaluate(DRAWN)
    agent.wait_for(whole)
    assert agent.shown_plainly() == "".join(whole.split())
    agent.undo()
    if agent.box in NO_STEP_OF_ITS_OWN:
        assert typed.startswith(agent.wait_for_another(whole))
        return
    agent.wait_for(typed)
    agent.redo()
    agent.wait_for(whole)
