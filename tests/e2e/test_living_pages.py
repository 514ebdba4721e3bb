"""Console pages live: they change their address without loading, re-use rows, throw away what is not theirs."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import connect, id_of, options_page, worker
from tests.e2e.desk import CHAT, DISPUTES, LIST, RUSSIAN, AgentDesk
from tests.e2e.leave import let_on
from tests.e2e.rows import BARE, RENUMBER, ROW_OF
from tests.server.running import Running

pytestmark = pytest.mark.e2e

ROWS = "table.next-table-row"


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """A page of its own in the module's browser: what lives is the page."""
    return shared_desk


def shown(page: Page) -> list[str]:
    """The numbers of the strips, in the order of the page."""
    numbers: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('orderside-strip')].map(({ dataset }) => dataset.orderNo)"
    )
    return numbers


def at_rest(page: Page) -> str:
    """The page when its own animations are over, and what it fetched is there."""
    seen = ""
    while (now := str(page.evaluate(BARE))) != seen or "-appear-active" in now:
        seen = now
        page.wait_for_timeout(1_000)
    return now


@pytest.mark.parametrize("address", [LIST, CHAT], ids=["list", "chat"])
def test_the_page_is_written_to_nowhere_but_in_our_own_places(
    launch: Callable[..., BrowserContext], service: Running, address: str
) -> None:
    context = launch(new=True)
    connect(context, service)
    desk = AgentDesk(context)
    desk.page.goto(address)
    desk.page.wait_for_load_state("networkidle")
    bare = at_rest(desk.page)
    let_on(context, id_of(context), options_page(context))
    desk.page.bring_to_front()
    desk.until(lambda: desk.strips.count() > 0)
    if desk.panel.count() == 0:
        desk.strip_of(RUSSIAN).click()
    desk.until_text(desk.panel, RUSSIAN)
    note = desk.section("Notes").get_by_role("textbox").first
    note.fill("The buyer rang twice")
    desk.section("Notes").get_by_role("button", name="Add note").click()
    desk.until(lambda: desk.section("Notes").get_by_role("listitem").count() == 1)
    now = at_rest(desk.page)
    changed = list(unified_diff(bare.split(">"), now.split(">"), n=1, lineterm=""))
    assert changed == [], "\n".join(changed)


def test_rows_that_go_take_their_strips_and_rows_used_for_other_orders_get_theirs(desk: AgentDesk) -> None:
    desk.open(LIST)
    desk.until(lambda: desk.strips.count() == 20)
    page = desk.page
    gone, reused, *_ = before = shown(page)
    other = "8152930000000077"
    # Another order in the same row, and a row that is drawn anew without our nodes.
    page.evaluate(
        f"""([gone, reused, other]) => {{
            ({ROW_OF})(gone).remove();
            ({RENUMBER})(({ROW_OF})(reused), reused, other);
        }}""",
        [gone, reused, other],
    )
    desk.until(lambda: other in shown(page))
    assert sorted(shown(page)) == sorted([other, *before[2:]])
    assert other in page.evaluate(f"({ROW_OF})('{other}').innerText")
    third = before[2]
    page.evaluate(f"(() => {{ const row = ({ROW_OF})('{third}'); row.outerHTML = row.outerHTML; }})()")
    page.evaluate("() => document.querySelectorAll('orderside-strip').forEach((strip) => strip.remove())")
    page.evaluate("() => document.body.append('x')")
    desk.until(lambda: sorted(shown(page)) == sorted([other, *before[2:]]))
    desk.until_text(desk.strip_of(third), r"\w")


def test_two_disputes_of_one_order_have_a_strip_each(desk: AgentDesk) -> None:
    desk.open(DISPUTES)
    first, second, *others = before = shown(desk.page)
    desk.page.evaluate(
        f"([first, second]) => ({RENUMBER})(({ROW_OF})(second), second, first)",
        [first, second],
    )
    desk.until(lambda: second not in shown(desk.page))
    desk.until(lambda: len(shown(desk.page)) == len(before))
    assert shown(desk.page) == [first, first, *others]


def test_another_route_takes_strips_and_panel_with_it_and_gives_them_back(desk: AgentDesk) -> None:
    desk.open(LIST)
    desk.strip_of(RUSSIAN).click()
    desk.until_text(desk.panel, RUSSIAN)
    desk.page.evaluate("() => history.pushState(null, '', '/m_apps/home')")
    desk.page.wait_for_selector("orderside-strip", state="detached")
    desk.until(lambda: desk.panel.count() == 0)
    desk.page.evaluate("() => history.back()")
    desk.until(lambda: desk.strips.count() == 20)


