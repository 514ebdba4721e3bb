"""Clients that are slow on purpose (r22): they lose their connection, and nobody else waits for them."""

from __future__ import annotations

import json
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from server.access.gate import HEADERS
from server.commands import web_server
from server.commands.web_server import listen
from server.settings import Settings
from tests.server.running import free_port

ANSWER = b"x" * (32 * 1024 * 1024)
"""More than a connection and the server's own buffers hold."""


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    taken = environ["wsgi.input"].read()
    body = ANSWER if environ["PATH_INFO"] == "/large" else str(len(taken)).encode()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(web_server, "GRACE", 0.5)
    monkeypatch.setattr(web_server, "STALLED", 0.5)
    monkeypatch.setattr(web_server, "SILENT", 0.5)
    port = free_port()
    server = listen(application, Settings(data=tmp_path, port=port))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield port
    server.close()
    thread.join(10)


def connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=30)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
    return connection


def drip(connection: socket.socket, ended: threading.Event) -> None:
    """A byte now and then, for as long as anybody takes it."""
    try:
        while not ended.wait(0.02):
            connection.sendall(b"x")
    except OSError:
        ended.set()


@pytest.mark.parametrize(
    "begun",
    [b"", b"GET /hello HTTP/1.1\r\nX-Long: ", b"POST /photo HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\r\n"],
    ids=["request line", "headers", "body"],
)
def test_r22_a_request_that_trickles_is_given_up(port: int, begun: bytes) -> None:
    with connect(port) as slow:
        slow.sendall(begun)
        ended = threading.Event()
        dripping = threading.Thread(target=drip, args=[slow, ended])
        dripping.start()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/hello", timeout=30) as answer:
            assert answer.status == 200, "nobody waits for the slow one"
        assert ended.wait(30), "it was never given up"
        dripping.join()


def test_r22_who_does_not_read_the_answer_holds_no_thread_for_good(port: int) -> None:
    slow = [connect(port) for _ in range(web_server.THREADS)]
    for connection in slow:
        connection.sendall(b"GET /large HTTP/1.1\r\nHost: here\r\n\r\n")
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/hello", timeout=30) as answer:
        assert answer.status == 200
    for connection in slow:
        connection.close()


def test_a_body_that_comes_steadily_may_take_its_time(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_server, "SLOWEST", 1000)
    with connect(port) as steady:
        steady.sendall(b"POST /photo HTTP/1.1\r\nHost: here\r\nContent-Length: 40000\r\n\r\n")
        begun = time.monotonic()
        for _ in range(40):
            steady.sendall(b"x" * 1000)
            time.sleep(0.03)
        assert time.monotonic() - begun > web_server.GRACE
        assert steady.recv(4096).startswith(b"HTTP/1.1 200")


def test_r22_connections_that_say_nothing_keep_nobody_out(port: int) -> None:
    silent = [connect(port) for _ in range(130)]
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/hello", timeout=30) as answer:
            assert answer.status == 200
        assert silent[0].recv(1) == b""
    finally:
        for connection in silent:
            connection.close()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: here\r\nX-Long: " + b"x" * 20_000 + b"\r\n\r\n", 431),
        (b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99999999999\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    ],
)
def test_r19_what_is_no_request_is_answered_as_strictly(port: int, sent: bytes, status: int) -> None:
    with connect(port) as connection:
        connection.sendall(sent)
        connection.settimeout(30)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0].split()[1] == str(status)
    headers = dict(line.split(": ", 1) for line in lines[1:])
    assert HEADERS.items() <= headers.items()
    assert "Server" not in headers
    assert set(json.loads(body)["error"]) == {"code", "message", "request_id"}
