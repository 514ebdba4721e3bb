"""The demo's orders as the console shows them: moved to the present, one page at a time, as of now."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from server.demo.order_files import TIMES
from server.demo.states import STATES
from shared_schemas.base import utc_text

Order = dict[str, Any]
PAGE_SIZE = 20
_EVENTS = ("delivered_at", "shipped_at", "paid_at")
_CASE_FIRST = ("waiting_seller", "waiting_buyer", "returning", "platform", "finished")


def move_dates(orders: list[Order], today: date) -> tuple[list[Order], int]:
    """Old orders moved by whole days so that the newest purchase is yesterday, and the number of days.

    Orders whose newest purchase is yesterday or later (or that have no dates) stay as they are: 0 days.
    """
    newest = max((order["ordered_at"] for order in orders if "ordered_at" in order), default=None)
    days = (today - timedelta(days=1) - date.fromisoformat(newest[:10])).days if newest else 0
    if days <= 0:
        return orders, 0
    return [{**order, **_moved(order, timedelta(days=days))} for order in orders], days


def _moved(order: Order, by: timedelta) -> Order:
    moved = {name: _later(order[name], by) for name in TIMES if name in order}
    return {name: moment for name, moment in moved.items() if moment is not None}


def _later(moment: str, by: timedelta) -> str | None:
    """A moment moved on; None beyond the end of the calendar (a file's 9999-12-31 means "never")."""
    try:
        return utc_text(datetime.fromisoformat(moment) + by)
    except OverflowError:
        return None


def as_of(order: Order, now: str) -> Order:
    """An order of a moved file as it would have stood at ``now``: what the file dates later has not happened yet."""
    later = [name for name in _EVENTS if order.get(name, "") > now]
    if not later:
        return order
    seen = {name: value for name, value in order.items() if name not in later and name != "status_word"}
    if "shipped_at" in later:
        seen = {name: value for name, value in seen.items() if name not in ("carrier", "tracking_no")}
    if seen["state"] in ("to_ship", "shipped", "delivered", "completed"):
        seen["state"] = {"delivered_at": "shipped", "shipped_at": "to_ship", "paid_at": "unpaid"}[later[-1]]
    return seen


class Demo:
    """The orders of a demo, newest first, and where they come from (``source``, ``moved_days``)."""

    def __init__(self, orders: list[Order], note: dict[str, Any]) -> None:
        """Raises KeyError, TypeError or ValueError when ``orders`` are not what write_demo writes."""
        self.note = note
        self.orders = sorted(orders, key=lambda order: order.get("ordered_at", ""), reverse=True)
        self._by_no = {order["order_no"]: order for order in self.orders}
        self._words = [_words(order) for order in self.orders]
        # Of thousands of orders few have anything ahead of them: looking at one time each keeps a page view short.
        self._latest = [max(order.get(name, "") for name in _EVENTS) for order in self.orders]
        if unknown := {order["state"] for order in orders} - set(STATES):
            raise ValueError(f"unknown state {min(unknown)!r}")

    def _now(self, order: Order, now: str) -> Order:
        return as_of(order, now) if self.note["moved_days"] else order

    def order(self, order_no: str, now: str) -> Order | None:
        """One order as it stands at ``now`` (as times are written)."""
        found = self._by_no.get(order_no)
        return self._now(found, now) if found else None

    def page(self, number: int, state: str, words: str, now: str) -> dict[str, Any]:
        """One page of the orders in ``state`` ('' for all, 'dispute' for those with an open one) that hold ``words``.

        ``counts`` says how many orders each state has among those with the words. A page beyond the last is the last.
        """
        wanted = words.casefold().split()
        found = [
            order if latest <= now else self._now(order, now)
            for order, latest, text in zip(self.orders, self._latest, self._words, strict=True)
            if not wanted or all(word in text for word in wanted)
        ]
        counts = _counts(found)
        chosen = [order for order in found if _is_in(order, state)] if state else found
        pages = max(1, -(-len(chosen) // PAGE_SIZE))
        number = min(max(1, number), pages)
        shown = chosen[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        return {
            "orders": [without_messages(order) for order in shown],
            "page": number, "pages": pages, "total": len(chosen), "counts": counts,
        }  # fmt: skip

    def disputes(self, now: str) -> list[Order]:
        """Orders with a dispute: those that wait for the seller first, by what is due first."""
        found = [self._now(order, now) for order in self.orders if "case" in order]
        return [without_messages(order) for order in sorted(found, key=_urgency)]

    def conversations(self, now: str) -> list[Order]:
        """Orders with messages, the latest message first."""
        found = [self._now(order, now) for order in self.orders if order.get("messages")]
        return sorted(found, key=lambda order: str(order["messages"][-1]["sent_at"]), reverse=True)

    def summary(self, now: str) -> dict[str, Any]:
        """What the frame of every page shows."""
        waiting = [order for order in self.disputes(now) if order["case"]["state"] == "waiting_seller"]
        unanswered = [order for order in self.conversations(now) if order["messages"][-1]["by"] == "buyer"]
        return {
            **self.note, "orders": len(self.orders),
            "disputes_waiting": len(waiting), "messages_waiting": len(unanswered),
        }  # fmt: skip


def without_messages(order: Order) -> Order:
    """An order for a list: its messages stay behind."""
    return {name: value for name, value in order.items() if name != "messages"}


def _words(order: Order) -> str:
    """Everything a search looks into."""
    titles = [item["title"] for item in order.get("items", [])]
    facts = (order["order_no"], order.get("buyer_name"), order.get("tracking_no"), order.get("buyer_region"), *titles)
    return "\n".join(fact for fact in facts if fact).casefold()


def _is_in(order: Order, state: str) -> bool:
    if state == "dispute":
        return "case" in order and order["case"]["state"] != "finished"
    return bool(order["state"] == state)


def _counts(orders: list[Order]) -> dict[str, int]:
    counts = dict.fromkeys(STATES, 0) | Counter(order["state"] for order in orders)
    return {**counts, "": len(orders), "dispute": sum(_is_in(order, "dispute") for order in orders if "case" in order)}


def _urgency(order: Order) -> tuple[int, str]:
    case = order["case"]
    return _CASE_FIRST.index(case["state"]), case.get("respond_by", case["opened_at"])
