"""The first whole path: from a console page to an inserted reply, a note and a photo, kept for good."""

from __future__ import annotations

import io
import json
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.closed_shadow import reveal
from tests.e2e.conftest import connect, options_page, worker
from tests.e2e.desk import CHAT, DISPUTES, LIST, RUSSIAN, AgentDesk, detail
from tests.server.conftest import photo
from tests.server.running import Running

pytestmark = pytest.mark.e2e
expect.set_options(timeout=30_000)

COUNT_REQUESTS = """() => {
    const asked = (self.asked = []);
    const real = self.fetch;
    self.fetch = (address, options) => {
        asked.push(`${options?.method ?? "GET"} ${new URL(address).pathname}`);
        return real(address, options);
    };
}"""


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """A page of its own in the module's browser; notes and photos belong to a shop of the test's own."""
    return shared_desk


def message_box(page: Page) -> Any:
    return page.get_by_placeholder("请输入消息")


def insert_first_suggestion(desk: AgentDesk) -> str:
    """Presses Insert on the first suggested reply; gives the text that should be in the box."""
    card = desk.section("Suggested replies").get_by_role("listitem").filter(has=desk.page.locator(".preview")).first
    desk.until(lambda: card.count() > 0)
    card.get_by_role("button", name="Insert").click()
    return str(card.locator(".preview").inner_text())


def test_pairing_through_the_options_page(launch: Callable[..., BrowserContext], service: Running) -> None:
    context = launch()
    page = options_page(context)
    page.get_by_role("button", name="Change address").click()
    page.get_by_role("textbox", name="Address").fill(service.url)
    page.get_by_role("button", name="Use this address").click()
    expect(page.get_by_role("heading", name="Service found")).to_be_visible()
    code = service.command("pair").stdout.split("Pairing code: ")[1][:9]
    page.get_by_role("textbox", name="Pairing code").fill(code)
    page.get_by_role("textbox", name="Your name").fill("小王")
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(page.get_by_role("heading", name="Connected as 小王")).to_be_visible()
    title = worker(context).evaluate("chrome.action.getTitle({})")
    assert "小王" in title, "the toolbar icon says so too"
    page.goto(LIST)
    desk = AgentDesk(context)
    desk.open(LIST)
    desk.until_text(desk.strip_of(RUSSIAN), "In transit")


def test_a_wrong_code_is_said_in_words(launch: Callable[..., BrowserContext], service: Running) -> None:
    context = launch()
    page = options_page(context)
    page.get_by_role("button", name="Change address").click()
    page.get_by_role("textbox", name="Address").fill(service.url)
    page.get_by_role("button", name="Use this address").click()
    page.get_by_role("textbox", name="Pairing code").fill("0000 0000")
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(
        page.get_by_role("alert").or_(page.get_by_role("status")).filter(has_text="That is not the code")
    ).not_to_have_count(0)


def test_a_strip_stands_beside_every_order_for_one_request(own_desk: AgentDesk) -> None:
    worker(own_desk.context).evaluate(COUNT_REQUESTS)
    own_desk.open(LIST)
    own_desk.until(lambda: own_desk.strips.count() == 20)
    own_desk.until_text(own_desk.strip_of(RUSSIAN), r"16 d.*30")
    asked = worker(own_desk.context).evaluate("self.asked")
    assert asked.count("POST /api/v1/panels") == 1
    rows = own_desk.page.locator("table.next-table-row")
    assert rows.count() == 20
    for index in range(20):
        number = rows.nth(index).locator("orderside-strip").get_attribute("data-order-no")
        assert number
        assert number in rows.nth(index).inner_text()


def test_a_hostile_name_is_text(desk: AgentDesk) -> None:
    alerts: list[str] = []
    desk.page.on("console", lambda message: alerts.append(message.text) if message.type == "error" else None)
    desk.page.add_init_script("window.alert = (text) => { window.alerted = text }")
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.open(LIST)
    desk.strip_of("8152937755018642").click()
    desk.until_text(desk.panel, re.escape("<img src=x onerror=alert(1)>"))
    assert desk.page.locator("orderside-panel img[src='x']").count() == 0
    assert alerts == []
    assert desk.page.evaluate("window.alerted") is None
    assert [url for url in asked if url.endswith("/x")] == []


def test_the_roots_are_closed_to_the_page(desk: AgentDesk) -> None:
    desk.page.goto(LIST)
    desk.page.wait_for_selector("orderside-strip", state="attached")
    assert desk.page.evaluate("document.querySelector('orderside-strip').shadowRoot") is None


