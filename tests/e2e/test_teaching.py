"""A console that nobody described: added, taught by pointing, saved for the team, switched off, exported, forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.conftest import connect, id_of, options_page
from tests.e2e.desk import AgentDesk
from tests.e2e.leave import let_in, say_yes
from tests.server.running import Running

pytestmark = pytest.mark.e2e

HOST = "www.dianxiaomi.com"
ERP = f"https://{HOST}/web/order/paid"
PLACE = f"https://{HOST}/*"
ORDERS = ["8152930447125876", "8152947719984020", "8152934610283041", "8152919063307714", "5031872264490187"]
CLICKS = """() => {
    globalThis.clicks = 0;
    for (const type of ["click", "mousedown", "pointerdown"]) document.addEventListener(type, () => clicks++);
}"""

FIRST_LISTENER = """() => {
    globalThis.heard = [];
    for (const type of ["pointerdown", "mousedown", "click"])
        window.addEventListener(type, ({ target }) => heard.push(target.localName), true);
    const frame = document.createElement("iframe");
    frame.style.cssText = "position: fixed; left: 0; top: 0; width: 200px; height: 80px; z-index: 9";
    document.body.append(frame);
    const button = frame.contentDocument.createElement("button");
    button.textContent = "Refund now";
    button.style.cssText = "position: fixed; inset: 0";
    button.onclick = () => heard.push("refunded");
    frame.contentDocument.body.append(button);
}"""


def card(options: Page) -> Locator:
    return options.get_by_role("region", name="Consoles taught by your team")


def add_console(context: BrowserContext, options: Page) -> None:
    """What an agent does in the options; the browser's question is answered beforehand."""
    say_yes(context, id_of(context), PLACE)
    options.bring_to_front()
    card(options).get_by_label("Address of a console").fill(ERP)
    card(options).get_by_label("It shows orders of").select_option("aliexpress")
    card(options).get_by_role("button", name="Add", exact=True).click()
    expect(card(options).get_by_role("switch", name=HOST)).to_be_checked()


def at_the_console(context: BrowserContext) -> tuple[Page, AgentDesk]:
    """The options, and a page of the console that was added there."""
    options = options_page(context)
    add_console(context, options)
    desk = AgentDesk(context)
    desk.page.goto(ERP)
    desk.page.get_by_text(ORDERS[0]).first.wait_for()
    return options, desk


class Lesson:
    """Teaching, in a console's page."""

    def __init__(self, desk: AgentDesk) -> None:
        self.desk = desk
        self.panel = desk.page.locator("orderside-teach").get_by_role("region", name="Teach this page")
        desk.until(lambda: self.panel.count() > 0)

    def point(self, text: str, nth: int = 0) -> None:
        """Clicks on a text in the page, as a person does: where it is."""
        box = self.desk.page.get_by_text(text, exact=True).nth(nth).bounding_box()
        assert box is not None
        self.desk.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def teach(self, field: str, text: str) -> None:
        self.panel.get_by_role("button", name=f"Point {field}").click()
        self.point(text)
        expect(self.panel.get_by_role("button", name=f"Again {field}")).to_be_visible()


@pytest.fixture
def context(launch: Callable[..., BrowserContext], service: Running) -> BrowserContext:
    started = launch(new=True)
    options_page(started)
    connect(started, service)
    return started


