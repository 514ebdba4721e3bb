"""Marketplaces are switched on one by one: the browser is asked then, and Orderside is on no other page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from tests.e2e.conftest import connect, id_of, options_page, worker
from tests.e2e.desk import LIST, RUSSIAN, AgentDesk, detail
from tests.e2e.leave import PLACES, desk_page, say_yes
from tests.server.running import Running

pytestmark = pytest.mark.e2e

THIS_COMPUTER = ["http://127.0.0.1/*", "http://127.0.0.1/demo/*"]
RUN_IN_FRONT = """chrome.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([{ id }]) => chrome.scripting.executeScript({ target: { tabId: id }, func: () => 1 }))"""
ALLOWED = "chrome.permissions.getAll().then(({ origins }) => origins.sort())"


def switch(page: Page) -> Locator:
    return page.get_by_role("switch", name="AliExpress")


@pytest.fixture
def fresh(launch: Callable[..., BrowserContext], service: Running) -> BrowserContext:
    """Paired, and no marketplace switched on."""
    context = launch(new=True)
    options_page(context)
    connect(context, service)
    return context


def test_r16_a_new_extension_is_on_no_marketplaces_page(fresh: BrowserContext) -> None:
    assert worker(fresh).evaluate(ALLOWED) == THIS_COMPUTER
    page = options_page(fresh)
    expect(page.get_by_text("switch on the marketplaces you work in")).to_be_visible()
    expect(switch(page)).not_to_be_checked()
    console = fresh.new_page()
    console.goto(LIST)
    console.wait_for_selector("table.next-table-row")
    console.bring_to_front()
    with pytest.raises(Error, match="Cannot access contents"):
        worker(fresh).evaluate(RUN_IN_FRONT)
    assert console.locator("orderside-strip, orderside-panel").count() == 0


def test_r16_switched_on_it_is_in_open_pages_at_once_and_switched_off_it_leaves_them_clean(
    fresh: BrowserContext,
) -> None:
    say_yes(fresh, id_of(fresh), *PLACES["aliexpress"])
    desk = AgentDesk(fresh)
    desk.page.goto(detail(RUSSIAN))
    desk.page.wait_for_load_state("networkidle")
    bare = desk.page.evaluate("document.documentElement.outerHTML.length")
    options = options_page(fresh)
    switch(options).click()
    expect(switch(options)).to_be_checked()
    expect(options.get_by_text("Open an order in your seller console")).to_be_visible()
    assert worker(fresh).evaluate(ALLOWED) == sorted([*THIS_COMPUTER, *PLACES["aliexpress"]])
    desk.page.bring_to_front()
    desk.until_text(desk.panel, RUSSIAN)
    notes = desk.section("Notes")
    note = notes.get_by_role("textbox").first
    note.fill("First words")
    notes.get_by_role("button", name="Add note").click()
    desk.until(lambda: notes.get_by_role("button", name="Edit note").count() > 0)
    note.fill("The buyer rang twice")
    notes.get_by_role("button", name="Edit note").click()
    notes.get_by_role("textbox").nth(1).fill("First words, and more since")

    options.bring_to_front()
    switch(options).focus()
    options.keyboard.press("Space")
    expect(switch(options)).not_to_be_checked()
    desk.page.bring_to_front()
    desk.page.wait_for_selector("orderside-panel", state="detached")
    assert desk.page.locator("orderside-strip").count() == 0
    assert abs(desk.page.evaluate("document.documentElement.outerHTML.length") - bare) < 100
    assert worker(fresh).evaluate(ALLOWED) == THIS_COMPUTER

    options.bring_to_front()
    switch(options).click()
    expect(switch(options)).to_be_checked()
    desk.page.bring_to_front()
    desk.until_text(desk.panel, RUSSIAN)
    desk.until(lambda: note.input_value() == "The buyer rang twice")
    assert notes.get_by_role("textbox").nth(1).input_value() == "First words, and more since"


def test_r16_what_the_browser_does_not_allow_stays_off_and_is_said(fresh: BrowserContext) -> None:
    options = options_page(fresh)
    # A person's no, which no program can press.
    options.evaluate("() => { chrome.permissions.request = async () => false; }")
    switch(options).click()
    expect(options.get_by_role("alert").filter(has_text="your browser was not given leave")).to_be_visible()
    expect(switch(options)).not_to_be_checked()


def test_r16_leave_taken_back_in_the_browsers_settings_switches_off(fresh: BrowserContext) -> None:
    say_yes(fresh, id_of(fresh), *PLACES["aliexpress"])
    options = options_page(fresh)
    switch(options).click()
    expect(switch(options)).to_be_checked()
    settings = fresh.new_page()
    settings.goto("chrome://extensions")
    taken = "([id, places]) => Promise.all(places.map((p) => chrome.developerPrivate.removeHostPermission(id, p)))"
    settings.evaluate(taken, [id_of(fresh), PLACES["aliexpress"]])
    options.bring_to_front()
    expect(switch(options)).not_to_be_checked()
    again = desk_page(fresh, id_of(fresh), "options.html")
    expect(switch(again)).not_to_be_checked()
