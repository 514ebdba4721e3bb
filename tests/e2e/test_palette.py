"""The palette, from the keyboard: found by a few letters, filled in, inserted; also while the service is away."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Playwright, expect

from tests.consoles.serve import ConsoleServer
from tests.e2e.closed_shadow import reveal
from tests.e2e.conftest import connect, options_page, served, started_chromium
from tests.e2e.desk import AgentDesk
from tests.server.running import Running

pytestmark = pytest.mark.e2e
ORDER = "9026104471286530"


class PaletteDesk(AgentDesk):
    """A page of the demo console with its chat, and the palette in it."""

    def __init__(self, desk: AgentDesk, service: Running) -> None:
        super().__init__(desk.context, desk.page)
        self.service = service

    @property
    def box(self) -> Locator:
        return self.page.locator("textarea").first

    @property
    def dialog(self) -> Locator:
        return self.page.locator("orderside-palette").get_by_role("dialog")

    @property
    def field(self) -> Locator:
        return self.dialog.get_by_role("combobox")

    @property
    def rows(self) -> Locator:
        return self.dialog.get_by_role("option")

    def call(self) -> None:
        """Presses the keys; the dialog stands then, and has its list."""
        self.until(lambda: self.called("Alt+k"))

    def called(self, keys: str) -> bool:
        """Whether pressing the keys has brought the list; a page that was just opened may not hear them yet."""
        reveal(self.page)
        if self.dialog.count() == 0:
            self.page.keyboard.press(keys)
            self.page.wait_for_timeout(200)
            reveal(self.page)
        return self.rows.count() > 0

    def chosen(self, name: str) -> Locator:
        """What is shown of the current template."""
        return self.dialog.get_by_role("region", name=name)

    def close(self) -> None:
        if self.dialog.count():
            self.page.keyboard.press("Escape")
        self.until(lambda: self.dialog.count() == 0)


@pytest.fixture(scope="module")
def shown(
    playwright: Playwright, consoles: ConsoleServer, browser_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[AgentDesk, Running]]:
    """One browser for all: each test begins with an empty box."""
    folder = tmp_path_factory.mktemp("palette")
    with served(folder / "data") as service:
        context = started_chromium(playwright, consoles, browser_path, folder / "profile")
        options_page(context)
        connect(context, service)
        desk = AgentDesk(context)
        desk.open(f"{service.url}/demo/chat/{ORDER}")
        desk.until(lambda: desk.section("Suggested replies").get_by_role("listitem").count() > 0)
        yield desk, service
        context.close()


@pytest.fixture
def desk(shown: tuple[AgentDesk, Running]) -> Iterator[PaletteDesk]:
    desk = PaletteDesk(*shown)
    desk.box.fill("")
    desk.box.focus()
    yield desk
    desk.close()


def test_a_few_letters_and_enter(desk: PaletteDesk) -> None:
    desk.call()
    expect(desk.field).to_be_focused()
    desk.page.keyboard.type("dhtx")
    # Pressed before the list is there: it is that of the letters typed, not of those before.
    desk.page.keyboard.press("Enter")
    desk.until(lambda: desk.dialog.count() == 0)
    expect(desk.box).to_have_value(re.compile(f"{ORDER}.*доставке или выдаче", re.DOTALL))
    expect(desk.box).to_be_focused()
    desk.call()
    expect(desk.rows.first).to_contain_text("Arrival reminder")  # used last


def test_the_arrows_walk_and_esc_gives_the_caret_back(desk: PaletteDesk) -> None:
    desk.box.fill("Hello there")
    desk.page.keyboard.press("Home")
    desk.page.keyboard.press("ArrowRight")
    desk.call()
    desk.page.keyboard.type("dispute")
    desk.until(lambda: desk.rows.count() > 3)
    expect(desk.rows.nth(0)).to_have_attribute("aria-selected", "true")
    desk.page.keyboard.press("ArrowDown")
    second = desk.rows.nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert desk.field.get_attribute("aria-activedescendant") == second.get_attribute("id")
    desk.page.keyboard.press("End")
    expect(desk.rows.last).to_have_attribute("aria-selected", "true")
    desk.page.keyboard.press("Home")
    expect(desk.rows.first).to_have_attribute("aria-selected", "true")
    desk.page.keyboard.press("Escape")
    desk.until(lambda: desk.dialog.count() == 0)
    expect(desk.box).to_be_focused()
    assert desk.box.evaluate("box => [box.value, box.selectionStart]") == ["Hello there", 1]


def test_what_is_missing_is_asked_for_first(desk: PaletteDesk) -> None:
    desk.call()
    desk.page.keyboard.type("partial")
    expect(desk.rows.first).to_contain_text("partial")
    form = desk.dialog.get_by_role("group")
    desk.until(lambda: desk.dialog.locator(".preview mark").count() > 0)
    desk.page.keyboard.press("Enter")
    desk.until(lambda: form.count() > 0)
    assert desk.box.input_value() == ""
    expect(form.get_by_role("textbox").first).to_be_focused()
    for field in form.get_by_role("textbox").all():
        field.fill("12,50 $")
    form.get_by_role("button", name="Insert").click()
    desk.until(lambda: desk.dialog.count() == 0)
    assert "12,50 $" in desk.box.input_value()


def test_a_favourite_is_first(desk: PaletteDesk) -> None:
    desk.call()
    desk.page.keyboard.type("hours")
    expect(desk.rows.first).to_contain_text("Office hours")
    desk.page.keyboard.press("Control+d")
    star = desk.dialog.get_by_role("button", name="No favourite any more")
    desk.until(lambda: star.count() == 1)
    desk.close()
    desk.call()
    expect(desk.rows.first).to_contain_text("Office hours")
    star.click()
    expect(desk.dialog.get_by_role("button", name="Mark as favourite")).to_have_count(1)


def test_a_password_is_typed_in_peace(desk: PaletteDesk) -> None:
    desk.page.evaluate(
        """() => {
            const field = document.createElement("input");
            Object.assign(field, { type: "password", id: "secret" });
            document.body.append(field);
            field.focus();
        }"""
    )
    desk.page.keyboard.press("Alt+k")
    desk.box.focus()
    assert desk.dialog.count() == 0
    desk.page.evaluate("document.querySelector('#secret').remove()")
    desk.call()


def test_a_shortcut_typed_into_the_box(desk: PaletteDesk) -> None:
    desk.page.keyboard.type("Hello! ;;Arrival")
    desk.page.keyboard.press("Tab")
    expect(desk.box).to_have_value(re.compile(f"^Hello! .*{ORDER}.*доставке или выдаче", re.DOTALL))
    expect(desk.box).to_be_focused()
    desk.page.keyboard.press("Control+z")
    expect(desk.box).to_have_value("Hello! ;;Arrival")
    assert desk.dialog.count() == 0


def test_a_shortcut_of_a_text_with_holes_asks_for_them(desk: PaletteDesk) -> None:
    desk.page.keyboard.type("Hello! ;;partial")
    desk.page.keyboard.press("Tab")
    form = desk.dialog.get_by_role("group")
    desk.until(lambda: form.count() > 0)
    expect(desk.box).to_have_value("Hello! ;;partial")
    for field in form.get_by_role("textbox").all():
        field.fill("12,50 $")
    form.get_by_role("button", name="Insert").click()
    desk.until(lambda: desk.dialog.count() == 0)
    expect(desk.box).to_have_value(re.compile(r"^Hello! [^;].*12,50 \$", re.DOTALL))


def test_a_shortcut_that_nothing_has_is_searched_for(desk: PaletteDesk) -> None:
    desk.page.keyboard.type(";;arriv")
    desk.page.keyboard.press("Tab")
    desk.until(lambda: desk.rows.count() > 0)
    expect(desk.field).to_have_value("arriv")
    expect(desk.rows.first).to_contain_text("Arrival reminder")
    desk.page.keyboard.press("Escape")
    desk.until(lambda: desk.dialog.count() == 0)
    expect(desk.box).to_have_value(";;arriv")
    expect(desk.box).to_be_focused()


def test_tab_elsewhere_moves_on(desk: PaletteDesk) -> None:
    desk.page.keyboard.type("Hello; arrival")
    desk.page.keyboard.press("Tab")
    expect(desk.box).not_to_be_focused()
    expect(desk.box).to_have_value("Hello; arrival")
    assert desk.dialog.count() == 0


def test_other_keys(desk: PaletteDesk) -> None:
    options = options_page(desk.context)
    options.reload()
    keys = options.get_by_role("textbox", name="Keys that open the templates")
    expect(keys).to_have_value("Alt+K")
    keys.press("k")
    expect(options.get_by_role("alert").filter(has_text="K would be heard while you type")).to_have_count(1)
    keys.press("Control+v")
    expect(options.get_by_role("alert").filter(has_text="needs Ctrl+V itself")).to_have_count(1)
    keys.press("Control+Shift+Y")
    expect(keys).to_have_value("Ctrl+Shift+Y")
    desk.page.bring_to_front()
    desk.open(desk.page.url)
    desk.box.focus()
    desk.until(lambda: desk.called("Control+Shift+Y"))
    desk.close()
    options.bring_to_front()
    keys.press("Alt+k")
    expect(keys).to_have_value("Alt+K")
    prefix = options.get_by_role("textbox", name="What you type in front of a shortcut")
    expect(prefix).to_have_value(";;")
    prefix.fill("a")
    expect(options.get_by_role("alert").filter(has_text="Two or three signs")).to_have_count(1)
    prefix.fill("//")
    expect(options.get_by_text("Type //ship in the message box")).to_have_count(1)
    desk.page.bring_to_front()
    desk.open(desk.page.url)
    desk.box.focus()
    desk.page.keyboard.type(";;arrival //arrival")
    desk.until(lambda: tabbed(desk))
    options.bring_to_front()
    prefix.fill(";;")
    desk.page.bring_to_front()
    desk.open(desk.page.url)


def tabbed(desk: PaletteDesk) -> bool:
    """Whether Tab has brought the text; a page that was just opened may not hear it yet."""
    if desk.box.input_value() == ";;arrival //arrival":
        desk.box.focus()
        desk.page.keyboard.press("Tab")
        desk.page.wait_for_timeout(200)
    return ORDER in desk.box.input_value()


def test_without_the_service_it_opens_fills_and_inserts(desk: PaletteDesk) -> None:
    desk.service.stop()
    desk.call()
    desk.page.keyboard.type("ship")
    preview = desk.chosen("Shipped notice").locator(".preview")
    desk.until(lambda: ORDER in "".join(preview.all_inner_texts()))
    text = preview.inner_text()
    desk.page.keyboard.press("Enter")
    desk.until(lambda: desk.dialog.count() == 0)
    expect(desk.box).to_have_value(text)
    token = desk.service.token("Li Na")
    desk.service.start()
    desk.until(lambda: "shipped-notice" in inserted(desk.service, token), seconds=90)


def inserted(service: Running, token: str) -> list[str]:
    """The templates that receipts have arrived of."""
    entries = service.call("GET", "/journal", token)[1]["entries"]
    ids = [entry["record_id"] for entry in entries if entry["table"] == "receipts"]
    return [service.call("GET", f"/receipts/{one}", token)[1]["template_id"] for one in ids]
