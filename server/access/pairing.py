"""Pairing: the service shows a code where it runs; whoever types it into the extension gets a token.

A code is used once, lives 120 seconds and dies with the fifth wrong try. Everything is in memory: a
restart makes codes void, never valid again.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable

from server.refusal import Refusal

LIFETIME = 120.0
TRIES = 5
ATTEMPTS_PER_MINUTE = 5


class Pairing:
    """The one code that is valid now. ``show`` is called with every fresh code; ``clock`` gives seconds."""

    def __init__(self, show: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._show = show
        self._clock = clock
        self._lock = threading.Lock()
        self._code = ""
        self._until = 0.0
        self._tries = 0
        self._attempts: deque[float] = deque()

    def fresh_code(self) -> str:
        """Makes a code, shows it where the service runs, and gives it. Any earlier one is void."""
        with self._lock:
            return self._fresh()

    def request_code(self) -> None:
        """What the extension's "Show a new code" does; counted like an attempt. Raises Refusal 429."""
        with self._lock:
            self._count_attempt()
            self._fresh()

    def use(self, code: str) -> None:
        """Spends the code. Raises Refusal 403 (wrong), 410 (none valid; a fresh one was shown), 429 (too many)."""
        given = code.replace(" ", "").replace("-", "")
        with self._lock:
            self._count_attempt()
            if not self._code or self._clock() >= self._until or self._tries >= TRIES:
                self._fresh()
                raise Refusal(
                    410,
                    "code_expired",
                    "That code is no longer valid. A new one has just been shown where the service runs.",
                )
            self._tries += 1
            if not hmac.compare_digest(given, self._code):
                raise Refusal(403, "code_wrong", "That is not the code. Look at it once more where the service runs.")
            self._code = ""

    def _fresh(self) -> str:
        self._code = f"{secrets.randbelow(10**8):08}"
        self._until, self._tries = self._clock() + LIFETIME, 0
        shown = f"{self._code[:4]} {self._code[4:]}"
        self._show(shown)
        return shown

    def _count_attempt(self) -> None:
        now = self._clock()
        while self._attempts and now - self._attempts[0] >= 60:
            self._attempts.popleft()
        if len(self._attempts) >= ATTEMPTS_PER_MINUTE:
            wait = int(60 - (now - self._attempts[0])) + 1
            raise Refusal(
                429, "too_many_attempts", f"Too many tries. Wait {wait} seconds.", headers={"Retry-After": str(wait)}
            )
        self._attempts.append(now)
