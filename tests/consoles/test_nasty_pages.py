"""Pages made to mislead: no order is invented, and no fact goes to another order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from tests.consoles.nasty import NASTY, Nasty
from tests.consoles.reader import READ

pytestmark = pytest.mark.e2e

BOX = """() => {
    const url = new URL(location.href);
    return reader.marketplaceFor(url)?.read(document, url).messageBox?.id ?? null;
}"""
# A console that an agent added by its address, and of which nothing is known.
UNKNOWN = """() => {
    const { origin } = location;
    const other = { id: "other", places: [`${origin}/*`], numbers: reader.NUMBERS.other.numbers, zone: null };
    const generic = reader.genericReader({ ...other, parameters: { shop: [], about: [] } });
    return { orders: generic.read(document, new URL(location.href)).orders, recipient: null };
}"""


@pytest.mark.parametrize("nasty", NASTY, ids=lambda nasty: nasty.name)
def test_a_page_made_to_mislead(page: Page, reader: str, nasty: Nasty) -> None:
    def answer(route: Route) -> None:
        route.fulfill(body=f"<!doctype html><title>x</title><body>{nasty.body}", content_type="text/html")

    page.route("**/*", answer)
    page.goto(nasty.url)
    page.evaluate(f"{reader}\nglobalThis.reader = reader")
    is_known = page.evaluate("reader.marketplaceFor(new URL(location.href)) !== null")
    reading = page.evaluate(READ if is_known else UNKNOWN)
    kept = ("buyer_name", "status_text", "amount")
    orders = {
        order["observed"]["order_no"]: {field: order["observed"][field] for field in kept if field in order["observed"]}
        for order in reading["orders"]
    }
    assert orders == nasty.orders
    assert (reading["recipient"], page.evaluate(BOX)) == (nasty.recipient, nasty.box)


FLEX = """<style>.row { display: flex; width: 900px } .row > * { flex: none; width: 300px }</style>
<div class=row><{cell}>12-11111-11111</{cell}><{cell}>anna</{cell}><{cell}>Paid</{cell}></div>
<div class=row><{cell}>12-22222-22222</{cell}><{cell}>boris</{cell}><{cell}>Sent</{cell}></div>"""


@pytest.mark.parametrize("cell", ["div", "span"])
def test_a_strip_squeezes_nothing_where_cells_stand_beside_each_other(page: Page, reader: str, cell: str) -> None:
    page.route("**/*", lambda route: route.fulfill(body=FLEX.replace("{cell}", cell), content_type="text/html"))
    page.goto("https://www.ebay.com/sh/ord/")
    page.evaluate(f"{reader}\nglobalThis.reader = reader")
    widths = "[...document.querySelectorAll('.row > *')].map((cell) => cell.offsetWidth)"
    assert page.evaluate(widths) == [300] * 6
    page.evaluate("""() => {
        const url = new URL(location.href);
        for (const { strip } of reader.marketplaceFor(url).read(document, url).orders) {
            strip.append(Object.assign(document.createElement("div"), { style: "height: 24px; width: 100%" }));
        }
    }""")
    assert page.evaluate(widths) == [300] * 6


def test_a_strip_stands_in_the_first_cell_that_is_drawn(page: Page, reader: str) -> None:
    """A fixed column of its own lies over the one that is not."""
    rows = "".join(
        f"<tr><td style='visibility: hidden'>P-{no}</td><td class=drawn>12-11111-{no}</td></tr>"
        for no in (11111, 22222)
    )
    body = f"<table><thead><tr><th>Parcel</th><th>Order</th></tr></thead><tbody>{rows}</tbody></table>"
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("https://www.ebay.com/sh/ord/cases")
    page.evaluate(f"{reader}\nglobalThis.reader = reader")
    assert page.evaluate("""() => {
        const url = new URL(location.href);
        const places = { id: "other", places: [`${url.origin}/*`], numbers: reader.NUMBERS.ebay.numbers, zone: null };
        const generic = reader.genericReader({ ...places, parameters: { shop: [], about: [] } });
        return generic.read(document, new URL("/orders", url)).orders.map(({ strip }) => strip?.className);
    }""") == ["drawn", "drawn"]
