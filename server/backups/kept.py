"""The backups a data folder keeps by itself: daily ones, and one before each change of the store's layout.

Each has the next number in its name. The number says which is newer, never the clock: a clock that jumps
ten years ahead and back neither stops backups nor has good ones removed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from server.backups.archive import BackupError, Manifest, manifest_of
from server.clock import now

DAILY = "daily"
BEFORE_UPDATE = "before-update"
TIME = "%Y%m%dT%H%M%SZ"


class Kept(NamedTuple):
    """A backup in the folder, by its name; its content was not looked at."""

    number: int
    kind: str
    made_at: datetime
    file: Path


def kept(folder: Path) -> list[Kept]:
    """The backups of a folder, the newest first."""
    files = folder.glob("*.zip") if folder.is_dir() else ()
    return sorted((found for file in files if (found := _parse(file)) is not None), reverse=True)


def _parse(file: Path) -> Kept | None:
    parts = re.fullmatch(rf"({DAILY}|{BEFORE_UPDATE})-([0-9]{{6,}})-([0-9]{{8}}T[0-9]{{6}}Z)\.zip", file.name)
    if parts is None:
        return None
    with suppress(ValueError):
        return Kept(int(parts[2]), parts[1], datetime.strptime(parts[3], TIME).replace(tzinfo=UTC), file)
    return None


def sweep(folder: Path) -> None:
    """Removes what was left of backups that the process did not live to finish."""
    for kind in (DAILY, BEFORE_UPDATE):
        for file in folder.glob(f"{kind}-*.zip.*.new*"):
            file.unlink(missing_ok=True)


def next_file(folder: Path, kind: str) -> Path:
    """Where the next backup of a kind belongs."""
    number = max((one.number for one in kept(folder)), default=0) + 1
    return folder / f"{kind}-{number:06d}-{now().strftime(TIME)}.zip"


def candidates(folder: Path) -> list[Kept]:
    """The backups to restore from, the best first: the newest of a store that was intact, then the others."""
    return [one for one, _ in _readable(folder)]


def last_good(folder: Path) -> tuple[Kept, Manifest] | None:
    """The first of the candidates, and what it says of itself."""
    return next(iter(_readable(folder)), None)


def no_good_one(folder: Path) -> str:
    """A sentence that says why last_good() gives nothing."""
    there = len(kept(folder))
    if not there:
        return f"There is no backup in {folder}."
    which = "The only backup" if there == 1 else f"None of the {there} backups"
    return f"{which} in {folder} can{'not' if there == 1 else ''} be read: cut or damaged."


def _readable(folder: Path) -> list[tuple[Kept, Manifest]]:
    found = [(one, manifest) for one in kept(folder) if (manifest := _manifest(one)) is not None]
    return sorted(found, key=lambda pair: bool(pair[1].problems))


def _manifest(one: Kept) -> Manifest | None:
    try:
        return manifest_of(one.file)
    except (BackupError, OSError):
        return None


def forget_old(folder: Path, kind: str, keep: int) -> list[Path]:
    """Removes all but the newest ``keep`` backups of a kind, and never the last good one; gives what it removed."""
    good = last_good(folder)
    spared = good[0].file if good else None
    old = [one.file for one in kept(folder) if one.kind == kind][keep:]
    removed = [file for file in old if file != spared]
    for file in removed:
        file.unlink(missing_ok=True)
    return removed
