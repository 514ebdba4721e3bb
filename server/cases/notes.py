"""Notes on an order and its case."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server import clock
from server.clock import now_text, parse
from server.journal import logic as journal
from server.orders.logic import resolve
from server.refusal import Agent, Refusal
from server.search import LIMIT, WHOLE, Page, newest
from server.storage import Store, TableSpec

NOTES = TableSpec("notes", unique=("id",), indexes=("order_id",), searched=("text",), shop="order_id")


def add(store: Store, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Keeps a new note."""
    note = {
        "id": secrets.token_hex(12),
        "order_id": resolve(store, wanted["order_id"]),
        "case_id": wanted.get("case_id"),
        "text": wanted["text"],
        "agent": by.name,
        "agent_id": by.id,
        "created_at": _written_at(wanted.get("written_at")),
        "edited_at": None,
    }
    return seen_by(journal.create(store, NOTES, note, by=by.name), by)


def _written_at(said: str | None) -> str:
    """When a note was written, as its sender says; never later than now. The journal has when it arrived."""
    return now_text() if said is None or parse(said) > clock.now() else said


def find(store: Store, identity: str) -> Document:
    """A note. Raises Refusal 404."""
    found: Document | None = store.table(NOTES).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such note.")
    return found


def find_own(store: Store, identity: str, by: Agent) -> Document:
    """The agent's own note. Raises Refusal 404 (no such note) and 403 (another's)."""
    note = find(store, identity)
    if note["agent_id"] != by.id:
        raise Refusal(403, "not_yours", f"Only {note['agent']} may change this note. Add one of your own.")
    return note


def edit(store: Store, note: Document, text: str, by: Agent) -> Document:
    """New wording for a note. A transaction, and that nobody changed it meanwhile, are the caller's."""
    edited = Document({**note, "text": text, "edited_at": now_text()}, note.doc_id)
    return journal.change(store, NOTES, edited, by=by.name)


def remove(store: Store, note: Document, by: Agent) -> None:
    """Takes a note away; the journal says that there was one. A transaction is the caller's, as with ``edit``."""
    journal.remove(store, NOTES, note, by=by.name)


def page(store: Store, query: Mapping[str, Any]) -> Page:
    """A page of notes, of an order or of all, with what is sought; the latest arrived first (see ``of_order``)."""
    wanted = where("order_id") == resolve(store, query["order_id"]) if "order_id" in query else None
    is_one_orders = wanted is not None and "q" not in query
    return newest(store.table(NOTES), wanted, query, limit=WHOLE if is_one_orders else LIMIT)


def of_order(store: Store, order_id: str, reader: Agent) -> list[dict[str, Any]]:
    """An order's notes, the latest arrived first: so a computer's wrong clock cannot reorder them."""
    found = store.table(NOTES).search(where("order_id") == resolve(store, order_id))
    return [seen_by(journal.versioned(note), reader) for note in reversed(found)]


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's notes along when its id changes. A transaction is the caller's."""
    for note in store.table(NOTES).search(where("order_id") == old):
        journal.change(store, NOTES, Document({**note, "order_id": new}, note.doc_id), by=by, action="move")


def seen_by(note: Mapping[str, Any], reader: Agent) -> dict[str, Any]:
    """A note as an agent may see it."""
    return {**note, "mine": note["agent_id"] == reader.id}
