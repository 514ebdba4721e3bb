"""Two services on one PostgreSQL and one bucket, behind nginx, as docs/team describes them."""

from __future__ import annotations

import json
import ssl
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.server.running import Running, content_of
from tests.server.s3 import environment, fresh_address, s3_server
from tests.team.proxy import Proxy


class Team:
    """The services by name, and an agent's calls through the proxy."""

    def __init__(self, services: tuple[Running, Running], proxy: Proxy) -> None:
        self.services, self.proxy = services, proxy
        self._tls = ssl.create_default_context(cafile=proxy.certificate)

    def call(
        self,
        method: str,
        path: str,
        token: str = "",
        body: Any = None,
        key: str = "",
        version: int | None = None,
        origin: str | None = None,
    ) -> tuple[int, Any]:
        """One request through the proxy. Raises OSError when nobody answers."""
        photo = isinstance(body, bytes)
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/octet-stream" if photo else "application/json",
            "Idempotency-Key": key or str(uuid.uuid4()),
            **({} if version is None else {"If-Match": f'"{version}"'}),
            **({"Origin": origin} if origin else {}),
        }
        data = body if photo else None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.proxy.url}/api/v1{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60, context=self._tls) as answer:
                return answer.status, content_of(answer.headers["Content-Type"], answer.read())
        except urllib.error.HTTPError as error:
            return error.code, content_of(error.headers["Content-Type"], error.read())

    def keep(self, path: str, token: str, body: Any, seconds: float = 90) -> Any:
        """A create, sent again with its key until it is acknowledged, as the extension's outbox does."""
        key, until = str(uuid.uuid4()), time.monotonic() + seconds
        while True:
            try:
                status, record = self.call("POST", path, token, body, key)
            except OSError as error:
                status, record = 0, error
            if status == 201:
                return record
            assert status in (0, 502, 503, 504), (status, record)
            assert time.monotonic() < until, (status, record)
            time.sleep(0.05)


@pytest.fixture
def team(tmp_path: Path, database: str) -> Iterator[Team]:
    settings = {
        "ORDERSIDE_STORE": database,
        "ORDERSIDE_PHOTOS": fresh_address(),
        "ORDERSIDE_NAMES": "127.0.0.1",
        **environment(s3_server().endpoint),
    }
    first, second = (Running(tmp_path / name, environment=settings) for name in ("first", "second"))
    folder = tmp_path / "nginx"
    folder.mkdir()
    proxy = Proxy(folder, (first.port, second.port))
    try:
        for service in (first, second):
            service.start()
        proxy.start()
        yield Team((first, second), proxy)
    finally:
        proxy.stop()
        for service in (first, second):
            if service.process and service.process.poll() is None:
                service.stop()
