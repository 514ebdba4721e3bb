"""Cases as pages show them, merged like orders: what a page does not show stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.cases.causes import cause_of
from server.clock import now_text
from server.journal import logic as journal
from server.storage import Store, TableSpec

CASES = TableSpec("cases", unique=("id",), indexes=("order_id",))


def observe(store: Store, order_id: str, seen: Mapping[str, Any], by: str) -> None:
    """Keeps what a page shows of a case, when anything of it is new. A transaction is the caller's."""
    marketplace, shop, _ = order_id.split(":")
    identity = f"{marketplace}:{shop}:{seen['case_no']}"
    known = store.table(CASES).get(where("id") == identity)
    facts = {**seen, "order_id": order_id}
    if known is not None and all(known.get(field) == value for field, value in facts.items()):
        return
    case = {**(known or {"id": identity}), **facts, "updated_at": now_text()}
    case["cause"] = cause_of(case.get("cause_text"))
    if known is None:
        journal.create(store, CASES, case, by=by, action="observe")
    else:
        journal.change(store, CASES, Document(case, known.doc_id), by=by, action="observe")


def of_orders(store: Store, order_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Per order that has any, the case seen to change last."""
    latest: dict[str, dict[str, Any]] = {}
    for case in store.table(CASES).search(where("order_id").one_of(list(order_ids))):
        before = latest.get(case["order_id"])
        if before is None or before["updated_at"] <= case["updated_at"]:
            latest[case["order_id"]] = dict(case)
    return latest


def has_news(known: Mapping[str, Any] | None, seen: Mapping[str, Any]) -> bool:
    """Whether a page shows something of a case that is not kept yet."""
    return known is None or any(known.get(field) != value for field, value in seen.items())


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's cases along when its id changes. A transaction is the caller's."""
    for case in store.table(CASES).search(where("order_id") == old):
        journal.change(store, CASES, Document({**case, "order_id": new}, case.doc_id), by=by, action="move")
