"""Pages made to mislead a reader, and what may be read of them: more than that is worse than less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

EBAY = "https://www.ebay.com/sh/ord/"
EBAY_ONE = "https://www.ebay.com/sh/ord/details?orderid=12-11111-11111"
EBAY_CHAT = "https://www.ebay.com/cnt/x"
TIKTOK = "https://seller-us.tiktok.com/order/list"
SHOPEE = "https://seller.shopee.sg/portal/sale/order"


@dataclass(frozen=True)
class Nasty:
    """A page, and its orders' facts by number."""

    name: str
    url: str
    body: str
    orders: dict[str, dict[str, Any]]
    recipient: str | None = None
    box: str | None = None


def money(units: int) -> dict[str, Any]:
    return {"minor_units": units, "currency": "USD"}


def table(heads: str, *rows: str) -> str:
    def line(row: str, cell: str) -> str:
        return f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in row.split('|'))}</tr>"

    body = "".join(row if row.startswith("<tr") else line(row, "td") for row in rows)
    return f"<table><thead>{line(heads, 'th')}</thead><tbody>{body}</tbody></table>"


ANNA = {"buyer_name": "anna", "status_text": "Paid", "amount": money(1000)}
BORIS = {"buyer_name": "boris", "status_text": "Cancelled", "amount": money(2000)}
HEADS = "Order ID|Buyer|Status|Total"
ONE = "12-11111-11111|anna|Paid|US $10.00"
TWO = "12-22222-22222|boris|Cancelled|US $20.00"
ORDERS = {"12-11111-11111": ANNA, "12-22222-22222": BORIS}


def plain(*rows: str) -> str:
    return "".join(f"<div>{''.join(f'<div>{text}</div>' for text in row.split('|'))}</div>" for row in rows)


PARCEL = "<div>Package <span>11529215046068469"

