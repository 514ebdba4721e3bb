"""What an order gives a template: its facts, written the way the reply's language writes them.

Only what is known is given; what is not becomes a hole that the agent is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, get_currency_precision

from server.clock import now, parse

_CODE = re.compile(r"(?<=[A-Z])(?=\d)")
"""Between a currency's code and its number, where Babel leaves out the space that CLDR wants there."""


def of_order(order: Mapping[str, Any], language: str, agent_name: str) -> dict[str, object]:
    """The variables an order knows, for a text in ``language``. Dates are the day in UTC."""
    locale = _locale(language)
    values: dict[str, object | None] = {
        "order_no": order["order_no"],
        "buyer_name": order.get("buyer_name"),
        "carrier": order.get("carrier"),
        "tracking_no": order.get("tracking_no"),
        "item_title": _title(order),
        "amount": _amount(order.get("amount"), locale),
        "ordered_date": _date(order.get("ordered_at"), locale),
        "shipped_date": _date(order.get("shipped_at"), locale),
        "promised_date": _date(order.get("promised_by"), locale),
        "days_since_dispatch": days_since(order.get("shipped_at"), _delivered(order)),
        "agent_name": agent_name,
    }
    return {name: value for name, value in values.items() if value is not None}


def days_since(moment: str | None, until: datetime | None = None) -> int | None:
    """Whole days since a moment (0 on the first day, never negative); None when it is unknown."""
    if moment is None:
        return None
    return max(0, ((until or now()) - parse(moment)).days)


def _delivered(order: Mapping[str, Any]) -> datetime | None:
    """When the days stop counting, as on the strip."""
    return parse(order["delivered_at"]) if "delivered_at" in order else None


def _title(order: Mapping[str, Any]) -> str | None:
    items = order.get("items") or []
    return items[0]["title"] if items else None


def _amount(money: Mapping[str, Any] | None, locale: Locale) -> str | None:
    if money is None:
        return None
    amount = Decimal(money["minor_units"]).scaleb(-get_currency_precision(money["currency"]))
    text = format_currency(amount, money["currency"], locale=locale).replace("\u202f", "\xa0")
    return _CODE.sub("\xa0", text)


def _date(moment: str | None, locale: Locale) -> str | None:
    if moment is None:
        return None
    # Libraries that know the same languages differ in these spaces, and the extension has to write the same.
    return re.sub("[\u202f\xa0]", " ", format_date(parse(moment).date(), "long", locale=locale))


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
