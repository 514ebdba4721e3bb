"""Nothing is ever sent: whatever is pressed in the panel, and whatever box the page offers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from tests.e2e.desk import CHAT, RUSSIAN, AgentDesk, detail

pytestmark = pytest.mark.e2e

LISTEN = """() => {
    window.keysInBox = [];
    for (const type of ["keydown", "keypress", "keyup"])
        document.addEventListener(type, ({ target, key }) => ["Enter", " "].includes(key)
            && target.localName === "textarea" && window.keysInBox.push(`${type} ${key}`), true);
}"""
"""Notes every Enter and Space that reaches a box of the page."""


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """A page of its own in the module's browser: boxes and keys are the page's. What was inserted is told of later."""
    return shared_desk


def message_box(desk: AgentDesk) -> Locator:
    return desk.page.get_by_placeholder("请输入消息")


def open_chat(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    desk.until(lambda: insert_button(desk).count() > 0)
    # A panel that has only just come acts on nothing yet.
    desk.until(lambda: insert_button(desk).is_enabled())
    desk.page.evaluate(LISTEN)


def insert_button(desk: AgentDesk) -> Locator:
    return desk.section("Suggested replies").get_by_role("button", name="Insert").first


def assert_inserted_and_kept(desk: AgentDesk) -> None:
    """The text is in the box, the box is not sent, and no key of the agent's reached it."""
    desk.until(lambda: message_box(desk).input_value() != "")
    desk.two_frames()
    assert desk.page.get_by_test_id("sent").get_attribute("data-total") == "0"
    assert desk.page.evaluate("window.keysInBox") == []
    assert desk.page.evaluate("document.activeElement.localName") == "orderside-panel"


def assert_inserted_once_and_kept(desk: AgentDesk) -> None:
    """As above, for presses that belong together however busy the computer is."""
    assert_inserted_and_kept(desk)
    text = message_box(desk).input_value()
    assert text.count(text[:20]) == 1


@pytest.mark.parametrize("gap", [0, 150])
@pytest.mark.parametrize(("key", "then"), [("Enter", "Enter"), ("Enter", "Control+Enter"), (" ", "Enter")])
def test_r17_a_key_pressed_twice_inserts_and_sends_nothing(desk: AgentDesk, gap: int, key: str, then: str) -> None:
    open_chat(desk)
    insert_button(desk).focus()
    desk.page.keyboard.press(key)
    desk.page.wait_for_timeout(gap)
    desk.page.keyboard.press(then)
    assert_inserted_once_and_kept(desk)
    assert insert_button(desk).evaluate("button => button.matches(':focus')"), "back where the agent was"


@pytest.mark.parametrize("gap", [5, 40])
def test_r17_a_key_held_inserts_and_sends_nothing(desk: AgentDesk, gap: int) -> None:
    open_chat(desk)
    insert_button(desk).focus()
    for _ in range(1500 // gap if gap > 5 else 60):
        desk.page.keyboard.down("Enter")
        desk.page.wait_for_timeout(gap)
    desk.page.keyboard.up("Enter")
    assert_inserted_once_and_kept(desk)


def inserted_or_pressed(desk: AgentDesk) -> bool:
    if message_box(desk).input_value() != "":
        return True
    desk.page.keyboard.press("Enter")
    return False


def until_the_button_has_the_keyboard(desk: AgentDesk) -> None:
    """Enter leads there once what was typed is found and filled in."""
    desk.until(lambda: desk.section("Templates").locator(".chosen button:focus").count() > 0)


@pytest.mark.parametrize("held", [False, True])
def test_enter_after_enter_in_the_search_sends_nothing(desk: AgentDesk, held: bool) -> None:
    open_chat(desk)
    search = desk.section("Templates").get_by_role("combobox", name="Search name, tag or text")
    search.fill("thank")
    search.press("Enter")
    until_the_button_has_the_keyboard(desk)
    for _ in range(20):
        desk.page.keyboard.down("Enter")
        if not held:
            desk.page.keyboard.up("Enter")
        desk.page.wait_for_timeout(30)
    if not held:
        # On a busy computer, all of them may have come before the button had stood in sight for long enough.
        desk.until(lambda: inserted_or_pressed(desk))
    desk.page.keyboard.up("Enter")
    assert_inserted_and_kept(desk)


def test_enter_held_from_the_search_on_presses_no_button(desk: AgentDesk) -> None:
    open_chat(desk)
    desk.section("Templates").get_by_role("combobox", name="Search name, tag or text").focus()
    for _ in range(20):
        desk.page.keyboard.down("Enter")
        desk.page.wait_for_timeout(30)
    desk.page.keyboard.up("Enter")
    assert message_box(desk).input_value() == ""


def test_enter_in_the_form_of_missing_values_sends_nothing(desk: AgentDesk) -> None:
    open_chat(desk)
    templates = desk.section("Templates")
    templates.get_by_role("combobox", name="Search name, tag or text").fill("partial refund")
    templates.get_by_role("combobox", name="Search name, tag or text").press("Enter")
    until_the_button_has_the_keyboard(desk)
    desk.page.keyboard.press("Enter")
    form = desk.panel.get_by_role("group").filter(has=desk.page.get_by_role("textbox"))
    desk.until(lambda: form.get_by_role("textbox").count() > 0)
    desk.page.wait_for_timeout(600)
    form.get_by_role("textbox").fill("US $5.00")
    form.get_by_role("button", name="Insert").focus()
    for _ in range(15):
        desk.page.keyboard.press("Enter")
        desk.page.wait_for_timeout(20)
    assert_inserted_and_kept(desk)


def test_enter_held_on_close_does_not_send_what_is_typed(desk: AgentDesk) -> None:
    open_chat(desk)
    message_box(desk).fill("half a sentence")
    desk.panel.get_by_role("button", name="Close").focus()
    desk.page.evaluate("window.keysInBox = []")
    for _ in range(20):
        desk.page.keyboard.down("Enter")
        desk.page.wait_for_timeout(30)
    desk.page.keyboard.up("Enter")
    assert desk.page.get_by_test_id("sent").get_attribute("data-total") == "0"
    assert desk.page.evaluate("window.keysInBox") == []


def test_after_a_click_the_agent_goes_on_in_the_box(desk: AgentDesk) -> None:
    open_chat(desk)
    insert_button(desk).click()
    desk.until(lambda: message_box(desk).input_value() != "")
    assert message_box(desk).evaluate("box => box === document.activeElement")
    desk.page.keyboard.press("Control+z")
    assert message_box(desk).input_value() == ""


LOCKS = {
    "readOnly": "box => { box.readOnly = true }",
    "disabled": "box => { box.disabled = true }",
    "group": """box => {
        const group = document.createElement("fieldset");
        group.disabled = true;
        box.before(group);
        group.append(box);
    }""",
}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_locked_box_is_said_to_be_locked_and_nothing_goes_elsewhere(own_desk: AgentDesk, lock: str) -> None:
    open_chat(own_desk)
    message_box(own_desk).evaluate(LOCKS[lock])
    insert_button(own_desk).click()
    own_desk.until_text(own_desk.section("Suggested replies"), "locked")
    boxes = own_desk.page.locator("textarea:not([data-fake])")
    assert boxes.evaluate_all("all => all.map((box) => box.value).join('')") == ""
    assert "Inserted" not in own_desk.panel.inner_text()