NASTY = [
    Nasty(
        "one order below titles that are plain elements",
        EBAY,
        f"<div>{plain('Order|Buyer|Status|Total', ONE)}</div>",
        {"12-11111-11111": ANNA},
    ),
    Nasty(
        "two tables of one order each, with their columns in another order",
        EBAY,
        table(HEADS, ONE) + table("Order ID|Status|Total|Buyer", "12-22222-22222|Cancelled|US $20.00|boris"),
        ORDERS,
    ),
    Nasty(
        "a table of two orders, and one of one in other columns",
        EBAY,
        table(HEADS, ONE, TWO) + table("Order ID|Status|Total|Buyer", "12-33333-33333|Held|US $30.00|carl"),
        {**ORDERS, "12-33333-33333": {"buyer_name": "carl", "status_text": "Held", "amount": money(3000)}},
    ),
    Nasty(
        "a draft before the one order", EBAY, table(HEADS, "Draft|zoe|Draft|US $77.00", ONE), {"12-11111-11111": ANNA}
    ),
    Nasty(
        "a draft behind the one order", EBAY, table(HEADS, ONE, "Draft|zoe|Draft|US $77.00"), {"12-11111-11111": ANNA}
    ),
    Nasty(
        "a row of empty cells that a library measures with",
        EBAY,
        table(HEADS, "<tr aria-hidden=true><td></td><td></td><td></td><td></td></tr>", ONE),
        {"12-11111-11111": ANNA},
    ),
    Nasty(
        "an opened row that repeats the number, with a table of its own",
        EBAY,
        table(
            HEADS,
            ONE,
            "<tr><td colspan=4><p>Order ID: 12-11111-11111</p><table><tr><td>cup<td>SKU1<td>x<td>US $1.00</table></tr>",
            TWO,
        ),
        ORDERS,
    ),
    Nasty(
        "groups of orders with totals of their own",
        EBAY,
        "<div><div><h3>Yesterday</h3><div><span>Order</span> <span>12-33333-11111</span></div>"
        "<p>Total: US $999.00</p></div>"
        "<div><h3>Today</h3><div><span>Order</span> <span>12-11111-11111</span> <p>Status: Paid</p></div>"
        "<div><span>Order</span> <span>12-22222-22222</span></div><p>Total: US $888.00</p></div></div>",
        {"12-33333-11111": {}, "12-11111-11111": {"status_text": "Paid"}, "12-22222-22222": {}},
    ),
    Nasty(
        "groups without headings",
        EBAY,
        "<div><div class=g><div><span>Order</span> <span>12-33333-11111</span></div><p>Total: US $999.00</p></div>"
        "<div class=g><div><span>Order</span> <span>12-11111-11111</span></div>"
        "<div><span>Order</span> <span>12-22222-22222</span></div><p>Total: US $888.00</p></div></div>",
        {"12-33333-11111": {}, "12-11111-11111": {}, "12-22222-22222": {}},
    ),
    Nasty(
        "one order, and what the page says of itself",
        EBAY,
        "<div><span>Order</span> <span>12-11111-11111</span> <p>Status: Paid</p></div>"
        "<p>Status: All channels OK</p><p>Total: US $9,999.00</p><p>Buyer: protection programme</p>",
        {"12-11111-11111": {"status_text": "Paid"}},
    ),
    Nasty(
        "an order page with parts that are not shown",
        EBAY_ONE,
        "<style>.gone { display: none }</style><dl><dt>Order ID<dd>12-11111-11111<dt>Status<dd>Paid</dl>"
        "<div style='display:none'><dl><dt>Status<dd>Old<dt>Total<dd>US $1.00</dl></div>"
        "<div class=gone><dl><dt>Buyer<dd>nobody<dt>Status<dd>Older</dl></div>",
        {"12-11111-11111": {"status_text": "Paid"}},
    ),
    Nasty(
        "an order page with a part that is not shown before the one that is",
        EBAY_ONE,
        "<div style='display:none'><p>Order ID: 12-11111-11111</p><p>Status: Old</p></div>"
        "<p>Order ID: 12-11111-11111</p><p>Status: Paid</p>",
        {"12-11111-11111": {"status_text": "Paid"}},
    ),
    Nasty(
        "a dialog over an order page",
        EBAY_ONE,
        "<dl><dt>Order ID<dd>12-11111-11111<dt>Status<dd>Paid</dl>"
        "<div role=dialog><dl><dt>Status<dd>Refund<dt>Total<dd>US $1.00<dt>Buyer<dd>you</dl></div>",
        {"12-11111-11111": {"status_text": "Paid"}},
    ),
    Nasty(
        "a list that is kept while another is shown",
        EBAY,
        f"<div style='display:none'>{table(HEADS, '12-11111-11111|anna|Awaiting payment|US $10.00')}</div>"
        f"<div>{table(HEADS, ONE, TWO)}</div>",
        ORDERS,
    ),
    Nasty(
        "words for numbers",
        "https://erp.example/orders",
        "<nav><a>Order</a> <a>Products</a></nav><p>Order: draft</p>",
        {},
    ),
    Nasty(
        "other numbers of fourteen digits",
        SHOPEE,
        table("Order ID|Tracking|Status", "261105ABCD1234|63012345678901|Paid", "261105ABCD1235|04006381333931|Sent"),
        {"261105ABCD1234": {"status_text": "Paid"}, "261105ABCD1235": {"status_text": "Sent"}},
    ),
    Nasty(
        "numbers in titles, of related orders and in hidden balloons",
        EBAY,
        table(
            "Order ID|Item|Note|Status",
            "12-11111-11111|<a href=/itm/1>Order 12-99999-11111 extra part</a>||Paid",
            "12-22222-22222|<a href=/itm/2>12-88888-11111</a>|<p>12-77777-11111</p>|Cancelled",
            "12-33333-33333|<a href=/itm/3>Status: Legend poster</a>"
            "|<div style=display:none>Order: 12-66666-11111</div>|Held",
        ),
        {
            "12-11111-11111": {"status_text": "Paid"},
            "12-22222-22222": {"status_text": "Cancelled"},
            "12-33333-33333": {"status_text": "Held"},
        },
    ),
    Nasty(
        "a number beside the order's in its own cell",
        TIKTOK,
        table(
            HEADS,
            f"<div>576461413038785752</div>{PARCEL}76</span></div>|anna|Paid|US $10.00",
            f"576461413038785753{PARCEL}77</span></div>|boris|Cancelled|US $20.00",
        ),
        {"576461413038785752": ANNA, "576461413038785753": BORIS},
    ),
    Nasty(
        "a message that speaks of an order",
        EBAY_CHAT,
        "<div><span>Buyer</span><span>anna</span></div><div role=log><div><p>Order ID: 12-22222-22222</p>"
        "<p>Status: refunded</p><p>Buyer: please read</p></div></div>"
        "<textarea id=own placeholder='Send a message'></textarea>",
        {},
        recipient="anna",
        box="own",
    ),
    Nasty(
        "two conversations, the first of which is not shown",
        EBAY_CHAT,
        "<section style='display:none'><div><span>Buyer</span><span>anna</span></div>"
        "<textarea id=hers placeholder='Send a message'></textarea></section>"
        "<section><div><span>Buyer</span><span>boris</span></div><p>Order ID: 12-22222-11111</p><p>Status: Shipped</p>"
        "<textarea id=his placeholder='Send a message'></textarea></section>",
        {"12-22222-11111": {"buyer_name": "boris", "status_text": "Shipped"}},
        recipient="boris",
        box="his",
    ),
]
