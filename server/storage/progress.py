"""How far something long has come: told by whoever does it, shown by whoever asked for it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called now and then. It may raise, to have the work stopped."""

    def __call__(self, what: str, done: int, total: int, /) -> None:
        """``done`` of ``total`` parts of ``what`` are ready; a total of 0: nobody knows how many there are."""


def quietly(what: str, done: int, total: int, /) -> None:
    """Tells nobody."""
