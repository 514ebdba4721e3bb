"""A real service in a process of its own, for tests that stop and kill it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
"""Where a paired extension's requests come from."""

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """`python -m server serve` on a data folder and a free port, started and stopped as a person would.

    ``environment`` holds further settings by their names (ORDERSIDE_STORE, ORDERSIDE_PHOTOS, …). Tests write more in
    a minute than an agent may, so that is not limited unless they say so.
    """

    def __init__(self, data: Path, port: int | None = None, environment: Mapping[str, str] | None = None) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        own = {"ORDERSIDE_DATA": str(data), "ORDERSIDE_PORT": str(self.port), "ORDERSIDE_WRITES": "0"}
        self.environment = {**os.environ, **own, **(environment or {})}
        self.process: subprocess.Popen[bytes] | None = None
        # A file, not a pipe: nobody reads along, and a service must never wait for room to print.
        self._printed = tempfile.TemporaryFile()  # noqa: SIM115 (open as long as this is)

    def start(self) -> None:
        """Starts it and waits until it answers."""
        self._printed_before = self._printed.seek(0, os.SEEK_END)
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "server", "serve"],
            cwd=ROOT,
            env=self.environment,
            stdout=self._printed,
            stderr=subprocess.STDOUT,
        )
        until = time.monotonic() + 30
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"the service did not start: {self.stop(signal.SIGKILL)}")
            time.sleep(0.02)

    def answers(self) -> bool:
        """Whether hello is answered."""
        try:
            with urllib.request.urlopen(f"{self.url}/api/v1/hello", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def printed(self) -> str:
        """What it has printed since it was started; it writes where it was, so nothing is sought here."""
        size = os.fstat(self._printed.fileno()).st_size
        return os.pread(self._printed.fileno(), size, self._printed_before).decode("utf-8", "replace")

    def stop(self, how: int = signal.SIGTERM) -> str:
        """Ends it with a signal; gives what it has printed since it was started."""
        assert self.process
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(timeout=30)
        self._printed.seek(self._printed_before)
        return self._printed.read().decode("utf-8", "replace")

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Runs a command beside it."""
        return subprocess.run(
            [sys.executable, "-m", "server", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def token(self, name: str = "Wang Min") -> str:
        """A token, as a script gets one."""
        done = self.command("agents", "add", name)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()[-1]

    def call(
        self,
        method: str,
        path: str,
        token: str,
        body: Any = None,
        key: str | None = None,
        version: int | None = None,
        origin: str | None = None,
    ) -> tuple[int, Any]:
        """One request: JSON, or bytes as a photo; ``version`` is the one edited, ``origin`` an extension's.

        Raises OSError when it is gone.
        """
        photo = isinstance(body, bytes)
        data = body if photo else None if body is None else json.dumps(body).encode()
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/octet-stream" if photo else "application/json",
            "Idempotency-Key": key or str(uuid.uuid4()),
            **({} if version is None else {"If-Match": f'"{version}"'}),
            **({"Origin": origin} if origin else {}),
        }
        request = urllib.request.Request(f"{self.url}/api/v1{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, content_of(answer.headers["Content-Type"], answer.read())
        except urllib.error.HTTPError as error:
            return error.code, content_of(error.headers["Content-Type"], error.read())


def content_of(kind: str | None, content: bytes) -> Any:
    return json.loads(content) if kind == "application/json" else content


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
