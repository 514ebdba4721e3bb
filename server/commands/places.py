"""Where a command may write what it was asked for: anywhere but over the store it reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from server.storage import DataFolder
from server.storage.sqlite_files import beside

OURS = ("photos", "previews", "backups", "set-aside", "demo", "instance-id", "service.json", "lock", "reserve")
"""What is in a data folder, beside the database (docs/storage.md)."""


def check_outside(folder: DataFolder, target: Path) -> None:
    """Raises ClickException for a target among the data folder's own files; directly in ``backups/`` it may be.

    Wherever links lead, of the target and of what is in the data folder.
    """
    place, own = _real(target), list(_own(folder))
    around = (place,) if _is_one(place.parent, _real(folder.backups)) else (place, *place.parents)
    if any(_is_one(one, other) for one in around for other in own):
        raise click.ClickException(
            f"{target} is among the files of the data folder {folder.path}, which holds the store itself. "
            f"Choose a place outside of it, or directly in {folder.backups}."
        )


def _own(folder: DataFolder) -> Iterator[Path]:
    """The data folder, and what belongs to it although it lies elsewhere, by a link."""
    yield folder.path
    yield from beside(_real(folder.database))
    for name in OURS:
        yield _real(folder.path / name)


def _real(path: Path) -> Path:
    # Path.resolve() raises for links that lead in a circle; opening them is refused in words later on.
    return Path(os.path.realpath(path))


def _is_one(path: Path, other: Path) -> bool:
    """Whether both are one file or folder: by their names, and by what is there, whose name may have other letters."""
    try:
        return path == other or path.samefile(other)
    except OSError:
        return False
