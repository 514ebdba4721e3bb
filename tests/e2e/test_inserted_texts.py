"""What the panel knows of an inserted text: whether it was seen sent, and that this buyer has been given it before."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator

from tests.e2e.closed_shadow import reveal
from tests.e2e.desk import CHAT, RUSSIAN, AgentDesk, detail
from tests.server.running import Running

pytestmark = pytest.mark.e2e
OTHER = "8152930447120001"


def message_box(desk: AgentDesk) -> Locator:
    return desk.page.get_by_placeholder("请输入消息")


def insert(desk: AgentDesk, search: str) -> str:
    """Inserts the template that is found, and gives what is in the box."""
    templates = desk.section("Templates")
    templates.get_by_role("combobox", name="Search name, tag or text").fill(search)
    desk.until(lambda: templates.locator(".chosen[aria-busy=false]").count() > 0)
    templates.get_by_role("button", name="Insert").click()
    desk.until(lambda: message_box(desk).input_value() != "")
    return message_box(desk).input_value()


def send(desk: AgentDesk) -> None:
    """As the agent does, once the page has stood still for the length of a glance."""
    desk.two_frames()
    desk.page.get_by_test_id("send").click()
    desk.until(lambda: message_box(desk).input_value() == "")


def fates(desk: AgentDesk) -> list[str]:
    """What became of each insertion, the latest first."""
    reveal(desk.page)
    said = desk.section("Inserted").locator("summary").all_inner_texts()
    return [
        re.sub(r".*(sent as inserted|edited before sending|not seen sent)$", r"\1", one, flags=re.S) for one in said
    ]


def test_what_was_inserted_is_seen_sent_as_it_was_edited_or_not_at_all(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    desk.until(lambda: desk.section("Templates").get_by_role("button", name="Insert").count() > 0)
    insert(desk, "in transit")
    desk.until(lambda: fates(desk) == ["not seen sent"])
    send(desk)
    desk.until(lambda: fates(desk) == ["sent as inserted"])

    text = insert(desk, "customs")
    desk.until(lambda: len(fates(desk)) == 2)
    message_box(desk).fill(text.replace(".", "!", 1) + " М.")
    send(desk)
    desk.until(lambda: fates(desk) == ["edited before sending", "sent as inserted"])

    insert(desk, "delivery")
    desk.until(lambda: len(fates(desk)) == 3)
    message_box(desk).fill("Ок, спасибо!")
    send(desk)
    # Said of the service's record as well, which a page that is opened anew asks for.
    desk.open(CHAT)
    desk.until(lambda: fates(desk) == ["not seen sent", "edited before sending", "sent as inserted"])


def test_what_the_buyer_was_given_before_is_said_before_it_goes_in_again(desk: AgentDesk, service: Running) -> None:
    desk.open(detail(RUSSIAN))
    token = service.token("Li Lei")
    _, found = service.call("GET", f"/orders?q={RUSSIAN}", token)
    [order] = found["orders"]
    page = {"marketplace": order["marketplace"], "shop": order["shop"], "kind": "order_list"}
    other = {"order_no": OTHER, "buyer_name": order["buyer_name"]}
    service.call("POST", "/panels", token, {"page": page, "orders": [other]})
    receipt = {
        "order_id": f"{order['marketplace']}:{order['shop']}:{OTHER}",
        **{"template_id": "office-hours", "template_version": 1, "language": "ru", "text": "x", "suggested": False},
    }
    assert service.call("POST", "/receipts", token, receipt)[0] == 201
    desk.open(CHAT)
    templates = desk.section("Templates")
    search = templates.get_by_role("combobox", name="Search name, tag or text")
    desk.until(lambda: search.count() > 0)
    search.fill("office")
    desk.until_text(templates.locator(".chosen p.warn"), f"Inserted for this buyer already .*{OTHER}, by Li Lei")
    desk.page.keyboard.press("Alt+k")
    palette = desk.page.locator("orderside-palette")
    desk.until(lambda: palette.get_by_role("combobox").count() > 0)
    palette.get_by_role("combobox").fill("office")
    desk.until_text(palette.locator("p.warn"), f"Inserted for this buyer already .*{OTHER}, by Li Lei")


def test_the_agents_own_text_stands_beside_the_buyers_on_request(desk: AgentDesk) -> None:
    desk.open(detail(RUSSIAN))
    desk.open(CHAT)
    templates = desk.section("Templates")
    toggle = templates.get_by_role("button", name="Show in English")
    desk.until(lambda: toggle.count() > 0)
    assert templates.locator(".own").count() == 0
    toggle.click()
    desk.until_text(templates.locator(".own"), r"Not inserted: the template's own English text, version 1")
    assert templates.locator(".own .preview").get_attribute("lang") == "en"
    assert templates.locator(".preview").first.get_attribute("lang") == "ru"
    templates.get_by_role("button", name="Insert").click()
    desk.until(lambda: re.search("[а-яё]{4}", message_box(desk).input_value()) is not None)

    desk.open(CHAT)
    desk.until(lambda: desk.section("Suggested replies").locator(".own").count() > 0)
    desk.page.keyboard.press("Alt+k")
    palette = desk.page.locator("orderside-palette")
    desk.until_text(palette.locator(".own"), "own English text")
    palette.get_by_role("button", name="Hide English").click()
    desk.until(lambda: palette.locator(".own").count() == 0)
