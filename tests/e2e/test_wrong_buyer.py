"""Between the panel and the click the page turns to somebody else: nothing is inserted, however it does so."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from tests.e2e.desk import CHAT, RUSSIAN, AgentDesk, detail

pytestmark = pytest.mark.e2e

MOMENTS = ("pointerdown", "mousedown", "pointerup", "mouseup", "click")
"""Of one press of the mouse. The page hears of each before Orderside does."""

OTHER = "[...document.querySelectorAll('[role=option]')].find((row) => row.textContent.includes('Анна'))"
WAYS = {
    "another row is chosen": f"{OTHER}.click()",
    "the focus opens another row": f"""const row = {OTHER};
        row.addEventListener("focus", () => row.click(), {{ once: true }});
        row.blur();
        row.focus();""",
    "another route": "history.pushState(null, '', '/m_apps/order-manage/orderList?channelId=2345678')",
    "the order's place is used for another": "swap('8152930447125876', '8152930447129999')",
    "the buyer's place is used for another": "swap(document.querySelector('[class*=inline]').textContent, next())",
}
"""What the page does."""

READY = """() => {
    const from = location.href;
    const restore = [];
    let others = 0;
    // A panel that was asked for while the page named somebody is theirs.
    window.next = () => `Mia ${++others}`;
    window.swap = (text, other) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.data.includes(text)) continue;
            const before = node.data;
            node.data = before.replaceAll(text, other);
            restore.push(() => (node.data = before));
        }
    };
    window.back = () => {
        while (restore.length) restore.pop()();
        history.replaceState(null, "", from);
        document.querySelector("[role=option]").click();
    };
}"""


def insert_button(desk: AgentDesk) -> Locator:
    return desk.section("Suggested replies").get_by_role("button", name="Insert").first


def refusal(desk: AgentDesk) -> Locator:
    """That of this click: what an earlier one said is marked, and may stand there still."""
    said = ".notice:not([data-earlier]), .refusal:not([data-earlier])"
    return desk.page.locator("orderside-panel").locator(said).filter(has_text="Nothing was inserted")


def outcome(desk: AgentDesk, way: str, moment: str) -> str:
    """What came of one click during which the page turned to somebody else."""
    refusal(desk).evaluate_all("(said) => said.forEach((one) => one.setAttribute('data-earlier', ''))")
    desk.page.evaluate(f"() => addEventListener('{moment}', () => {{ {WAYS[way]} }}, {{ capture: true, once: true }})")
    insert_button(desk).click()
    box: Callable[[], str] = lambda: str(desk.page.evaluate("document.querySelector('textarea').value"))  # noqa: E731
    desk.until(lambda: refusal(desk).count() > 0 or box() != "")
    desk.two_frames()
    return "inserted" if box() else "refused"


def test_a_hundred_of_a_hundred_are_refused(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    desk.page.evaluate(READY)
    happened = []
    for _, way, moment in itertools.product(range(4), WAYS, MOMENTS):
        desk.until(lambda: insert_button(desk).count() > 0 and insert_button(desk).is_enabled())
        happened.append((outcome(desk, way, moment), way, moment))
        desk.page.evaluate("back()")
    assert len(happened) == 100
    assert [one for one in happened if one[0] != "refused"] == []
