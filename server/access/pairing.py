"""Pairing: the service shows a code where it runs; whoever types it into the extension gets a token.

A code is used once, lives 120 seconds and dies with the fifth wrong try. One that an extension asked for is good
for that extension alone, so two that pair at the same moment cannot swap; one that the service showed by itself, or
`python -m server pair` did, is good for whoever types it first. Codes are kept in the store, so that several services
on one store know the same ones: as their SHA-256, with the tries and the latest attempts. A clock that was put back
makes them void, never valid for longer.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tinydb import where
from tinydb.table import Document

from server import clock
from server.refusal import Refusal
from server.storage import Store, TableSpec
from shared_schemas.base import utc_text

PAIRING = TableSpec("pairing", unique=("id",))
LIFETIME = 120.0
TRIES = 5
ATTEMPTS_PER_MINUTE = 5
"""Of one extension."""

ATTEMPTS_OF_ALL = 20
"""A minute: an origin is only a word to a program that is no browser."""

ANYBODY = "code"
"""For whom a code is that no extension asked for."""

EVERYBODY = "all"
"""Stands for all who ask, where attempts are counted."""


@dataclass(frozen=True)
class Pairing:
    """The codes that are valid now. ``show`` is called with every fresh code; ``now`` gives the moment, in UTC.

    ``asker`` is the origin of the extension that asks.
    """

    store: Store
    show: Callable[[str], None]
    now: Callable[[], datetime] = clock.now

    def fresh_code(self) -> str:
        """Makes a code for anybody, shows it where this service runs, and gives it. The one before is void."""
        code = _new_code()
        self.store.write(lambda: self._keep({**self._state(ANYBODY), **self._fresh(code)}))
        return self._shown(code)

    def request_code(self, asker: str) -> None:
        """What the extension's "Show a new code" does; counted like an attempt. Raises Refusal 429."""
        code = _new_code()
        self.store.write(lambda: self._keep({**self._attempted(asker), **self._fresh(code)}))
        self._shown(code)

    def use(self, code: str, asker: str) -> None:
        """Spends a code. Raises Refusal 403 (wrong), 410 (none valid; a fresh one was shown), 429 (too many)."""
        given, instead = code.replace(" ", "").replace("-", ""), _new_code()
        outcome = self.store.write(lambda: self._try(given, asker, instead))
        if outcome == "expired":
            self._shown(instead)
            raise Refusal(
                410,
                "code_expired",
                "That code is no longer valid. A new one has just been shown where the service runs.",
            )
        if outcome == "wrong":
            raise Refusal(403, "code_wrong", "That is not the code. Look at it once more where the service runs.")

    def _try(self, given: str, asker: str, instead: str) -> str:
        """One attempt, kept whatever comes of it; a transaction is the caller's."""
        own = self._attempted(asker)
        valid = [state for state in (own, self._state(ANYBODY)) if self._is_valid(state)]
        if not valid:
            self._keep({**own, **self._fresh(instead)})
            return "expired"
        right = [state for state in valid if hmac.compare_digest(_hash(given), state["sha256"])]
        if right:
            self._keep({**right[0], "sha256": ""})
            return "right"
        for state in valid:
            self._keep({**state, "tries": state["tries"] + 1})
        return "wrong"

    def _is_valid(self, state: dict[str, Any]) -> bool:
        return bool(state["sha256"]) and self._is_recent(state["shown_at"], LIFETIME) and state["tries"] < TRIES

    def _attempted(self, asker: str) -> dict[str, Any]:
        """The asker's state with one attempt more, kept. Raises Refusal 429 when there were too many in a minute."""
        self.store.table(PAIRING).remove(doc_ids=[state.doc_id for state in self._forgettable()])
        for who, limit in ((EVERYBODY, ATTEMPTS_OF_ALL), (asker, ATTEMPTS_PER_MINUTE)):
            state = self._state(who)
            recent = self._recent(state)
            if len(recent) >= limit:
                wait = int((clock.parse(recent[0]) + timedelta(seconds=60) - self.now()).total_seconds()) + 1
                raise Refusal(
                    429,
                    "too_many_attempts",
                    f"Too many tries. Wait {wait} seconds.",
                    headers={"Retry-After": str(wait)},
                )
            state = {**state, "attempts": [*recent, utc_text(self.now())]}
            self._keep(state)
        return state

    def _forgettable(self) -> list[Document]:
        """What is left of codes and attempts that count no more."""
        return [
            state
            for state in self.store.table(PAIRING)
            if not self._recent(state) and not self._is_recent(state["shown_at"], LIFETIME)
        ]

    def _recent(self, state: Mapping[str, Any]) -> list[str]:
        return [at for at in state["attempts"] if self._is_recent(at, 60)]

    def _is_recent(self, at: str, seconds: float) -> bool:
        return bool(at) and 0 <= (self.now() - clock.parse(at)).total_seconds() < seconds

    def _fresh(self, code: str) -> dict[str, Any]:
        return {"sha256": _hash(code), "shown_at": utc_text(self.now()), "tries": 0}

    def _state(self, asker: str) -> dict[str, Any]:
        return dict(self.store.table(PAIRING).get(where("id") == asker) or {**NOTHING_YET, "id": asker})

    def _keep(self, state: dict[str, Any]) -> None:
        self.store.table(PAIRING).upsert(state, where("id") == state["id"])

    def _shown(self, code: str) -> str:
        shown = f"{code[:4]} {code[4:]}"
        self.show(shown)
        return shown


NOTHING_YET: dict[str, Any] = {"sha256": "", "shown_at": "", "tries": 0, "attempts": []}


def _new_code() -> str:
    return f"{secrets.randbelow(10**8):08}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
