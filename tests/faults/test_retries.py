"""The service is killed and started again while things are sent: sent until answered, each is there once."""

from __future__ import annotations

import http.client
import random
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.rounds import rounds, sample
from tests.server.conftest import ORDER
from tests.server.running import Running

NOTES = 50
KILLS = rounds(3, 40)
PHOTO = b"\xff\xd8\xff\xe0" + random.Random(7).randbytes(4_000_000)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    running = Running(tmp_path / "data")
    running.start()
    yield running
    running.stop()


def until_answered(send: Callable[[], tuple[int, Any]]) -> Any:
    """What the extension's outbox does."""
    while True:
        try:
            status, answer = send()
        except (OSError, http.client.HTTPException):
            time.sleep(0.01)
            continue
        assert status in (200, 201), answer
        return answer


def test_fifty_notes_are_fifty_notes(service: Running) -> None:
    token, chance = service.token(), random.Random(50)
    done = threading.Event()

    def send() -> None:
        for number in range(NOTES):
            note = {"order_id": ORDER, "text": f"note {number}"}
            until_answered(lambda note=note, key=f"note-{number:04}": service.call("POST", "/notes", token, note, key))  # type: ignore[misc]
            time.sleep(KILLS * 0.02)
        done.set()

    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    for _ in range(KILLS):
        time.sleep(chance.uniform(0, 0.3))
        service.stop(signal.SIGKILL)
        service.start()
    assert done.wait(120)
    notes = service.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"]
    assert [note["text"] for note in reversed(notes)] == [f"note {number}" for number in range(NOTES)]


@pytest.mark.parametrize("part", sample([0.5, 0.1, 0.99], rounds(1, 3)))
def test_an_upload_that_was_cut_by_the_end_of_the_service(service: Running, tmp_path: Path, part: float) -> None:
    token = service.token()
    with socket.create_connection(("127.0.0.1", service.port)) as connection:
        connection.sendall(_head(service, token) + PHOTO[: int(len(PHOTO) * part)])
        service.stop(signal.SIGKILL)
    service.start()
    path = f"/evidence?order_id={ORDER}&kind=packing"
    first = until_answered(lambda: service.call("POST", path, token, PHOTO, "upload-key"))
    assert until_answered(lambda: service.call("POST", path, token, PHOTO, "upload-key")) == first
    assert len(service.call("GET", f"/evidence?order_id={ORDER}", token)[1]["evidence"]) == 1
    assert service.call("GET", f"/evidence/{first['id']}/original", token)[1] == PHOTO
    assert list((tmp_path / "data" / "photos" / "incoming").iterdir()) == []


def _head(service: Running, token: str) -> bytes:
    lines = (
        f"POST /api/v1/evidence?order_id={ORDER}&kind=packing HTTP/1.1",
        f"Host: 127.0.0.1:{service.port}",
        f"Authorization: Bearer {token}",
        "Idempotency-Key: upload-key",
        "Content-Type: application/octet-stream",
        f"Content-Length: {len(PHOTO)}",
    )
    return "\r\n".join((*lines, "", "")).encode()
