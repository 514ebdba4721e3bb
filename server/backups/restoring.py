"""Restoring a backup: looked through first, put in place as a whole, with the store that was there set aside."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from server.backups.archive import (
    DATABASE,
    PHOTOS,
    BackupError,
    Manifest,
    digest_in,
    open_in,
    opened,
    photo_names,
    pieces,
    read_manifest,
)
from server.backups.checking import check_database
from server.backups.swapping import drop_ready, finish, put_in_place, ready_file
from server.storage import Damaged, Store
from server.storage.copying import copy_rows
from server.storage.folder import DataFolder
from server.storage.photos import Photos
from server.storage.progress import Progress, quietly
from server.storage.rows import LAYOUT
from server.storage.sqlite_rows import SqliteRows
from server.stores.records import TABLES


@dataclass(frozen=True)
class Restored:
    """What was restored."""

    manifest: Manifest
    problems: list[str]
    """What is wrong with it, and was when it was backed up."""
    set_aside: Path | None = None
    """Where the store is now that was there before."""


def restore_here(folder: DataFolder, photos: Photos, file: Path, progress: Progress = quietly) -> Restored:
    """Puts a backup in the place of the data folder's store; its photos are added to those there are.

    Only for a process that holds the folder. Nothing is touched before all of the backup has been looked
    through. Raises BackupError, Damaged (of the backup), Full, OSError.
    """
    finish(folder)
    try:
        with opened(file) as archive:
            manifest, problems = _unpack(archive, ready_file(folder), progress)
            _add_photos(archive, manifest, photos, progress)
        return Restored(manifest, problems, put_in_place(folder))
    finally:
        drop_ready(folder)


def restore_into(target: Store, folder: DataFolder, photos: Photos, file: Path, progress: Progress) -> Restored:
    """Copies a backup into a store of another engine that has nothing in it yet. Raises BackupError as above.

    All records are there at once, or none.
    """
    if any(len(target.table(spec)) for spec in target.specs):
        raise BackupError(
            "The database of ORDERSIDE_STORE holds records already. Make an empty database, let ORDERSIDE_STORE say "
            "its address, and restore into that one."
        )
    finish(folder)
    try:
        with opened(file) as archive:
            manifest, problems = _unpack(archive, ready_file(folder), progress)
            _add_photos(archive, manifest, photos, progress)
        _copy_into(target, ready_file(folder), progress)
    finally:
        drop_ready(folder)
    return Restored(manifest, problems)


def _copy_into(target: Store, database: Path, progress: Progress) -> None:
    source = Store(SqliteRows(database), TABLES)  # and brings it up to date, if an earlier version made it
    try:
        with target.transaction():
            copy_rows(source, target, progress)
            target.rows.set_state("instance_id", source.rows.state("instance_id"))
    finally:
        source.close()


def _unpack(archive: zipfile.ZipFile, target: Path, progress: Progress) -> tuple[Manifest, list[str]]:
    """Takes the database out and looks through all of the backup; gives what it says, and what is wrong with it."""
    manifest = read_manifest(archive)
    if manifest.layout > LAYOUT:
        raise BackupError(f"{archive.filename} was made by a newer Orderside. Update Orderside, and try again.")
    digest = hashlib.sha256()
    target.touch(0o600)
    with open_in(archive, DATABASE) as packed, target.open("wb") as out:
        for piece in pieces(packed):
            digest.update(piece)
            out.write(piece)
            progress("Unpacking the database", out.tell(), manifest.size)
    if digest.hexdigest() != manifest.sha256:
        raise BackupError(f"{archive.filename} is damaged: its database has other bytes than were packed.")
    _check_photos(archive, manifest, progress)
    try:
        return manifest, check_database(target, progress, wholly=True).problems
    except Damaged as error:
        raise BackupError(f"{archive.filename} is damaged: {error} Take another one.") from error


def _check_photos(archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> None:
    names = photo_names(archive)
    if len(names) != (manifest.photos or 0):
        raise BackupError(f"{archive.filename} is damaged: of {manifest.photos} photos {len(names)} are there.")
    for done, name in enumerate(names, start=1):
        if digest_in(archive, f"{PHOTOS}{name}") != name and name not in manifest.damaged_photos:
            raise BackupError(f"{archive.filename} is damaged: photo {name} has other bytes than were packed.")
        progress("Checking photos", done, len(names))


def _add_photos(archive: zipfile.ZipFile, manifest: Manifest, photos: Photos, progress: Progress) -> None:
    """Adds the photos that are not there. One that is there with other bytes than it was received with is replaced."""
    names = [name for name in photo_names(archive) if name not in manifest.damaged_photos]
    for done, name in enumerate(names, start=1):
        there = photos.digest(name)
        if there != name:
            if there is not None:
                photos.remove(name)
            with open_in(archive, f"{PHOTOS}{name}") as stream:
                photos.put(name, stream)
        progress("Restoring photos", done, len(names))
