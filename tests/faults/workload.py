"""A small day's work on a data folder, step by step, in a process of its own.

Every step that was acknowledged is said at once, in one write a line. Run again on the same folder it does the same
steps with the same keys, so that whatever was not acknowledged is done, and nothing twice.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from server.app import close_app, create_app
from server.rest import Services
from server.settings import Settings
from server.storage.sqlite_rows import SqliteRows
from tests.server.conftest import ORDER, Caller

PAGES = 24
"""Pages in the log before SQLite copies them into the database: few, so that a small day's work does so too."""

PHOTOS = {"one": b"\xff\xd8\xff\xe0" + b"one" * 9_000, "two": b"\xff\xd8\xff\xe0" + b"two" * 100_000}
TOKEN = "os_owner_" + "o" * 40
FIRST, SECOND, OTHER = "first wording", "second wording", "another note"

Answered = Callable[[str, str], None]
"""Is told each step that was acknowledged, and the id of what it was about."""


def open_folder(folder: Path) -> Flask:
    """The service on a folder. No daily backup: the day's work is what the faults are about."""
    app = create_app(Settings(data=folder, backups=0), show_code=lambda _: None, owner_token=TOKEN)
    services: Services = app.extensions["orderside"]
    assert isinstance(services.store.rows, SqliteRows)
    services.store.rows._writer.wal_autocheckpoint(PAGES)
    return app


def a_day(agent: Caller, answered: Answered) -> None:
    """The steps. Each is tried again, as the extension would, when the service could not do it."""
    note = _done(lambda: _note(agent, FIRST), "first note", answered)
    _done(lambda: agent.put(f"/notes/{note}", {"text": SECOND}, 1), "edit", answered)
    _done(lambda: _note(agent, OTHER), "other note", answered)
    for step, name in (("photo one", "one"), ("photo two", "two"), ("photo one again", "one")):
        _done(lambda step=step, name=name: agent.upload(PHOTOS[name], _key(step)), step, answered)  # type: ignore[misc]


def caller(app: Flask) -> Caller:
    """The computer's own user: the same in every run, and known without a word to the store."""
    return Caller(app.test_client(), TOKEN, "Owner")


def _note(agent: Caller, text: str) -> TestResponse:
    return agent.create("/notes", {"order_id": ORDER, "text": text}, _key(text))


def _key(step: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, step))


def _done(act: Callable[[], TestResponse], step: str, answered: Answered) -> str:
    """Acts until it is done: 412 says that an edit was done before. Gives the record's id."""
    for _ in range(3):
        answer = act()
        if answer.status_code in (200, 201, 412):
            body = answer.get_json()
            identity = str(body["error"]["current"]["id"] if "error" in body else body["id"])
            answered(step, identity)
            return identity
    raise AssertionError(f"{step}: {answer.status_code} {answer.text}")


def a_whole_day(folder: Path, answered: Answered) -> None:
    """Open, work, close."""
    app = open_folder(folder)
    answered("opened", "")
    a_day(caller(app), answered)
    close_app(app)
    answered("closed", "")


def when_told(folder: Path, parent: Connection) -> None:
    """A whole day. It begins when the parent says so, and tells it what was acknowledged."""
    parent.send_bytes(b"ready")
    parent.recv_bytes()
    a_whole_day(folder, lambda *said: _say(parent, said))


def _say(parent: Connection, said: tuple[str, str]) -> None:
    os.write(parent.fileno(), json.dumps(said).encode() + b"\n")
