"""Uploads that are cut off, or killed with the service, and sent again with the same key: one record, one photo."""

from __future__ import annotations

import hashlib
import random
import signal
import socket
import struct
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from server.storage import open_photos
from tests.server.conftest import ORDER
from tests.server.running import Running
from tests.server.s3 import environment, faulty_s3, fresh_address, s3_server

PATH = f"/evidence?order_id={ORDER}&kind=packing"
PIECE = 4096
SIZE = 40 * PIECE + 123


class Station(Running):
    """A service with its photos in files or in a bucket, and a client that may be cut off."""

    def __init__(self, data: Path, photos: str, endpoint: str | None) -> None:
        super().__init__(data)
        self.incoming = data / "photos" / "incoming"
        self._photos = photos
        if endpoint:
            self.environment |= {**environment(endpoint), "ORDERSIDE_PHOTOS": photos}

    def send_some(self, token: str, key: str, photo: bytes, size: int, *, reset: bool = False) -> None:
        """Sends the request with its first bytes, and ends the connection without reading an answer."""
        head = (
            f"POST /api/v1{PATH} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: application/octet-stream\r\nContent-Length: {len(photo)}\r\nIdempotency-Key: {key}\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            if reset:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(head.encode() + photo[:size])

    def upload(self, token: str, key: str, photo: bytes) -> dict[str, Any]:
        status, kept = self.call("POST", PATH, token, photo, key)
        assert status == 201, kept
        assert isinstance(kept, dict)
        return kept

    def kept(self) -> list[str]:
        """The digests of the photos there are."""
        return list(open_photos(self._photos, self.incoming.parent).names())

    def recorded(self, token: str) -> list[str]:
        """The digests of the photos that records speak of."""
        listed = self.call("GET", f"/evidence?order_id={ORDER}", token)[1]["evidence"]
        return sorted(record["sha256"] for record in listed)


@pytest.fixture(params=["files", "s3"])
def station(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    in_bucket = request.param == "s3"
    endpoint = s3_server().endpoint if in_bucket else None
    for name, value in environment(endpoint).items() if endpoint else ():
        monkeypatch.setenv(name, value)
    made = Station(tmp_path / "data", fresh_address() if in_bucket else "files", endpoint)
    made.start()
    yield made
    made.stop(signal.SIGKILL)


def photo(seed: int, size: int = SIZE) -> bytes:
    return b"\xff\xd8\xff\xe0" + random.Random(seed).randbytes(size - 4)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def until(is_so: Callable[[], bool]) -> None:
    limit = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < limit
        time.sleep(0.02)


def test_an_upload_cut_anywhere_and_sent_again_is_kept_once(station: Station) -> None:
    token = station.token()
    cuts = [0, 1, *range(PIECE, SIZE, PIECE), SIZE - 1, SIZE]
    sent = [photo(cut) for cut in cuts]
    for cut, content in zip(cuts, sent, strict=True):
        key = str(uuid.uuid4())
        station.send_some(token, key, content, cut)
        station.send_some(token, key, content, cut, reset=True)
        first = station.upload(token, key, content)
        assert station.upload(token, key, content) == first
    expected = sorted(map(sha256, sent))
    assert station.recorded(token) == expected
    assert station.kept() == expected
    assert list(station.incoming.iterdir()) == []
    assert station.process
    service = psutil.Process(station.process.pid)
    until(lambda: not [file for file in service.open_files() if "deleted" in file.path])
    station.stop()
    assert station.command("verify").returncode == 0


def test_a_service_killed_amid_uploads_keeps_each_once(station: Station) -> None:
    token = station.token()
    sent = {str(uuid.uuid4()): photo(number, 2_000_000) for number in range(6)}
    for moment in (0.0, 0.05):
        threads = [threading.Thread(target=_try, args=(station, token, key, content)) for key, content in sent.items()]
        for thread in threads:
            thread.start()
        time.sleep(moment)
        station.stop(signal.SIGKILL)
        for thread in threads:
            thread.join(60)
        station.start()
        assert list(station.incoming.iterdir()) == []
    for key, content in sent.items():
        station.upload(token, key, content)
    assert station.recorded(token) == sorted(map(sha256, sent.values()))
    assert station.kept() == sorted(map(sha256, sent.values()))
    station.stop()
    assert station.command("verify").returncode == 0


def _try(station: Station, token: str, key: str, content: bytes) -> None:
    try:
        station.send_some(token, key, content, len(content))
    except OSError:
        return  # it was killed


def test_a_service_killed_while_the_bucket_hesitates_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with faulty_s3() as proxy:
        for name, value in environment(proxy.endpoint).items():
            monkeypatch.setenv(name, value)
        station = Station(tmp_path / "data", fresh_address(), proxy.endpoint)
        station.start()
        try:
            token, key = station.token(), str(uuid.uuid4())
            proxy.troubles = ["", "hang"]
            station.send_some(token, key, photo(1), SIZE)
            until(lambda: "PUT" in proxy.asked)
            station.stop(signal.SIGKILL)
            assert list(station.incoming.iterdir()) == []
            station.start()
            assert station.recorded(token) == []
            station.upload(token, key, photo(1))
            assert station.recorded(token) == station.kept() == [sha256(photo(1))]
        finally:
            station.stop(signal.SIGKILL)


def test_twenty_uploads_at_once_are_not_in_memory_twice(station: Station) -> None:
    size = 7_000_000
    token = station.token()
    assert station.process
    service = psutil.Process(station.process.pid)
    station.upload(token, str(uuid.uuid4()), photo(0, size))
    before = peak = _own(service)
    sent = [photo(number, size) for number in range(1, 21)]
    threads = [threading.Thread(target=station.upload, args=(token, str(uuid.uuid4()), content)) for content in sent]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        peak = max(peak, _own(service))
        time.sleep(0.005)
    assert station.recorded(token) == sorted(map(sha256, [photo(0, size), *sent]))
    assert peak - before < 1.6 * 20 * size


def _own(process: psutil.Process) -> int:
    """Bytes of memory that are no file's: a photo that is mapped to be put into a bucket is in none."""
    memory = process.memory_info()
    return int(memory.rss - getattr(memory, "shared", 0))
