"""200 times `kill -9` amid notes and photo uploads: what was acknowledged is there, and nothing is torn."""

from __future__ import annotations

import hashlib
import http.client
import os
import random
import signal
import threading
import time
import uuid
from pathlib import Path

from tests.server.conftest import ORDER
from tests.server.running import Running

ROUNDS = int(os.environ.get("ORDERSIDE_TEST_KILLS", "200"))
JPEG = b"\xff\xd8\xff\xe0"


class Writer(threading.Thread):
    """Adds notes and photos until the service is gone; remembers what was acknowledged."""

    def __init__(self, service: Running, token: str, rng: random.Random) -> None:
        super().__init__(daemon=True)
        self.service, self.token, self.rng = service, token, rng
        self.notes: dict[str, str] = {}
        self.photos: dict[str, str] = {}

    def run(self) -> None:
        try:
            while True:
                if self.rng.random() < 0.6:
                    self._note()
                else:
                    self._photo()
        except (OSError, http.client.HTTPException):
            return  # the service was killed in the middle of an answer

    def _note(self) -> None:
        text = str(uuid.UUID(int=self.rng.getrandbits(128)))
        status, note = self.service.call("POST", "/notes", self.token, {"order_id": ORDER, "text": text})
        assert status == 201, note
        self.notes[note["id"]] = text

    def _photo(self) -> None:
        sent = JPEG + self.rng.randbytes(self.rng.randrange(1000, 400_000))
        status, kept = self.service.call("POST", f"/evidence?order_id={ORDER}&kind=packing", self.token, sent)
        assert status == 201, kept
        self.photos[kept["id"]] = hashlib.sha256(sent).hexdigest()


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    rng = random.Random(20261121)
    service = Running(tmp_path / "data")
    token = service.token()
    notes: dict[str, str] = {}
    photos: dict[str, str] = {}
    for _ in range(ROUNDS):
        service.start()
        writers = [Writer(service, token, random.Random(rng.random())) for _ in range(3)]
        for writer in writers:
            writer.start()
        time.sleep(rng.uniform(0.005, 0.25))  # the random moment
        service.stop(signal.SIGKILL)
        for writer in writers:
            writer.join(timeout=30)
            notes |= writer.notes
            photos |= writer.photos
    service.start()
    try:
        found = {
            note["id"]: note["text"] for note in service.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"]
        }
        kept = service.call("GET", f"/evidence?order_id={ORDER}", token)[1]["evidence"]
        assert {identity: found.get(identity) for identity in notes} == notes
        digests = {photo["id"]: photo["sha256"] for photo in kept}
        assert {identity: digests.get(identity) for identity in photos} == photos
        assert len(notes) > ROUNDS
        assert len(photos) > ROUNDS / 4
    finally:
        service.stop()
    verified = service.command("verify")
    assert verified.returncode == 0, verified.stdout
    assert list((tmp_path / "data" / "photos" / "incoming").iterdir()) == []