def test_a_console_is_added_taught_and_read_by_the_whole_team(
    context: BrowserContext, launch: Callable[..., BrowserContext], service: Running
) -> None:
    options, desk = at_the_console(context)
    options.bring_to_front()
    pages = options.get_by_role("region", name="Console pages open now")
    expect(pages).to_contain_text("Recognised: AliExpress, order list, 0 orders; not found: orders", timeout=15_000)
    pages.get_by_role("button", name="Teach this page").click()

    lesson = Lesson(desk)
    desk.page.evaluate(CLICKS)
    expect(lesson.panel).to_contain_text("Click the order number in the page")
    number = desk.page.get_by_text(ORDERS[1]).first.bounding_box()
    assert number is not None
    desk.page.mouse.move(number["x"] + 5, number["y"] + 5)
    marks = desk.page.locator("orderside-teach .teach-mark")
    expect(marks).to_have_count(1)
    mark = marks.bounding_box()
    assert mark is not None and abs(mark["y"] - number["y"]) < 4, "what would be picked is marked"
    lesson.point("已付款")
    expect(lesson.panel).to_contain_text("There is no order number in that")
    lesson.point(ORDERS[0])
    expect(lesson.panel).to_contain_text("below the column title “平台单号” · 8152930447125876")
    lesson.teach("buyer", "Дмитрий Соколов")
    lesson.teach("country", "俄罗斯")
    lesson.teach("amount", "US $23.40")
    # Whoever cannot point types the words.
    lesson.panel.get_by_role("button", name="Point status").click()
    lesson.panel.get_by_label("Words before the status").fill("处理进度")
    lesson.panel.get_by_role("button", name="Use").click()
    preview = lesson.panel.get_by_role("region", name="What is read now")
    expect(preview).to_contain_text("Reads 5 orders")
    assert [row.inner_text().split("\t") for row in preview.get_by_role("row").all()[1:3]] == [
        [ORDERS[0], "Дмитрий Соколов", "RU", "$23.40", "等待发货", "–"],
        [ORDERS[1], "Ana Carolina Souza", "BR", "$1,234.50", "等待发货", "–"],
    ]
    assert desk.page.evaluate("clicks") == 0, "the page hears none of it"

    with context.expect_page() as opened:
        lesson.panel.get_by_role("button", name="Check and save…").click()
    saving = opened.value
    expect(saving.get_by_role("main")).to_contain_text("/web/order/paid")
    saving.get_by_role("button", name="Save for the team").click()
    expect(saving.get_by_role("status")).to_contain_text("Saved")
    desk.page.bring_to_front()
    desk.until(lambda: desk.strips.count() == 5)
    assert desk.page.locator("orderside-teach").count() == 0
    desk.until_text(desk.strip_of(ORDERS[2]), "In transit")

    colleague = launch(new=True)
    connect(colleague, service)
    options_of_colleague = options_page(colleague)
    let_in(colleague, id_of(colleague), options_of_colleague, PLACE)
    options_of_colleague.reload()
    expect(card(options_of_colleague).get_by_role("switch", name=HOST)).to_be_checked()
    theirs = AgentDesk(colleague)
    theirs.open(ERP)
    theirs.until(lambda: theirs.strips.count() == 5)


def test_neither_the_page_nor_a_frame_in_it_is_pressed(context: BrowserContext) -> None:
    options, desk = at_the_console(context)
    desk.page.evaluate(FIRST_LISTENER)
    options.bring_to_front()
    pages = options.get_by_role("region", name="Console pages open now")
    pages.get_by_role("button", name="Teach this page").click()
    lesson = Lesson(desk)
    expect(lesson.panel.get_by_role("button", name="Check and save…")).to_be_disabled()
    desk.page.mouse.click(100, 40)
    expect(lesson.panel.get_by_role("status")).to_contain_text("That is a frame")
    lesson.point("审核")
    lesson.point(ORDERS[0])
    expect(lesson.panel).to_contain_text("below the column title “平台单号”")
    assert set(desk.page.evaluate("heard")) <= {"orderside-teach"}
    lesson.panel.get_by_role("button", name="Point amount").click()
    lesson.point("Дмитрий Соколов")
    expect(lesson.panel.get_by_role("status")).to_contain_text("cannot be read as the amount")


