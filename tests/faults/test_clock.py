"""The computer's clock jumps a day back and ten years ahead: order is by arrival, and what acted once acted once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from flask import Flask

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.journal.logic import JOURNAL
from server.settings import Settings
from tests.faults.afterwards import intact
from tests.server.conftest import BASE, ORDER, Caller, photo

DAY, TEN_YEARS = timedelta(days=1), timedelta(days=3652)
JUMPS = {
    "a day back": (-DAY,),
    "ten years ahead": (TEN_YEARS,),
    "ten years ahead and put right": (TEN_YEARS, timedelta()),
    "back and forth": (TEN_YEARS, -DAY, TEN_YEARS, timedelta()),
}


class Computer:
    """The service on one folder, and the clock it looks at."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._settings = Settings(data=folder, writes=0)
        self._monkeypatch = monkeypatch
        self.codes: list[str] = []
        self.start()
        self._token = add_agent(self.app.extensions["orderside"].store, "Wang Min")[1]

    def start(self) -> None:
        self.app: Flask = create_app(self._settings, show_code=self.codes.append)

    def restart(self) -> None:
        close_app(self.app)
        self.start()

    def put_clock(self, by: timedelta) -> None:
        class Shifted(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Shifted:
                return cls.fromisoformat((datetime.now(tz) + by).isoformat())

        self._monkeypatch.setattr("server.clock.datetime", Shifted)

    @property
    def agent(self) -> Caller:
        return Caller(self.app.test_client(), self._token, "Wang Min")

    def pair(self, code: str) -> int:
        origin = {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop"}
        asked = self.app.test_client().post("/api/v1/pairings", json={"code": code}, headers=origin, base_url=BASE)
        return asked.status_code


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    made = Computer(tmp_path / "data", monkeypatch)
    yield made
    close_app(made.app)


@pytest.mark.parametrize("restarts", [False, True], ids=["in mid-work", "at a restart"])
@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_the_clock_decides_nothing(computer: Computer, jumps: tuple[timedelta, ...], restarts: bool) -> None:
    done = [act(computer.agent, number) for number in range(3)]
    for by in jumps:
        computer.put_clock(by)
        if restarts:
            computer.restart()
        done += [act(computer.agent, number) for number in range(len(done), len(done) + 3)]
        assert [act(computer.agent, number) for number in range(len(done))] == done, "acted once"
    listed = computer.agent.get("/notes", query_string={"order_id": ORDER}).get_json()["notes"]
    assert [note["id"] for note in reversed(listed)] == [note for note, _ in done], "newest first, by arrival"
    kept = computer.agent.get("/evidence", query_string={"order_id": ORDER}).get_json()["evidence"]
    assert [photo["id"] for photo in reversed(kept)] == [photo for _, photo in done]
    intact(computer.app)
    journal = [entry["record_id"] for entry in computer.app.extensions["orderside"].store.table(JOURNAL)]
    assert [identity for identity in journal if identity in {*listed_ids(done)}] == listed_ids(done)


def act(agent: Caller, number: int) -> tuple[str, str]:
    """A note and a photo, always the same ones for a number."""
    note = agent.create("/notes", {"order_id": ORDER, "text": f"note {number}"}, f"note-key-{number}")
    sent = agent.upload(photo(size=(8 + number, 8)), f"photo-key-{number}")
    assert (note.status_code, sent.status_code) == (201, 201), (note.text, sent.text)
    return note.get_json()["id"], sent.get_json()["id"]


def listed_ids(done: list[tuple[str, str]]) -> list[str]:
    return [identity for pair in done for identity in pair]


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_an_edit_goes_by_its_version(computer: Computer, jumps: tuple[timedelta, ...]) -> None:
    path = f"/notes/{act(computer.agent, 0)[0]}"
    for version, by in enumerate(jumps, start=1):
        computer.put_clock(by)
        assert computer.agent.put(path, {"text": f"wording {version}"}, version).status_code == 200
        assert computer.agent.put(path, {"text": "stale"}, version).status_code == 412
    intact(computer.app)


@pytest.mark.parametrize("by", [-DAY, TEN_YEARS], ids=["a day back", "ten years ahead"])
def test_a_pairing_code_never_lives_longer(computer: Computer, by: timedelta) -> None:
    computer.app.extensions["orderside.pairing"].fresh_code()
    computer.put_clock(by)
    assert computer.pair(computer.codes[-1]) == 410, "void, and a fresh one is shown"
    assert computer.pair(computer.codes[-1]) == 201
    assert computer.pair(computer.codes[-1]) == 410, "once"
