"""The service as a process: starts, says what to do next, ends cleanly, and shares a folder with nobody."""

from __future__ import annotations

import errno
import hashlib
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import psutil
import pytest
from flask import Flask

from server.storage import DataFolder
from tests.server.conftest import ORDER, photo
from tests.server.running import EXTENSION, Running

NOTE = {"order_id": ORDER, "text": "kept for good"}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    service = Running(tmp_path / "data")
    service.start()
    yield service
    if service.process and service.process.poll() is None:
        service.stop(signal.SIGKILL)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_says_what_to_do_next_and_ends_cleanly(running: Running, how: int) -> None:
    said = running.stop(how)
    assert running.process
    assert running.process.returncode == 0
    for word in (running.url, "extension/dist/chrome", "chrome://extensions", "Pairing code: ", "/demo/"):
        assert word in said
    assert said.rstrip().endswith("Everything is saved.")


def test_r01_it_listens_on_this_computer_only(running: Running) -> None:
    assert running.process
    listening = {
        connection.laddr.ip
        for connection in psutil.Process(running.process.pid).net_connections(kind="inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {"127.0.0.1"}


def test_a_token_can_be_had_whether_or_not_it_runs(running: Running) -> None:
    assert running.call("GET", "/agents/me", running.token("script"))[1]["name"] == "script"
    running.stop()
    token = running.token("another")
    running.start()
    assert running.call("GET", "/agents/me", token)[1]["name"] == "another"


def test_r09_a_second_service_on_the_folder_says_which_holds_it(running: Running) -> None:
    second = running.command("serve")
    assert second.returncode != 0
    assert f"process number {running.process.pid}" in second.stderr  # type: ignore[union-attr]
    assert running.url in second.stderr


def test_a_taken_port_is_said_in_words(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        service = Running(tmp_path / "data", taken.getsockname()[1])
        done = service.command("serve")
    assert done.returncode != 0
    assert "ORDERSIDE_PORT" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_said_in_words(tmp_path: Path) -> None:
    for name, value in (("ORDERSIDE_PORT", "http"), ("ORDERSIDE_HOST", "0.0.0.0")):
        service = Running(tmp_path / "data")
        service.environment[name] = value
        done = service.command("serve")
        assert (done.returncode != 0, name in done.stderr, "Traceback" in done.stderr) == (True, True, False)


def test_pair_prints_a_code_that_works(running: Running) -> None:
    printed = running.command("pair").stdout
    code = printed.split("Pairing code: ")[1][:9]
    status, answer = running.call("POST", "/pairings", "", {"code": code, "agent": "小王"}, origin=EXTENSION)
    assert (status, answer["agent"]) == (201, "小王")
    running.stop()
    assert "not running" in running.command("pair").stderr


def test_all_is_there_after_a_kill_and_a_restart(running: Running) -> None:
    token, sent = running.token(), photo()
    note = running.call("POST", "/notes", token, NOTE)[1]
    evidence = running.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, sent)[1]
    running.stop(signal.SIGKILL)
    running.start()
    assert running.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"] == [note]
    assert running.call("GET", f"/evidence/{evidence['id']}/original", token)[1] == sent
    assert evidence["sha256"] == hashlib.sha256(sent).hexdigest()
    done = running.command("verify")
    assert (done.returncode, "Intact" in done.stdout) == (0, True)


def test_verify_names_what_is_wrong(running: Running, tmp_path: Path) -> None:
    evidence = running.call("POST", f"/evidence?order_id={ORDER}&kind=packing", running.token(), photo())[1]
    file = next((tmp_path / "data" / "photos").rglob(evidence["sha256"]))
    file.write_bytes(file.read_bytes() + b"x")
    done = running.command("verify")
    assert done.returncode == 1
    assert evidence["sha256"] in done.stdout


def test_verify_wants_a_store(tmp_path: Path) -> None:
    done = Running(tmp_path / "nothing").command("verify")
    assert done.returncode == 1
    assert "ORDERSIDE_DATA" in done.stderr


def test_r18_the_log_has_no_names_texts_or_tokens(running: Running) -> None:
    token = running.token("Canary Agent")
    running.call("POST", "/notes", token, {**NOTE, "text": "canary note"})
    page = {"marketplace": "aliexpress", "shop": "1", "kind": "order_list"}
    seen = [{"order_no": "8152000000000001", "buyer_name": "Canary Buyer"}]
    running.call("POST", "/panels", token, {"page": page, "orders": seen})
    running.call("GET", "/notes?order_id=canary-nonsense", token)
    said = running.stop()
    assert not [word for word in ("anary", token, token.split("_", 2)[2]) if word in said]


def test_it_is_one_process(running: Running) -> None:
    assert running.process
    assert isinstance(running.process, subprocess.Popen)
    assert psutil.Process(running.process.pid).children() == []


@pytest.mark.parametrize("words", [("serve",), ("agents", "add", "x"), ("demo", "--reset")])
def test_a_folder_that_cannot_be_used_is_said_in_words(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "file").write_text("not a folder")
    done = Running(tmp_path / "file" / "data").command(*words)
    assert done.returncode == 1
    assert "ORDERSIDE_DATA" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("serve",), ("agents", "add", "x"), ("verify",)])
def test_a_damaged_store_is_said_in_words_and_left_alone(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "orderside.db"
    database.write_bytes(b"not a database, but somebody's bytes " * 100)
    before = database.read_bytes()
    done = Running(tmp_path / "data").command(*words)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert database.read_bytes() == before


def test_looking_changes_nothing(tmp_path: Path) -> None:
    for words in (("verify",), ("pair",)):
        assert Running(tmp_path / "nothing").command(*words).returncode == 1
    assert not (tmp_path / "nothing").exists()


def test_a_folder_of_other_things_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "somebodys.txt").write_text("x")
    DataFolder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_r08_another_program_on_the_port_is_told_nothing(running: Running, tmp_path: Path) -> None:
    running.stop(signal.SIGKILL)
    heard: list[str] = []

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(str(self.headers))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"service": "orderside", "proof": null}')

        do_POST = do_GET  # noqa: N815 (the standard library's name)

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", running.port), Other) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        done = running.command("pair")
        other.shutdown()
    assert done.returncode == 1
    assert "does not answer" in done.stderr
    assert len(heard) == 1
    assert "Bearer" not in heard[0]


def test_verify_is_right_while_the_service_writes(running: Running) -> None:
    token, writing = running.token(), threading.Event()
    writing.set()

    def write() -> None:
        while writing.is_set():
            running.call("POST", "/notes", token, NOTE)

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    found = [running.command("verify") for _ in range(3)]
    writing.clear()
    for writer in writers:
        writer.join()
    assert [(done.returncode, "Intact" in done.stdout) for done in found] == [(0, True)] * 3


def test_a_full_disk_is_said_to_be_full() -> None:
    from server.rest.errors import _os_error

    app = Flask("full")
    with app.test_request_context():
        assert _os_error(OSError(errno.ENOSPC, "No space left on device")).status_code == 507


def test_it_ends_cleanly_however_often_it_is_told(running: Running) -> None:
    assert running.process
    for _ in range(3):
        running.process.send_signal(signal.SIGTERM)
    said = running.stop()
    assert running.process.returncode == 0
    assert "Everything is saved" in said
