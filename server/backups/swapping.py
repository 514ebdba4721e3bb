"""Putting another database in the place of a store's, whole or not at all.

The new one is made ready beside it. Then a file says what is to be done, and from that moment on it will be
done, by whoever opens the store next: the old files go into ``set-aside/``, and the new one gets their name.
Before that moment the store is the old one. Never is one's log applied to the other.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from server.clock import now
from server.storage.files import sync_folder
from server.storage.folder import DataFolder, make_folder, write_private
from server.storage.rows import RowsError
from server.storage.sqlite_files import beside

INTENT = "restoring.json"
READY = "orderside.db.restored"


def ready_file(folder: DataFolder) -> Path:
    """Where the database is made ready that is to be put in place."""
    return folder.path / READY


def put_in_place(folder: DataFolder) -> Path | None:
    """Puts the ready database in place; gives where the old one is now, None when there was none.

    Only for a process that holds the folder. Whenever it is interrupted, the store is the old or the new one.
    """
    had_one = any(file.exists() for file in beside(folder.database))
    aside = _free_name(folder.set_aside, now())
    with ready_file(folder).open("r+b") as ready:
        os.fsync(ready.fileno())
    sync_folder(folder.path)
    write_private(folder.path / INTENT, json.dumps({"aside": aside.name}))
    finish(folder)
    return aside if had_one else None


def finish(folder: DataFolder) -> None:
    """Does what put_in_place() was interrupted amid, or clears away what it never began with.

    Only for a process that holds the folder.
    """
    intent, ready = folder.path / INTENT, ready_file(folder)
    drop_ready(folder)
    if not intent.exists():
        return
    if ready.exists():
        _set_aside(folder, folder.set_aside / json.loads(intent.read_text("utf-8"))["aside"])
        os.replace(ready, folder.database)
        sync_folder(folder.path)
    intent.unlink()
    sync_folder(folder.path)


def drop_ready(folder: DataFolder) -> None:
    """Removes what was made ready and will not be put in place."""
    if not (folder.path / INTENT).exists():
        for file in (*beside(ready_file(folder)), folder.path / f"{INTENT}.new"):
            file.unlink(missing_ok=True)


def check_not_interrupted(folder: DataFolder) -> None:
    """For those who only look. Raises RowsError when the store is amid being replaced."""
    if (folder.path / INTENT).exists():
        raise RowsError(f"A restore was interrupted in {folder.path}. Start the service: it finishes it.")


def _set_aside(folder: DataFolder, target: Path) -> None:
    files = [file for file in beside(folder.database) if file.exists()]
    if files:
        make_folder(target)
    for file in files:
        os.replace(file, target / file.name)
    if files:
        sync_folder(target)


def _free_name(folder: Path, moment: datetime) -> Path:
    name = moment.strftime("%Y-%m-%d %H.%M.%S")
    taken = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    numbered = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
    return folder / next(one for one in numbered if one not in taken)
