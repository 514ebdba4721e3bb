"""What commands beside the service share: looking into the store, and what to say of a damaged one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from server.backups.kept import last_good, no_good_one
from server.settings import Settings
from server.storage import DataFolder, Photos, Store, open_photos
from server.stores.opening import look_into_store


@contextmanager
def looked_into(settings: Settings) -> Iterator[tuple[DataFolder, Store, Photos]]:
    """A data folder with its store and photos, for reading only, whether or not a service runs on it.

    Raises ClickException when there is no store.
    """
    # A database may be looked after from a computer that no service has run on.
    folder = DataFolder(settings.data, create=settings.store != "sqlite")
    try:
        store = look_into_store(settings, folder)
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    try:
        yield folder, store, open_photos(settings.photos, folder.photos)
    finally:
        store.close()


def advice(settings: Settings) -> str:
    """What to do about a damaged store."""
    if settings.store != "sqlite":
        return "Restore the database from its own backups."
    folder = DataFolder(settings.data, create=False)
    unchanged = "It is kept as it is; nothing was written to it."
    found = last_good(folder.backups)
    if found is None:
        return (
            f"{unchanged} {no_good_one(folder.backups)} If you have one elsewhere, put it in place with\n"
            "  python -m server restore FILE"
        )
    backup, manifest = found
    return (
        f"{unchanged} The last good backup is of {backup.made_at.astimezone():%Y-%m-%d %H:%M} ({manifest.summary}). "
        "To put it in place, and set the damaged store aside:\n  python -m server restore --latest"
    )
