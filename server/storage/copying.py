"""Copying a store into another, or into a file, whatever its engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tinydb.table import Document

from server.storage.progress import Progress, quietly
from server.storage.rows import Selection, TableSpec
from server.storage.sqlite_copy import copy_database, make_single
from server.storage.sqlite_rows import SqliteRows
from server.storage.store import Store


def copy_rows(source: Store, target: Store, progress: Progress = quietly) -> int:
    """Adds what the target has not yet of the source's tables, with the same numbers; gives how many documents.

    It goes on behind the last number of each of the target's tables, so what was interrupted can be begun
    again, provided that nobody writes to either meanwhile. Agents' writes to the target go first.
    """
    return sum(_copy_table(source, target, spec, progress) for spec in source.specs)


def _copy_table(source: Store, target: Store, spec: TableSpec, progress: Progress) -> int:
    last = target.table(spec).last()
    there, total = len(target.table(spec)), len(source.table(spec))
    what = f"Copying {spec.name.replace('_', ' ')}"

    def told(done: int) -> None:
        progress(what, there + done, total)

    return target.load(spec, _behind(source, spec, last.doc_id if last else None), told)


def _behind(source: Store, spec: TableSpec, number: int | None) -> Iterator[Document]:
    for row, document in source.rows.select(spec, Selection(beyond=number)):
        yield Document(document, row)


def copy_to_file(source: Store, file: Path, progress: Progress = quietly, pause: float = 0.0) -> None:
    """Copies a store as it is at this moment, while others write, into one new SQLite file.

    ``pause`` is how many seconds it rests after every half megabyte. Raises RowsError and its kinds.
    """
    if isinstance(source.rows, SqliteRows):
        copy_database(source.rows.file, file, progress, pause)
        return
    target = Store(SqliteRows(file), source.specs)
    try:
        with source.snapshot(), target.transaction():
            copy_rows(source, target, progress)
            target.rows.set_state("instance_id", source.rows.state("instance_id"))
    finally:
        target.close()
    make_single(file)
