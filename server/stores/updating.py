"""Bringing a store that an earlier version left up to date, after a backup."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from itertools import count
from typing import Any

from server.backups.kept import BEFORE_UPDATE, forget_old, next_file
from server.backups.making import make_backup
from server.storage import Damaged, DataFolder, Store, TableSpec
from server.storage.progress import Progress, quietly
from server.storage.rows import Found, Rows
from server.storage.sqlite_rows import SqliteRows
from server.stores.looking import look
from server.stores.records import TABLES

KEPT = 3
"""How many of the backups made before an update are kept."""

EVERY = 1_000
"""Documents between two words about progress."""


def up_to_date(rows: Rows, folder: DataFolder, say: Callable[[str], object], progress: Progress) -> Store:
    """The store on these rows, as this version has it. All of the update is kept, or nothing.

    Raises Full when there is no room for the backup, Damaged when what is there is not sound.
    """
    store = Store(rows, TABLES, create=False)
    if store.is_as_declared():
        return store
    there = look(rows)
    check_not_emptied(there, folder)
    if there.specs:
        say("The store was left by an earlier version. It is backed up, and then brought up to date.")
        folder.make_backups()
        file = next_file(folder.backups, BEFORE_UPDATE)
        make_backup(there, None, file, progress=progress)
        forget_old(folder.backups, BEFORE_UPDATE, KEPT)
        say(f"The backup is {file}")
    Store(rows, _watched(there, progress))
    if there.specs:
        say("The store is up to date.")
    return store


def check_not_emptied(store: Store, folder: DataFolder) -> None:
    """Raises Damaged for a file without any of a store's tables, where a store was: it is no new beginning."""
    if not store.specs and isinstance(store.rows, SqliteRows) and folder.instance is not None:
        raise Damaged(f"{store.rows.file} is damaged: it has none of a store's tables, but a store was there.")


def _watched(there: Store, progress: Progress) -> Iterator[TableSpec]:
    for spec in TABLES:
        total = len(there.table(spec)) if spec in there.specs else 0
        yield _Watched(**{one.name: getattr(spec, one.name) for one in fields(TableSpec)}, total=total, told=progress)


@dataclass(frozen=True)
class _Watched(TableSpec):
    """A table that tells how far its making has come: every document is looked at to fill its columns."""

    total: int = field(default=0, compare=False)
    told: Progress = field(default=quietly, compare=False)
    done: Iterator[int] = field(default_factory=lambda: count(1), compare=False)

    def found_by(self, document: Mapping[str, Any]) -> Found:
        """What an engine keeps beside a document."""
        done = next(self.done)
        if done % EVERY == 0 or done == self.total:
            self.told(f"Bringing {self.name.replace('_', ' ')} up to date", done, self.total)
        return super().found_by(document)
