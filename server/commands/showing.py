"""Showing how far something long has come."""

from __future__ import annotations

import sys
import time

import click

PATIENCE = 0.5
"""Seconds after which there is something to show at all."""

BETWEEN = 10.0
"""Seconds between two lines where there is no terminal, which could show one line changing."""


class Showing:
    """A progress (server.storage.progress) on stderr: a line that changes on a terminal, a line now and then elsewhere.

    ``err=False`` shows it on stdout.
    """

    def __init__(self, *, err: bool = True) -> None:
        self._err = err
        self._is_terminal = (sys.stderr if err else sys.stdout).isatty()
        self._what = ""
        self._since = self._shown_at = time.monotonic()
        self._is_dirty = False

    def __call__(self, what: str, done: int, total: int, /) -> None:
        """Shows it, when it has lasted for a while."""
        now = time.monotonic()
        if what != self._what:
            self.clear()
            self._what, self._since, self._shown_at = what, now, now
        if now - self._since < PATIENCE or now - self._shown_at < (0.1 if self._is_terminal else BETWEEN):
            return
        self._shown_at = now
        text = f"{what}: {done * 100 // total} %" if total else f"{what} …"
        if self._is_terminal:
            click.echo(f"\r{text}\x1b[K", nl=False, err=self._err)
            self._is_dirty = True
        else:
            click.echo(text, err=self._err)

    def clear(self) -> None:
        """Clears the line, before something else is said."""
        if self._is_dirty:
            click.echo("\r\x1b[K", nl=False, err=self._err)
            self._is_dirty = False

    def say(self, line: str) -> None:
        """Says a line of its own."""
        self.clear()
        click.echo(line, err=self._err)
