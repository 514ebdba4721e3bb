"""Serves the sample consoles at the marketplaces' own addresses, for browsers told to resolve them here."""

from __future__ import annotations

import fnmatch
import hashlib
import json
import mimetypes
import re
import shutil
import ssl
import subprocess
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import trustme
from filelock import FileLock

HERE = Path(__file__).parent
EDITORS = HERE.parent / "editors"
EDITORS_PATHS = ("/m_apps/im-chat/im/", "/apps/order/detail")
"""Where csp.aliexpress.com has the page of editors: as a chat, and as an order's page."""
CONSOLES: dict[str, dict[str, Any]] = {
    path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*/console.json"))
}
HOSTS = sorted({host for console in CONSOLES.values() for host in console["hosts"]})


def build_consoles() -> None:
    """Installs the component libraries and builds the pages, each only when something it depends on has changed."""
    with _alone():
        if not _installed():
            _npm("ci", "--no-audit", "--no-fund")
        sources = [HERE / "package-lock.json", HERE / "build.mjs"]
        sources += sorted(path for name in CONSOLES for path in (HERE / name).glob("*.json"))
        sources += sorted(path for path in HERE.glob("*/src/**/*") if path.is_file())
        for name in CONSOLES:
            if _changed(HERE / name / "dist", sources):
                _npm("run", "build")
                _remember_all(sources)


def _installed() -> bool:
    """Whether the locked packages are there, whoever installed them: npm notes what it installed."""
    noted = HERE / "node_modules" / ".package-lock.json"
    if not noted.is_file():
        return False
    locked, there = (json.loads(file.read_text("utf-8"))["packages"] for file in (HERE / "package-lock.json", noted))
    return all(
        there[name]["version"] == package["version"] if name in there else package.get("optional", False)
        for name, package in locked.items()
        if name
    )


def build_editors() -> None:
    """Builds the page of editors when something it depends on has changed; its packages are the consoles'."""
    sources = [HERE / "package-lock.json", EDITORS / "build.mjs"]
    sources += sorted(path for path in (EDITORS / "src").rglob("*") if path.is_file())
    with _alone():
        if _changed(EDITORS / "dist", sources):
            _npm("run", "editors")
            _remember(EDITORS / "dist", sources)


def _alone() -> FileLock:
    """One process at a time installs and builds."""
    return FileLock(Path(tempfile.gettempdir()) / f"orderside-consoles-{_digest([HERE])[:12]}.lock")


def _remember_all(sources: list[Path]) -> None:
    for name in CONSOLES:
        _remember(HERE / name / "dist", sources)


def _npm(*arguments: str) -> None:
    npm = shutil.which("npm")  # npm.cmd on Windows
    if npm is None:
        raise RuntimeError("npm is needed to build the sample consoles")
    subprocess.run([npm, *arguments], cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(str(path).encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


def _changed(made: Path, sources: list[Path]) -> bool:
    stamp = made / ".made-from"
    return not stamp.is_file() or stamp.read_text() != _digest(sources)


def _remember(made: Path, sources: list[Path]) -> None:
    (made / ".made-from").write_text(_digest(sources))


def resolver_rules(port: int) -> str:
    """The value of Chromium's ``--host-resolver-rules``: the consoles are here, everything else does not exist."""
    here = ",".join(f"MAP {host}:443 127.0.0.1:{port}" for host in HOSTS)
    return f"{here},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost"


def file_for(host: str, target: str) -> Path | None:
    """The built file behind an address: a page by host and path, else ``/consoles/NAME/FILE`` or ``/editors/FILE``."""
    path = urlsplit(target).path
    box = parse_qs(urlsplit(target).query).get("box", [""])[0]
    if path in EDITORS_PATHS and re.fullmatch(r"[a-z0-9-]+", box):
        return EDITORS / "dist" / f"{box}.html"
    for name, console in CONSOLES.items():
        pages = console["pages"].items() if host.partition(":")[0] in console["hosts"] else ()
        for page, shown in pages:
            if any(fnmatch.fnmatchcase(path, pattern) for pattern in shown["paths"]):
                return HERE / name / "dist" / f"{page}.html"
    match path.split("/"):
        case ["", "consoles", folder, file] if ".." not in (folder, file):
            return HERE / folder / "dist" / file
        case ["", "editors", *parts] if ".." not in parts:
            return EDITORS.joinpath("dist", *parts)
    return None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = file_for(self.headers.get("Host", ""), self.path)
        found = file is not None and file.is_file()
        body = file.read_bytes() if file is not None and found else b"no such page"
        kind = (mimetypes.guess_type(file.name)[0] if file is not None and found else None) or "text/plain"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Silent: a test's output is about the test."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Silent: browsers drop connections when a page closes."""


class ConsoleServer:
    """An https server on a free port of 127.0.0.1, for the ``with`` statement; the pages have to be built."""

    def __init__(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert(*HOSTS, "localhost", "127.0.0.1").configure_cert(context)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        # The handshake happens on the connection's own thread: a browser opens connections it does not use yet.
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = threading.Thread(target=self._server.serve_forever, name="consoles", daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_port

    def at(self, address: str) -> str:
        """A console's address with our port, for a browser that resolves names and no ports."""
        host = urlsplit(address).netloc
        return address.replace(host, f"{host}:{self.port}", 1)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
