"""Copies to hand on hold pixels alone (r21); what an original tells of itself is shown (a place above all)."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from server.rest import Services
from shared_schemas.evidence import PhotoFacts
from tests.server.conftest import Caller, photo

GPS_IFD, EXIF_IFD = 0x8825, 0x8769
CANARIES = (b"CANARY-EXIF", b"CANARY-COMMENT", b"CANARY-XMP", b"CANARY-TAIL", b"CANARY-PNG", b"CANARY-ICC")
XMP = b"<x:xmpmeta><rdf:Description exif:GPSLatitude='31,13N'>CANARY-XMP</rdf:Description></x:xmpmeta>"


def exif(*, place: bool = True) -> bytes:
    made = Image.Exif()
    made[0x0112], made[0x010E], made[0x010F], made[0x0110] = 6, "CANARY-EXIF", "Xiaomi", "15\u0007 Pro"
    made.get_ifd(EXIF_IFD)[0x9003] = "2026:11:20 09:30:00"
    made.get_ifd(EXIF_IFD)[0x9011] = "+08:00"
    if place:
        made.get_ifd(GPS_IFD).update({1: "N", 2: (31.0, 13.0, 0.0), 3: "E", 4: (121.0, 28.0, 0.0)})
    return made.tobytes()


def png() -> bytes:
    said = PngInfo()
    said.add_text("Comment", "CANARY-PNG")
    said.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return photo("PNG", size=(80, 60), pnginfo=said, exif=exif())


PHOTOS = {
    "JPEG": lambda: (
        photo(size=(80, 60), exif=exif(), comment=b"CANARY-COMMENT", xmp=XMP, icc_profile=b"CANARY-ICC")
        + b"<html>CANARY-TAIL</html>PK\x05\x06"
        + bytes(18)
    ),
    "PNG": lambda: png() + b"CANARY-TAIL",
    "WEBP": lambda: photo("WEBP", size=(80, 60), exif=exif(), xmp=XMP),
    "HEIF": lambda: photo("HEIF", size=(80, 60), exif=exif(), xmp=XMP),
}


@pytest.mark.parametrize("kind", PHOTOS)
def test_r21_a_copy_to_hand_on_has_pixels_alone(agent: Caller, kind: str) -> None:
    sent = PHOTOS[kind]()
    assert b"CANARY-EXIF" in sent
    identity = (agent.upload(sent).json or {})["id"]
    answer = agent.get(f"/evidence/{identity}/share-copy")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={identity}-copy.jpg"
    assert not [canary for canary in CANARIES if canary in answer.data]
    with Image.open(io.BytesIO(answer.data)) as copy:
        assert copy.size == (60, 80), "turned as it was taken"
        assert not copy.getexif()
        assert set(copy.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert agent.get(f"/evidence/{identity}/original").data == sent


@pytest.mark.parametrize("kind", PHOTOS)
def test_r21_what_the_original_tells_is_said(agent: Caller, kind: str) -> None:
    identity = (agent.upload(PHOTOS[kind]()).json or {})["id"]
    facts = PhotoFacts().load(agent.get(f"/evidence/{identity}/facts").json or {})
    assert facts == {
        "width": facts["width"],
        "height": facts["height"],
        "contains_gps": True,
        "claimed_taken_at": "2026:11:20 09:30:00 +08:00",
        "claimed_camera": "Xiaomi 15 Pro",
    }
    assert {facts["width"], facts["height"]} == {60, 80}


def test_a_place_is_found_where_only_xmp_tells_it(agent: Caller) -> None:
    for sent, told in ((photo(xmp=XMP), True), (photo(exif=exif(place=False)), False), (photo(), False)):
        identity = (agent.upload(sent).json or {})["id"]
        assert (agent.get(f"/evidence/{identity}/facts").json or {})["contains_gps"] is told


def segment(content: bytes, marker: bytes = b"\xff\xe1") -> bytes:
    """A JPEG's application segment, APP1 unless told."""
    return marker + (len(content) + 2).to_bytes(2, "big") + content


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (segment(b"http://ns.adobe.com/xap/1.0/\0" + "exif:GPSLatitude".encode("utf-16-le")), True),
        (segment(b"http://ns.adobe.com/xmp/extension/\0" + bytes(40)), None),
        (segment(b"Exif\0\0" + bytes(20)) * 2, None),
        (segment(b"MPF\0" + bytes(20), b"\xff\xe2"), None),
    ],
    ids=["UTF-16", "extended XMP", "two EXIF blocks", "further pictures"],
)
def test_a_place_that_may_stand_elsewhere_is_not_denied(agent: Caller, more: bytes, told: bool | None) -> None:
    plain = photo()
    identity = (agent.upload(plain[:2] + more + plain[2:]).json or {})["id"]
    assert (agent.get(f"/evidence/{identity}/facts").json or {})["contains_gps"] is told


def test_what_cannot_be_opened_stays_unknown(agent: Caller, services: Services) -> None:
    identity = (agent.upload(photo()[:200]).json or {})["id"]
    facts: dict[str, Any] = agent.get(f"/evidence/{identity}/facts").json or {}
    assert set(facts.values()) == {None}
    record = agent.get(f"/evidence/{identity}").json or {}
    services.photos.remove(record["sha256"])
    for what in ("facts", "share-copy"):
        assert agent.get(f"/evidence/{identity}/{what}").status_code == 404


def noise(size: tuple[int, int]) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def test_a_copy_fits_the_limit_that_is_asked_for(agent: Caller) -> None:
    sent = noise((1200, 900))
    identity = (agent.upload(sent).json or {})["id"]
    for limit in (400_000, 60_000):
        copy = agent.get(f"/evidence/{identity}/share-copy", query_string={"max_bytes": limit})
        assert len(copy.data) <= limit < len(sent)
        with Image.open(io.BytesIO(copy.data)) as picture:
            assert picture.width * 3 // 4 - 2 <= picture.height <= picture.width * 3 // 4 + 2
    for limit in (19_999, 26_214_401):
        assert agent.get(f"/evidence/{identity}/share-copy", query_string={"max_bytes": limit}).status_code == 422
