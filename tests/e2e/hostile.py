"""What attackers bring: a web page, a program on the service's port, another extension. And who watches them."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext

from tests.server.running import Running


@dataclass(frozen=True)
class Asked:
    """One request that arrived, and how it was answered."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    status: int

    @property
    def attack(self) -> str:
        """The name that the attacking page wrote into the address."""
        return parse_qs(urlsplit(self.path).query).get("attack", [""])[0]


Answer = tuple[int, Mapping[str, str], bytes]
Answering = Callable[[str, str, Mapping[str, str], bytes], Answer]
"""From a method, a target, headers and a body to an answer."""


@dataclass
class Ear:
    """An HTTP server on 127.0.0.1 that hears everything and answers as it is told, for the ``with`` statement."""

    answering: Answering
    port: int = 0
    asked: list[Asked] = field(default_factory=list)

    def __enter__(self) -> Self:
        heard = self

        class Handler(BaseHTTPRequestHandler):
            # HTTP/1.0, the default: each connection ends with its answer, so nothing goes on after this ear has closed.

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = dict(self.headers.items())
                status, given, content = heard.answering(self.command, self.path, headers, body)
                heard.asked.append(Asked(self.command, self.path, headers, body, status))
                self.send_response_only(status)
                for name, value in {**given, "Content-Length": str(len(content))}.items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(content)

            def __getattr__(self, name: str) -> Callable[[], None]:
                if name.startswith("do_"):
                    return self.answer
                raise AttributeError(name)

            def log_message(self, format: str, *args: object) -> None:
                """Silent."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                """Silent: browsers drop connections."""

        self._server = Server(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def hears(self, attacks: Iterable[str], context: BrowserContext, seconds: float = 30) -> None:
        """Waits until every attack has arrived."""
        end = time.monotonic() + seconds
        while missing := {*attacks} - {asked.attack for asked in self.asked}:
            assert time.monotonic() < end, f"never arrived: {sorted(missing)}"
            context.pages[0].wait_for_timeout(50)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def page_of(html: str) -> Answering:
    """A web server with one page."""
    return lambda *_: (200, {"Content-Type": "text/html; charset=utf-8"}, html.encode())


def relay_to(service: Running) -> Answering:
    """Hands everything on to the service as it came, Host included, so that who asked what can be counted."""

    def hand_on(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders(body or None)
        answer = connection.getresponse()
        content = answer.read()
        kept = {name: value for name, value in answer.getheaders() if name.lower() not in ("content-length", "date")}
        connection.close()
        return answer.status, kept, content

    return hand_on


@dataclass(frozen=True)
class Effects:
    """Everything that a request could have changed."""

    entries: int
    notes: int
    codes: int


def effects(service: Running, token: str) -> Effects:
    """What has happened in the service so far."""
    entries = service.call("GET", "/journal", token)[1]["entries"]
    notes = service.call("GET", "/notes?q=attack", token)[1]["notes"]
    return Effects(len(entries), len(notes), service.printed().count("Pairing code"))


def write_extension(folder: Path, name: str, hosts: list[str], script: str, in_pages: list[str]) -> Path:
    """Another extension: it may reach ``hosts``, runs ``script`` in pages of ``in_pages``, and does what it is told."""
    folder.mkdir()
    manifest: dict[str, Any] = {
        "manifest_version": 3,
        "name": name,
        "version": "1.0",
        "host_permissions": hosts,
        "background": {"service_worker": "other.js", "scripts": ["other.js"]},
        "content_scripts": [{"matches": in_pages, "js": ["page.js"], "run_at": "document_idle"}],
        "message_serialization": "structured_clone",
        "browser_specific_settings": {"gecko": {"id": "other@attacker.example", "strict_min_version": "140.0"}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "other.js").write_text("self.ready = true;")
    (folder / "page.js").write_text(script)
    return folder
