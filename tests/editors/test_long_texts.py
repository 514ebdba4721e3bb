"""A text that is longer than the message box takes: refused with the figures, and inserted in parts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.desk import AgentDesk
from tests.editors.agent import Agent

pytestmark = pytest.mark.e2e

COUNTER = """(maximum) => {
    const field = document.querySelector("textarea");
    const counter = document.createElement("i");
    document.querySelector("#box").after(counter);
    const count = () => { counter.textContent = `${field.value.length}/${maximum}` };
    field.addEventListener("input", count);
    window.sendAway = () => { field.value = ""; count() };
    count();
}"""
"""A page's own counter, beside its box; and what a Send would do."""


@pytest.fixture
def agent(editors: object, shared_desk: AgentDesk) -> Agent:
    agent = Agent(shared_desk.page, "textarea")
    agent.open()
    agent.focus()
    shared_desk.until(lambda: button(shared_desk, "Insert").count() > 0)
    # In which language, and with which values, is known once the service has answered.
    shared_desk.until(lambda: shared_desk.section("Suggested replies").get_by_text("buyer's country").count() > 0)
    shared_desk.until(lambda: shared_desk.section("Templates").locator(".chosen[aria-busy=false]").count() > 0)
    return agent


def button(desk: AgentDesk, name: str) -> Locator:
    return desk.section("Templates").get_by_role("button", name=re.compile(f"^{name}"))


def test_by_the_pages_counter(shared_desk: AgentDesk, agent: Agent) -> None:
    agent.page.evaluate(COUNTER, 200)
    text = shared_desk.section("Templates").locator(".preview").inner_text()
    assert len(text) > 200
    button(shared_desk, "Insert").click()
    said = shared_desk.section("Templates").get_by_role("status")
    expect(said).to_contain_text(f"The text has {len(text)} characters; by the counter beside it")
    assert agent.model() == ""
    button(shared_desk, "Insert it in").click()
    parts = []
    while (following := button(shared_desk, "Insert part")).count():
        following.click()
        agent.page.wait_for_function("box.model() !== ''")
        shared_desk.two_frames()
        parts.append(agent.model())
        agent.page.evaluate("sendAway()")
        shared_desk.until(lambda: following.count() == 0 or following.get_attribute("aria-busy") != "true")
    assert len(parts) > 1
    assert max(map(len, parts)) <= 200
    assert "".join("".join(parts).split()) == "".join(text.split())
    expect(said).to_contain_text("Inserted")
    assert agent.sent() == {"clicks": 0, "enters": 0}


def test_what_is_in_the_box_already_takes_its_place(shared_desk: AgentDesk, agent: Agent) -> None:
    text = shared_desk.section("Templates").locator(".preview").inner_text()
    agent.page.evaluate(COUNTER, len(text) + 5)
    agent.type("Hello ")
    button(shared_desk, "Insert").click()
    expect(shared_desk.section("Templates").get_by_role("status")).to_contain_text(f"room for {len(text) - 1}")
    assert agent.model() == "Hello "
    templates = shared_desk.section("Templates")
    templates.get_by_role("combobox", name="Where the text goes").select_option("replace")
    button(shared_desk, "Insert").first.click()
    agent.wait_for(text)
