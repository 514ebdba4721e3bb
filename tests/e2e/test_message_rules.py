"""What the message rules say is seen before a text goes in, what they forbid stays out, and the team edits them."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import connect, id_of
from tests.e2e.desk import CHAT, AgentDesk
from tests.server.running import Running

pytestmark = pytest.mark.e2e

MAIL = "anna@example.com"


def message_box(page: Page) -> str:
    return str(page.get_by_placeholder("请输入消息").input_value())


def set_level(context: BrowserContext, rule: str, level: str) -> Page:
    page = context.new_page()
    page.goto(f"chrome-extension://{id_of(context)}/desk/options.html")
    choice = page.get_by_role("combobox", name=rule, exact=True)
    choice.select_option(label=level)
    expect(choice).to_have_value(level)
    return page


def fill_in(desk: AgentDesk, refund: str) -> None:
    """Inserts the partial refund with an amount of the agent's own."""
    templates = desk.section("Templates")
    form = templates.get_by_role("group")
    if form.count() == 0:
        desk.until(lambda: templates.get_by_role("button", name="Insert").count() > 0)
        templates.get_by_role("button", name="Insert").first.click()
        desk.until(lambda: form.count() > 0)
    form.get_by_role("textbox").first.fill(refund)
    form.get_by_role("button", name="Insert").click()


def test_what_a_rule_warns_of_goes_in_and_what_it_forbids_does_not(desk: AgentDesk, service: Running) -> None:
    desk.open(CHAT)
    templates = desk.section("Templates")
    desk.until(lambda: templates.count() > 0)
    templates.get_by_role("combobox", name="Search name, tag or text").fill("partial refund")
    fill_in(desk, f"US $5.00, {MAIL}")
    desk.until(lambda: MAIL in message_box(desk.page))
    warning = templates.get_by_role("status").filter(has_text=MAIL)
    desk.until_text(warning, "E-mail address")
    assert "eBay" in warning.inner_text(), "who says so"

    set_level(desk.context, "E-mail address", "block").close()
    desk.page.bring_to_front()
    desk.page.get_by_placeholder("请输入消息").fill("")
    fill_in(desk, f"US $7.00, {MAIL}")
    refusal = templates.get_by_role("alert").filter(has_text=MAIL)
    desk.until_text(refusal, "not inserted")
    desk.two_frames()
    assert message_box(desk.page) == ""
    fill_in(desk, "US $7.00")
    desk.until(lambda: "US $7.00" in message_box(desk.page))


def test_a_forbidden_text_stays_out_while_the_service_is_away(desk: AgentDesk, service: Running) -> None:
    """By the browser's own copy of the rules: the panel was drawn before somebody forbade its text."""
    desk.open(CHAT)
    templates = desk.section("Templates")
    insert = templates.get_by_role("button", name="Insert")
    desk.until(lambda: insert.count() > 0)
    said = templates.locator(".preview").inner_text().split()[0].strip(",!")
    page = set_level(desk.context, "E-mail address", "off")
    page.get_by_role("button", name="Add a rule…").click()
    form = page.locator(".rule-foot form")
    form.get_by_role("textbox", name="Name").fill("Greetings")
    form.get_by_role("textbox", name="Why").fill("The shop's own rule")
    form.get_by_role("textbox", name=re.compile("^Words")).fill(f"{said}\nanother one")
    form.get_by_role("button", name="Save").click()
    level = page.get_by_role("combobox", name="Greetings", exact=True)
    level.select_option(label="block")
    expect(level).to_have_value("block")
    page.close()
    service.stop(signal.SIGKILL)
    desk.page.bring_to_front()
    insert.first.click()
    desk.until_text(desk.panel, "do not allow “Greetings”")
    desk.two_frames()
    assert message_box(desk.page) == ""


def test_the_table_is_edited_removed_from_and_restored(
    launch: Callable[..., BrowserContext], service: Running, tmp_path: Path
) -> None:
    context = launch()
    connect(context, service)
    page = set_level(context, "Phone number", "off")
    row = page.get_by_role("listitem").filter(has=page.get_by_text("Messenger or social network", exact=True))
    row.get_by_role("button", name="Edit…").click()
    words = row.get_by_role("textbox", name=re.compile("^Words"))
    words.fill(f"{words.input_value()}\nmy messenger")
    other = set_level(context, "Messenger or social network", "block")  # a colleague is quicker
    row.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").filter(has_text="changed it meanwhile")).to_be_visible()
    assert words.input_value().endswith("my messenger"), "nothing typed is lost"
    row.get_by_role("button", name="Save").click()
    expect(words).to_have_count(0)
    kept = {rule["id"]: rule for rule in service.call("GET", "/message-rules", service.token())[1]["message_rules"]}
    assert (kept["messenger"]["words"][-1], kept["messenger"]["level"]) == ("my messenger", "block")

    row.get_by_role("button", name="Remove").click()
    expect(page.get_by_role("status").filter(has_text="is removed")).to_be_visible()
    expect(row).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(row).to_have_count(1)
    page.get_by_role("combobox", name="Marketplace", exact=True).last.select_option("temu")
    expect(page.get_by_role("spinbutton", name="Longest message")).to_have_value("2000")
    page.get_by_role("spinbutton", name="Longest message").fill("500")
    page.locator(".rule-limit").get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").filter(has_text=re.compile("."))).to_have_count(0)
    limits = service.call("GET", "/message-rules", service.token())[1]["message_limits"]
    assert next(limit["maximum"] for limit in limits if limit["id"] == "temu") == 500
    other.close()
