"""`python -m server verify`."""

from __future__ import annotations

from itertools import chain

import click

from server.evidence.logic import problems as photo_problems
from server.journal.logic import JOURNAL
from server.journal.verify import problems as record_problems
from server.opening import look_into_store
from server.records import JOURNALED
from server.settings import Settings
from server.storage import DataFolder, FilePhotos, RowsError


@click.command()
@click.pass_obj
def verify(settings: Settings) -> None:
    """Check every journal entry, record and photo. Exit status 1 names what is wrong."""
    folder = DataFolder(settings.data, create=False)
    try:
        store = look_into_store(folder)
    except FileNotFoundError as error:
        raise click.ClickException(
            f"There is no store in {folder.path}. Set ORDERSIDE_DATA to the right folder."
        ) from error
    except RowsError as error:
        raise click.ClickException(f"The store cannot be opened: {error}") from error
    try:
        with store.snapshot():  # a running service goes on writing
            found = list(chain(record_problems(store, JOURNALED), photo_problems(store, FilePhotos(folder.photos))))
            entries = len(store.table(JOURNAL))
    finally:
        store.close()
    for problem in found:
        click.echo(problem)
    if found:
        raise SystemExit(1)
    click.echo(f"Intact: {entries} journal entries, every record and photo as it was left.")
