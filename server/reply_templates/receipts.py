"""Receipts: which text or pictures were put into the page for which order, by whom, when; whether it was seen sent."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text, parse
from server.journal import logic as journal
from server.orders.logic import resolve
from server.refusal import Agent, Refusal
from server.storage import Store, TableSpec

RECEIPTS = TableSpec("receipts", unique=("id",), indexes=("order_id",), shop="order_id")


def add(store: Store, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Keeps a receipt. Raises Refusal 422 when its id is another's."""
    if "id" in wanted and store.table(RECEIPTS).get(where("id") == wanted["id"]):
        message = "There is a receipt of this id already; take a fresh UUID."
        raise Refusal(422, "id_taken", message, fields={"id": [message]})
    receipt = {
        "id": secrets.token_hex(12),
        **wanted,
        "order_id": resolve(store, wanted["order_id"]),
        "agent": by.name,
        "inserted_at": now_text(),
    }
    return dict(journal.create(store, RECEIPTS, receipt, by=by.name))


def see_sent(store: Store, identity: str, sending: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Keeps with a receipt that its text was seen in the conversation; the first time stays. Raises Refusal 404."""
    receipt = find(store, identity)
    if "sending" in receipt:
        return dict(receipt)
    # A browser's clock may be ahead.
    seen = {**sending, "seen_at": min(sending["seen_at"], now_text(), key=parse)}
    return dict(journal.change(store, RECEIPTS, Document({**receipt, "sending": seen}, receipt.doc_id), by=by.name))


def find(store: Store, identity: str) -> Document:
    """A receipt. Raises Refusal 404."""
    found: Document | None = store.table(RECEIPTS).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such receipt.")
    return found


def of_order(store: Store, order_id: str) -> list[Document]:
    """What was inserted for an order, the latest first."""
    found = store.table(RECEIPTS).search(where("order_id") == order_id)
    return sorted(found, key=lambda receipt: (receipt["inserted_at"], receipt.doc_id), reverse=True)


def last_inserted(receipts: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Per template, when its text was inserted last; of receipts with the latest first."""
    return {receipt["template_id"]: receipt["inserted_at"] for receipt in reversed(receipts) if "text" in receipt}


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's receipts along when its id changes. A transaction is the caller's."""
    for receipt in store.table(RECEIPTS).search(where("order_id") == old):
        journal.change(store, RECEIPTS, Document({**receipt, "order_id": new}, receipt.doc_id), by=by, action="move")
