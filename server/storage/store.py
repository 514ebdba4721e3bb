"""The store: all tables of one service, and transactions across them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from server.storage.rows import LAYOUT, Away, Contended, NewRow, Rows, TableSpec
from server.storage.table import RowTable

Result = TypeVar("Result")

ATTEMPTS = 10
"""How often a transaction is run when others keep coming between."""

PIECE = 20
"""Documents a bulk transaction adds between two looks whether somebody waits: about two milliseconds' worth."""

CHUNK = 2_000
"""Documents taken from what is loaded at a time, outside of any transaction: that may take as long as it likes."""

HOLD = 0.01
"""Seconds a bulk transaction lasts at most, for those who wait in another process."""


class Store:
    """Tables by their declaration: ``store.table(NOTES).search(where('order_id') == id)``."""

    def __init__(self, rows: Rows, tables: Iterable[TableSpec], *, create: bool = True) -> None:
        self.rows = rows
        self.specs = tuple(tables)
        self._tables = {spec.name: RowTable(rows, spec) for spec in self.specs}
        if create:
            self._create()

    def is_as_declared(self) -> bool:
        """Whether the store has this program's layout, and every table as it is declared now."""
        return self.rows.layout() == LAYOUT and all(self.rows.is_as_declared(spec) for spec in self.specs)

    def _create(self) -> None:
        if self.is_as_declared():
            return
        with self.rows.transaction():
            for spec in self.specs:
                if not self.rows.is_as_declared(spec):
                    self.rows.create(spec)
            self.rows.set_layout(LAYOUT)

    def table(self, spec: TableSpec) -> RowTable:
        """One table. Raises KeyError for a table that was not declared when the store was opened."""
        return self._tables[spec.name]

    def write(self, work: Callable[[], Result]) -> Result:
        """Does ``work`` in a transaction: all of it is kept, durably, or nothing.

        Where the engine finds that another transaction came between, the whole is run again; so ``work``
        does nothing but read and write the store, or what may be done twice. Raises Away when it was in vain.
        """
        return self._kept(work, bulk=False)

    def _kept(self, work: Callable[[], Result], *, bulk: bool) -> Result:
        for attempt in range(ATTEMPTS):
            try:
                with self.rows.transaction(bulk=bulk):
                    return work()
            except Contended:
                time.sleep(0.005 * attempt)
        raise Away("Others keep changing the same records. Try again in a moment.")

    def transaction(self, *, long: bool = False) -> AbstractContextManager[None]:
        """All writes inside are kept together, durably, or not at all. It is not run again: see ``write``.

        Meanwhile nobody else writes, in no service; a ``long`` one may let an hour pass between two of its steps.
        """
        return self.rows.transaction(long=long)

    def load(
        self, spec: TableSpec, documents: Iterable[Mapping[str, Any]], progress: Callable[[int], object] | None = None
    ) -> int:
        """Adds many documents, in many transactions: agents' writes go before. Gives their number.

        ``progress`` is told how many there are so far, each time they are durable.
        """
        done = 0
        source = iter(documents)
        while some := list(islice(source, CHUNK)):
            at = 0
            while at < len(some):
                at += self._kept(partial(self._load_some, spec, some[at:]), bulk=True)
                if progress:
                    progress(done + at)
            done += at
        return done

    def _load_some(self, spec: TableSpec, documents: Sequence[Mapping[str, Any]]) -> int:
        at, until = 0, time.monotonic() + HOLD
        while at < len(documents):
            # Rows are made in here, where an agent's thread waits for the lock: outside they would take
            # the interpreter from it amid its own transaction, some milliseconds for each of its statements.
            piece = documents[at : at + PIECE]
            self.rows.insert(spec, [NewRow.of(spec, getattr(one, "doc_id", None), one) for one in piece])
            at += len(piece)
            if self.rows.is_wanted() or time.monotonic() > until:
                break
        return at

    def snapshot(self) -> AbstractContextManager[None]:
        """What this thread reads inside is of one moment, whatever others write meanwhile."""
        return self.rows.snapshot()

    def close(self) -> None:
        """Closes the store."""
        self.rows.close()
