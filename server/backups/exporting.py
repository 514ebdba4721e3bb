"""Leaving with everything: plain TinyDB JSON, photos under names people can read, and a list of them."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from tinydb.table import Document

from server.access.logic import TOKENS
from server.backups.archive import BackupError, pieces
from server.backups.workbook import export_workbook
from server.evidence.keeping import speaking
from server.journal.logic import JOURNAL
from server.spreadsheets import write_csv
from server.storage import Photos, Store, TableSpec
from server.storage.folder import make_folder
from server.storage.progress import Progress, quietly
from server.stores.records import JOURNALED

EVERY = 1_000
"""Documents between two words about progress."""

LISTED = ("order_id", "case_id", "template_id", "kind", "received_at", "agent", "file_name", "sha256", "size")
"""What the list of photos says of each, beside its file."""

ABOUT = """\
orderside.json   every record, as TinyDB keeps them: tinydb.TinyDB("orderside.json") opens it
photos/          the original photos: order number, kind, time received (UTC), id
photos.csv       the list of the photos
orderside.xlsx   orders, cases, notes, photos and inserted replies as sheets to look at (times in UTC; a text that
                 is longer than a cell may be is cut there with …, and whole in orderside.json)

Not here: the SHA-256 of agents' tokens, answers kept for repeated requests, and the pairing code. They are of
no use without the service that made them. The journal's hashes of the token records cannot be checked without.
"""


def export(store: Store, photos: Photos, folder: Path, progress: Progress = quietly) -> tuple[int, list[str]]:
    """Writes everything into a new or empty folder; gives how many photos, and sentences about those that are gone.

    Raises BackupError when the folder has something in it. What fails leaves nothing that it made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BackupError(f"{folder} is not empty. Name a folder that is, or one that does not exist yet.")
    with _made(folder) as made:
        # The name comes last: what was killed does not look complete.
        draft = folder / "orderside.json.new"
        with draft.open("x", encoding="ascii") as stream:
            made.append(draft)
            _write_tables(store, stream, progress)
        copied, missing = _copy_photos(store, photos, folder, made, progress)
        with _new(folder / "orderside.xlsx", made) as workbook:
            export_workbook(store, workbook, progress)
        with (folder / "README.txt").open("x", encoding="utf-8") as stream:
            made.append(Path(stream.name))
            stream.write(ABOUT)
        os.replace(draft, folder / "orderside.json")
    return copied, missing


@contextmanager
def _made(folder: Path) -> Iterator[list[Path]]:
    """A folder to write into; when that fails, what the list names is removed, and folders that are empty then."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    made: list[Path] = []
    try:
        make_folder(folder)
        yield made
    except BaseException:
        for file in made:
            with suppress(OSError):
                file.unlink()
        for empty in (folder / "photos", *missing):
            with suppress(OSError):  # somebody else has put something into it
                empty.rmdir()
        raise


def _write_tables(store: Store, stream: IO[str], progress: Progress) -> None:
    """One document at a time, in ASCII: TinyDB reads in the encoding of whatever system it runs on."""
    stream.write("{")
    specs = [spec for spec in (*JOURNALED, JOURNAL) if spec in store.specs]
    for place, spec in enumerate(specs):
        stream.write(f"{',' if place else ''}\n{json.dumps(spec.name)}: {{")
        for number, document in enumerate(_documents(store, spec, progress)):
            stream.write(f"{',' if number else ''}\n{json.dumps(str(document.doc_id))}: {json.dumps(document)}")
        stream.write("}")
    stream.write("}\n")


def _documents(store: Store, spec: TableSpec, progress: Progress) -> Iterator[Document]:
    total = len(store.table(spec))
    for done, document in enumerate(store.table(spec), start=1):
        if spec.name == TOKENS.name:
            document.pop("sha256", None)
        yield document
        if done % EVERY == 0 or done == total:
            progress(f"Exporting {spec.name.replace('_', ' ')}", done, total)


def _copy_photos(
    store: Store, photos: Photos, folder: Path, made: list[Path], progress: Progress
) -> tuple[int, list[str]]:
    (folder / "photos").mkdir()
    tables, missing = speaking(store), list[str]()
    total = sum(len(store.table(spec)) for spec in tables)
    records = ((spec, record) for spec in tables for record in store.table(spec))

    def rows() -> Iterator[list[Any]]:
        for done, (spec, record) in enumerate(records, start=1):
            name = f"photos/{_readable_name(record)}"
            if not _copy(photos, record["sha256"], folder / name, made):
                missing.append(f"photo {record['sha256']} ({spec.name.replace('_', ' ')} {record['id']}) is missing")
                name = "missing"
            yield [name, *(record.get(field) for field in LISTED)]
            progress("Exporting photos", done, total)

    with _new(folder / "photos.csv", made) as listed:
        write_csv(listed, ("file", *LISTED), rows())
    return total - len(missing), missing


@contextmanager
def _new(file: Path, made: list[Path]) -> Iterator[Path]:
    """A file that is not there yet, to be made inside."""
    if file.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    made.append(file)
    yield file


def _copy(photos: Photos, sha256: str, target: Path, made: list[Path]) -> bool:
    try:
        with photos.open(sha256) as source, target.open("xb") as copy:
            made.append(target)
            for piece in pieces(source):
                copy.write(piece)
    except FileNotFoundError:
        return False
    return True


def _readable_name(record: Mapping[str, Any]) -> str:
    """Order number (or template), kind, time, id: nothing can be a path, or a name that Windows does not take."""
    whose = record["order_id"].rpartition(":")[2] if "order_id" in record else record["template_id"]
    parts = (whose, record.get("kind", "image"), record["received_at"][:19], record["id"])
    suffix = record["media_type"].rpartition("/")[2].replace("jpeg", "jpg")
    return f"{'_'.join(re.sub('[^A-Za-z0-9-]', '', part) for part in parts)}.{re.sub('[^a-z]', '', suffix)}"