@pytest.mark.parametrize(("address", "number"), [(detail(RUSSIAN), RUSSIAN), (CHAT, RUSSIAN)], ids=["detail", "chat"])
def test_the_panel_opens_for_the_order_on_the_page(own_desk: AgentDesk, address: str, number: str) -> None:
    worker(own_desk.context).evaluate(COUNT_REQUESTS)
    own_desk.open(address)
    own_desk.until_text(own_desk.panel, number)
    own_desk.until(lambda: own_desk.section("Templates").count() > 0)
    assert worker(own_desk.context).evaluate("self.asked").count("POST /api/v1/panels") == 1


def test_a_dispute_is_known_everywhere_once_seen(own_desk: AgentDesk) -> None:
    own_desk.open(DISPUTES)
    own_desk.strip_of(RUSSIAN).click()
    own_desk.until_text(own_desk.section("Suggested replies"), "not received")
    own_desk.open(LIST)
    own_desk.until_text(own_desk.strip_of(RUSSIAN), "not received")
    own_desk.open(detail(RUSSIAN))
    own_desk.open(CHAT)
    own_desk.until_text(own_desk.section("Suggested replies"), r"16 days in transit|In transit for 16 days|16 d")


def test_a_reply_goes_in_once_behind_what_was_typed_and_out_with_one_undo(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    box = message_box(desk.page)
    box.click()
    desk.page.keyboard.type("Добрый день! ")
    text = insert_first_suggestion(desk)
    desk.until(lambda: len(box.input_value()) > 20)
    assert box.input_value() == "Добрый день! " + text
    assert re.search("[а-яё]{4}", text), "in the buyer's language"
    assert "[[" not in text
    desk.two_frames()
    assert box.input_value().count(text) == 1
    box.focus()
    desk.page.keyboard.press("Control+z")
    assert box.input_value() == "Добрый день! "
    desk.page.keyboard.press("Control+Shift+z")
    assert box.input_value() == "Добрый день! " + text
    assert desk.page.get_by_test_id("sent").get_attribute("data-total") == "0", "nothing is ever sent"


def test_what_was_sent_in_the_conversation_is_said_to_be(desk: AgentDesk) -> None:
    """By whomever and however it was sent: it stands in the conversation."""
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    suggested = desk.section("Suggested replies")
    text = insert_first_suggestion(desk)
    box = message_box(desk.page)
    desk.until(lambda: box.input_value().endswith(text))
    assert suggested.get_by_text("Already sent in this conversation").count() == 0
    desk.page.get_by_test_id("send").click()  # as the agent does
    desk.until(lambda: suggested.get_by_text("Already sent in this conversation").count() > 0)


def test_what_is_unknown_is_asked_for_first(desk: AgentDesk, service: Running) -> None:
    desk.open(CHAT)
    box = message_box(desk.page)
    templates = desk.section("Templates")
    desk.until(lambda: templates.count() > 0)
    templates.get_by_role("combobox", name="Search name, tag or text").fill("partial refund")
    templates.get_by_role("option").first.click()
    desk.until(lambda: templates.get_by_role("button", name="Insert").count() > 0)
    templates.get_by_role("button", name="Insert").first.click()
    asked_for = desk.panel.get_by_role("textbox", name=re.compile("refund", re.IGNORECASE))
    desk.until(lambda: asked_for.count() > 0)
    assert box.input_value() == "", "nothing with a hole goes in"
    asked_for.fill("US $5.00")
    desk.panel.get_by_role("group").get_by_role("button", name="Insert").click()
    desk.until(lambda: "US $5.00" in box.input_value())
    assert "[[" not in box.input_value()


def test_another_conversation_is_refused_with_the_reason(desk: AgentDesk) -> None:
    desk.open(CHAT)
    card = desk.section("Templates")
    desk.until(lambda: card.count() > 0)
    # Whatever was used last: this one has nothing to ask for, so the click itself inserts.
    card.get_by_role("combobox", name="Search name, tag or text").fill("in transit")
    desk.until(lambda: card.locator(".chosen[aria-busy=false]").count() > 0)
    # The page changes under the panel in the very moment of the click.
    desk.page.evaluate(
        """() => document.addEventListener("click", () =>
            [...document.querySelectorAll("[role=option]")].find((row) => row.textContent.includes("Анна")).click(),
            { capture: true, once: true })"""
    )
    card.get_by_role("button", name="Insert").first.click()
    desk.until_text(desk.page.locator("orderside-panel .refusal"), "Nothing was inserted")
    assert message_box(desk.page).input_value() == ""


def test_note_and_photo_survive_kill_and_restart(own_desk: AgentDesk, service: Running, tmp_path: Path) -> None:
    own_desk.open(detail(RUSSIAN))
    notes, evidence = own_desk.section("Notes"), own_desk.section("Evidence")
    own_desk.until(lambda: notes.count() > 0)
    notes.get_by_role("textbox").fill("Checked before dispatch, 2 pcs\n客户要求换货")
    notes.get_by_role("button", name="Add note").click()
    own_desk.until_text(notes, "Wang Min")
    file = tmp_path / "包装.jpg"
    file.write_bytes(photo(size=(1200, 900)))
    own_desk.page.locator("orderside-panel input[type=file]").set_input_files(file)
    own_desk.until(lambda: evidence.locator("img").count() == 1)
    own_desk.until(lambda: evidence.locator("img").first.evaluate("image => image.naturalWidth") == 320)
    service.stop(signal.SIGKILL)
    service.start()
    own_desk.open(LIST)
    own_desk.until(lambda: bool(re.search(r"1\D+1", own_desk.strip_of(RUSSIAN).inner_text().split("promised")[-1])))
    own_desk.strip_of(RUSSIAN).click()
    own_desk.until_text(own_desk.section("Notes"), "客户要求换货")
    own_desk.until(lambda: own_desk.section("Evidence").locator("img").count() == 1)
    assert service.command("verify").returncode == 0


def test_a_photo_opens_full_size(desk: AgentDesk, tmp_path: Path) -> None:
    desk.open(detail(RUSSIAN, "1111"))
    desk.until(lambda: desk.section("Evidence").count() > 0)
    file = tmp_path / "parcel.jpg"
    placed = Image.Exif()
    placed.get_ifd(0x8825).update({1: "N", 2: (31.0, 13.0, 0.0), 3: "E", 4: (121.0, 28.0, 0.0)})
    file.write_bytes(photo(size=(1200, 900), exif=placed.tobytes()))
    desk.page.locator("orderside-panel input[type=file]").set_input_files(file)
    thumbnail = desk.section("Evidence").get_by_role("button", name=re.compile("Open photo"))
    desk.until(lambda: thumbnail.count() == 1)
    with desk.context.expect_page() as opening:
        thumbnail.click()
    shown = opening.value
    expect(shown.get_by_role("img")).to_be_visible()
    assert shown.get_by_role("img").evaluate("image => image.naturalWidth") == 1200
    expect(shown.get_by_text("It tells where it was taken (GPS)")).to_be_visible()
    saved = {}
    for name in ("Save a copy to hand on", "Save original"):
        with shown.expect_download() as saving:
            shown.get_by_role("button", name=name).click()
        saved[saving.value.suggested_filename] = saving.value.path().read_bytes()
    assert saved["parcel.jpg"] == file.read_bytes()
    with Image.open(io.BytesIO(saved["parcel-copy.jpg"])) as copy:
        assert (copy.size, dict(copy.getexif())) == ((1200, 900), {})


def test_what_is_no_photo_is_refused_in_words(desk: AgentDesk, tmp_path: Path) -> None:
    desk.open(detail(RUSSIAN))
    desk.until(lambda: desk.section("Evidence").count() > 0)
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"<!doctype html><script>alert(1)</script>")
    desk.page.locator("orderside-panel input[type=file]").set_input_files(file)
    desk.until_text(desk.section("Evidence"), "not a JPEG, PNG, WebP or HEIC")


