"""What must be true of a data folder after any fault."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from flask import Flask

from server.app import close_app
from server.evidence.logic import problems as photo_problems
from server.journal.verify import problems as record_problems
from server.rest import Services
from server.storage.sqlite_rows import SqliteRows
from server.stores.records import JOURNALED
from tests.faults.workload import FIRST, OTHER, PHOTOS, SECOND, a_day, caller, open_folder
from tests.server.conftest import ORDER

DIGESTS = {name: hashlib.sha256(photo).hexdigest() for name, photo in PHOTOS.items()}
WORDINGS, OTHER_NOTE = ((FIRST, 1), (SECOND, 2)), (OTHER, 1)
KNOWN = re.compile(r"instance-id|lock|reserve|orderside\.db(-wal|-shm)?|photos/[0-9a-f]{2}/[0-9a-f]{64}")
"""Files that belong into a folder; anything else was left behind."""


def check(folder: Path, acknowledged: Mapping[str, str]) -> None:
    """The folder opens by itself, holds what was acknowledged, each record old or new; the day can be done again."""
    app = open_folder(folder)
    try:
        assert left_behind(folder) == []
        intact(app)
        _old_or_new(app, acknowledged)
        done: dict[str, str] = {}
        a_day(caller(app), done.__setitem__)
        assert {step: done.get(step, "") for step in acknowledged} == dict(acknowledged), "the same key, acted once"
        _exactly_once(app)
        intact(app)
    finally:
        close_app(app)


def intact(app: Flask) -> None:
    """What ``verify`` looks at, and SQLite's own look at its file."""
    services: Services = app.extensions["orderside"]
    found = chain(record_problems(services.store, JOURNALED), photo_problems(services.store, services.photos))
    assert list(found) == []
    assert isinstance(services.store.rows, SqliteRows)
    assert services.store.rows.read("PRAGMA integrity_check") == [("ok",)]


def left_behind(folder: Path) -> list[str]:
    """Files in a folder that an interrupted write has left."""
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return [name for name in files if KNOWN.fullmatch(name) is None]


def _old_or_new(app: Flask, acknowledged: Mapping[str, str]) -> None:
    notes, photos = _notes(app), _photos(app)
    found = [(note["text"], note["version"]) for note in notes.values()]
    assert sorted(found) in ([], *([note] for note in WORDINGS), *(sorted([note, OTHER_NOTE]) for note in WORDINGS))
    for step, identity in acknowledged.items():
        if "photo" in step:
            assert photos[identity] == DIGESTS[step.split()[1]], step
        elif identity:
            assert identity in notes, step
    if "edit" in acknowledged:
        assert WORDINGS[1] in found


def _exactly_once(app: Flask) -> None:
    assert sorted(note["text"] for note in _notes(app).values()) == sorted([SECOND, OTHER])
    assert sorted(_photos(app).values()) == sorted([DIGESTS["one"], DIGESTS["one"], DIGESTS["two"]])
    assert sorted(app.extensions["orderside"].photos.names()) == sorted(DIGESTS.values())


def _notes(app: Flask) -> dict[str, dict[str, Any]]:
    listed = caller(app).get("/notes", query_string={"order_id": ORDER}).get_json()["notes"]
    return {note["id"]: note for note in listed}


def _photos(app: Flask) -> dict[str, str]:
    """The digests of the bytes given out, by evidence id."""
    agent = caller(app)
    listed = agent.get("/evidence", query_string={"order_id": ORDER}).get_json()["evidence"]
    return {
        photo["id"]: hashlib.sha256(agent.get(f"/evidence/{photo['id']}/original").data).hexdigest() for photo in listed
    }
