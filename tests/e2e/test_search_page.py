"""The search page: notes, orders and reply templates, found by the built extension in the real service."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.conftest import connect, options_page, worker
from tests.e2e.desk import RUSSIAN, AgentDesk, detail
from tests.server.running import Running

pytestmark = pytest.mark.e2e
expect.set_options(timeout=30_000)

SHOP = "aliexpress:2345678"
HOSTILE = "<img src=x onerror=alert(1)> обмен"


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """The module's browser: each test seeks words that no other test writes."""
    return shared_desk


def open_search(context: BrowserContext, sought: str = "") -> Page:
    """The search page, as a bookmark would open it."""
    page = context.new_page()
    page.goto(f"{worker(context).url.rsplit('/', 1)[0]}/desk/search.html{sought}")
    return page


def box(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("searchbox", name="Search notes, orders and reply templates")


def add_notes(service: Running, *texts: str) -> None:
    token = service.token("王敏")
    for number, text in enumerate(texts):
        note = {"order_id": f"{SHOP}:81529304471258{number:02}", "text": text}
        assert service.call("POST", "/notes", token, note)[0] == 201


def add_order(service: Running, order_no: str) -> None:
    order = {"order_no": order_no, "buyer_name": "Анна", "items": [{"title": "Шерстяные носки", "quantity": 2}]}
    page = {"marketplace": "aliexpress", "shop": "2345678", "kind": "order_list"}
    assert service.call("POST", "/panels", service.token(), {"page": page, "orders": [order]})[0] == 200


def test_what_is_typed_is_found_and_marked(desk: AgentDesk, shared_service: Running) -> None:
    add_notes(shared_service, "客户要求换货，已确认", "Покупатель просит обмен", HOSTILE)
    add_order(shared_service, RUSSIAN)
    page = open_search(desk.context)
    expect(box(page)).to_be_focused()
    expect(page.get_by_text("Two Chinese characters")).to_be_visible()
    page.keyboard.type("换货")
    notes, orders = (page.get_by_role("region", name=name) for name in ("Notes", "Orders"))
    row = notes.get_by_role("listitem")
    expect(row).to_have_count(1)
    expect(row.locator("mark")).to_have_text("换货")
    for words in ("8152930447125800", "AliExpress", "shop 2345678", "王敏"):
        expect(row).to_contain_text(words)
    expect(row.locator("time")).to_have_attribute("title", re.compile(r"UTC|GMT|[A-Z]{3,4}$"))
    box(page).fill("ОБМ")
    expect(row).to_have_count(2)
    expect(row.locator("mark")).to_have_text(["обм", "обм"])
    expect(row.first).to_contain_text(HOSTILE)
    assert page.locator("img[src=x]").count() == 0
    box(page).fill(RUSSIAN[:8])
    expect(orders.locator("mark")).to_have_text(RUSSIAN[:8])
    box(page).fill("носк")
    expect(orders.locator("mark")).to_have_text("носк")
    expect(orders).to_contain_text("Item Шерстяные носки")


def test_reply_templates_say_their_language_and_show_no_code(desk: AgentDesk) -> None:
    page = open_search(desk.context, "#q=заказ")
    templates = page.get_by_role("region", name="Reply templates")
    expect(templates.get_by_text("Russian").first).to_be_visible()
    expect(templates.locator("mark").first).to_have_text(re.compile("заказ", re.IGNORECASE))
    assert not re.search(r"\{[{%]|[%}]\}", templates.inner_text())


def test_more_is_shown_page_by_page(desk: AgentDesk, shared_service: Running) -> None:
    add_notes(shared_service, *(f"雨伞 {number}" for number in range(27)))
    page = open_search(desk.context, "#q=雨伞")
    notes = page.get_by_role("region", name="Notes")
    rows = notes.get_by_role("listitem")
    expect(rows).to_have_count(5)
    expect(notes.get_by_role("heading", name="Notes", exact=True)).to_be_visible()
    more = notes.get_by_role("button", name="Show more: Notes")
    more.click()
    expect(rows).to_have_count(25)
    expect(rows.nth(5)).to_be_focused()
    more.click()
    expect(rows).to_have_count(27)
    expect(more).to_have_count(0)
    expect(notes.get_by_role("heading", name="Notes 27")).to_be_visible()
    assert [row.split("\n")[0] for row in rows.all_inner_texts()] == [f"雨伞 {number}" for number in range(26, -1, -1)]


def test_the_address_keeps_the_search(desk: AgentDesk, shared_service: Running) -> None:
    add_notes(shared_service, "拖鞋", "围巾")
    page = open_search(desk.context)
    found = page.get_by_role("region", name="Notes").get_by_role("listitem")
    for words in ("拖鞋", "围巾"):
        box(page).fill(words)
        box(page).press("Enter")
        expect(found).to_contain_text(words)
    page.reload()
    expect(box(page)).to_have_value("围巾")
    expect(found).to_contain_text("围巾")
    page.go_back()
    expect(box(page)).to_have_value("拖鞋")
    expect(found).to_contain_text("拖鞋")
    box(page).press("Escape")
    expect(box(page)).to_have_value("")
    expect(found).to_have_count(0)
    page.go_back()
    expect(found).to_contain_text("拖鞋")


def test_what_cannot_be_sought_and_what_is_not_there_are_said(desk: AgentDesk) -> None:
    page = open_search(desk.context, "#q=%21%21")
    expect(page.get_by_text("signs alone are not searched")).to_be_visible()
    box(page).fill("zzzz")
    expect(page.get_by_role("heading", name="Nothing found for “zzzz”")).to_be_visible()


def test_the_search_goes_on_when_the_service_is_back(own_desk: AgentDesk, service: Running) -> None:
    add_notes(service, "换货")
    page = open_search(own_desk.context)
    service.stop(signal.SIGKILL)
    box(page).fill("换货")
    expect(page.get_by_role("heading", name="The service is not running")).to_be_visible()
    service.start()
    expect(page.get_by_role("region", name="Notes").locator("mark")).to_have_text("换货")


def test_without_a_connection_it_leads_to_the_settings(launch: Callable[..., BrowserContext]) -> None:
    context = launch()
    options_page(context).close()
    page = open_search(context)
    expect(page.get_by_role("heading", name="This browser is not connected")).to_be_visible()
    with context.expect_page() as opening:
        page.get_by_role("button", name="Open settings").click()
    expect(opening.value).to_have_url(re.compile(r"/desk/options\.html$"))


def test_the_panel_and_the_options_lead_to_it(launch: Callable[..., BrowserContext], service: Running) -> None:
    context = launch()
    connect(context, service)
    settings = options_page(context)
    settings.get_by_role("link", name="Search notes, orders and reply templates").click()
    expect(box(settings)).to_be_focused()
    desk = AgentDesk(context)
    desk.open(detail(RUSSIAN))
    desk.until(lambda: desk.panel.count() > 0)
    button = desk.panel.get_by_role("button", name="Search notes, orders and templates")
    desk.until(lambda: button.count() > 0)
    with context.expect_page() as opening:
        button.click()
    expect(opening.value).to_have_url(re.compile(r"/desk/search\.html$"))
    expect(box(opening.value)).to_be_focused()


def test_in_chinese(launch: Callable[..., BrowserContext], service: Running) -> None:
    context = launch("zh-CN")
    connect(context, service)
    add_notes(service, "换货")
    add_order(service, RUSSIAN)
    page = open_search(context, "#q=换货")
    expect(page.get_by_role("region", name="备注").locator("mark")).to_have_text("换货")
    page.get_by_role("searchbox").fill(RUSSIAN[:6])
    expect(page.get_by_role("region", name="订单").locator("mark")).to_have_text(RUSSIAN[:6])
    words = re.findall(r"\b(?:Notes?|Orders?|Search|Show|shop|Buyer|Item|updated)\b", page.locator("body").inner_text())
    assert words == []
