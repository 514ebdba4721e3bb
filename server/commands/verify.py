"""`python -m server verify`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import click

from server.commands.showing import Showing
from server.commands.stores import looked_into
from server.evidence.logic import problems as photo_problems
from server.journal.logic import JOURNAL
from server.journal.verify import problems as record_problems
from server.settings import Settings
from server.storage import Photos, RowsError, Store
from server.storage.sqlite_check import damage
from server.storage.sqlite_rows import SqliteRows
from server.stores.finding import problems as finding_problems
from server.stores.records import JOURNALED

NAMED = 100
"""Problems that are named; more would hide the first."""


@click.command()
@click.pass_obj
def verify(settings: Settings) -> None:
    """Check every journal entry, record and photo. Exit status 1 names what is wrong."""
    with looked_into(settings) as (_, store, photos), store.snapshot():  # a running service goes on writing
        is_intact = report(store, photos)
    if not is_intact:
        raise SystemExit(1)


def report(store: Store, photos: Photos) -> bool:
    """Says what is wrong, line by line, or that all is intact; gives whether it is."""
    showing = Showing()
    found = 0
    for problem in islice(_problems(store, photos, showing), NAMED + 1):
        found += 1
        showing.clear()
        click.echo(problem if found <= NAMED else "There is more; only the first hundred are named.")
    showing.clear()
    if not found:
        entries = len(store.table(JOURNAL))
        click.echo(f"Intact: {entries} journal entries, every record and photo as it was left.")
    return not found


def _problems(store: Store, photos: Photos, showing: Showing) -> Iterator[str]:
    if JOURNAL not in store.specs:
        yield "there is no journal"
        return
    yield from record_problems(store, JOURNALED, showing)
    try:
        yield from photo_problems(store, photos, showing)
    except RowsError as error:
        yield f"photos cannot all be checked: {error}"
    yield from finding_problems(store, showing)
    if isinstance(store.rows, SqliteRows):
        yield from damage(store.rows.file, showing)
