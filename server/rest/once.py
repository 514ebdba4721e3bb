"""Creating once: the same Idempotency-Key gives the same answer again and acts once.

The answer is kept in the transaction that makes the record, so a client that never heard it may ask
again after a crash of either side.

Answers are kept for seven days. A clock cannot shorten that for what somebody may still repeat: an answer is
forgotten only when it is older than seven days both by the clock and by the latest answer (whose time a clock
that has just been put ten years ahead did not write), and never while it is among the latest ten thousand
(which holds when that clock goes on to write). A clock that was put back forgets nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
from flask import Response, request
from tinydb import where

from server import clock
from server.refusal import Refusal
from server.rest import agent, answer, etag, services
from server.storage import Store, TableSpec
from shared_schemas.base import KEY_PATTERN, utc_text

ANSWERS = TableSpec("answers", unique=("id",), indexes=("at", "record_id"))
KEPT = timedelta(days=7)
LATEST = 10_000
"""Answers kept however old the clock says they are: a few megabytes."""

PIECE = 500
"""After so many answers old ones are forgotten, twice as many at most, so that nobody waits for long."""


def once(content: bytes | str, create: Callable[[], dict[str, Any]]) -> Response:
    """Answers 201 with what ``create`` gives, or with what it gave when this key was first used.

    ``content`` is what was asked for (a body, or a photo's digest). Raises Refusal 400 without a key of the right form,
    422 when the key was used for something else, and 410 when what it created has been removed.
    """
    store = services().store
    identity = _identity()
    asked = _fingerprint(content)

    def act() -> dict[str, Any]:
        kept = _kept(store, identity)
        return _again(kept, asked) if kept else _first(store, identity, asked, create)

    body = store.write(act)
    return answer(body, 201, etag(body))


def check_key(content: bytes | str | None = None) -> None:
    """Raises what ``once`` would of the key, so that nothing is taken in or kept for a request it will refuse."""
    identity = _identity()
    kept = None if content is None else _kept(services().store, identity)
    if kept:
        _again(kept, _fingerprint(content or ""))


def _identity() -> str:
    key = request.headers.get("Idempotency-Key", "")
    if not key.strip():
        raise Refusal(
            400, "idempotency_key_required", "Send an Idempotency-Key header: a fresh UUID per thing to create."
        )
    if re.fullmatch(KEY_PATTERN, key) is None:
        raise Refusal(
            400,
            "idempotency_key_malformed",
            "This Idempotency-Key cannot be used: it has to be 8 to 64 letters (A to Z), digits, - or _, as a UUID is.",
        )
    return f"{agent().id}:{key}"


def _kept(store: Store, identity: str) -> dict[str, Any] | None:
    kept: dict[str, Any] | None = store.table(ANSWERS).get(where("id") == identity)
    return kept


def _again(kept: dict[str, Any], asked: str) -> dict[str, Any]:
    if kept["asked"] != asked:
        raise Refusal(
            422, "idempotency_key_reused", "This Idempotency-Key was used for something else; take a fresh one."
        )
    body: dict[str, Any] | None = kept["body"]
    if body is None:
        raise Refusal(
            410, "removed", "What this Idempotency-Key created has been removed. To add it again, take a fresh one."
        )
    return body


def _first(store: Store, identity: str, asked: str, create: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    body = create()
    kept = {"id": identity, "asked": asked, "record_id": body["id"], "body": body, "at": clock.now_text()}
    number = store.table(ANSWERS).insert(kept)
    if number % PIECE == 0:
        _forget_some(store)
    return body


def forget_content(store: Store, record_id: str) -> None:
    """Forgets what was answered about a record; that its key was used stays known. A transaction is the caller's."""
    store.table(ANSWERS).update({"body": None}, where("record_id") == record_id)


def forget_old(store: Store) -> None:
    """Forgets every answer that is older than seven days and not among the latest."""
    while store.write(lambda: _forget_some(store)) == 2 * PIECE:
        pass


def _forget_some(store: Store) -> int:
    """Forgets at most a thousand old answers, the oldest first; gives their number. A transaction is the caller's."""
    answers = store.table(ANSWERS)
    latest = answers.last()
    if latest is None:
        return 0
    limit = min(utc_text(clock.now() - KEPT), utc_text(clock.parse(latest["at"]) - KEPT))
    old = [kept.doc_id for kept in answers.page(where("at") < limit, limit=2 * PIECE)]
    return len(answers.remove(doc_ids=[number for number in old if number <= latest.doc_id - LATEST]))


def _fingerprint(content: bytes | str) -> str:
    raw = content.encode() if isinstance(content, str) else content
    parts = (request.method.encode(), request.path.encode(), orjson.dumps(sorted(request.args.items(multi=True))), raw)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
