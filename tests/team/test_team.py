"""Several services on one store: what one has taken the other shows, and nothing is lost when parts of it fall over."""

from __future__ import annotations

import hashlib
import random
import signal
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.server.conftest import ORDER, photo
from tests.server.postgres import PostgresServer
from tests.server.running import EXTENSION
from tests.team.conftest import Team

NOTE = {"order_id": ORDER, "text": "packed 已核对"}
JPEG = b"\xff\xd8\xff\xe0"


def test_what_one_takes_the_other_shows(team: Team) -> None:
    first, second = team.services
    token = first.token()
    note = first.call("POST", "/notes", token, {"order_id": ORDER, "text": "packed, 2 pcs 已核对"})[1]
    sent = photo(size=(640, 480))
    kept = first.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, sent)[1]
    assert second.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"][0]["id"] == note["id"]
    assert second.call("GET", f"/evidence/{kept['id']}/original", token)[1] == sent
    assert second.call("GET", f"/evidence/{kept['id']}/preview?size=thumbnail", token)[0] == 200
    hellos = [service.call("GET", "/hello", token)[1]["instance_id"] for service in team.services]
    assert hellos[0] == hellos[1], "to the extension they are one"


def test_a_code_shown_by_one_pairs_through_the_proxy(team: Team) -> None:
    code = team.services[1].command("pair").stdout.split("Pairing code: ")[1][:9]
    status, pairing = team.call("POST", "/pairings", body={"code": code, "agent": "小王"}, origin=EXTENSION)
    assert status == 201, pairing
    for service in team.services:
        assert service.call("GET", "/agents/me", pairing["token"])[1]["name"] == "小王"


def test_twenty_agents_save_one_note_and_one_wins(team: Team) -> None:
    token = team.services[0].token()
    note = team.keep("/notes", token, {"order_id": ORDER, "text": "first"})

    def save(number: int) -> int:
        service = team.services[number % 2]
        return service.call("PUT", f"/notes/{note['id']}", token, {"text": f"edit {number}"}, version=1)[0]

    with ThreadPoolExecutor(20) as agents:
        assert sorted(agents.map(save, range(20))) == [200] + [412] * 19


def test_the_same_key_at_both_acts_once(team: Team) -> None:
    token = team.services[0].token()
    for number in range(10):
        key, body = str(uuid.uuid4()), {"order_id": ORDER, "text": f"once {number}"}

        def send(index: int, key: str = key, body: dict[str, str] = body) -> Any:
            return team.services[index % 2].call("POST", "/notes", token, body, key)

        with ThreadPoolExecutor(4) as senders:
            answers = list(senders.map(send, range(4)))
        assert [status for status, _ in answers] == [201] * 4
        assert len({record["id"] for _, record in answers}) == 1
    assert len(team.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"]) == 10


class Writer(threading.Thread):
    """An agent who goes on adding notes and photos until told to stop; everything must be acknowledged in the end."""

    def __init__(self, team: Team, token: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.team, self.token, self.rng = team, token, random.Random(seed)
        self.ended = threading.Event()
        self.notes: dict[str, str] = {}
        self.photos: dict[str, str] = {}
        self.failed: BaseException | None = None

    def run(self) -> None:
        try:
            while not self.ended.is_set():
                self._note() if self.rng.random() < 0.7 else self._photo()
        except BaseException as error:
            self.failed = error

    def _note(self) -> None:
        text = str(uuid.UUID(int=self.rng.getrandbits(128)))
        self.notes[self.team.keep("/notes", self.token, {"order_id": ORDER, "text": text})["id"]] = text

    def _photo(self) -> None:
        sent = JPEG + self.rng.randbytes(self.rng.randrange(1000, 200_000))
        kept = self.team.keep(f"/evidence?order_id={ORDER}&kind=packing", self.token, sent)
        self.photos[kept["id"]] = hashlib.sha256(sent).hexdigest()


def test_the_database_restarts_and_a_service_dies_under_load(team: Team, postgres: PostgresServer) -> None:
    first, second = team.services
    token = first.token()
    writers = [Writer(team, token, seed) for seed in range(6)]
    for writer in writers:
        writer.start()

    def taken() -> int:
        assert not any(writer.failed for writer in writers), [writer.failed for writer in writers]
        return sum(len(writer.notes) + len(writer.photos) for writer in writers)

    def go_on(count: int) -> None:
        """Waits until that many more are acknowledged."""
        wanted, until = taken() + count, time.monotonic() + 90
        while taken() < wanted:
            assert time.monotonic() < until, f"{taken()} of {wanted}"
            time.sleep(0.02)

    go_on(60)
    postgres.restart()
    go_on(60)
    second.stop(signal.SIGKILL)
    go_on(60)
    second.start()
    postgres.restart(signal.SIGINT)
    go_on(60)
    for writer in writers:
        writer.ended.set()
    for writer in writers:
        writer.join(timeout=120)
    total = taken()
    notes = {note["id"]: note["text"] for note in all_notes(team, token)}
    photos = {
        kept["id"]: kept["sha256"] for kept in team.call("GET", f"/evidence?order_id={ORDER}", token)[1]["evidence"]
    }
    for writer in writers:
        assert writer.notes.items() <= notes.items()
        assert writer.photos.items() <= photos.items()
    assert len(notes) + len(photos) == total, "each once"
    for service in team.services:
        verified = service.command("verify")
        assert verified.returncode == 0, verified.stdout + verified.stderr


def all_notes(team: Team, token: str) -> list[dict[str, Any]]:
    """The order's notes, page after page."""
    found: list[dict[str, Any]] = []
    before = ""
    while True:
        answer = team.call("GET", f"/notes?order_id={ORDER}&limit=200{before}", token)[1]
        found.extend(answer["notes"])
        if not answer.get("next"):
            return found
        before = f"&before={answer['next']}"


def test_a_database_that_is_away_is_said_to_be(team: Team, postgres: PostgresServer) -> None:
    token = team.services[0].token()
    postgres.stop()
    try:
        for method, path, body in (("GET", f"/notes?order_id={ORDER}", None), ("POST", "/notes", NOTE)):
            status, answer = team.services[0].call(method, path, token, body)
            assert (status, answer["error"]["code"]) == (503, "store_away")
    finally:
        postgres.start()
    assert team.keep("/notes", token, NOTE)["text"] == NOTE["text"]
