"""Eight threads write to the store and the process is killed, again and again: no acknowledged write is lost."""

from __future__ import annotations

import multiprocessing
import os
import random
import secrets
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from tinydb import where
from tinydb.table import Document

from server.cases.notes import NOTES
from server.journal import logic as journal
from server.journal.verify import problems
from server.settings import Settings
from server.storage import DataFolder, Store
from server.storage.sqlite_rows import SqliteRows
from server.stores.opening import open_store
from server.stores.records import JOURNALED
from tests.faults.rounds import rounds

WRITES = rounds(1_000, 40_000)
"""How many are acknowledged at least, in all."""

THREADS = 8
WRITERS = multiprocessing.get_context("forkserver")

Acknowledged = dict[str, int]
"""By note, the version that was acknowledged last."""


def opened(folder: Path) -> Store:
    return open_store(Settings(data=folder, backups=0), DataFolder(folder))


def write_on(folder: Path, parent: Connection) -> None:
    """Adds and edits notes in eight threads without end. Each is said to the parent once it is durable."""
    store = opened(folder)
    threads = [threading.Thread(target=_write_on, args=(store, parent.fileno())) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _write_on(store: Store, parent: int) -> None:
    mine: list[str] = []
    while True:
        identity = random.choice(mine) if len(mine) > 20 or (mine and random.random() < 0.5) else secrets.token_hex(8)
        version = store.write(lambda identity=identity: _write(store, identity))  # type: ignore[misc]
        os.write(parent, f"{identity} {version}\n".encode())
        if version == journal.FIRST_VERSION:
            mine = [*mine[-20:], identity]


def _write(store: Store, identity: str) -> int:
    note = store.table(NOTES).get(where("id") == identity)
    if note is None:
        return int(journal.create(store, NOTES, {"id": identity, "order_id": "a:b:1", "text": "1"}, by="x")["version"])
    edited = Document({**note, "text": str(note["version"] + 1)}, note.doc_id)
    return int(journal.change(store, NOTES, edited, by="x")["version"])


def killed(folder: Path, seconds: float) -> tuple[Acknowledged, int]:
    """What was acknowledged by a process that was killed so long after its first word, and how many writes that is."""
    ours, theirs = WRITERS.Pipe(duplex=False)
    process = WRITERS.Process(target=write_on, args=(folder, theirs))
    process.start()
    theirs.close()
    said = os.read(ours.fileno(), 65536)
    threading.Timer(seconds, process.kill).start()
    said += b"".join(iter(lambda: os.read(ours.fileno(), 65536), b""))
    process.join()
    lines = [line.decode().split() for line in said.splitlines()]
    return {identity: int(version) for identity, version in lines}, len(lines)


def test_no_acknowledged_write_is_lost(tmp_path: Path) -> None:
    folder, chance, writes = tmp_path / "data", random.Random(40_000), 0
    while writes < WRITES:
        acknowledged, number = killed(folder, chance.uniform(0.0, 1.5))
        writes += number
        store = opened(folder)
        for identity, version in acknowledged.items():
            note = store.table(NOTES).get(where("id") == identity)
            assert note["version"] in (version, version + 1), "the last one may be there though nobody was told"
            assert note["text"] == str(note["version"])
        store.close()
    store = opened(folder)
    assert list(problems(store, JOURNALED)) == []
    assert isinstance(store.rows, SqliteRows)
    assert store.rows.read("PRAGMA integrity_check") == [("ok",)]
    store.close()
