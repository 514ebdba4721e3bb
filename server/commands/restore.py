"""`python -m server restore`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from server.backups.archive import BackupError
from server.backups.kept import candidates, last_good, no_good_one
from server.backups.restoring import Restored, restore_here, restore_into
from server.clock import now
from server.commands.showing import Showing
from server.commands.stores import advice
from server.commands.verify import report
from server.evidence.collection import spare
from server.settings import Settings
from server.storage import Damaged, DataFolder, Photos, open_photos
from server.stores.opening import open_store


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--latest", is_flag=True, help="The last good one of the backups in the data folder.")
@click.pass_obj
def restore(settings: Settings, file: Path | None, latest: bool) -> None:
    """Put a backup FILE in the place of the store. What was there is set aside; photos are only added."""
    if (file is None) != latest:
        raise click.UsageError("Say which FILE to restore, or --latest.")
    folder = DataFolder(settings.data)
    folder.hold()
    try:
        is_intact = restore_held(settings, folder, file)
    finally:
        folder.release()
    if not is_intact:
        raise SystemExit(1)


def offer_restore(settings: Settings, error: Damaged) -> bool:
    """Where somebody sits at a terminal: asks whether to restore the last good backup now, and does. Gives whether."""
    folder = DataFolder(settings.data, create=False)
    if settings.store != "sqlite" or not sys.stdin.isatty() or last_good(folder.backups) is None:
        return False
    click.echo(f"{error} {advice(settings)}")
    if not click.confirm("Restore it now?", default=False):
        return False
    folder.hold()
    try:
        restore_held(settings, folder, None)
    finally:
        folder.release()
    return True


def restore_held(settings: Settings, folder: DataFolder, file: Path | None) -> bool:
    """Restores into a folder that this process holds, the last good backup when no file is given.

    Gives whether all is intact then. Raises BackupError and the kinds of RowsError.
    """
    photos, showing = open_photos(settings.photos, folder.photos), Showing()
    restored = _first_usable(settings, folder, photos, [file] if file else list(_kept_files(folder)), showing)
    showing.clear()
    click.echo(f"Restored: the backup of {restored.manifest.made_at} ({restored.manifest.summary}).")
    if restored.set_aside:
        click.echo(f"The store that was there before is in {restored.set_aside}")
    store = open_store(settings, folder, showing.say, showing)
    try:
        spare(store, now())  # photos newer than the backup: the records that speak of them were set aside
        with store.snapshot():
            return report(store, photos)
    finally:
        store.close()


def _kept_files(folder: DataFolder) -> Iterator[Path]:
    found = [one.file for one in candidates(folder.backups)]
    if not found:
        raise BackupError(
            f"{no_good_one(folder.backups)} If you have one elsewhere, name it: python -m server restore FILE"
        )
    return iter(found)


def _first_usable(
    settings: Settings, folder: DataFolder, photos: Photos, files: list[Path], showing: Showing
) -> Restored:
    """The first backup that is good; what is wrong with the others is said."""
    for place, file in enumerate(files, start=1):
        try:
            return _restore(settings, folder, photos, file, showing)
        except BackupError as error:
            if place == len(files):
                raise
            showing.say(str(error))
    raise AssertionError("there is always a file to try")


def _restore(settings: Settings, folder: DataFolder, photos: Photos, file: Path, showing: Showing) -> Restored:
    if settings.store == "sqlite":
        return restore_here(folder, photos, file, showing)
    store = open_store(settings, folder)
    try:
        return restore_into(store, folder, photos, file, showing)
    finally:
        store.close()
