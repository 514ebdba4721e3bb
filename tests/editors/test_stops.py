"""A template's stops: the caret goes to the first, and by Tab to the next, whatever was typed at the one before."""

from __future__ import annotations

import pytest

from tests.e2e.desk import AgentDesk
from tests.e2e.our_world import OurWorld
from tests.editors.agent import DRAWN, Agent

pytestmark = pytest.mark.e2e

TEXT = "Dear Ana,\n\nwe refund by Friday.\n\nYours"
STOPS = [TEXT.index(" by"), TEXT.index(".\n")]
BOXES = (
    *(
        "textarea",
        "closed-shadow-textarea",
        "contenteditable",
        "frame-body-contenteditable",
        "tiptap",
        "quill-2",
        "slate",
    ),
    *("lexical-rich", "ckeditor-5", "draft", "trix", "codemirror-6"),
)
"""One of each kind."""


@pytest.fixture
def agent(editors: object, shared_desk: AgentDesk, box: str) -> Agent:
    agent = Agent(shared_desk.page, box)
    agent.open()
    agent.focus()
    shared_desk.until(lambda: shared_desk.panel.count() > 0)
    return agent


@pytest.mark.parametrize("box", BOXES)
def test_from_stop_to_stop(shared_desk: AgentDesk, agent: Agent, box: str) -> None:
    agent.type("Hi ")
    agent.wait_for("Hi ")
    ours = OurWorld(agent.page)
    ours.evaluate(
        "new Promise((done) => { const look = () => globalThis.ordersideInsert ? done() : setTimeout(look); look() })"
    )
    insert = f"ordersideInsert(ordersideDesk.session.hands.current, {TEXT!r}, {{ stops: {STOPS} }})"
    assert ours.evaluate(f"{insert}.then(({{ done }}) => done)")
    agent.type(" 12 €")
    agent.wait_for(f"Hi {TEXT}".replace(" by", " 12 € by"))
    agent.page.evaluate(DRAWN)
    agent.page.keyboard.press("Tab")
    agent.type(" at noon")
    agent.wait_for(f"Hi {TEXT}".replace(" by", " 12 € by").replace("Friday", "Friday at noon"))
