"""Moving to a team's store and back: everything arrives, an interruption costs nothing, the old store says so."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.conftest import ORDER, photo
from tests.server.running import ROOT, Running
from tests.server.s3 import bucket, environment, fresh_address, s3_server

NOTES = 60


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Running]:
    """A service on one computer, with notes and photos in it."""
    service = Running(tmp_path / "data", environment=environment(s3_server().endpoint))
    service.start()
    token = service.token()
    for number in range(NOTES):
        service.call("POST", "/notes", token, {"order_id": ORDER, "text": f"note {number} 已核对\u2028"})
    for colour in ("red", "green", "blue"):
        service.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, photo(colour=colour))
    service.stop()
    service.environment["TOKEN"] = token
    yield service
    if service.process and service.process.poll() is None:
        service.stop()


def kept(service: Running) -> tuple[list[str], list[str]]:
    token = service.environment["TOKEN"]
    notes = service.call("GET", f"/notes?order_id={ORDER}&limit=200", token)[1]["notes"]
    photos = service.call("GET", f"/evidence?order_id={ORDER}", token)[1]["evidence"]
    for record in photos:
        assert service.call("GET", f"/evidence/{record['id']}/original", token)[0] == 200
    return [note["text"] for note in notes], [record["sha256"] for record in photos]


def test_there_and_back(laptop: Running, database: str) -> None:
    laptop.start()
    before = kept(laptop)
    laptop.stop()
    place = fresh_address()
    moved = laptop.command("move", "--to", database, "--photos", place)
    assert moved.returncode == 0, moved.stdout + moved.stderr
    assert "3 photos" in moved.stdout
    assert f"ORDERSIDE_PHOTOS={place}" in moved.stdout
    assert "never-to-be-shown" not in moved.stdout + moved.stderr, "no password is printed"
    left = laptop.command("serve")
    assert left.returncode == 1
    assert "moved to postgresql://" in left.stderr, "nobody goes on in the old store unawares"

    laptop.environment |= {"ORDERSIDE_STORE": database, "ORDERSIDE_PHOTOS": place}
    assert laptop.command("verify").returncode == 0
    laptop.start()
    assert kept(laptop) == before
    added = laptop.call("POST", "/notes", laptop.environment["TOKEN"], {"order_id": ORDER, "text": "in the team"})
    assert added[0] == 201
    laptop.stop()

    back = laptop.command("move", "--to", "sqlite", "--photos", "files")
    assert back.returncode == 0, back.stdout + back.stderr
    assert "set-aside" in back.stdout, "the old store is kept"
    assert laptop.command("serve").returncode == 1
    laptop.environment |= {"ORDERSIDE_STORE": "sqlite", "ORDERSIDE_PHOTOS": "files"}
    assert laptop.command("verify").returncode == 0
    laptop.start()
    assert kept(laptop) == (["in the team", *before[0]], before[1])


def test_only_the_photos(laptop: Running) -> None:
    place = fresh_address()
    assert laptop.command("move", "--photos", place).returncode == 0
    laptop.environment["ORDERSIDE_PHOTOS"] = place
    laptop.start()
    assert len(kept(laptop)[1]) == 3


def test_what_was_interrupted_goes_on(laptop: Running, database: str) -> None:
    command = [sys.executable, "-m", "server", "move", "--to", database, "--photos", fresh_address()]
    for wait in (0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 2.0):
        moving = subprocess.Popen(command, cwd=ROOT, env=laptop.environment, stdout=subprocess.DEVNULL)
        time.sleep(wait)  # a moment like any other
        moving.send_signal(signal.SIGKILL)
        if moving.wait() == 0:
            break
    place = command[-1]
    done = laptop.command(*command[3:])
    assert done.returncode == 0 or "moved to" in done.stderr, done.stdout + done.stderr
    laptop.environment |= {"ORDERSIDE_STORE": database, "ORDERSIDE_PHOTOS": place}
    assert laptop.command("verify").returncode == 0
    laptop.start()
    texts, photos = kept(laptop)
    assert (len(texts), len(photos)) == (NOTES, 3)


def test_a_store_with_records_in_it_is_not_moved_into(laptop: Running, tmp_path: Path, database: str) -> None:
    other = Running(tmp_path / "other", environment={"ORDERSIDE_STORE": database})
    other.token("Somebody")
    refused = laptop.command("move", "--to", database)
    assert refused.returncode == 1
    assert "records already" in refused.stderr
    laptop.start()
    assert len(kept(laptop)[0]) == NOTES, "and the old one goes on"


def test_a_photo_damaged_on_the_way_is_noticed(laptop: Running) -> None:
    place = fresh_address()
    assert laptop.command("move", "--photos", place).returncode == 0
    there = bucket(s3_server().endpoint, place.removeprefix("s3://photos/"))
    damaged = next(iter(sorted(item["path"] for batch in there.list() for item in batch)))
    there.put(damaged, b"\xff\xd8\xff\xe0 other bytes")
    assert laptop.command("move", "--photos", place).returncode == 0, "again: what is wrong there is put right"
    laptop.environment["ORDERSIDE_PHOTOS"] = place
    assert laptop.command("verify").returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Say where they should go"),
        (("--to", "mysql://x"), "postgresql://"),
        (("--photos", "ftp://x"), "s3://"),
        (("--to", "sqlite"), "Say where they should go"),
    ],
)
def test_what_cannot_be_meant_is_said(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    refused = Running(tmp_path / "data").command("move", *words)
    assert refused.returncode == 1
    assert said in refused.stderr


def test_nothing_acknowledged_is_left_behind_by_a_service_that_still_runs(
    laptop: Running, tmp_path: Path, database: str
) -> None:
    """Somebody forgot to stop the other service: it waits, and says where the records went."""
    moved = laptop.command("move", "--to", database)
    assert moved.returncode == 0, moved.stdout + moved.stderr
    team = laptop.environment | {"ORDERSIDE_STORE": database}
    other = Running(tmp_path / "other", environment=team | {"ORDERSIDE_DATA": str(tmp_path / "other")})
    other.environment["ORDERSIDE_PORT"] = str(other.port)
    other.start()
    token, acknowledged, answers = laptop.environment["TOKEN"], list[str](), set[tuple[int, str]]()
    has_begun, may_end = threading.Event(), threading.Event()

    def write() -> None:
        while not may_end.is_set():
            text = f"from the other {uuid.uuid4()}"
            status, answer = other.call("POST", "/notes", token, {"order_id": ORDER, "text": text})
            if status == 201:
                acknowledged.append(text)
                has_begun.set()
            else:
                answers.add((status, answer["error"]["code"]))

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    try:
        assert has_begun.wait(60)
        laptop.environment |= team
        back = laptop.command("move", "--to", "sqlite")
        assert back.returncode == 0, back.stdout + back.stderr
        refused = other.call("POST", "/notes", token, {"order_id": ORDER, "text": "too late"})
        assert (refused[0], refused[1]["error"]["code"]) == (503, "store_moved")
        assert other.call("GET", f"/notes?order_id={ORDER}", token)[0] == 200
    finally:
        may_end.set()
        for writer in writers:
            writer.join()
        other.stop()
    assert answers <= {(503, "store_away"), (503, "store_moved")}
    laptop.environment["ORDERSIDE_STORE"] = "sqlite"
    laptop.start()
    texts = set()
    before = ""
    while True:
        page = laptop.call("GET", f"/notes?order_id={ORDER}&limit=200{before}", token)[1]
        texts |= {note["text"] for note in page["notes"]}
        if page["next"] is None:
            break
        before = f"&before={page['next']}"
    assert set(acknowledged) <= texts
    assert len(acknowledged) > 0
