"""Who may write now: one thread at a time, and agents before bulk work."""

from __future__ import annotations

import threading


class WriterLock:
    """Re-entrant. A thread that wants it in bulk gets it only while nobody else waits."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._owner: int | None = None
        self._depth = 0
        self._waiting = 0

    def acquire(self, *, bulk: bool = False) -> None:
        """Waits until the lock is this thread's."""
        me = threading.get_ident()
        with self._changed:
            if self._owner == me:
                self._depth += 1
                return
            self._waiting += not bulk
            try:
                while self._owner is not None or (bulk and self._waiting):
                    self._changed.wait()
            finally:
                self._waiting -= not bulk
            self._owner, self._depth = me, 1

    def release(self) -> None:
        """Gives the lock back as often as it was taken."""
        with self._changed:
            self._depth -= 1
            if self._depth == 0:
                self._owner = None
                self._changed.notify_all()

    @property
    def depth(self) -> int:
        """How often this thread has taken it; 0 when it is not its own."""
        return self._depth if self._owner == threading.get_ident() else 0

    @property
    def is_wanted(self) -> bool:
        """Whether an agent waits for it."""
        return self._waiting > 0
