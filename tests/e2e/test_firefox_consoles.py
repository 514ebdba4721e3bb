"""Consoles in a real Firefox: one that nobody described is taught by pointing, and one lives as consoles do."""

from __future__ import annotations

import json
import re

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.desk import LIST, RUSSIAN
from tests.e2e.firefox import Firefox, Node
from tests.e2e.firefox_desk import OPTIONS, pair, words
from tests.e2e.rows import BARE, RENUMBER, ROW_OF
from tests.e2e.test_teaching import CLICKS, ERP, HOST, ORDERS
from tests.server.running import Running

pytestmark = pytest.mark.e2e

# The page as it is, once it has drawn two frames alike and the animations of its own have ended.
AT_REST = f"""async () => {{
    const before = ({BARE})();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.querySelector("[class*=-appear-active]") === null && ({BARE})() === before ? before : "";
}}"""
REUSED, ADDED = "8152930000000077", "8152930000000088"


def beside(firefox: Firefox, row: str) -> list[str]:
    """The orders of the strips, in the order of the page; nothing for a strip whose row shows another order."""
    order = f"(strip) => strip.closest('{row}')?.innerText.match(strip.dataset.orderNo)?.[0] ?? ''"
    strips = "[...document.querySelectorAll('orderside-strip')]"
    found: list[str] = json.loads(firefox.run(f"() => JSON.stringify({strips}.map({order}))"))
    return found


def at_rest(firefox: Firefox, text: str) -> str:
    """The page without what is ours, when it shows this text and draws no more."""
    firefox.by_text(text)
    return str(firefox.until(lambda: firefox.run(AT_REST)))


def strip_of(order_no: str) -> str:
    return f"orderside-strip[data-order-no='{order_no}']"


def lesson(firefox: Firefox) -> Node:
    """The root of the place in which a page is taught."""
    return firefox.until(lambda: firefox.root_of(firefox.select("orderside-teach")[0]))


def teach(firefox: Firefox, field: str, text: str) -> None:
    firefox.click(firefox.by_role("button", f"Point {field}", lesson(firefox)))
    firefox.click(firefox.by_text(text))
    firefox.by_role("button", f"Again {field}", lesson(firefox))


def test_a_console_is_added_taught_by_pointing_and_read(
    firefox: Firefox, service: Running, consoles: ConsoleServer
) -> None:
    pair(firefox, service)
    firefox.write(firefox.by_role("textbox", "Address of a console"), ERP)
    firefox.choose(firefox.by_role("combobox", "It shows orders of"), "aliexpress")
    firefox.click(firefox.by_role("button", "Add"))
    firefox.by_role("switch", HOST)
    firefox.open(consoles.at(ERP))
    bare = at_rest(firefox, ORDERS[0])
    firefox.turn_to(OPTIONS)
    firefox.click(firefox.by_role("button", "Teach this page 订单 - 已付款"))

    firefox.turn_to(ERP.removeprefix(f"https://{HOST}"))
    firefox.run(CLICKS)
    firefox.until(lambda: "Click the order number in the page" in words(firefox, "orderside-teach"))
    firefox.click(firefox.by_text("已付款"))
    firefox.until(lambda: "There is no order number in that" in words(firefox, "orderside-teach"))
    firefox.click(firefox.by_text(ORDERS[0]))
    firefox.until(lambda: "below the column title “平台单号”" in words(firefox, "orderside-teach"))
    teach(firefox, "buyer", "Дмитрий Соколов")
    teach(firefox, "amount", "US $23.40")
    teach(firefox, "status", "等待买家收货")
    firefox.until(lambda: "Reads 5 orders" in (said := words(firefox, "orderside-teach")) and "$1,234.50" in said)
    assert firefox.run("() => clicks") == 0, "the page hears none of it"

    firefox.click(firefox.by_role("button", "Check and save…", lesson(firefox)))
    firefox.turn_to("/desk/teaching.html")
    firefox.until(lambda: f"{HOST}/web/order/paid" in firefox.run("() => document.querySelector('main').innerText"))
    firefox.click(firefox.by_role("button", "Save for the team"))
    firefox.until(lambda: "Saved" in firefox.run("() => document.querySelector('[role=status]').innerText"))
    firefox.turn_to(ERP.removeprefix(f"https://{HOST}"))
    firefox.until(lambda: beside(firefox, "tr") == ORDERS)
    assert firefox.select("orderside-teach") == []
    firefox.until(lambda: "In transit" in words(firefox, strip_of(ORDERS[2])))
    firefox.until(lambda: "Awaiting dispatch" in words(firefox, strip_of(ORDERS[0])))
    assert firefox.run(BARE) == bare
    firefox.click(firefox.by_text("已付款"))
    assert firefox.run("() => clicks") > 0, "its own clicks it hears again"


def test_strips_follow_a_living_page_and_leave_it_as_it_was(
    firefox: Firefox, service: Running, consoles: ConsoleServer
) -> None:
    firefox.open(consoles.at(LIST))
    bare = at_rest(firefox, RUSSIAN)
    pair(firefox, service)
    path = LIST.removeprefix("https://csp.aliexpress.com")
    firefox.turn_to(path)
    firefox.until(lambda: len(beside(firefox, "table")) == 20)
    gone, reused, *others = [number for number in beside(firefox, "table") if number != RUSSIAN]
    assert firefox.run(BARE) == bare

    # An order goes, its neighbour's row is used for another, and a row is added.
    bare = firefox.run(
        f"""() => {{
            const [rowOf, renumber] = [{ROW_OF}, {RENUMBER}];
            const [first, row] = [rowOf("{gone}"), rowOf("{reused}")];
            const added = row.cloneNode(true);
            added.querySelector("orderside-strip").remove();
            renumber(added, "{reused}", "{ADDED}");
            row.after(added);
            renumber(row, "{reused}", "{REUSED}");
            first.remove();
            return ({BARE})();
        }}"""
    )
    orders = sorted([REUSED, ADDED, RUSSIAN, *others])
    firefox.until(lambda: sorted(beside(firefox, "table")) == orders)
    for number in (REUSED, ADDED):
        firefox.until(lambda number=number: re.search(r"\w{3}", words(firefox, strip_of(number))))  # type: ignore[misc]
    assert firefox.run(BARE) == bare

    # The whole list is drawn anew, without what the page did not put there.
    firefox.run(
        f"""() => {{
            const list = ({ROW_OF})("{RUSSIAN}").parentElement;
            const anew = list.cloneNode(true);
            for (const ours of anew.querySelectorAll("orderside-strip")) ours.remove();
            list.replaceWith(anew);
        }}"""
    )
    firefox.until(lambda: sorted(beside(firefox, "table")) == orders)
    assert firefox.run(BARE) == bare

    firefox.click(firefox.select(".strip", firefox.root_of(firefox.select(strip_of(RUSSIAN))[0]))[0])
    firefox.until(lambda: RUSSIAN in words(firefox, "orderside-panel"))
    firefox.run("() => history.pushState(null, '', '/m_apps/home')")
    firefox.until(lambda: not beside(firefox, "table") and not words(firefox, "orderside-panel"))
    assert firefox.run(BARE) == bare
    firefox.run("() => history.back()")
    firefox.until(lambda: sorted(beside(firefox, "table")) == orders)
    firefox.turn_to(OPTIONS)
    firefox.click(firefox.by_role("switch", "AliExpress"))
    firefox.turn_to(path)
    firefox.until(lambda: not firefox.select("orderside-strip, orderside-panel"))
    assert firefox.run(BARE) == bare
