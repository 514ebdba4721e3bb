"""Reads every console's sample pages, in a real browser at their true addresses, and compares with expected/."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.consoles.reader import NAMES, NEW_CLASSES, READ, READ_GENERICALLY, show

pytestmark = pytest.mark.e2e

MUST = ("order_no", "status_text", "case")
GENERALLY = ("buyer_name", "amount", "status_text", "ordered_at")


@pytest.mark.parametrize("name", NAMES)
def test_reads_what_the_page_says_and_touches_nothing(page: Page, reader: str, name: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expected = show(page, name, reader)
    page.evaluate(WATCH)
    assert page.evaluate(READ) == expected["reading"]
    assert page.evaluate("happened()") == []
    page.wait_for_load_state("networkidle")
    host = expected["url"].split("/")[2]
    assert [url for url in asked if not url.startswith(("data:", f"https://{host}/"))] == []


WATCH = """() => {
    const happened = [];
    for (const type of ["click", "mousedown", "pointerdown", "keydown", "focusin", "input", "change", "scroll"]) {
        document.addEventListener(type, () => happened.push(type), true);
    }
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.happened = () => [...happened, ...observer.takeRecords().map((record) => record.type)];
}"""


@pytest.mark.parametrize("name", NAMES)
def test_a_page_whose_classes_all_have_new_names_gives_what_it_must(page: Page, reader: str, name: str) -> None:
    expected = show(page, name, reader)["reading"]
    page.evaluate(NEW_CLASSES)
    read = page.evaluate(READ)
    assert [essence(order) for order in read["orders"]] == [essence(order) for order in expected["orders"]]
    for part in ("problems", "shop", "open", "recipient", "messageBox"):
        assert read[part] == expected[part], part


def essence(order: dict[str, Any]) -> dict[str, Any]:
    """What must be right of an order."""
    return {"strip": order["strip"], **{field: order["observed"].get(field) for field in MUST}}


def test_without_their_files_consoles_are_read_by_their_words(page: Page, reader: str) -> None:
    """What a console gives that nobody has described."""
    expected: dict[tuple[str, str], Any] = {}
    read: dict[tuple[str, str], Any] = {}
    right: dict[str, list[tuple[str, bool]]] = {}
    for name in NAMES:
        for entry in show(page, name, reader)["reading"]["orders"]:
            expected[name, entry["observed"]["order_no"]] = entry["observed"]
        for order in page.evaluate(READ_GENERICALLY):
            read[name, order["order_no"]] = order
    assert set(read) <= set(expected), "none invented"
    assert len(read) >= 0.95 * len(expected), sorted(set(expected) - set(read))
    for key, known in expected.items():
        for field in GENERALLY:
            if field in known:
                found = read.get(key, {}).get(field) == known[field]
                right.setdefault(field, []).append((f"{key[0]} {key[1]}", found))
    for field, found in right.items():
        assert sum(good for _, good in found) >= 0.8 * len(found), (field, [where for where, good in found if not good])
