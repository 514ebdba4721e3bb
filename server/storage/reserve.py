"""A little room set aside on the disk, so that a service can also start when the disk is full.

SQLite cannot even read without a file of 32 kB beside the database, and a command has to find the service.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

SIZE = 128 * 1024
NAME = "reserve"


def keep(folder: Path) -> None:
    """Sets the room aside, where there is enough of it; does nothing otherwise."""
    file = folder / NAME
    if file.exists() or shutil.disk_usage(folder).free < 2 * SIZE:
        return
    try:
        with file.open("xb") as stream:
            stream.write(os.urandom(SIZE))  # bytes that no file system packs
    except OSError:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def spend(folder: Path) -> bool:
    """Gives the room back to the disk. Gives whether there was any."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True
