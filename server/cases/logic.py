"""Cases as pages show them, merged like orders: what a page does not show stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.cases.causes import cause_of, is_ended
from server.clock import now_text, parse
from server.journal import logic as journal
from server.refusal import Refusal
from server.storage import Store, TableSpec
from shared_schemas.cases import CaseFacts

CASES = TableSpec("cases", unique=("id",), indexes=("order_id",), shop="id")
FACTS = tuple(CaseFacts().fields)


def observe(store: Store, order_id: str, seen: Mapping[str, Any], page: str, by: str) -> None:
    """Keeps what a page shows of a case, when anything of it is new.

    A transaction is the caller's; ``page`` is the kind of page, the source of the facts.
    """
    known = store.table(CASES).get(where("id") == case_id(order_id, seen["case_no"]))
    if not has_news(known, seen):
        return
    case = merged(known, order_id, seen, page)
    if known is None:
        journal.create(store, CASES, case, by=by, action="observe")
    else:
        journal.change(store, CASES, Document(case, known.doc_id), by=by, action="observe")


def merged(known: Mapping[str, Any] | None, order_id: str, seen: Mapping[str, Any], page: str) -> dict[str, Any]:
    """A case with what a page showed merged in, and per fact when it was first seen with that value, and where."""
    at = now_text()
    before: dict[str, Any] = _still_true(known, seen) if known else {"id": case_id(order_id, seen["case_no"])}
    kept = {field: source for field, source in before.get("sources", {}).items() if field in before}
    news = [field for field in FACTS if field in seen and (field not in kept or seen[field] != before[field])]
    sources = {**kept, **{field: {"kind": "page", "name": page, "seen_at": at} for field in news}}
    case = {**before, **seen, "order_id": order_id, "sources": sources, "updated_at": at}
    case["cause"], case["ended"] = cause_of(case.get("cause_text")), is_ended(case.get("status_text"))
    return case


def _still_true(known: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, Any]:
    """What stays when a page shows less: a deadline belongs to the state it was shown in, and goes with it."""
    if seen.get("status_text", known.get("status_text")) == known.get("status_text"):
        return dict(known)
    return {field: value for field, value in known.items() if field not in ("respond_by", "consequence_text")}


def case_id(order_id: str, case_no: str) -> str:
    """``marketplace:shop:case_no``."""
    marketplace, shop, _ = order_id.split(":")
    return f"{marketplace}:{shop}:{case_no}"


def find(store: Store, identity: str) -> Document:
    """A case. Raises Refusal 404."""
    found: Document | None = store.table(CASES).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "No case of this id was ever seen.")
    return found


def known_cases(store: Store, order_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The cases of orders, by case id."""
    found = store.table(CASES).search(where("order_id").one_of(list(order_ids)))
    return {case["id"]: dict(journal.versioned(case)) for case in found}


def latest(cases: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Per order that has any, the case that is still open, or else the one seen to change last."""
    in_time = sorted(cases.values(), key=lambda case: (not case["ended"], case["updated_at"]))
    return {case["order_id"]: case for case in in_time}


def has_news(known: Mapping[str, Any] | None, seen: Mapping[str, Any]) -> bool:
    """Whether a page shows something of a case that is not kept yet.

    A countdown read twice gives moments a minute apart; that is the reading, not the deadline.
    """
    if known is None:
        return True
    if not _same_moment(known.get("respond_by"), seen.get("respond_by")):
        return True
    return any(known.get(field) != value for field, value in seen.items() if field != "respond_by")


def _same_moment(known: str | None, seen: str | None) -> bool:
    if known is None or seen is None:
        return seen is None
    return abs((parse(known) - parse(seen)).total_seconds()) <= 60


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's cases along when its id changes. A transaction is the caller's."""
    for case in store.table(CASES).search(where("order_id") == old):
        journal.change(store, CASES, Document({**case, "order_id": new}, case.doc_id), by=by, action="move")
