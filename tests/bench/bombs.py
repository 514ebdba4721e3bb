"""How long it takes until a bomb is answered with an error: by the service, and by the reader of order files."""

from __future__ import annotations

import tempfile
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.bench.timing import row_absolute, seconds
from tests.bombs import ARCHIVES, FILES, JSON, PHOTOS
from tests.server.conftest import ORDER
from tests.server.running import Running

BAR = 2.0
"""Seconds, the slowest request about it."""


def bombs() -> Iterator[str]:
    """The bar: two seconds."""
    with tempfile.TemporaryDirectory() as folder:
        service = Running(Path(folder) / "data")
        service.start()
        try:
            yield from _sent(service)
            yield from _read(service, Path(folder) / "orders.csv")
        finally:
            service.stop()


def _sent(service: Running) -> Iterator[str]:
    token = service.token()
    for name, made in {**PHOTOS, **ARCHIVES}.items():
        address = f"/evidence?order_id={ORDER}&kind=label"
        content = made()
        kept: list[str] = []
        taken = [seconds(lambda: kept.append(service.call("POST", address, token, content)[1].get("id", "")))]  # noqa: B023
        for what in ("preview?size=thumbnail", "preview?size=full", "share-copy", "facts") if kept[0] else ():
            taken.append(seconds(lambda: service.call("GET", f"/evidence/{kept[0]}/{what}", token)))  # noqa: B023
        yield row_absolute(f"bomb: {name}", max(taken), BAR, "s")
    for name, content in JSON.items():
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Idempotency-Key": str(uuid.uuid4()),
        }
        request = urllib.request.Request(f"{service.url}/api/v1/notes", content, headers)
        yield row_absolute(f"bomb: JSON, {name}", seconds(lambda: _ask(request)), BAR, "s")  # noqa: B023


def _ask(request: urllib.request.Request) -> None:
    with suppress(urllib.error.HTTPError):
        urllib.request.urlopen(request, timeout=60)


def _read(service: Running, file: Path) -> Iterator[str]:
    start = seconds(lambda: service.command("demo", "--help"))
    for name, content in FILES.items():
        file.write_bytes(content)
        taken = seconds(lambda: service.command("demo", "--orders", str(file)))
        yield row_absolute(f"bomb: order file, {name}", max(0.0, taken - start), BAR, "s")