def test_a_long_list_has_its_strips_where_the_agent_looks(desk: AgentDesk) -> None:
    desk.open(LIST)
    desk.until(lambda: desk.strips.count() == 20)
    desk.page.evaluate(
        """(rows) => {
            const all = [...document.querySelectorAll(rows)];
            for (let more = 0; more < 280; more += 1) {
                const copy = all[more % 20].cloneNode(true);
                for (const ours of copy.querySelectorAll("orderside-strip")) ours.remove();
                const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
                while (walk.nextNode())
                    walk.currentNode.nodeValue = walk.currentNode.nodeValue.replace(/\\b8152\\d{12}\\b/, (number) =>
                        `8153${String(more).padStart(4, "0")}${number.slice(8)}`);
                all[19].parentElement.append(copy);
            }
        }""",
        ROWS,
    )
    rows = desk.page.locator(ROWS)
    assert rows.count() == 300
    last = rows.nth(299)
    desk.page.wait_for_timeout(1_500)  # time enough for what must not happen
    assert desk.strips.count() < 100
    assert last.locator("orderside-strip").count() == 0
    last.scroll_into_view_if_needed()
    desk.until(lambda: last.locator("orderside-strip").count() == 1)
    number = last.locator("orderside-strip").get_attribute("data-order-no")
    assert number is not None
    assert number in last.inner_text()
    desk.until_text(desk.strip_of(number), r"\w{3}")
    assert desk.page.evaluate("() => scrollY") > 0
    expect(last).to_be_in_viewport()


def test_what_the_agent_types_stays_where_it_is_typed(desk: AgentDesk) -> None:
    """A page that draws its rows again while somebody types, with strips and a panel coming and going."""
    desk.open(CHAT)
    desk.until_text(desk.panel, RUSSIAN)
    box = desk.page.locator("textarea:not([data-fake])").first
    box.focus()
    desk.page.evaluate(
        "() => setInterval(() => document.querySelectorAll('orderside-strip').forEach((strip) => strip.remove()), 100)"
    )
    desk.page.keyboard.type("It is on its way to you", delay=60)
    expect(box).to_be_focused()
    expect(box).to_have_value("It is on its way to you")


def test_two_stores_in_two_tabs_are_two_stores(desk: AgentDesk) -> None:
    second = AgentDesk(desk.context)
    first_store, second_store = LIST.replace("2345678", "1111"), LIST.replace("2345678", "2222")
    desk.open(first_store)
    desk.strip_of(RUSSIAN).click()
    desk.until_text(desk.panel, RUSSIAN)
    desk.section("Notes").get_by_role("textbox").first.fill("Of the first store")
    desk.section("Notes").get_by_role("button", name="Add note").click()
    desk.until(lambda: desk.section("Notes").get_by_text("Of the first store").count() > 0)
    second.open(second_store)
    second.strip_of(RUSSIAN).click()
    second.until_text(second.panel, RUSSIAN)
    second.until(lambda: second.section("Templates").count() > 0)
    assert second.section("Notes").get_by_text("Of the first store").count() == 0


def test_strips_stay_in_their_rows_and_add_no_more_than_their_own_line(
    launch: Callable[..., BrowserContext], service: Running
) -> None:
    """On a page that is written from right to left, and made larger."""
    context = launch(new=True)
    connect(context, service)
    desk = AgentDesk(context)
    desk.page.goto(LIST)
    desk.page.wait_for_selector(ROWS)
    desk.page.evaluate("() => { document.documentElement.dir = 'rtl'; document.body.style.zoom = '1.5'; }")
    boxes = f"() => [...document.querySelectorAll('{ROWS}')].map((row) => row.getBoundingClientRect().toJSON())"
    before = desk.page.evaluate(boxes)
    let_on(context, id_of(context), options_page(context))
    desk.page.bring_to_front()
    desk.until(lambda: desk.strips.count() == 20)
    strips = desk.page.evaluate(
        "() => [...document.querySelectorAll('orderside-strip')].map((one) => one.getBoundingClientRect().toJSON())"
    )
    for row, was, strip in zip(desk.page.evaluate(boxes), before, strips, strict=True):
        assert row["width"] == pytest.approx(was["width"], abs=1)
        assert row["height"] - was["height"] <= strip["height"] + 8
        assert row["left"] - 1 <= strip["left"]
        assert strip["right"] <= row["right"] + 1
        assert row["top"] - 1 <= strip["top"]
        assert strip["bottom"] <= row["bottom"] + 1


def test_a_script_that_was_left_behind_by_an_update_says_so(own_desk: AgentDesk) -> None:
    own_desk.open(LIST)
    own_desk.until_text(own_desk.strip_of(RUSSIAN), "In transit")
    own_desk.strip_of(RUSSIAN).click()
    own_desk.until_text(own_desk.panel, RUSSIAN)
    worker(own_desk.context).evaluate("() => setTimeout(() => chrome.runtime.reload(), 10)")
    own_desk.until_text(own_desk.panel, "reload the page", 60)
