"""A page that changed is read again only where it changed, and gives what a reading of all of it gives."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.consoles.reader import NAMES, show

pytestmark = pytest.mark.e2e

LISTS = sorted({name.partition("/")[0]: name for name in NAMES if "list" in name or "order" in name}.values())
"""One of each console."""

# What a page may do to its rows, one after the other, the same in every run. Tells after which steps what was read in
# short goes, of what had changed alone, was anything else than what a fresh reading gives.
LIVE = """(steps) => {
    const url = new URL(location.href);
    const marketplace = reader.marketplaceFor(url);
    let seed = 1;
    const any = (things) => {
        seed = (seed * 48271) % 2147483647;
        return things[seed % things.length];
    };
    const plain = ({ orders, messageBox, ...rest }) =>
        JSON.stringify([rest, orders.map(({ observed, unclear, strip }) => [observed, unclear, strip?.outerHTML])]);
    const first = marketplace.read(document, url);
    const number = first.orders[0]?.observed.order_no ?? "none";
    const walker = () => {
        const texts = [];
        const walk = document.createTreeWalker(document.querySelector("#root") ?? document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) texts.push(walk.currentNode);
        return texts.filter(({ nodeValue }) => nodeValue.trim() !== "");
    };
    const rowOf = (text) => {
        let row = text.parentElement;
        while (row.parentElement.childElementCount < 2 && row.parentElement !== document.body) row = row.parentElement;
        return row;
    };
    const numbers = () => walker().filter(({ nodeValue }) => /[0-9]{8}/.test(nodeValue));
    const copy = (row) => row.after(row.cloneNode(true));
    const changes = [
        () => { any(walker()).nodeValue += "1"; },
        () => {
            const [one, other] = [any(walker()), any(walker())];
            [one.nodeValue, other.nodeValue] = [other.nodeValue, one.nodeValue];
        },
        () => any(walker()).remove(),
        () => copy(rowOf(any(numbers()))),
        () => {
            const text = any(numbers());
            text.nodeValue = text.nodeValue.replace(/[0-9]/g, (digit) => (Number(digit) + 3) % 10);
        },
        () => rowOf(any(walker())).remove(),
        () => { const row = rowOf(any(walker())); row.parentElement.prepend(row); },
        () => { const row = rowOf(any(walker())); row.hidden = !row.hidden; },
        () => { for (let more = 0; more < 25; more += 1) copy(rowOf(any(numbers()))); },
    ];
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const wrong = [];
    for (let step = 0; step < steps; step += 1) {
        if (numbers().length === 0) break;
        any(changes)();
        const changed = observer.takeRecords().map(({ target }) => target);
        let read = reader.within(0, () => marketplace.read(document, url, { changed, near: () => true }));
        for (let goes = 0; read === undefined; goes += 1) {
            if (goes > 10000) throw new Error("no go comes further");
            read = reader.within(0, () => marketplace.read(document, url, { changed: [], near: () => true }));
        }
        const fresh = marketplace.read(document, url);
        if (plain(read) !== plain(fresh)) wrong.push([step, plain(read), plain(fresh)]);
    }
    return [number, wrong];
}"""


@pytest.mark.parametrize("name", LISTS)
def test_what_changed_is_read_as_if_all_of_it_were(page: Page, reader: str, name: str) -> None:
    show(page, name, reader)
    number, wrong = page.evaluate(LIVE, 40)
    assert number != "none"
    assert wrong == []
