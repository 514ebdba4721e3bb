"""A photo acknowledged by the service, against its SHA-256 and a synced write of the same bytes to the same disk."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import random
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.timing import in_turn, row
from tests.server.running import Running

SIZE = 4_000_000
ORDER = "aliexpress:2345678:8152000000000001"
RUNS = 100


def photos_against_hash_and_write() -> Iterator[str]:
    """The bar: at most twice as long."""
    with tempfile.TemporaryDirectory() as folder:
        service = Running(Path(folder) / "data")
        service.start()
        try:
            yield from _measure(service, Path(folder))
        finally:
            service.stop()


def _measure(service: Running, folder: Path) -> Iterator[str]:
    content = bytearray(b"\xff\xd8\xff\xe0" + random.Random(1).randbytes(SIZE - 4))
    connection = http.client.HTTPConnection("127.0.0.1", service.port)
    times = in_turn(
        lambda: _hash_and_write(_another(content), folder),
        _upload(connection, service.token(), lambda: _another(content)),
        RUNS,
    )
    yield row("photo of 4 MB / SHA-256 and synced write", *times, 2.0)


def _another(content: bytearray) -> bytearray:
    """A photo that was never seen: the same but for its last bytes."""
    content[-16:] = uuid.uuid4().bytes
    return content


def _hash_and_write(content: bytearray, folder: Path) -> None:
    name = hashlib.sha256(content).hexdigest()
    with (folder / name).open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _upload(connection: http.client.HTTPConnection, token: str, photo: Callable[[], bytearray]) -> Callable[[], None]:
    path = f"/api/v1/evidence?order_id={ORDER}&kind=packing"
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/octet-stream"}

    def upload() -> None:
        connection.request("POST", path, photo(), {**headers, "Idempotency-Key": str(uuid.uuid4())})
        answer = connection.getresponse()
        kept = json.loads(answer.read())
        assert answer.status == 201, kept

    return upload
