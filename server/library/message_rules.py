"""The starter message rules and the limits that are known, from a file people can read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from server.clock import now_text
from server.journal import logic as journal
from server.message_rules.logic import MESSAGE_LIMITS, MESSAGE_RULES
from server.storage import Store, TableSpec
from shared_schemas.base import MARKETPLACES
from shared_schemas.message_rules import MessageLimit, MessageRule

FILE = Path(__file__).parent / "message_rules.toml"
BY = "starter library"
UNKNOWN = {"unit": "code_points", "maximum": None, "source": None}


def fill_message_rules(store: Store) -> None:
    """Takes those into a store that it has never had. What it had is in the journal, also when it was removed."""
    there = [(MESSAGE_RULES, rule) for rule in message_rules()] + [(MESSAGE_LIMITS, one) for one in message_limits()]
    if any(_is_new(store, record) for _, record in there):
        store.write(lambda: _take(store, there))


def message_rules(file: Path = FILE) -> list[dict[str, Any]]:
    """The starter rules. Raises ValidationError when one is not usable."""
    found = tomllib.loads(file.read_text("utf-8"))["rule"]
    return [{"id": rule.pop("id"), **_checked(rule)} for rule in found]


def message_limits(file: Path = FILE) -> list[dict[str, Any]]:
    """A limit for every marketplace; most are unknown."""
    known = {limit.pop("marketplace"): limit for limit in tomllib.loads(file.read_text("utf-8"))["limit"]}
    loaded = MessageLimit()
    return [{"id": one, **loaded.load({**UNKNOWN, **known.get(one, {})})} for one in MARKETPLACES]


def _checked(rule: dict[str, Any]) -> dict[str, Any]:
    checked: dict[str, Any] = MessageRule().load({"words": [], "near": [], "allowed": [], **rule})
    return checked


def _is_new(store: Store, record: dict[str, Any]) -> bool:
    return not journal.entries(store, record_id=record["id"], limit=1)


def _take(store: Store, there: list[tuple[TableSpec, dict[str, Any]]]) -> None:
    for table, record in there:
        if _is_new(store, record):
            journal.create(store, table, {**record, "agent": BY, "changed_at": now_text()}, by=BY)
