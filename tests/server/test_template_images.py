"""Template images: kept, checked and collected as photos are, shown with their reply, and forgotten when asked."""

from __future__ import annotations

import io
import uuid
from typing import Any

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from server import clock
from server.evidence.collection import collect
from server.evidence.logic import problems as photo_problems
from server.journal.verify import problems
from server.rest import Services
from server.stores.records import JOURNALED
from shared_schemas.panels import Panels
from shared_schemas.template_images import IMAGES_MAXIMUM, TemplateImage, TemplateImages
from tests.server.conftest import ORDER, Caller, photo
from tests.server.test_photo_copies import PHOTOS

TEMPLATE = "shipped-notice"


def add(agent: Caller, content: bytes, key: str | None = None, **said: str) -> TestResponse:
    headers = {"Idempotency-Key": key or str(uuid.uuid4()), "Content-Type": "application/octet-stream"}
    query = {"template_id": TEMPLATE, **said}
    return agent.send("POST", "/template-images", query_string=query, data=content, headers=headers)


def added(agent: Caller, content: bytes, **said: str) -> dict[str, Any]:
    answer = add(agent, content, **said)
    assert answer.status_code == 201
    loaded: dict[str, Any] = TemplateImage().load(answer.json or {})
    return loaded


def images(agent: Caller, **query: str) -> list[str]:
    found = TemplateImages().load(agent.get("/template-images", query_string=query).json or {})
    return [image["id"] for image in found["template_images"]]


def forget(agent: Caller, identity: str, version: str = '"1"') -> TestResponse:
    return agent.send("DELETE", f"/template-images/{identity}", headers={"If-Match": version})


def test_images_are_listed_in_the_order_in_which_they_came_and_stand_in_the_panel(agent: Caller) -> None:
    first = added(agent, photo("PNG", "navy"), file_name="尺码表.png")
    second = added(agent, photo(colour="olive"))
    other = added(agent, photo("WEBP"), template_id="arrival-reminder")
    assert (first["media_type"], first["file_name"], first["agent"]) == ("image/png", "尺码表.png", agent.name)
    assert images(agent, template_id=TEMPLATE) == [first["id"], second["id"]]
    number = ORDER.rpartition(":")[2]
    panel = Panels().load(agent.panels([{"order_no": number}], open=number).json or {})["panel"]
    assert [image["id"] for image in panel["template_images"]] == [first["id"], second["id"], other["id"]]


@pytest.mark.parametrize("kind", PHOTOS)
def test_r21_a_page_gets_pixels_alone_and_no_more_of_them_than_asked(agent: Caller, kind: str) -> None:
    identity = added(agent, PHOTOS[kind]())["id"]
    for path, query in (("share-copy", {"max_edge": 200, "max_bytes": 20_000}), ("preview", {"size": "thumbnail"})):
        answer = agent.get(f"/template-images/{identity}/{path}", query_string=query)
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert b"CANARY" not in answer.data
        with Image.open(io.BytesIO(answer.data)) as copy:
            assert copy.size == (60, 80)
    assert agent.get(f"/template-images/{identity}/original").status_code == 404


def test_what_cannot_be_an_image_is_refused_and_leaves_nothing(agent: Caller) -> None:
    assert add(agent, b"%PDF-1.7").status_code == 415
    assert add(agent, b"").status_code == 422
    assert add(agent, photo(), template_id="none").status_code == 404
    assert add(agent, photo(), sha256="0" * 64).status_code == 422
    assert images(agent) == []


def test_the_same_request_again_adds_nothing_and_there_is_room_for_so_many(agent: Caller) -> None:
    key = str(uuid.uuid4())
    assert (add(agent, photo(), key).json or {})["id"] == (add(agent, photo(), key).json or {})["id"]
    for _ in range(IMAGES_MAXIMUM - 1):
        added(agent, photo())
    refused = add(agent, photo())
    assert (refused.status_code, (refused.json or {})["error"]["code"]) == (409, "too_many")
    assert len(images(agent)) == IMAGES_MAXIMUM


def test_one_is_forgotten_by_who_knows_what_there_is(agent: Caller, colleague: Caller, services: Services) -> None:
    one, other = added(agent, photo(colour="red")), added(agent, photo(colour="green"))
    assert forget(colleague, one["id"], '"7"').status_code == 412
    assert forget(colleague, one["id"]).status_code == 200
    assert forget(colleague, one["id"]).status_code == 404
    assert images(agent) == [other["id"]]
    assert list(problems(services.store, JOURNALED)) == []


def test_a_collection_leaves_images_and_takes_what_was_forgotten(agent: Caller, services: Services) -> None:
    kept, gone = added(agent, photo(colour="red")), added(agent, photo(colour="green"))
    forget(agent, gone["id"])
    done = collect(services.store, services.photos, clock.now(), dry_run=True, all_=True)
    assert (done.removed, done.staying) == (0, 1), "the forgotten one, a day later"
    services.photos.remove(kept["sha256"])
    assert list(photo_problems(services.store, services.photos)) == [
        f"photo {kept['sha256']} (template images {kept['id']}) is missing"
    ]
