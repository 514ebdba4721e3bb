"""The built-in orders: sample.json, its times laid around today so that the demo is never stale."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import orjson

from server.demo.values import total
from shared_schemas.base import utc_text

SAMPLE = Path(__file__).with_name("sample.json")

_TIMES = {
    "ordered": "ordered_at", "paid": "paid_at", "shipped": "shipped_at", "promised": "promised_by",
    "delivered": "delivered_at",
}  # fmt: skip
_TEXTS = {
    "no": "order_no", "state": "state", "buyer": "buyer_name", "country": "buyer_country", "carrier": "carrier",
    "tracking": "tracking_no", "freight": "freight", "language": "language",
}  # fmt: skip


def sample_orders(today: date) -> list[dict[str, Any]]:
    """The orders of sample.json as they stand on ``today`` (a UTC date)."""
    sample = orjson.loads(SAMPLE.read_bytes())
    return [_order(written, sample["products"], today) for written in sample["orders"]]


def _order(written: dict[str, Any], products: dict[str, Any], today: date) -> dict[str, Any]:
    order = {name: written[short] for short, name in _TEXTS.items() if short in written}
    order |= {name: _moment(written[short], today) for short, name in _TIMES.items() if short in written}
    currency = written.get("currency", "USD")
    order["items"] = [_item(line, products) for line in written["items"]]
    order["price"] = _price(written["items"], products)
    order |= {"amount": total(order["price"], written["freight"]), "currency": currency}
    if "case" in written:
        order["case"] = _case(written["case"], currency, today)
    if "messages" in written:
        order["messages"] = [
            {"by": by, "sent_at": _moment(at, today), "text": text} for by, at, text in written["messages"]
        ]
    return order


def _moment(written: str, today: date) -> str:
    """``-16 21:43`` is 21:43 UTC sixteen days before today."""
    days, clock = written.split()
    day = today + timedelta(days=int(days))
    return utc_text(datetime.combine(day, time.fromisoformat(clock), UTC))


def _item(line: list[Any], products: dict[str, Any]) -> dict[str, Any]:
    product, quantity, variant = line[:3]
    return {"title": products[product]["title"], "sku": variant, "quantity": quantity, "picture": f"{product}.svg"}


def _price(lines: list[list[Any]], products: dict[str, Any]) -> str:
    price = "0"
    for line in lines:
        product, quantity = line[:2]
        for _ in range(quantity):
            price = total(price, line[3] if len(line) > 3 else products[product]["price"])
    return price


def _case(written: dict[str, Any], currency: str, today: date) -> dict[str, Any]:
    case = {name: written[name] for name in ("cause", "state", "amount")}
    case |= {"case_no": written["no"], "currency": currency, "opened_at": _moment(written["opened"], today)}
    if "respond_by" in written:
        case["respond_by"] = _moment(written["respond_by"], today)
    return case
