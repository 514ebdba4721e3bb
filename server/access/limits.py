"""How much one agent may write: what no person does, a script gone wrong should not either."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class WriteLimit:
    """So many writes a minute each, and as many at once after a quiet minute. ``per_minute=0`` is no limit.

    Each service counts for itself. ``now`` gives seconds that never go back.
    """

    def __init__(self, per_minute: int, now: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._now = now
        self._lock = threading.Lock()
        # When each agent's writes would all be forgotten: one write moves it on by a minute's share.
        self._forgotten_at: dict[str, float] = {}

    def wait(self, who: str) -> int:
        """0 when ``who`` may write now, which counts as a write; else the whole seconds to wait before."""
        if not self.per_minute:
            return 0
        share = 60 / self.per_minute
        with self._lock:
            now = self._now()
            forgotten_at = max(self._forgotten_at.get(who, now), now) + share
            if forgotten_at - now > 60 + share / 1000:
                return max(1, math.ceil(forgotten_at - now - 60))
            self._forgotten_at[who] = forgotten_at
            if len(self._forgotten_at) > 1000:
                self._forgotten_at = {name: at for name, at in self._forgotten_at.items() if at > now}
        return 0
