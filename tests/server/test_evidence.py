"""Photos: kept untouched, once, and only photos."""

from __future__ import annotations

import errno
import hashlib
import http.client
import io
import os
import uuid
from pathlib import Path

import pytest
from PIL import Image

from server.evidence.signatures import media_type
from server.rest import Services
from server.settings import Settings
from shared_schemas.evidence import Evidence, EvidenceList
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import Running

KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "HEIF": "image/heic"}


@pytest.mark.parametrize(("kind", "expected"), KINDS.items())
def test_a_photo_is_kept_byte_for_byte(agent: Caller, kind: str, expected: str) -> None:
    sent = photo(kind)
    answer = agent.upload(sent, file_name="打包 1.jpg", kind="packing")
    assert answer.status_code == 201, answer.text
    kept = Evidence().load(answer.json or {})
    assert (kept["media_type"], kept["size"], kept["agent"]) == (expected, len(sent), "Wang Min")
    assert kept["sha256"] == hashlib.sha256(sent).hexdigest()
    assert (kept["file_name"], kept["kind"]) == ("打包 1.jpg", "packing")
    original = agent.get(f"/evidence/{kept['id']}/original")
    assert original.data == sent
    assert original.headers["Content-Disposition"].startswith("attachment")
    assert original.headers["X-Content-Type-Options"] == "nosniff"


def test_an_originals_version_is_its_digest(agent: Caller) -> None:
    kept = agent.upload(photo()).json or {}
    path = f"/evidence/{kept['id']}/original"
    answer = agent.get(path)
    assert answer.headers["ETag"] == f'"{kept["sha256"]}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Length"] == str(kept["size"])
    again = agent.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert agent.send("HEAD", path).headers["ETag"] == answer.headers["ETag"]


def test_a_missing_photo_is_said_to_be_missing(agent: Caller, services: Services) -> None:
    kept = agent.upload(photo()).json or {}
    services.photos.remove(kept["sha256"])
    for what in ("original", "preview"):
        answer = agent.get(f"/evidence/{kept['id']}/{what}")
        assert (answer.status_code, (answer.json or {})["error"]["code"]) == (404, "photo_missing")


