"""How large copies are made for a marketplace's pages, whose copies a page gets, and what is kept of it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError
from PIL import Image

from server.evidence.decode import write_copy
from server.evidence.picture_limits import picture_limit, picture_limits
from shared_schemas.base import MARKETPLACES
from shared_schemas.panels import Panels
from tests.server.conftest import ORDER, Caller, photo
from tests.server.documents import PROPERTY
from tests.server.test_photo_copies import noise

NUMBER = ORDER.rpartition(":")[2]


def panel(agent: Caller) -> dict[str, Any]:
    answered = agent.panels([{"order_no": NUMBER}], open=NUMBER)
    loaded: dict[str, Any] = Panels().load(answered.json or {})["panel"]
    return loaded


def test_every_marketplace_has_a_limit_that_says_what_is_known_of_it() -> None:
    limits = picture_limits()
    assert set(limits) == set(MARKETPLACES)
    for limit in limits.values():
        assert bool(limit["known"]) == (limit["source"] is not None)
    assert (limits["ebay"]["count"], limits["ebay"]["total_bytes"]) == (5, 1_750_000)
    assert picture_limit(ORDER)["known"] == []


@pytest.mark.parametrize(
    "said",
    [
        '[default]\nedge = 100\nbytes = 50000\ncount = 1\n[[limit]]\nmarketplace = "ebay"',
        "[[limit]]\nmarketplace = 'x'",
    ],
)
def test_a_figure_that_cannot_be_is_named_when_the_service_starts(tmp_path: Path, said: str) -> None:
    file = tmp_path / "limits.toml"
    file.write_text(said if "default" in said else f"[default]\nedge = 900\nbytes = 50000\ncount = 1\n{said}")
    with pytest.raises((ValueError, ValidationError), match=r"edge|no such marketplace"):
        picture_limits(file)


def test_the_panel_says_the_limit_of_its_marketplace(agent: Caller) -> None:
    limit = panel(agent)["picture_limit"]
    assert limit == {"edge": 2000, "bytes": 2_097_152, "total_bytes": None, "count": 5, "known": [], "source": None}


def copy_of(agent: Caller, identity: str, **bounds: Any) -> tuple[int, bytes]:
    answered = agent.get(f"/evidence/{identity}/share-copy", query_string=bounds)
    return answered.status_code, answered.data


def test_a_copy_is_no_larger_than_asked_in_pixels_and_in_bytes(agent: Caller) -> None:
    identity = (agent.upload(noise((1200, 900))).json or {})["id"]
    for edge, expected in ((600, (600, 450)), (5_000, (1200, 900))):
        with Image.open(io.BytesIO(copy_of(agent, identity, max_edge=edge)[1])) as picture:
            assert picture.size == expected
    _, content = copy_of(agent, identity, max_edge=1_000, max_bytes=60_000)
    assert len(content) <= 60_000
    with Image.open(io.BytesIO(content)) as picture:
        assert max(picture.size) <= 1_000
    assert copy_of(agent, identity, max_edge=199)[0] == 422


@settings(PROPERTY, max_examples=15)
@given(st.integers(200, 700), st.integers(20_000, 90_000), st.tuples(st.integers(1, 500), st.integers(1, 500)))
def test_whatever_the_bounds_a_copy_keeps_them(
    tmp_path_factory: pytest.TempPathFactory, edge: int, most: int, size: tuple[int, int]
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    source, target = folder / "photo", folder / "copy"
    source.write_bytes(noise(size))
    write_copy(str(source), str(target), edge, most)
    assert target.stat().st_size <= most
    with Image.open(target) as picture:
        assert picture.format == "JPEG"
        assert max(picture.size) <= min(edge, max(size))


def test_a_page_gets_copies_of_the_order_it_shows_and_of_no_other(agent: Caller) -> None:
    identity = (agent.upload(photo()).json or {})["id"]
    assert copy_of(agent, identity, order_id=ORDER)[0] == 200
    assert copy_of(agent, identity, order_id=f"{ORDER}9")[0] == 404


def test_what_went_into_a_page_is_kept_and_shown_but_is_no_reply(agent: Caller) -> None:
    identity = (agent.upload(photo()).json or {})["id"]
    assert panel(agent)["inserted"] == []
    receipt = {"order_id": ORDER, "files": [identity], "shown": True}
    kept = agent.create("/receipts", receipt)
    assert kept.status_code == 201
    entries = (agent.get("/journal").json or {})["entries"]
    assert [entry["table"] for entry in entries if entry["record_id"] == (kept.json or {})["id"]] == ["receipts"]
    [inserted] = panel(agent)["inserted"]
    assert (inserted["files"], inserted["shown"], inserted["text"], inserted["names"]) == ([identity], True, None, None)


@pytest.mark.parametrize(
    ("said", "field"),
    [({}, "text"), ({"text": "Hello"}, "template_id"), ({"files": []}, "files"), ({"files": ["a"] * 21}, "files")],
)
def test_a_receipt_says_what_went_in(agent: Caller, said: dict[str, Any], field: str) -> None:
    refused = agent.create("/receipts", {"order_id": ORDER, **said})
    assert refused.status_code == 422
    assert field in str((refused.json or {})["error"]["fields"])
