"""Names that break other programs go through everything that shows or keeps them, and stay text."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import worker
from tests.e2e.desk import CHAT, LIST, RUSSIAN, AgentDesk, detail
from tests.e2e.test_hostile_consoles import OBSERVED
from tests.naughty import NAUGHTY
from tests.server.conftest import photo
from tests.server.running import Running

pytestmark = pytest.mark.e2e
expect.set_options(timeout=30_000)

PUT = """(names) => {
    // The console's own text nodes, so that the page shows what a buyer wrote.
    const rows = [...document.querySelectorAll(".next-table-row")];
    return names.map((name, index) => {
        const row = rows[index];
        for (const place of row.querySelectorAll('[class*="buyerInfo--inline"], span[class*="productInfo--itemTitle"]'))
            place.textContent = name;
        return row.querySelector("orderside-strip").dataset.orderNo;
    });
}"""
PUT_BUYER = """(name) => {
    for (const place of document.querySelectorAll('[class*="buyerInfo--inline"]')) place.textContent = name;
}"""
FITS = """panel => {
    const { left, right } = panel.getBoundingClientRect();
    const wide = [...panel.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest(".edge, .hidden, .one-line, .buyer, .list")) return false;
        return box.right > right + 1 || box.left < left - 1;
    });
    return wide.map((element) => element.className || element.localName).join(" ");
}"""
UNHURT = "[window.broken ?? null, document.querySelectorAll('img[src=x], svg[onload], base, style + style + x').length]"


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """A page of its own in the module's browser: only one test keeps anything."""
    return shared_desk


def watch(page: Page) -> list[str]:
    """What the page asks for from now on, beside the consoles' own."""
    asked: list[str] = []
    own = ("https://csp.aliexpress.com/", "https://gsp.aliexpress.com/", "blob:", "data:", "chrome-extension://")
    page.on("request", lambda request: None if request.url.startswith(own) else asked.append(request.url))
    return asked


def unhurt(page: Page, asked: list[str]) -> None:
    assert page.evaluate(UNHURT) == [None, 0]
    assert asked == []


def plain(text: str) -> str:
    """As a page's reader takes it: white space in one piece, half characters and NUL as the browser writes them."""
    well = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(well.replace("\u00a0", " ").split())


def test_r12_names_in_strips_and_panels(desk: AgentDesk) -> None:
    asked = watch(desk.page)
    desk.open(LIST)
    desk.until(lambda: desk.strips.count() == 20)
    numbers = desk.page.evaluate(PUT, list(NAUGHTY.values()))
    for number, (name, text) in zip(numbers, NAUGHTY.items(), strict=True):
        desk.strip_of(number).click()
        desk.until_text(desk.panel, number)
        desk.until(lambda: desk.section("Templates").count() > 0)
        if "*" not in text:  # which a console writes in place of a name
            start = plain(text).split()[0][:8]
            desk.until(lambda start=start: start in plain(desk.panel.locator(".header-buyer").inner_text()))  # type: ignore[misc]
        assert desk.panel.evaluate(FITS) == "", name
        strip = desk.page.locator(f"orderside-strip[data-order-no='{number}']")
        assert strip.evaluate("host => host.getBoundingClientRect().height") == 24, name
    unhurt(desk.page, asked)


def test_r12_names_in_texts_that_are_inserted(desk: AgentDesk) -> None:
    asked = watch(desk.page)
    desk.open(CHAT)
    box = desk.page.get_by_placeholder("请输入消息")
    templates = desk.section("Templates")
    desk.until(lambda: templates.count() > 0)
    preview = templates.locator(".chosen .preview")
    for name, text in NAUGHTY.items():
        if "*" in text:
            continue
        desk.page.evaluate(PUT_BUYER, text)
        start = plain(text).split()[0][:8]
        desk.until(lambda start=start: start in plain(preview.inner_text()))  # type: ignore[misc]
        desk.until(lambda: templates.locator(".chosen[aria-busy=true]").count() == 0)
        desk.page.evaluate(OBSERVED)  # while new values come, the reply is dimmed, and a press is refused
        assert desk.panel.evaluate(FITS) == "", name
        box.fill("")
        templates.get_by_role("button", name="Insert").first.click()
        notice = templates.locator(".notice")
        desk.until(lambda notice=notice: notice.count() > 0)  # type: ignore[misc]
        if len(text) < 1_000:
            assert start in plain(box.input_value()), (name, notice.inner_text())
        else:
            assert (box.input_value(), "room for" in notice.inner_text()) == ("", True), name
    assert desk.page.get_by_test_id("sent").get_attribute("data-total") == "0"
    unhurt(desk.page, asked)


def test_r12_r21_names_in_notes_photos_search_and_export(
    desk: AgentDesk, shared_service: Running, tmp_path: Path
) -> None:
    asked = watch(desk.page)
    desk.open(detail(RUSSIAN))
    notes, evidence = desk.section("Notes"), desk.section("Evidence")
    desk.until(lambda: notes.count() > 0)
    token = shared_service.token()
    order = {"order_id": f"aliexpress:2345678:{RUSSIAN}"}
    for number, (name, text) in enumerate(NAUGHTY.items()):
        said = f"{text[:9_000]} Pantoffel"
        field = notes.get_by_role("textbox").first
        field.evaluate("(field, text) => { field.focus(); document.execCommand('insertText', false, text) }", said)
        notes.get_by_role("button", name="Add note").click()
        desk.until(lambda number=number: notes.locator(".note-text").count() == number + 1)  # type: ignore[misc]
        file: Any = {"name": f"{text[:200]}.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(40 + number, 30))}
        desk.page.locator("orderside-panel input[type=file]").set_input_files(file)
        assert desk.panel.evaluate(FITS) == "", name
    desk.until(lambda: evidence.get_by_role("button", name="Show all").count() > 0)
    desk.until(
        lambda: (
            len(shared_service.call("GET", f"/evidence?{'order_id=' + order['order_id']}", token)[1]["evidence"])
            == len(NAUGHTY)
        )
    )
    assert desk.panel.evaluate(FITS) == ""
    kept = [
        note["text"] for note in shared_service.call("GET", f"/notes?order_id={order['order_id']}", token)[1]["notes"]
    ]
    assert len(kept) == len(NAUGHTY)
    unhurt(desk.page, asked)

    page = desk.context.new_page()
    asked = watch(page)
    page.goto(f"{worker(desk.context).url.rsplit('/', 1)[0]}/desk/search.html#q=Pantoffel")
    found = page.get_by_role("region", name="Notes")
    found.get_by_role("button", name="Show more").click()
    expect(found.get_by_role("listitem")).to_have_count(len(NAUGHTY))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found.locator("mark").all_inner_texts() == ["Pantoffel"] * len(NAUGHTY)
    unhurt(page, asked)

    done = shared_service.command("export", str(tmp_path / "left"))
    assert done.returncode == 0, done.stdout + done.stderr
    with (tmp_path / "left/photos.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == len(NAUGHTY) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell.lstrip()[:1] in ("=", "+", "-", "@", "＝")] == []
    assert len(json.loads((tmp_path / "left/orderside.json").read_text("ascii"))["notes"]) == len(NAUGHTY)
    assert {path.suffix for path in (tmp_path / "left/photos").iterdir()} == {".jpg"}
