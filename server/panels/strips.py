"""The one line beside an order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.suggestions.situation import Situation


def strip(
    order: Mapping[str, Any], case: Mapping[str, Any] | None, notes: int, photos: int, now: datetime
) -> dict[str, Any]:
    """What the line shows; null where unknown."""
    return {
        "order_id": order["id"],
        "order_no": order["order_no"],
        "stage": order["stage"],
        "status_text": order.get("status_text"),
        "transit": _transit(order, now),
        "case": case,
        "notes": notes,
        "photos": photos,
    }


def _transit(order: Mapping[str, Any], now: datetime) -> dict[str, Any] | None:
    if "shipped_at" not in order:
        return None
    situation = Situation(order, None, {}, now)
    return {
        "days": situation.in_transit,
        "promised_days": situation.promised,
        "shipped_at": order["shipped_at"],
        "promised_by": order.get("promised_by"),
        "source": order["sources"]["shipped_at"],
    }
