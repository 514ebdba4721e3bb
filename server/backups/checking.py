"""Whether a database on its own, a backup's, is good: sound in itself, and as its journal says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from server.journal.logic import JOURNAL
from server.journal.verify import problems, tail_problems
from server.storage import Damaged, Store
from server.storage.progress import Progress, quietly
from server.storage.sqlite_check import damage
from server.storage.sqlite_rows import SqliteRows
from server.stores.looking import look
from server.stores.records import JOURNALED

WHOLLY = 2_000
"""Journal entries up to which every record is compared with its entry; of more, only the last are checked."""

NAMED = 5
"""Problems that are named."""


@dataclass(frozen=True)
class Checked:
    """What a database holds, and what is wrong with it."""

    layout: int
    instance_id: str | None
    counts: dict[str, int]
    problems: list[str]


def check_database(file: Path, progress: Progress = quietly, *, wholly: bool = False) -> Checked:
    """Looks through a database file. Raises Damaged when it is not sound; ``wholly`` compares every record."""
    for said in damage(file, progress):
        raise Damaged(f"{said}.")
    store = look(SqliteRows(file, writable=False))
    try:
        found = islice(_problems(store, progress, wholly), NAMED)
        counts = {spec.name: len(store.table(spec)) for spec in store.specs}
        return Checked(store.rows.layout(), store.rows.state("instance_id"), counts, list(found))
    finally:
        store.close()


def _problems(store: Store, progress: Progress, wholly: bool) -> Iterator[str]:
    if JOURNAL not in store.specs:
        return iter(["there is no journal"])
    if wholly or len(store.table(JOURNAL)) <= WHOLLY:
        return problems(store, JOURNALED, progress)
    return tail_problems(store, WHOLLY)
