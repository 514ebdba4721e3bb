"""Pairing: the service shows a code where it runs; whoever types it into the extension gets a token.

A code is used once, lives 120 seconds and dies with the fifth wrong try. It is kept in the store, so that
several services on one store know the same one: as its SHA-256, with the tries and the latest attempts. A
clock that was put back makes it void, never valid for longer.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tinydb import where

from server import clock
from server.refusal import Refusal
from server.storage import Store, TableSpec
from shared_schemas.base import utc_text

PAIRING = TableSpec("pairing", unique=("id",))
LIFETIME = 120.0
TRIES = 5
ATTEMPTS_PER_MINUTE = 5
NOTHING_YET: dict[str, Any] = {"id": "code", "sha256": "", "shown_at": "", "tries": 0, "attempts": []}


@dataclass(frozen=True)
class Pairing:
    """The one code that is valid now. ``show`` is called with every fresh code; ``now`` gives the moment, in UTC."""

    store: Store
    show: Callable[[str], None]
    now: Callable[[], datetime] = clock.now

    def fresh_code(self) -> str:
        """Makes a code, shows it where this service runs, and gives it. Any earlier one is void."""
        code = _new_code()
        self.store.write(lambda: self._keep({**self._state(), **self._fresh(code)}))
        return self._shown(code)

    def request_code(self) -> None:
        """What the extension's "Show a new code" does; counted like an attempt. Raises Refusal 429."""
        code = _new_code()
        self.store.write(lambda: self._keep({**self._attempted(), **self._fresh(code)}))
        self._shown(code)

    def use(self, code: str) -> None:
        """Spends the code. Raises Refusal 403 (wrong), 410 (none valid; a fresh one was shown), 429 (too many)."""
        given, instead = code.replace(" ", "").replace("-", ""), _new_code()
        outcome = self.store.write(lambda: self._try(given, instead))
        if outcome == "expired":
            self._shown(instead)
            raise Refusal(
                410,
                "code_expired",
                "That code is no longer valid. A new one has just been shown where the service runs.",
            )
        if outcome == "wrong":
            raise Refusal(403, "code_wrong", "That is not the code. Look at it once more where the service runs.")

    def _try(self, given: str, instead: str) -> str:
        """One attempt, kept whatever comes of it; a transaction is the caller's."""
        state = self._attempted()
        if not state["sha256"] or not self._is_recent(state["shown_at"], LIFETIME) or state["tries"] >= TRIES:
            self._keep({**state, **self._fresh(instead)})
            return "expired"
        if hmac.compare_digest(_hash(given), state["sha256"]):
            self._keep({**state, "sha256": ""})
            return "right"
        self._keep({**state, "tries": state["tries"] + 1})
        return "wrong"

    def _attempted(self) -> dict[str, Any]:
        """The state with one attempt more. Raises Refusal 429 when there were too many within a minute."""
        state = self._state()
        recent = [at for at in state["attempts"] if self._is_recent(at, 60)]
        if len(recent) >= ATTEMPTS_PER_MINUTE:
            wait = int((clock.parse(recent[0]) + timedelta(seconds=60) - self.now()).total_seconds()) + 1
            raise Refusal(
                429, "too_many_attempts", f"Too many tries. Wait {wait} seconds.", headers={"Retry-After": str(wait)}
            )
        return {**state, "attempts": [*recent, utc_text(self.now())]}

    def _is_recent(self, at: str, seconds: float) -> bool:
        return 0 <= (self.now() - clock.parse(at)).total_seconds() < seconds

    def _fresh(self, code: str) -> dict[str, Any]:
        return {"sha256": _hash(code), "shown_at": utc_text(self.now()), "tries": 0}

    def _state(self) -> dict[str, Any]:
        return dict(self.store.table(PAIRING).get(where("id") == "code") or NOTHING_YET)

    def _keep(self, state: dict[str, Any]) -> None:
        self.store.table(PAIRING).upsert(state, where("id") == "code")

    def _shown(self, code: str) -> str:
        shown = f"{code[:4]} {code[4:]}"
        self.show(shown)
        return shown


def _new_code() -> str:
    return f"{secrets.randbelow(10**8):08}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
