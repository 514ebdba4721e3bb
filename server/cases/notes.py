"""Notes on an order and its case."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now, now_text, parse
from server.journal import logic as journal
from server.orders.logic import resolve
from server.refusal import Agent, Refusal
from server.storage import Store, TableSpec

NOTES = TableSpec("notes", unique=("id",), indexes=("order_id",))


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
        "version": 1,
    }
    return seen_by(journal.create(store, NOTES, note, by=by.name), by)


def _written_at(said: str | None) -> str:
    """When a note was written, as its sender says; never later than now. The journal has when it arrived."""
    return now_text() if said is None or parse(said) > now() else said


def edit(store: Store, identity: str, text: str, version: int, by: Agent) -> dict[str, Any]:
    """Replaces the wording of the agent's own note.

    Raises Refusal 404 (no such note), 403 (another's) and 412 with the note as it is (edited meanwhile).
    """
    with store.transaction():
        note = store.table(NOTES).get(where("id") == identity)
        if note is None:
            raise Refusal(404, "not_found", "There is no such note.")
        if note["agent_id"] != by.id:
            raise Refusal(403, "not_yours", f"Only {note['agent']} may edit this note. Add one of your own.")
        if note["version"] != version:
            current = seen_by(note, by)
            raise Refusal(
                412, "stale", "The note was edited meanwhile; both wordings are kept for you.", current=current
            )
        edited = Document({**note, "text": text, "edited_at": now_text(), "version": version + 1}, note.doc_id)
        journal.change(store, NOTES, edited, by=by.name)
    return seen_by(edited, by)


def of_order(store: Store, order_id: str, reader: Agent) -> list[dict[str, Any]]:
    """An order's notes, newest first (by arrival, so a computer's wrong clock cannot reorder them)."""
    found = store.table(NOTES).search(where("order_id") == resolve(store, order_id))
    return [seen_by(note, reader) for note in reversed(found)]


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's notes along when its id changes. A transaction is the caller's."""
    for note in store.table(NOTES).search(where("order_id") == old):
        journal.change(store, NOTES, Document({**note, "order_id": new}, note.doc_id), by=by, action="move")


def seen_by(note: Mapping[str, Any], reader: Agent) -> dict[str, Any]:
    """A note as an agent may see it."""
    return {**note, "mine": note["agent_id"] == reader.id}
