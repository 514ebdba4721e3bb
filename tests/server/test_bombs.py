"""Files and requests that are small to send and would be huge to open (r10, r22): an error, and little memory."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import threading
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from tests.server.conftest import ORDER, photo
from tests.server.running import ROOT, Running

MEMORY = 300 * 1024 * 1024


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A picture of one colour, as small as it can be packed."""
    packer = zlib.compressobj(9)
    row = b"\0" * (1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">2I5B", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with_long_text() -> bytes:
    return png(8, 8, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000), 9)))


def png_with_long_profile() -> bytes:
    return png(8, 8, chunk(b"iCCP", b"profile\0\0" + zlib.compress(bytes(200_000_000), 9)))


def heic_that_claims_to_be_huge() -> bytes:
    content = bytearray(photo("HEIF"))
    place = content.index(b"ispe") + 8
    content[place : place + 8] = struct.pack(">2I", 65_000, 65_000)
    return bytes(content)


def jpeg_that_claims_to_be_huge() -> bytes:
    content = bytearray(photo())
    place = content.index(b"\xff\xc0") + 5
    content[place : place + 4] = struct.pack(">2H", 65_000, 65_000)
    return bytes(content)


def archive(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, bytes(300_000_000))
    return buffer.getvalue()


PHOTOS: dict[str, Callable[[], bytes]] = {
    "PNG of 400 megapixels": lambda: png(20_000, 20_000),
    "PNG with a text of 200 MB": png_with_long_text,
    "PNG with a colour profile of 200 MB": png_with_long_profile,
    "HEIC that claims 4,225 megapixels": heic_that_claims_to_be_huge,
    "JPEG that claims 4,225 megapixels": jpeg_that_claims_to_be_huge,
}
ARCHIVES = {"zip": "zeros", "XLSX": "xl/worksheets/sheet1.xml"}
JSON = {
    "depth": b'{"text":' * 30_000 + b"1" + b"}" * 30_000,
    "a number of 200,000 digits": b'{"order_id": ' + b"9" * 200_000 + b"}",
    "many fields": json.dumps({f"f{number}": 1 for number in range(20_000)}).encode(),
    "one long text": json.dumps({"order_id": ORDER, "text": "x" * 250_000}).encode(),
}


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
    sent = archive(ARCHIVES[name])
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


FILES = {
    "a million columns": b"order_no," + b"x," * 1_000_000 + b"\n1\n",
    "one endless cell": b'order_no\n"' + b"x" * 50_000_000,
    "NUL": b"order_no\n" + b"\0" * 1_000_000,
    "UTF-16": "order_no\n8152000000000001\n".encode("utf-16") * 10_000,
}


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
