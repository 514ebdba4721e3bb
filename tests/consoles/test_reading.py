"""Reads every console's sample pages, in a real browser at their true addresses, and compares with expected/."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.consoles.reader import NAMES, NEW_CLASSES, READ, READ_GENERICALLY, show

pytestmark = pytest.mark.e2e

CONSOLES = sorted({name.partition("/")[0] for name in NAMES})
MUST = ("order_no", "status_text", "case")
GENERALLY = ("buyer_name", "amount", "status_text", "ordered_at")


@pytest.mark.parametrize("console", CONSOLES)
def test_a_consoles_pages_are_read_as_they_stand_by_their_words_and_under_new_class_names(
    page: Page, reader: str, console: str
) -> None:
    """Each page is opened once: a page's script takes longer to run than all that is asked of it here."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    known: dict[str, list[dict[str, Any]]] = {}
    by_words: dict[str, list[dict[str, Any]]] = {}
    for name in (name for name in NAMES if name.startswith(f"{console}/")):
        asked.clear()
        expected = show(page, name, reader)
        page.evaluate(WATCH)
        assert (name, page.evaluate(READ)) == (name, expected["reading"])
        known[name] = [order["observed"] for order in expected["reading"]["orders"]]
        by_words[name] = page.evaluate(READ_GENERICALLY)
        assert (name, page.evaluate("happened()")) == (name, []), "reading touches nothing"
        page.evaluate(NEW_CLASSES)
        assert (name, essence(page.evaluate(READ))) == (name, essence(expected["reading"]))
        host = expected["url"].split("/")[2]
        assert [url for url in asked if not url.startswith(("data:", f"https://{host}/"))] == []
    judge(known, by_words)


WATCH = """() => {
    const happened = [];
    for (const type of ["click", "mousedown", "pointerdown", "keydown", "focusin", "input", "change", "scroll"]) {
        document.addEventListener(type, () => happened.push(type), true);
    }
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.happened = () => [...happened, ...observer.takeRecords().map((record) => record.type)];
}"""


def essence(reading: dict[str, Any]) -> dict[str, Any]:
    """What must be right of a page, whatever its classes are called."""
    orders = [
        {"strip": order["strip"], **{field: order["observed"].get(field) for field in MUST}}
        for order in reading["orders"]
    ]
    parts = ("problems", "shop", "open", "recipient", "messageBox")
    return {"orders": orders, **{part: reading[part] for part in parts}}


def judge(known: dict[str, list[dict[str, Any]]], by_words: dict[str, list[dict[str, Any]]]) -> None:
    """What a console gives that nobody has described: 95 % of the orders, none invented, 80 % of what they say."""
    orders = {(name, order["order_no"]): order for name, listed in known.items() for order in listed}
    read = {(name, order["order_no"]): order for name, listed in by_words.items() for order in listed}
    assert set(read) <= set(orders), "none invented"
    assert len(read) >= 0.95 * len(orders), sorted(set(orders) - set(read))
    said = [(key, field) for key, order in orders.items() for field in GENERALLY if field in order]
    wrong = [(key, field) for key, field in said if read.get(key, {}).get(field) != orders[key][field]]
    assert len(wrong) <= 0.2 * len(said), wrong
