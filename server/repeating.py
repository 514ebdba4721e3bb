"""Work that the running service does by itself now and then, beside its requests."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

log = logging.getLogger("orderside")


class Repeating:
    """Does ``work`` in a thread of its own: first after ``first`` seconds, then every ``every``, until stop()."""

    def __init__(self, name: str, work: Callable[[], object], *, first: float, every: float) -> None:
        self._name, self._work, self._first, self._every = name, work, first, every
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begins to wait for the first time."""
        self._thread.start()

    def stop(self) -> None:
        """Ends it, and waits until what is being done is done."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    @property
    def is_stopping(self) -> bool:
        """Whether what is being done should end early."""
        return self._stopping.is_set()

    def _run(self) -> None:
        wait = self._first
        while not self._stopping.wait(wait):
            wait = self._every
            try:
                self._work()
            except Exception as error:
                # The service goes on whatever happens here; an exception's own words could hold a record's.
                log.error("%s was not done (%s). It is tried again later.", self._name, type(error).__name__)
