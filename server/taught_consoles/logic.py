"""Taught consoles: one per host, for the whole team. Whoever changes one names the version it replaces."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.journal import logic as journal
from server.refusal import Agent, Refusal
from server.storage import Store, TableSpec

TAUGHT_CONSOLES = TableSpec("taught_consoles", unique=("id", "host"))


def add(store: Store, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Keeps a new one. Raises Refusal 409 when there is one for this host: then that one is to be changed."""
    if store.table(TAUGHT_CONSOLES).get(where("host") == wanted["host"]) is not None:
        raise Refusal(409, "already_there", f"{wanted['host']} is taught already. Change that one.")
    console = {**wanted, "id": secrets.token_hex(12), "agent": by.name, "changed_at": now_text()}
    return dict(journal.create(store, TAUGHT_CONSOLES, console, by=by.name))


def find(store: Store, identity: str) -> Document:
    """One of them. Raises Refusal 404."""
    found: Document | None = store.table(TAUGHT_CONSOLES).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such taught console.")
    return found


def change(store: Store, console: Document, wanted: Mapping[str, Any], by: Agent) -> Document:
    """What is read from now on. A transaction, and that nobody changed it meanwhile, are the caller's."""
    changed = Document({**console, **wanted, "agent": by.name, "changed_at": now_text()}, console.doc_id)
    return journal.change(store, TAUGHT_CONSOLES, changed, by=by.name)


def remove(store: Store, console: Document, by: Agent) -> None:
    """Forgets it; the journal has it. A transaction is the caller's."""
    journal.remove(store, TAUGHT_CONSOLES, console, by=by.name)


def all_of(store: Store) -> list[dict[str, Any]]:
    """All of them, by host."""
    found = store.table(TAUGHT_CONSOLES).all()
    return sorted((dict(journal.versioned(console)) for console in found), key=lambda console: str(console["host"]))
