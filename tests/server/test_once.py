"""Creating once: the same key acts once, for a week and across restarts, whatever the clock says."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.cases.notes import NOTES
from server.journal.logic import JOURNAL
from server.journal.verify import problems
from server.rest import Services
from server.rest.once import ANSWERS
from server.settings import Settings
from server.stores.records import JOURNALED
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import EXTENSION

NOTE = {"order_id": ORDER, "text": "Checked before dispatch."}
RECEIPT = {
    "order_id": ORDER,
    "template_id": "shipped-notice",
    "template_version": 1,
    "language": "ru",
    "text": "Здравствуйте",
    "suggested": True,
}
CREATES: dict[str, Callable[[Caller, str], TestResponse]] = {
    "notes": lambda agent, key: agent.create("/notes", NOTE, key),
    "receipts": lambda agent, key: agent.create("/receipts", RECEIPT, key),
    "evidence": lambda agent, key: agent.upload(photo(), key),
}
BEGAN = datetime(2026, 11, 1, 8, tzinfo=UTC)


class Clock:
    """The service's clock, put where a test wants it."""

    def __init__(self) -> None:
        self.now = BEGAN

    def __call__(self) -> datetime:
        return self.now

    def put(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("server.clock.now", made)
    return made


class Office:
    """A service that is started again and again on one folder, and an agent who goes on with the same token."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        with self.open() as app:
            self.token = add_agent(services_of(app).store, "Wang Min")[1]

    @contextmanager
    def open(self) -> Iterator[Flask]:
        app = create_app(self.settings, show_code=lambda _: None)
        try:
            yield app
        finally:
            close_app(app)

    @contextmanager
    def agent(self) -> Iterator[Caller]:
        """The agent's calls between a start and a stop."""
        with self.open() as app:
            yield Caller(app.test_client(), self.token, "Wang Min")


def services_of(app: Flask) -> Services:
    found: Services = app.extensions["orderside"]
    return found


@pytest.fixture
def office(settings: Settings, clock: Clock) -> Office:
    return Office(settings)


def new_key() -> str:
    return str(uuid.uuid4())


def notes_of(agent: Caller) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (agent.get("/notes", query_string={"order_id": ORDER}).json or {})["notes"]
    return found


@pytest.mark.parametrize("kind", CREATES)
def test_r14_every_create_acts_once_also_after_a_restart(office: Office, kind: str) -> None:
    key, create = new_key(), CREATES[kind]
    with office.agent() as agent:
        first, again = create(agent, key), create(agent, key)
    with office.agent() as agent:
        later, other = create(agent, key), create(agent, new_key())
    assert {answer.status_code for answer in (first, again, later, other)} == {201}
    assert first.data == again.data == later.data != other.data
    assert first.headers["ETag"] == later.headers["ETag"] == '"1"'


@pytest.mark.parametrize("kind", CREATES)
def test_r14_every_create_wants_a_key(agent: Caller, services: Services, kind: str) -> None:
    before = len(services.store.table(JOURNAL))
    answer = CREATES[kind](agent, " ")
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (400, "idempotency_key_required")
    for key in ("short", "x" * 65, "with a space", "über-allem", "eight.dots", "12345678\t9"):
        answer = CREATES[kind](agent, key)
        error = (answer.json or {})["error"]
        assert (answer.status_code, error["code"]) == (400, "idempotency_key_malformed"), key
        assert "8 to 64 letters" in error["message"]
    assert len(services.store.table(JOURNAL)) == before


def test_r14_a_key_is_good_for_one_thing(agent: Caller) -> None:
    key = new_key()
    assert agent.create("/notes", NOTE, key).status_code == 201
    other_text, other_route = agent.create("/notes", {**NOTE, "text": "other"}, key), CREATES["receipts"](agent, key)
    for answer in (other_text, other_route):
        assert (answer.status_code, (answer.json or {})["error"]["code"]) == (422, "idempotency_key_reused")
    assert len(notes_of(agent)) == 1


def test_what_was_refused_may_be_sent_again_corrected(agent: Caller) -> None:
    key = new_key()
    assert agent.create("/notes", {**NOTE, "text": ""}, key).status_code == 422
    assert agent.create("/notes", NOTE, key).status_code == 201


def test_the_first_answer_is_given_again_even_when_the_note_has_changed(agent: Caller) -> None:
    key = new_key()
    note = agent.create("/notes", NOTE, key).json or {}
    agent.put(f"/notes/{note['id']}", {"text": "new"}, version=1)
    again = agent.create("/notes", NOTE, key)
    assert (again.json, again.headers["ETag"]) == (note, '"1"')


def test_what_was_removed_is_kept_nowhere_and_not_made_again(agent: Caller, services: Services) -> None:
    key = new_key()
    note = agent.create("/notes", {**NOTE, "text": "a card number"}, key).json or {}
    agent.send("DELETE", f"/notes/{note['id']}", json={}, headers={"If-Match": '"1"'})
    kept = str([dict(record) for spec in services.store.specs for record in services.store.table(spec)])
    assert "a card number" not in kept
    again = agent.create("/notes", {**NOTE, "text": "a card number"}, key)
    assert (again.status_code, (again.json or {})["error"]["code"]) == (410, "removed")
    assert notes_of(agent) == []


def test_r14_twenty_who_ask_the_same_at_once_get_the_same(app: Flask, agent: Caller, services: Services) -> None:
    key, gate = new_key(), threading.Barrier(20)
    given: list[tuple[int, bytes]] = []

    def ask() -> None:
        window = Caller(app.test_client(), agent.token, agent.name)
        gate.wait()
        answer = window.create("/notes", NOTE, key)
        given.append((answer.status_code, answer.data))

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(given) == 20
    assert len(set(given)) == 1
    assert given[0][0] == 201
    assert len(services.store.table(NOTES)) == len(services.store.table(ANSWERS)) == 1


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three answers are kept whatever the clock says, rather than ten thousand; old ones go after every second."""
    monkeypatch.setattr("server.rest.once.LATEST", 3)
    monkeypatch.setattr("server.rest.once.PIECE", 2)


def is_remembered(agent: Caller, key: str) -> bool:
    """Whether a note is not made a second time."""
    before = len(notes_of(agent))
    assert agent.create("/notes", NOTE, key).status_code == 201
    return len(notes_of(agent)) == before


@pytest.mark.usefixtures("few")
def test_r14_answers_are_kept_for_a_week(office: Office, clock: Clock) -> None:
    keys = [new_key() for _ in range(6)]
    with office.agent() as agent:
        for key in keys:
            agent.create("/notes", NOTE, key)
        clock.put(days=6, hours=23)
        agent.create("/notes", NOTE, new_key())
    with office.agent() as agent:
        assert all(is_remembered(agent, key) for key in keys)


@pytest.mark.usefixtures("few")
def test_older_answers_are_forgotten_but_never_the_latest(office: Office, clock: Clock) -> None:
    keys = [new_key() for _ in range(6)]
    with office.agent() as agent:
        for key in keys:
            agent.create("/notes", NOTE, key)
        clock.put(days=8)
        late = new_key()
        agent.create("/notes", NOTE, late)
    with office.open() as app:
        kept = [answer["id"].partition(":")[2] for answer in services_of(app).store.table(ANSWERS)]
    assert kept == [*keys[-2:], late]


@pytest.mark.usefixtures("few")
def test_a_service_that_is_never_restarted_forgets_too(office: Office, clock: Clock) -> None:
    with office.open() as app:
        agent = Caller(app.test_client(), office.token, "Wang Min")
        for _ in range(10):
            clock.put(days=3)
            agent.create("/notes", NOTE, new_key())
        assert len(services_of(app).store.table(ANSWERS)) < 6


JUMPS = {"a day back": -1, "ten years ahead": 3652, "ten years back": -3652}


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_jumps_before_a_start_loses_nothing(office: Office, clock: Clock, jump: str) -> None:
    keys = [new_key() for _ in range(6)]
    with office.agent() as agent:
        for key in keys:
            agent.create("/notes", NOTE, key)
    clock.put(days=JUMPS[jump])
    with office.agent() as agent:
        assert all(is_remembered(agent, key) for key in keys)


@pytest.mark.usefixtures("few")
def test_a_clock_that_jumps_before_a_start_forgets_not_one(office: Office, clock: Clock) -> None:
    """Even of more answers than are kept whatever the clock says: the latest one was written by the right clock."""
    keys = [new_key() for _ in range(8)]
    with office.agent() as agent:
        for key in keys:
            agent.create("/notes", NOTE, key)
    clock.put(days=3652)
    with office.open() as app:
        assert len(services_of(app).store.table(ANSWERS)) == len(keys)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_jumps_while_it_runs_loses_nothing(office: Office, clock: Clock, jump: str) -> None:
    keys = [new_key() for _ in range(4)]
    with office.agent() as agent:
        for key in keys[:2]:
            agent.create("/notes", NOTE, key)
        clock.put(days=JUMPS[jump])
        for key in keys[2:]:
            agent.create("/notes", NOTE, key)
    with office.agent() as agent:
        clock.put(days=-JUMPS[jump])
        assert all(is_remembered(agent, key) for key in keys)
    with office.agent() as agent:
        assert all(is_remembered(agent, key) for key in keys)


@pytest.mark.parametrize("jump", JUMPS)
def test_records_and_entries_are_in_order_whatever_the_clock_says(office: Office, clock: Clock, jump: str) -> None:
    with office.open() as app:
        agent = Caller(app.test_client(), office.token, "Wang Min")
        before = len((agent.get("/journal").json or {})["entries"])
        for number in range(6):
            if number == 3:
                clock.put(days=JUMPS[jump])
            note = agent.create("/notes", {**NOTE, "text": f"note {number}"}).json or {}
            agent.put(f"/notes/{note['id']}", {"text": f"note {number}, edited"}, version=1)
        entries = (agent.get("/journal", query_string={"after": before}).json or {})["entries"]
        assert [entry["seq"] for entry in entries] == list(range(before + 1, before + 13))
        assert [entry["action"] for entry in entries] == ["create", "change"] * 6
        assert (entries[0]["at"] < entries[-1]["at"]) is (JUMPS[jump] > 0)
        assert [note["text"] for note in notes_of(agent)] == [f"note {number}, edited" for number in range(5, -1, -1)]
        assert list(problems(services_of(app).store, JOURNALED)) == []


def test_a_token_or_code_is_never_kept_to_be_given_again(app: Flask, services: Services, codes: list[str]) -> None:
    """These act anew each time: what they answer with is kept as a hash alone."""
    key = {"Idempotency-Key": new_key()}
    owner = Caller(app.test_client(), "os_owner_" + "o" * 40, "Owner")
    made = [owner.post("/agents", {"name": "script"}, headers=key).json or {} for _ in range(2)]
    assert made[0]["id"] == made[1]["id"]
    assert made[0]["token"] != made[1]["token"]
    shown = [(owner.post("/pairings/codes", {}, headers=key).json or {})["code"] for _ in range(2)]
    assert codes == shown
    paired = owner.post("/pairings", {"code": codes[-1]}, headers=key | {"Origin": EXTENSION})
    again = owner.post("/pairings", {"code": codes[-1]}, headers=key | {"Origin": EXTENSION})
    assert (paired.status_code, again.status_code) == (201, 410)
    assert len(services.store.table(ANSWERS)) == 0
    secrets = [answer["token"].split("_", 2)[2] for answer in (*made, paired.json or {})]
    kept = str([dict(record) for spec in services.store.specs for record in services.store.table(spec)])
    assert not [secret for secret in secrets if secret in kept]
