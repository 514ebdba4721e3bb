"""`kill -9` again and again amid notes, edits and photos of eight agents: what was acknowledged is there, and whole."""

from __future__ import annotations

import hashlib
import http.client
import random
import signal
import threading
import time
from pathlib import Path
from typing import Any

from tests.faults.rounds import rounds
from tests.server.running import Running

ROUNDS = rounds(10, 200)
WRITERS = 8
JPEG = b"\xff\xd8\xff\xe0"


class Writer(threading.Thread):
    """Adds notes and photos to an order of its own, and edits, until the service is gone; remembers each answer."""

    def __init__(self, service: Running, token: str, number: int) -> None:
        super().__init__(daemon=True)
        self.service, self.token = service, token
        self.order = f"aliexpress:2345678:{8152 * 10**12 + number}"
        self.chance = random.Random(number)
        self.notes: dict[str, dict[str, Any]] = {}
        self.asked: dict[str, str] = {}
        """By note, the wording that was sent last, whether or not it was answered."""
        self.photos: dict[str, str] = {}

    def run(self) -> None:
        try:
            while True:
                self.chance.choices((self._note, self._edit, self._photo), (45, 25, 30))[0]()
        except (OSError, http.client.HTTPException):
            return  # the service was killed in the middle of an answer

    def _note(self) -> None:
        text = f"note {self.chance.getrandbits(64)}"
        status, note = self.service.call("POST", "/notes", self.token, {"order_id": self.order, "text": text})
        assert status == 201, note
        self.notes[note["id"]], self.asked[note["id"]] = note, text

    def _edit(self) -> None:
        if self.notes:
            note = self.chance.choice([*self.notes.values()])
            text = self.asked[note["id"]] = f"edit {self.chance.getrandbits(64)}"
            path = f"/notes/{note['id']}"
            status, edited = self.service.call("PUT", path, self.token, {"text": text}, version=note["version"])
            assert status == 200, edited
            self.notes[note["id"]] = edited

    def _photo(self) -> None:
        sent = JPEG + self.chance.randbytes(self.chance.randrange(1000, 400_000))
        status, kept = self.service.call("POST", f"/evidence?order_id={self.order}&kind=packing", self.token, sent)
        assert status == 201, kept
        self.photos[kept["id"]] = hashlib.sha256(sent).hexdigest()

    def check(self) -> None:
        """What was acknowledged is there; of what was not, all or nothing."""
        found = self.service.call("GET", f"/notes?order_id={self.order}", self.token)[1]["notes"]
        there = {note["id"]: note for note in found}
        for identity, note in self.notes.items():
            edited = {"text": self.asked[identity], "version": note["version"] + 1}
            assert there[identity] == note or edited.items() <= there[identity].items()
        kept = self.service.call("GET", f"/evidence?order_id={self.order}", self.token)[1]["evidence"]
        assert self.photos.items() <= {photo["id"]: photo["sha256"] for photo in kept}.items()


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    service = Running(tmp_path / "data")
    token = service.token()
    writers: list[Writer] = []
    for number in range(ROUNDS):
        service.start()
        now = [Writer(service, token, number * WRITERS + place) for place in range(WRITERS)]
        for writer in now:
            writer.start()
        time.sleep(chance.uniform(0.005, 0.4))  # the random moment
        service.stop(signal.SIGKILL)
        for writer in now:
            writer.join(timeout=30)
        writers += now
    service.start()
    try:
        for writer in writers:
            writer.check()
    finally:
        service.stop()
    assert sum(len(writer.notes) for writer in writers) > ROUNDS
    assert sum(len(writer.photos) for writer in writers) > ROUNDS
    verified = service.command("verify")
    assert verified.returncode == 0, verified.stdout
    assert list((tmp_path / "data" / "photos" / "incoming").iterdir()) == []