def test_a_photo_can_be_pasted(desk: AgentDesk) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.open(detail(RUSSIAN, "2222"))
    desk.until(lambda: desk.section("Evidence").count() > 0)
    bytes_ = json.dumps(list(photo("PNG")))
    desk.page.evaluate(
        f"""() => navigator.clipboard.write([new ClipboardItem({{
            "image/png": new Blob([new Uint8Array({bytes_})], {{ type: "image/png" }}) }})])"""
    )
    desk.section("Evidence").get_by_role("heading").click()
    desk.panel.focus()
    desk.page.keyboard.press("Control+v")
    desk.until(lambda: desk.section("Evidence").locator("img").count() == 1)


def test_while_the_service_is_away_everything_waits_and_arrives_once(
    own_desk: AgentDesk, service: Running, tmp_path: Path
) -> None:
    own_desk.open(detail(RUSSIAN))
    notes = own_desk.section("Notes")
    own_desk.until(lambda: notes.count() > 0)
    service.stop(signal.SIGKILL)
    notes.get_by_role("textbox").fill("written while it was away")
    notes.get_by_role("button", name="Add note").click()
    own_desk.until_text(notes, "waiting")
    file = tmp_path / "parcel.jpg"
    file.write_bytes(photo())
    own_desk.page.locator("orderside-panel input[type=file]").set_input_files(file)
    own_desk.until_text(own_desk.section("Evidence"), "[Ww]aiting")
    other = AgentDesk(own_desk.context)
    other.page.goto(LIST)
    other.until(lambda: other.strips.count() == 20)
    other.until_text(other.strips.first, "not running")
    _stop_worker(own_desk.context)  # what waits is on the disk, so the worker may die meanwhile
    service.start()
    other.until_text(other.strip_of(RUSSIAN), "In transit", seconds=30)
    token = service.token()
    order = f"aliexpress:2345678:{RUSSIAN}"

    def kept() -> tuple[list[str], int]:
        found = service.call("GET", f"/notes?order_id={order}", token)[1]["notes"]
        photos = service.call("GET", f"/evidence?order_id={order}", token)[1]["evidence"]
        return [note["text"] for note in found], len(photos)

    own_desk.page.bring_to_front()
    own_desk.until(lambda: kept() == (["written while it was away"], 1), seconds=60)
    own_desk.until(lambda: "aiting for the service" not in own_desk.panel.inner_text())
    assert kept() == (["written while it was away"], 1), "once"


