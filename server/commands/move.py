"""`python -m server move`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import click

from server.backups.swapping import put_in_place, ready_file
from server.commands.showing import Showing
from server.commands.stores import looked_into
from server.settings import Settings, SettingsError, check_photos, check_store
from server.storage import DataFolder, Store, open_photos
from server.storage.sqlite_copy import make_single
from server.storage.sqlite_files import beside
from server.storage.sqlite_rows import SqliteRows
from server.stores.moving import INSTANCE, MOVING, MoveError, claim, leave, move_photos, move_records, settle
from server.stores.opening import open_store
from server.stores.records import TABLES

FILE = "orderside.db.moving"
"""A database that is being moved into, beside the one that is there."""


@click.command()
@click.option("--to", "store", metavar="STORE", help="sqlite, or postgresql://user:password@host/database.")
@click.option("--photos", metavar="PLACE", help="files, or s3://bucket/prefix.")
@click.pass_obj
def move(settings: Settings, store: str | None, photos: str | None) -> None:
    """Move all records and photos to another store, and compare them. The one they come from stays as it is."""
    target = _target(settings, store, photos)
    with looked_into(settings):
        pass  # there is a store: a mistaken ORDERSIDE_DATA must not become one
    folder, showing = DataFolder(settings.data), Showing()
    folder.hold()
    try:
        _move(settings, target, folder, showing)
    except MoveError as error:
        raise click.ClickException(str(error)) from error
    finally:
        folder.release()
    click.echo("From now on, start the service with these settings:")
    click.echo(f"  ORDERSIDE_STORE={_without_password(target.store)}\n  ORDERSIDE_PHOTOS={target.photos}")


def _target(settings: Settings, store: str | None, photos: str | None) -> Settings:
    try:
        target = replace(
            settings,
            store=check_store(store or settings.store, "--to"),
            photos=check_photos(photos or settings.photos, "--photos"),
        )
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    if (target.store, target.photos) == (settings.store, settings.photos):
        raise click.ClickException(
            "The records are there already. Say where they should go: --to STORE, --photos PLACE, or both."
        )
    return target


def _move(settings: Settings, target: Settings, folder: DataFolder, showing: Showing) -> None:
    source = open_store(settings, folder, showing.say, showing)
    try:
        come, go = (open_photos(place.photos, folder.photos) for place in (settings, target))
        go.check()
        is_elsewhere = target.photos != settings.photos
        photos = move_photos(source, come, go, showing) if is_elsewhere else None
        documents = None
        if target.store != settings.store:
            # Nobody writes to the source from here on: other services on it wait, and then say that it is away.
            with source.transaction(long=True):
                with _opened(target, folder, source.rows.state(INSTANCE)) as there:
                    claim(source, there)
                    if is_elsewhere:  # those that came while the others were copied
                        photos = move_photos(source, come, go, showing)
                    documents = move_records(source, there, showing)
                    settle(source, there)
                if target.store == "sqlite":
                    _put_in_place(folder)
                leave(source, _without_password(target.store))
    finally:
        source.close()
    showing.clear()
    _say(documents, photos)


@contextmanager
def _opened(target: Settings, folder: DataFolder, coming: str | None) -> Iterator[Store]:
    """The store to move into; a file is made beside the one that is there, and put in its place in the end."""
    if target.store == "sqlite":
        store = _file(folder, coming)
    else:
        from server.storage.postgres_rows import PostgresRows  # its library takes a while to load

        store = Store(PostgresRows(target.store), TABLES)
    try:
        yield store
    finally:
        store.close()


def _file(folder: DataFolder, coming: str | None) -> Store:
    """The file that a move from the same store was interrupted in, or a new one."""
    file = folder.path / FILE
    store = Store(SqliteRows(file), TABLES)
    if store.rows.state(MOVING) in (None, coming):
        return store
    store.close()
    for left in beside(file):
        left.unlink(missing_ok=True)
    return Store(SqliteRows(file), TABLES)


def _put_in_place(folder: DataFolder) -> None:
    moved = folder.path / FILE
    make_single(moved)
    os.replace(moved, ready_file(folder))
    aside = put_in_place(folder)
    if aside:
        click.echo(f"The store that was here before is in {aside}")


def _say(documents: int | None, photos: tuple[int, tuple[str, ...]] | None) -> None:
    if documents is not None:
        click.echo(f"Moved and compared: {documents:,} records.")
    if photos is not None:
        there, lost = photos
        click.echo(f"Moved and compared: {there:,} photos.")
        for digest in lost:
            click.echo(f"Photo {digest} is missing or damaged where it was kept; its record was moved.")


def _without_password(store: str) -> str:
    """An address as it may be shown."""
    before, at, host = store.rpartition("@")
    scheme, colon, user = before.partition("://")
    return f"{scheme}{colon}{user.partition(':')[0]}:PASSWORD{at}{host}" if at and ":" in user else store
