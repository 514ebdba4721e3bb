"""Creating once: the same Idempotency-Key gives the same answer again and acts once.

The answer is kept in the transaction that makes the record, so a client that never heard it may ask
again after a crash of either side.
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

from server.clock import now, now_text
from server.refusal import Refusal
from server.rest import agent, answer, services
from server.storage import Store, TableSpec
from shared_schemas.base import utc_text

ANSWERS = TableSpec("answers", unique=("id",), indexes=("at",))
KEPT = timedelta(days=7)


def once(content: bytes | str, create: Callable[[], dict[str, Any]]) -> Response:
    """Answers 201 with what ``create`` gives, or with what it gave when this key was first used.

    ``content`` is what was asked for (a body, or a photo's digest). Raises Refusal 400 without a key and
    422 when the key was used for something else.
    """
    key = request.headers.get("Idempotency-Key", "")
    if re.fullmatch(r"[A-Za-z0-9_-]{8,64}", key) is None:
        raise Refusal(
            400, "idempotency_key_required", "Send an Idempotency-Key header: a fresh UUID per thing to create."
        )
    store = services().store
    identity = f"{agent().id}:{key}"
    asked = _fingerprint(content)

    def act() -> dict[str, Any]:
        kept = store.table(ANSWERS).get(where("id") == identity)
        if kept is None:
            body = create()
            store.table(ANSWERS).insert({"id": identity, "asked": asked, "body": body, "at": now_text()})
            return body
        if kept["asked"] != asked:
            raise Refusal(
                422, "idempotency_key_reused", "This Idempotency-Key was used for something else; take a fresh one."
            )
        answered: dict[str, Any] = kept["body"]
        return answered

    return answer(store.write(act), 201)


def forget_old(store: Store) -> None:
    """Forgets answers older than seven days."""
    limit = utc_text(now() - KEPT)
    store.write(lambda: store.table(ANSWERS).remove(where("at") < limit))


def _fingerprint(content: bytes | str) -> str:
    raw = content.encode() if isinstance(content, str) else content
    parts = (request.method.encode(), request.path.encode(), orjson.dumps(sorted(request.args.items(multi=True))), raw)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