def test_only_what_may_be_a_console_is_added(context: BrowserContext, tmp_path: Path) -> None:
    options = options_page(context)
    add_console(context, options)
    taught = card(options)
    said = taught.get_by_role("alert").filter(has_text=re.compile(r"\S"))

    def add(address: str) -> None:
        taught.get_by_label("Address of a console").fill(address)
        taught.get_by_role("button", name="Add", exact=True).click()

    # Once it is added its address is taken out of the field, also when it is typed again by then.
    expect(taught.get_by_label("Address of a console")).to_have_value("")
    add(ERP)
    expect(said).to_have_text("This console is there already. Teach its pages, or forget it first.")
    add("http://intra.example.com/x")
    expect(said).to_have_text("Only pages that begin with https:// can be read.")
    add("https://www.ebay.com/")
    expect(said).to_have_text("www.ebay.com belongs to eBay. Choose eBay.")
    file = tmp_path / "console.json"
    place = {"labels": [], "columns": [], "selectors": ["]["]}
    page = {"address": "/a", "kind": "order_list", "fields": {"order_no": place}}
    console = {"host": "a.example.com", "marketplace": "other", "order_forms": [], "on": True, "pages": [page]}
    file.write_text(json.dumps(console), "utf-8")
    taught.get_by_label("Import a file…").set_input_files(file)
    expect(said).to_contain_text("no browser understands: ][")
    expect(taught.get_by_role("switch")).to_have_count(1)


def test_it_is_switched_off_exported_forgotten_and_imported(context: BrowserContext, tmp_path: Path) -> None:
    options = options_page(context)
    add_console(context, options)
    desk = AgentDesk(context)
    desk.page.goto(ERP)
    taught = card(options)
    options.bring_to_front()
    with options.expect_download() as saved:
        taught.get_by_role("button", name="Export").click()
    file = tmp_path / "console.json"
    saved.value.save_as(file)
    console = json.loads(file.read_text("utf-8"))
    assert (console["host"], console["marketplace"], console["pages"]) == (HOST, "aliexpress", [])
    number = {"labels": [], "columns": ["平台单号"], "selectors": []}
    console["pages"] = [{"address": "/web/order/*", "kind": "order_list", "fields": {"order_no": number}}]
    file.write_text(json.dumps(console), "utf-8")

    taught.get_by_role("button", name="Forget").click()
    taught.get_by_role("button", name="Forget it for the whole team?").click()
    expect(taught.get_by_role("switch", name=HOST)).to_have_count(0)
    taught.get_by_label("Import a file…").set_input_files(file)
    expect(taught).to_contain_text("1 page taught")
    desk.page.bring_to_front()
    desk.until(lambda: desk.strips.count() == 5)

    options.bring_to_front()
    taught.get_by_role("switch", name=HOST).click()
    expect(taught.get_by_role("switch", name=HOST)).not_to_be_checked()
    desk.page.bring_to_front()
    desk.page.wait_for_selector("orderside-strip", state="detached")
    file.write_text("{}", "utf-8")
    options.bring_to_front()
    taught.get_by_label("Import a file…").set_input_files(file)
    expect(taught.get_by_role("alert").filter(has_text="holds no console")).to_be_visible()


def test_a_report_holds_the_pages_structure_and_none_of_its_values(context: BrowserContext) -> None:
    _options, desk = at_the_console(context)
    desk.page.bring_to_front()
    ours = desk.page.locator("orderside-panel")
    desk.until(lambda: ours.get_by_role("button").count() > 0)
    ours.get_by_role("button", name="Orderside: about this page").click()
    desk.until(lambda: ours.get_by_role("button", name="Teach this page").count() > 0)
    ours.get_by_role("button", name="Teach this page").click()
    lesson = Lesson(desk)
    with context.expect_page() as opened:
        lesson.panel.get_by_role("button", name="Report this page…").click()
    copy = opened.value.get_by_label("A copy of the page for a report").input_value()
    assert "平台单号" in copy and "vxe-table" in copy
    for secret in (*ORDERS, "Дмитрий", "Соколов", "23.40", "XM2026"):
        assert secret not in copy
    with opened.value.expect_download() as saved:
        opened.value.get_by_role("button", name="Save as a file").click()
    assert saved.value.suggested_filename == "orderside-page.html"
    desk.page.bring_to_front()
    lesson.panel.get_by_role("button", name="Stop teaching").click()
    expect(desk.page.locator("orderside-teach")).to_have_count(0)
