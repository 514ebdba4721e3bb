"""What AliExpress's sample pages do besides standing there: detail pages, switched conversations, unfinished pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.consoles.reader import NAMES, READ, show

pytestmark = pytest.mark.e2e

PAGES = [name for name in NAMES if name.startswith("aliexpress/")]


def test_every_order_has_a_detail_page(page: Page, reader: str) -> None:
    """The two pages show the same order, so what they say of it has to agree."""
    listed = show(page, "aliexpress/order_list", reader)["reading"]["orders"]
    for entry in listed:
        order = entry["observed"]
        page.goto(f"https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId={order['order_no']}&channelId=1")
        page.evaluate(f"{reader}\nglobalThis.reader = reader")
        (seen,) = page.evaluate(READ)["orders"]
        assert {name: value for name, value in seen["observed"].items() if name in order} == order


def test_switched_conversation_is_read_anew(page: Page, reader: str) -> None:
    show(page, "aliexpress/chat", reader)
    expected: dict[str, tuple[str | None, int, list[str]]] = {
        "Анна Кузнецова": ("8152934610283041", 1, []),
        "João Pedro da Silva": (None, 2, []),
        "<img src=x onerror=alert(1)>": ("8152937755018642", 1, []),
        "***": ("8152946093370258", 1, []),
        "Noah Williams": (None, 0, []),
    }
    for buyer, (number, count, problems) in expected.items():
        page.get_by_role("option").filter(has_text=buyer).first.click()
        reading = page.evaluate(READ)
        assert reading["recipient"] == buyer
        assert (reading["open"], len(reading["orders"]), reading["problems"]) == (number, count, problems)
        assert all(("buyer_name" in order["observed"]) == (buyer != "***") for order in reading["orders"])


def test_unfinished_page_gives_a_problem(page: Page, reader: str) -> None:
    for name in PAGES:
        show(page, name, reader)
        page.evaluate("document.getElementById('root').replaceChildren()")
        reading = page.evaluate(READ)
        assert (reading["orders"], reading["problems"]) == ([], ["orders"])


def test_order_of_the_page_before_is_not_taken_for_the_one_asked_for(page: Page, reader: str) -> None:
    show(page, "aliexpress/order_detail", reader)
    page.evaluate("history.pushState(null, '', '?orderId=8152934610283041')")
    reading = page.evaluate(READ)
    assert (reading["orders"], reading["problems"]) == ([], ["orders"])
    assert reading["open"] == "8152934610283041"


def test_nothing_is_sent_unless_send_is_pressed(page: Page, reader: str) -> None:
    """Proves the sample's own proof: other tests rely on it to show that nothing was sent."""
    show(page, "aliexpress/chat", reader)
    sent = page.get_by_test_id("sent")
    box = page.get_by_placeholder("请输入消息")
    box.fill("Здравствуйте!")
    assert sent.get_attribute("data-total") == "0"
    page.get_by_test_id("send").click()
    assert sent.get_attribute("data-total") == "1"
    assert sent.inner_text().endswith("Здравствуйте!")
    assert box.input_value() == ""
