"""What an agent does in the browser: opens console pages and uses the strips and the panel."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from itertools import count

from playwright.sync_api import BrowserContext, Locator, Page

from tests.e2e.closed_shadow import reveal

CONSOLE = "https://csp.aliexpress.com/m_apps"
LIST = f"{CONSOLE}/order-manage/orderList?channelId=2345678"
DISPUTES = f"{CONSOLE}/dispute-management/list?channelId=2345678"
CHAT = "https://gsp.aliexpress.com/m_apps/im-chat/im#/window"
RUSSIAN = "8152930447125876"
"""The order of the chat's first conversation: in dispute, 16 days on its way, its buyer in Russia."""


def detail(order_no: str, shop: str = "2345678") -> str:
    """An order's page; the same number in another shop is another order."""
    return f"{CONSOLE}/order-manage/orderDetail?orderId={order_no}&channelId={shop}"


class AgentDesk:
    """One page of an agent's browser."""

    def __init__(self, context: BrowserContext, page: Page | None = None) -> None:
        self.context = context
        self.page: Page = page or context.new_page()

    def open(self, address: str) -> None:
        """Goes to a page and waits until Orderside stands in it."""
        self.page.goto(address)
        self.until(lambda: self.strips.count() > 0 or self.panel.count() > 0)

    @property
    def strips(self) -> Locator:
        """Every strip on the page."""
        return self.page.locator("orderside-strip button")

    def strip_of(self, order_no: str) -> Locator:
        """An order's strip."""
        return self.page.locator(f"orderside-strip[data-order-no='{order_no}'] button")

    @property
    def panel(self) -> Locator:
        """The open panel."""
        return self.page.locator("orderside-panel").get_by_role("complementary")

    def section(self, name: str) -> Locator:
        """A section of the panel by its heading."""
        return self.panel.get_by_role("region", name=name)

    def until(self, holds: Callable[[], bool], seconds: float = 40) -> None:
        """Waits for something to hold, with every root of ours revealed."""
        end = time.monotonic() + seconds
        for look in count():
            reveal(self.page, thoroughly=look % 20 == 3)
            if holds():
                return
            assert time.monotonic() < end, f"waited {seconds} s in vain on {self.page.url}\n{self.seen()}"
            self.page.wait_for_timeout(50)

    def until_text(self, place: Locator, pattern: str, seconds: float = 40) -> None:
        """Waits until a place says something."""
        self.until(lambda: place.count() > 0 and bool(re.search(pattern, place.first.inner_text())), seconds)

    def two_frames(self) -> None:
        """Lets the page draw twice: what a page does to a box after an insertion, it does by then."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def seen(self) -> str:
        """What Orderside shows, for a failing test's message."""
        reveal(self.page)
        return "\n".join(self.page.locator("orderside-strip, orderside-panel").all_inner_texts())[:2000]
