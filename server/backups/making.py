"""Making a backup: a copy of the database at one moment, checked, and the photos it speaks of, in one file."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from server.backups.archive import (
    DATABASE,
    MANIFEST,
    BackupError,
    Manifest,
    digest_in,
    entry,
    manifest_bytes,
    opened,
)
from server.backups.checking import Checked, check_database
from server.backups.drafts import check_place, drafts, new_file
from server.backups.packing import Packer
from server.clock import now_text
from server.evidence.keeping import PHOTO, speaking
from server.storage import Damaged, Store
from server.storage.copying import copy_to_file
from server.storage.files import sync_folder
from server.storage.photos import Photos
from server.storage.progress import Progress, quietly
from server.storage.sqlite_rows import SqliteRows
from server.stores.looking import look
from server.versions import VERSION

LEVEL = 3
"""Of compression: half the time of the usual 6, for a few percent more bytes."""


def make_backup(
    store: Store,
    photos: Photos | None,
    file: Path,
    *,
    force: bool = False,
    progress: Progress = quietly,
    pause: float = 0.0,
) -> Manifest:
    """Backs a store up into one file, while others write to it; without photos when there are none given.

    The file is there whole or not at all. Raises BackupError when it is there already and may not be replaced,
    Damaged when the store's database is not sound, Full, OSError.
    """
    check_place(file, force)
    with drafts(file) as (database, draft):
        copy_to_file(store, database, progress, pause)
        checked = _check(database, progress)
        with new_file(draft) as stream, zipfile.ZipFile(stream, "w", compresslevel=LEVEL) as archive:
            packer = Packer(archive, stream, progress, pause)
            digest, size = packer.add_file(DATABASE, database)
            if photos is not None:
                packer.add_photos(_photos_of(database), photos)
            manifest = Manifest(
                made_at=now_text(),
                program=VERSION,
                layout=checked.layout,
                instance_id=checked.instance_id,
                counts=checked.counts,
                size=size,
                sha256=digest,
                photos=None if photos is None else packer.photos,
                damaged_photos=packer.damaged,
                problems=[*checked.problems, *packer.problems],
            )
            archive.writestr(entry(MANIFEST), manifest_bytes(manifest))
        _read_back(draft, digest, progress)
        check_place(file, force)
        os.replace(draft, file)
        sync_folder(file.parent)
    return manifest


def _check(database: Path, progress: Progress) -> Checked:
    try:
        return check_database(database, progress)
    except Damaged as error:
        raise Damaged(f"The store is damaged, and no backup was made of it: {error}") from error


def _read_back(draft: Path, digest: str, progress: Progress) -> None:
    with opened(draft) as archive:
        if digest_in(archive, DATABASE, lambda done: progress("Reading it back", done, 0)) != digest:
            raise BackupError(
                "The backup cannot be read back as it was written; the disk may be failing. Name a file on another one."
            )


def _photos_of(database: Path) -> list[str]:
    """The digests of the photos that a copied database speaks of, in order."""
    store = look(SqliteRows(database, writable=False))
    try:
        tables = [store.table(spec) for spec in speaking(store)]
        return sorted({str(record.get(PHOTO)) for table in tables for record in table})
    finally:
        store.close()
