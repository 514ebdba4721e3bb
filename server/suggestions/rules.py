"""Which reply fits which situation: plain rules, each with its reasons.

From sellers' practice: a day after dispatch tell the buyer and send the tracking number; half-way ask how
things stand; a dispute gets the answer to its cause, faults admitted first. A rule gives the reasons it
holds for, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.suggestions.situation import Situation

Reason = dict[str, Any]


@dataclass(frozen=True)
class Rule:
    """A template, how strongly it is meant (higher first), and when."""

    template: str
    weight: int
    reason: Callable[[Situation], Reason | None]


def _stage(stage: str, code: str, since: str) -> Callable[[Situation], Reason | None]:
    def reason(now: Situation) -> Reason | None:
        return _days(code, now.days(since)) if now.stage == stage else None

    return reason


def _not_told(now: Situation) -> Reason | None:
    if now.stage != "transport" or "shipped-notice" in now.inserted or now.in_transit is None:
        return None
    # "Your parcel has left" is news for a week; later the buyer wants to know how things stand.
    return _days("shipped_not_told", now.in_transit) if now.in_transit <= 7 else None


def _half_way(now: Situation) -> Reason | None:
    if now.stage != "transport" or now.in_transit is None or now.is_late:
        return None
    # The practice of writing after 14 days, for lanes whose promise is unknown.
    half = now.promised / 2 if now.promised else 14
    return _transit("in_transit", now) if now.in_transit >= half else None


def _nearly_there(now: Situation) -> Reason | None:
    if now.stage != "transport" or now.in_transit is None or now.promised is None or now.is_late:
        return None
    return _transit("in_transit", now) if now.in_transit >= 0.75 * now.promised else None


def _late(now: Situation) -> Reason | None:
    return _transit("past_promised", now) if now.stage == "transport" and now.is_late else None


def _delivered(now: Situation) -> Reason | None:
    if now.stage not in ("receive", "payout"):
        return None
    return _days("delivered", now.days("delivered_at"))


def _dispute(*causes: str) -> Callable[[Situation], Reason | None]:
    def reason(now: Situation) -> Reason | None:
        cause = None if now.case is None or now.case["ended"] else now.case.get("cause")
        if cause not in causes:
            return None
        if now.in_transit is None:
            return {"code": "dispute", "cause": cause}
        return {**_transit("dispute_in_transit", now), "cause": cause}

    return reason


def _unless_delivered(rule: Callable[[Situation], Reason | None]) -> Callable[[Situation], Reason | None]:
    """A text that says "has not reached you" is not for a parcel that a page shows as delivered."""
    return lambda now: None if now.order.get("delivered_at") or now.stage in ("receive", "payout") else rule(now)


def _if_late(rule: Callable[[Situation], Reason | None]) -> Callable[[Situation], Reason | None]:
    return lambda now: rule(now) if now.is_late else None


def _waiting_long(now: Situation) -> Reason | None:
    """Paid three days ago and not sent: three to seven days to prepare are usual, so the buyer begins to wonder."""
    days = now.days("paid_at")
    return _days("awaiting_dispatch", days) if now.stage == "ship" and days is not None and days >= 3 else None


def _days(code: str, days: int | None) -> Reason:
    return {"code": code} if days is None else {"code": code, "days": days}


def _transit(code: str, now: Situation) -> Reason:
    promised = {} if now.promised is None else {"promised_days": now.promised}
    return {**_days(code, now.in_transit), **promised}


GOODS = ("not_as_described", "quality", "not_working", "damaged", "quantity_shortage", "wrong_item", "empty_parcel")

RULES = (
    Rule("dispute-not-received", 100, _unless_delivered(_dispute("not_received", "late", "wrong_shipping_method"))),
    Rule("dispute-lost", 100, _dispute("lost", "returned_by_carrier", "wrong_address")),
    Rule("tracking-no-info", 100, _dispute("tracking_invalid")),
    Rule("customs-delay", 100, _dispute("customs")),
    Rule("dispute-damaged", 100, _dispute("damaged")),
    Rule("dispute-not-as-described", 100, _dispute("not_as_described", "counterfeit")),
    Rule("dispute-quality", 100, _dispute("quality")),
    Rule("dispute-not-working", 100, _dispute("not_working")),
    Rule("dispute-wrong-item", 100, _dispute("wrong_item")),
    Rule("dispute-quantity-shortage", 100, _dispute("quantity_shortage", "empty_parcel")),
    Rule("dispute-changed-mind", 100, _dispute("changed_mind")),
    Rule("ask-for-photos", 95, _dispute(*GOODS)),
    Rule("delivery-delay", 90, _if_late(_dispute("not_received", "late", "customs", "tracking_invalid"))),
    Rule("partial-refund-offer", 85, _dispute(*GOODS)),
    Rule("full-refund-apology", 80, _dispute("lost", "returned_by_carrier", "wrong_address", *GOODS)),
    Rule("in-transit-update", 80, _unless_delivered(_dispute("not_received", "wrong_shipping_method"))),
    Rule("full-refund-apology", 75, _unless_delivered(_dispute("not_received", "late"))),
    Rule("delivery-delay", 70, _late),
    Rule("tracking-no-info", 50, _late),
    Rule("shipped-notice", 65, _not_told),
    Rule("arrival-reminder", 60, _nearly_there),
    Rule("in-transit-update", 55, _half_way),
    Rule("payment-reminder", 60, _stage("pay", "awaiting_payment", "ordered_at")),
    Rule("preparing-shipment", 60, _stage("ship", "awaiting_dispatch", "paid_at")),
    Rule("shipment-delay", 65, _waiting_long),
    Rule("delivered-thanks", 60, _delivered),
    Rule("issue-resolved-thanks", 30, _delivered),
)

SUGGESTED = frozenset(rule.template for rule in RULES)
"""The templates, by id, that a rule may suggest."""