def test_an_original_that_was_cut_never_arrives_as_if_it_were_whole(tmp_path: Path) -> None:
    service = Running(tmp_path / "data")
    service.start()
    try:
        token, sent = service.token(), photo(size=(900, 900))
        kept = service.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, sent)[1]
        assert service.call("GET", f"/evidence/{kept['id']}/original", token)[1] == sent
        next((tmp_path / "data" / "photos").rglob(kept["sha256"])).write_bytes(sent[:-1000])
        with pytest.raises(http.client.IncompleteRead):
            service.call("GET", f"/evidence/{kept['id']}/original", token)
    finally:
        service.stop()


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_full_disk_is_answered_and_the_same_key_succeeds_later(
    agent: Caller, settings: Settings, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    key, calls, real = str(uuid.uuid4()), [0], os.fsync

    def full(descriptor: int) -> None:
        calls[0] += 1
        if calls[0] == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        answer = agent.upload(photo(), key)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (507, "disk_full")
    assert (agent.get("/evidence", query_string={"order_id": ORDER}).json or {})["evidence"] == []
    assert agent.upload(photo(), key).status_code == 201
    assert list((settings.data / "photos" / "incoming").iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["thumbnail", "full"])
def test_a_rendition_is_a_fresh_jpeg(agent: Caller, kind: str, size: str) -> None:
    sent = photo(kind, size=(800, 600))
    identity = (agent.upload(sent).json or {})["id"]
    answer = agent.get(f"/evidence/{identity}/preview", query_string={"size": size})
    assert answer.headers["Content-Type"] == "image/jpeg"
    with Image.open(io.BytesIO(answer.data)) as picture:
        assert picture.size == ((320, 240) if size == "thumbnail" else (800, 600))


def test_a_rendition_carries_nothing_of_the_original_but_pixels(agent: Caller) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret place"  # turned by 90 degrees; described
    sent = photo(size=(64, 48), exif=exif.tobytes(), comment=b"<script>alert(1)</script>")
    identity = (agent.upload(sent).json or {})["id"]
    picture = agent.get(f"/evidence/{identity}/preview", query_string={"size": "full"}).data
    assert b"script" not in picture
    assert b"secret" not in picture
    with Image.open(io.BytesIO(picture)) as shown:
        assert shown.size == (48, 64)


def test_the_same_photo_twice_is_one_file(agent: Caller, services: Services) -> None:
    sent = photo()
    first, second = agent.upload(sent, kind="packing").json or {}, agent.upload(sent, kind="label").json or {}
    assert first["id"] != second["id"]
    assert list(services.photos.names()) == [first["sha256"]]


def test_the_same_key_is_one_record(agent: Caller, services: Services) -> None:
    key, sent = str(uuid.uuid4()), photo()
    assert agent.upload(sent, key).data == agent.upload(sent, key).data
    assert agent.upload(photo(colour="red"), key).status_code == 422
    assert agent.upload(photo(colour="green"), "short").status_code == 400
    assert list(services.photos.names()) == [hashlib.sha256(sent).hexdigest()]
    assert len((agent.get("/evidence", query_string={"order_id": ORDER}).json or {})["evidence"]) == 1


def test_evidence_comes_newest_first(agent: Caller) -> None:
    for kind in ("check", "packing", "label"):
        agent.upload(photo(), kind=kind)
    listed = EvidenceList().load(agent.get("/evidence", query_string={"order_id": ORDER}).json or {})["evidence"]
    assert [record["kind"] for record in listed] == ["label", "packing", "check"]


NOT_PHOTOS = {
    "HTML": b"<!doctype html><script>alert(1)</script>",
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "GIF": b"GIF89a" + bytes(40),
    "PDF": b"%PDF-1.7 " + bytes(40),
    "TIFF": b"II*\0" + bytes(40),
    "MP4": b"\0\0\0\x18ftypisom" + bytes(40),
    "text": b"hello",
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0",
}


@pytest.mark.parametrize("name", NOT_PHOTOS)
def test_r10_anything_else_is_refused_and_leaves_nothing(agent: Caller, settings: Settings, name: str) -> None:
    answer = agent.upload(NOT_PHOTOS[name], file_name="photo.jpg")
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (415, "not_a_photo")
    assert [file for file in (settings.data / "photos").rglob("*") if file.is_file()] == []


def test_r10_too_large_is_refused_by_counting(agent: Caller, settings: Settings) -> None:
    answer = agent.upload(photo() + bytes(26 * 1024 * 1024))
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (413, "photo_too_large")
    assert [file for file in (settings.data / "photos").rglob("*") if file.is_file()] == []
    fits = photo()
    assert agent.upload(fits + bytes(25 * 1024 * 1024 - len(fits))).status_code == 201


def test_r10_other_bytes_than_sent_are_refused(agent: Caller) -> None:
    answer = agent.upload(photo(), sha256="0" * 64)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (422, "photo_damaged")
    assert agent.upload(b"").status_code == 422


def test_r10_a_damaged_or_enormous_photo_is_kept_without_preview(agent: Caller) -> None:
    enormous = io.BytesIO()
    Image.new("1", (9000, 9000)).save(enormous, "PNG")
    for sent in (photo()[:300], enormous.getvalue()):
        kept = agent.upload(sent)
        assert kept.status_code == 201
        identity = (kept.json or {})["id"]
        answer = agent.get(f"/evidence/{identity}/preview")
        assert (answer.status_code, (answer.json or {})["error"]["code"]) == (422, "no_preview")
        assert agent.get(f"/evidence/{identity}/original").data == sent


def test_r11_a_file_name_is_only_shown(agent: Caller, settings: Settings) -> None:
    kept = agent.upload(photo(), file_name="../../../../tmp/evil.jpg").json or {}
    assert kept["file_name"] == "../../../../tmp/evil.jpg"
    assert not list(settings.data.rglob("*evil*"))


def test_signatures_judge_by_content() -> None:
    assert media_type(b"") is None
    assert media_type(b"\xff\xd8") is None
    assert media_type(b"RIFF\0\0\0\0WAVE") is None


@pytest.mark.parametrize(("limit", "value"), [("MEMORY", 1), ("TIMEOUT", 0.0)])
def test_r10_a_decode_that_takes_too_much_is_ended(
    agent: Caller, monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    """Where the system itself limits nothing (Windows), the watching parent does."""
    monkeypatch.setattr(f"server.evidence.decoding.{limit}", value)
    identity = (agent.upload(photo(size=(3000, 3000))).json or {})["id"]
    assert agent.get(f"/evidence/{identity}/preview").status_code == 422
