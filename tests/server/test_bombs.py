"""Files and requests that are small to send and would be huge to open (r10, r22): an error, and little memory."""

from __future__ import annotations

import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from tests.bombs import ARCHIVES, FILES, JSON, PHOTOS
from tests.server.conftest import ORDER
from tests.server.running import ROOT, Running

MEMORY = 300 * 1024 * 1024


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    made = Running(tmp_path_factory.mktemp("bombed") / "data")
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def token(service: Running) -> str:
    return service.token()


@contextmanager
def little_memory(pid: int) -> Iterator[None]:
    """Watches a process and its children: together they stay below 300 MB."""
    ended, peak = threading.Event(), [0]

    def watch() -> None:
        process, is_over = psutil.Process(pid), False
        while not is_over:
            is_over = ended.wait(0.005)
            with suppress(psutil.Error):
                family = [process, *process.children(recursive=True)]
                peak[0] = max(peak[0], sum(one.memory_info().rss for one in family))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()
    assert 0 < peak[0] < MEMORY, f"{peak[0] / 1e6:.0f} MB"


@pytest.mark.parametrize("name", PHOTOS)
def test_r10_a_photo_that_would_be_huge_is_kept_as_bytes_and_not_opened(
    service: Running, token: str, name: str
) -> None:
    sent = PHOTOS[name]()
    assert service.process
    with little_memory(service.process.pid):
        status, kept = service.call("POST", f"/evidence?order_id={ORDER}&kind=label", token, sent)
        assert status == 201, kept
        for what in ("preview?size=thumbnail", "preview?size=full", "share-copy"):
            status, answer = service.call("GET", f"/evidence/{kept['id']}/{what}", token)
            assert (status, answer["error"]["code"]) == (422, "no_preview")
        assert service.call("GET", f"/evidence/{kept['id']}/facts", token)[0] == 200
    assert service.call("GET", f"/evidence/{kept['id']}/original", token)[1] == sent


@pytest.mark.parametrize("name", ARCHIVES)
def test_r10_an_archive_is_no_photo(service: Running, token: str, name: str) -> None:
    sent = ARCHIVES[name]()
    assert service.process
    with little_memory(service.process.pid):
        status, answer = service.call("POST", f"/evidence?order_id={ORDER}&kind=label", token, sent)
    assert (status, answer["error"]["code"]) == (415, "not_a_photo")


@pytest.mark.parametrize("name", JSON)
def test_r22_json_that_would_be_huge_is_refused(service: Running, token: str, name: str) -> None:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": "k" * 12}
    request = urllib.request.Request(f"{service.url}/api/v1/notes", JSON[name], headers)
    assert service.process
    with little_memory(service.process.pid), pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=60)
    assert refused.value.code in (400, 413, 422)
    assert len(refused.value.read()) < 5_000_000


@pytest.mark.parametrize("name", FILES)
def test_r22_an_order_file_that_would_be_huge_is_refused_in_words(tmp_path: Path, name: str) -> None:
    file = tmp_path / "orders.csv"
    file.write_bytes(FILES[name])
    service = Running(tmp_path / "data")
    words = [sys.executable, "-m", "server", "demo", "--orders", str(file)]
    with (
        subprocess.Popen(
            words, cwd=ROOT, env=service.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process,
        little_memory(process.pid),
    ):
        told = "".join(process.communicate(timeout=120))
    assert "Traceback" not in told
    assert len(told) < 5_000