def _stop_worker(context: BrowserContext) -> None:
    """Kills the extension's worker, as the browser does after a while."""
    page = context.new_page()
    page.goto(f"{worker(context).url.rsplit('/', 1)[0]}/desk/options.html")
    client = context.new_cdp_session(page)
    client.send("ServiceWorker.enable")
    client.send("ServiceWorker.stopAllWorkers")
    page.close()


def test_chinese_from_the_first_string_on(launch: Callable[..., BrowserContext], service: Running) -> None:
    context = launch("zh-CN")
    connect(context, service)
    desk = AgentDesk(context)
    desk.open(LIST)
    desk.strip_of(RUSSIAN).click()
    desk.until(lambda: desk.section("备注").count() > 0)
    reveal(desk.page)
    words = re.findall(r"\b(?:Insert|Copy|Notes|Evidence|Templates|Suggested)\b", desk.seen())
    assert words == []


def test_without_a_connection_the_strips_say_so(launch: Callable[..., BrowserContext]) -> None:
    desk = AgentDesk(launch())
    desk.open(LIST)
    desk.until_text(desk.strips.first, "[Nn]ot connected")


def test_a_photo_can_be_dropped_on_the_panel(desk: AgentDesk, tmp_path: Path) -> None:
    desk.open(detail(RUSSIAN, "3333"))
    desk.until(lambda: desk.section("Evidence").count() > 0)
    file = tmp_path / "包裹.heic"
    file.write_bytes(photo("HEIF", size=(640, 480)))
    place = desk.panel.bounding_box()
    assert place
    client = desk.context.new_cdp_session(desk.page)
    carried = {"items": [], "files": [str(file)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        at = {"x": place["x"] + 100, "y": place["y"] + 200}
        client.send("Input.dispatchDragEvent", {"type": kind, **at, "data": carried})
    image = desk.section("Evidence").locator("img")
    desk.until(lambda: image.count() == 1)
    desk.until(lambda: image.first.evaluate("image => image.naturalWidth") == 320)


def test_notes_are_edited_by_their_writer(desk: AgentDesk, shared_service: Running) -> None:
    order = {"order_id": f"aliexpress:4444:{RUSSIAN}"}
    shared_service.call("POST", "/notes", shared_service.token("Li Lei"), {**order, "text": "from a colleague"})
    desk.open(detail(RUSSIAN, "4444"))
    notes = desk.section("Notes")
    desk.until_text(notes, "from a colleague")
    assert notes.get_by_role("button", name="Edit note").count() == 0
    notes.get_by_role("textbox").fill("mine")
    notes.get_by_role("textbox").press("Control+Enter")
    desk.until_text(notes, r"(?s)mine.*from a colleague")
    notes.get_by_role("button", name="Edit note").click()
    editing = notes.get_by_role("textbox", name="Edit note")
    desk.until(lambda: editing.count() == 1)
    editing.fill("mine, corrected")
    notes.get_by_role("button", name="Save").click()
    desk.until_text(notes, r"(?s)edited.*mine, corrected|mine, corrected.*edited")


def test_a_note_begun_outlives_a_reload(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN, "5555"))
    box = desk.section("Notes").get_by_role("textbox")
    desk.until(lambda: box.count() == 1)
    box.fill("half a thought")
    desk.page.reload()
    desk.until(lambda: box.count() == 1 and box.input_value() == "half a thought")
    desk.section("Notes").get_by_role("button", name="Add note").click()
    desk.until(lambda: box.input_value() == "")
    desk.page.reload()
    desk.until_text(desk.section("Notes"), "half a thought")
    assert box.input_value() == ""
