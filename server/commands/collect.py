"""`python -m server collect`."""

from __future__ import annotations

import click

from server.clock import now
from server.commands.stores import looked_into
from server.evidence.collection import Collected
from server.evidence.collection import collect as collect_photos
from server.settings import Settings
from server.storage import DataFolder, FolderInUse
from server.stores.opening import open_store


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be removed; also beside a running service.")
@click.option(
    "--all", "all_", is_flag=True, help="Also when so many have no record that the store may be the wrong one."
)
@click.pass_obj
def collect(settings: Settings, dry_run: bool, all_: bool) -> None:
    """Remove photos that no record speaks of, a day after they came."""
    with looked_into(settings) as (folder, store, photos):
        if dry_run:
            _say(collect_photos(store, photos, now(), dry_run=True, all_=all_), dry_run)
            return
    _hold(folder)
    try:
        store = open_store(settings, folder)
        try:
            _say(collect_photos(store, photos, now(), all_=all_), dry_run)
        finally:
            store.close()
    finally:
        folder.release()


def _hold(folder: DataFolder) -> None:
    try:
        folder.hold()
    except FolderInUse as error:
        raise click.ClickException(
            f"{error} A running service removes such photos itself, once a day; --dry-run says which there are."
        ) from error


def _say(done: Collected, dry_run: bool) -> None:
    what = "Would remove" if dry_run else "Removed"
    click.echo(f"{what} {_photos(done.removed, done.removed_bytes)} that no record speaks of.")
    if done.staying:
        verb = "stays: it" if done.staying == 1 else "stay: they"
        when = "came within the last day, or before a backup was restored"
        click.echo(f"{_photos(done.staying, done.staying_bytes)} without a record {verb} {when}.")


def _photos(number: int, size: int) -> str:
    return f"{number} photo{'' if number == 1 else 's'} ({size / 1e6:.1f} MB)"
