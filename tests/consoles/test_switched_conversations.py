"""Another conversation is another buyer, other orders and other messages, on every chat page that switches in place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.consoles.reader import READ, show

pytestmark = pytest.mark.e2e

# buyer -> the order it is about, how many orders are shown, how many messages
SWITCHED: dict[str, dict[str, tuple[str | None, int, int]]] = {
    "douyin/chat": {
        "山野来信": ("6936871550029304577", 1, 2),
        "王**": ("6937198820417735169", 1, 1),
        "路过的鲸": (None, 0, 0),
        "Cc_蛋挞": ("4821845786203981633", 2, 5),
    },
    "pinduoduo/chat": {
        "麦麦同学": ("261120-338811204557731", 1, 0),
        "王**": ("261120-120047730916258", 1, 0),
        "路人甲": (None, 0, 0),
        "海边的卡夫卡": ("261118-509913370244816", 2, 0),
    },
}


@pytest.mark.parametrize("name", sorted(SWITCHED))
def test_switched_conversation_is_read_anew(page: Page, reader: str, name: str) -> None:
    show(page, name, reader)
    for buyer, (number, orders, messages) in SWITCHED[name].items():
        page.get_by_role("option").filter(has_text=buyer).first.click()
        reading = page.evaluate(READ)
        assert (reading["recipient"], reading["open"], reading["problems"]) == (buyer, number, [])
        assert (len(reading["orders"]), len(reading["messages"])) == (orders, messages)
        assert reading["messageBox"]
        assert all(("buyer_name" in order["observed"]) == ("*" not in buyer) for order in reading["orders"])
