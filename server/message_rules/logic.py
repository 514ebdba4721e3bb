"""The table of message rules, and each marketplace's limit: one for the whole team."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.journal import logic as journal
from server.message_rules.lint import lint
from server.refusal import Agent, Refusal
from server.storage import Store, TableSpec

MESSAGE_RULES = TableSpec("message_rules", unique=("id",))
MESSAGE_LIMITS = TableSpec("message_limits", unique=("id",))
MOST = 100
"""Rules: each text of a panel is looked through for every one of them."""


@dataclass(frozen=True)
class Linter:
    """The rules of this moment for one order: read once for its many texts, and equal as long as they say the same."""

    said: str
    marketplace: str
    numbers: tuple[str, ...]
    rules: Sequence[Document] = field(compare=False)
    limit: Document | None = field(compare=False)

    @lru_cache(maxsize=512)  # noqa: B019 (a panel is asked for again and again; as many linters are held at most)
    def findings(self, text: str) -> list[dict[str, Any]]:
        """What the rules say of a text."""
        return lint(text, self.marketplace, self.rules, self.limit, self.numbers)


def linter_for(store: Store, order: Mapping[str, Any]) -> Linter:
    """The rules of an order's marketplace. The order's own numbers are no phone numbers."""
    marketplace = order["id"].partition(":")[0]
    rules = list(store.table(MESSAGE_RULES))
    limit: Document | None = store.table(MESSAGE_LIMITS).get(where("id") == marketplace)
    numbers = tuple(order[name] for name in ("order_no", "tracking_no") if name in order)
    return Linter(journal.digest({"rules": rules, "limit": limit}), marketplace, numbers, rules, limit)


def add(store: Store, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Keeps a new rule. Raises Refusal 409 when there are as many as can be."""
    if len(store.table(MESSAGE_RULES)) >= MOST:
        raise Refusal(409, "too_many", f"There are {MOST} message rules already. Add words to one of them.")
    rule = {**wanted, "id": secrets.token_hex(12), "agent": by.name, "changed_at": now_text()}
    return dict(journal.create(store, MESSAGE_RULES, rule, by=by.name))


def find(store: Store, identity: str) -> Document:
    """One rule. Raises Refusal 404."""
    return _find(store, MESSAGE_RULES, identity, "There is no such message rule.")


def find_limit(store: Store, marketplace: str) -> Document:
    """A marketplace's limit. Raises Refusal 404."""
    return _find(store, MESSAGE_LIMITS, marketplace, "There is no such marketplace.")


def change(store: Store, rule: Document, wanted: Mapping[str, Any], by: Agent) -> Document:
    """What a rule says from now on. A transaction, and that nobody changed it meanwhile, are the caller's."""
    return _change(store, MESSAGE_RULES, rule, wanted, by)


def change_limit(store: Store, limit: Document, wanted: Mapping[str, Any], by: Agent) -> Document:
    """Likewise a limit."""
    return _change(store, MESSAGE_LIMITS, limit, wanted, by)


def remove(store: Store, rule: Document, by: Agent) -> None:
    """Forgets it; the journal has it. A transaction is the caller's."""
    journal.remove(store, MESSAGE_RULES, rule, by=by.name)


def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    """All rules, the oldest first, and all limits in the order of the marketplaces."""
    return {spec.name: [dict(journal.versioned(one)) for one in store.table(spec)] for spec in TABLES}


TABLES = (MESSAGE_RULES, MESSAGE_LIMITS)


def _find(store: Store, table: TableSpec, identity: str, otherwise: str) -> Document:
    found: Document | None = store.table(table).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", otherwise)
    return found


def _change(store: Store, table: TableSpec, kept: Document, wanted: Mapping[str, Any], by: Agent) -> Document:
    changed = Document({**kept, **wanted, "agent": by.name, "changed_at": now_text()}, kept.doc_id)
    return journal.change(store, table, changed, by=by.name)
