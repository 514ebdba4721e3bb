"""nginx with the team's own configuration (docs/team/nginx.conf), on a free port, before services of the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import trustme

from tests.server.running import free_port

CONFIGURATION = Path(__file__).resolve().parents[2] / "docs" / "team" / "nginx.conf"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


class Proxy:
    """Passes on what comes to ``url`` to two services by their ports, until stop()."""

    port: int
    url: str

    def __init__(self, folder: Path, ports: tuple[int, int]) -> None:
        self.certificate = folder / "ca.pem"
        self._folder = folder
        self._configuration = folder / "nginx.conf"
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.certificate)
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(folder / "orderside.pem")
        self._ports = ports

    def _changed(self, ports: tuple[int, int]) -> str:
        """The configuration with this computer's places in it; nothing else is changed."""
        temporary = " ".join(f"{kind}_temp_path {self._folder}/{kind};" for kind in TEMPORARY)
        text = CONFIGURATION.read_text("utf-8")
        for there, here in (
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;"),
            ("127.0.0.1:8765 ", f"127.0.0.1:{ports[0]} "),
            ("127.0.0.1:8766 ", f"127.0.0.1:{ports[1]} "),
            ("/etc/nginx/certificates/orderside.crt", f"{self._folder}/orderside.pem"),
            ("/etc/nginx/certificates/orderside.key", f"{self._folder}/orderside.pem"),
            ("access_log off;", f"access_log off; {temporary}"),
        ):
            assert text.count(there) == 1, there
            text = text.replace(there, here)
        return text

    def start(self) -> None:
        """Starts it and waits until it listens. A port that was free may be taken meanwhile: then on another."""
        for _ in range(5):
            self.port = free_port()
            self.url = f"https://127.0.0.1:{self.port}"
            self._configuration.write_text(self._changed(self._ports))
            if (said := self._started()) is None:
                return
            assert "Address already in use" in said, said
        raise AssertionError("no port stayed free")

    def _started(self) -> str | None:
        """None once it listens; what it said when it did not."""
        nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
        assert nginx, "the tests of a team need nginx (`make test` installs it as root on Debian)"
        settings = f"daemon off; pid {self._folder}/nginx.pid; error_log {self._folder}/error.log;"
        if os.geteuid() == 0:
            settings += " user root;"  # its workers keep photos on their way in the test's own folder
        command = [nginx, "-p", str(self._folder), "-c", str(self._configuration), "-g", settings]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        until = time.monotonic() + 20
        while not (self._folder / "nginx.pid").exists():
            if self.process.poll() is not None:
                return str(self.process.communicate()[1])
            assert time.monotonic() < until
            time.sleep(0.02)
        return None

    def stop(self) -> None:
        """Ends it."""
        self.process.terminate()
        self.process.wait(20)
