"""What routes about photos share: taking one in from a request, and answering with what is made of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from flask import Response, request

from server.evidence import logic, renditions
from server.evidence.keeping import Held, keep
from server.rest import services
from server.rest.once import check_key, once

PHOTO_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def kept(declared: str | None, add: Callable[[Held, str], dict[str, Any]]) -> Response:
    """Keeps the photo that is the request's body, once; ``add`` makes its record, of its media type.

    ``declared`` is the digest that the sender computed. Raises what ``receive``, ``once`` and ``add`` raise.
    """
    check_key()
    store, photos = services().store, services().photos
    received, kind = logic.receive(photos, request.stream, declared)
    try:
        check_key(received.sha256)
        held = keep(store, photos, received)
        return once(received.sha256, lambda: add(held, kind))
    finally:
        photos.discard(received)


def previewed(record: Mapping[str, Any], query: Mapping[str, Any]) -> Response:
    """A rendition (``PreviewQuery``) of the photo that a record speaks of. Raises Refusal 404, 422."""
    with original_there():
        picture = renditions.rendition(services().photos, record["sha256"], services().folder.previews, query["size"])
    return Response(picture, mimetype="image/jpeg")


def copied(record: Mapping[str, Any], query: Mapping[str, Any]) -> Response:
    """A copy to hand on (``CopyQuery``) of the photo that a record speaks of. Raises Refusal 404, 422."""
    photos, folder = services().photos, services().folder.previews
    with original_there():
        copy = renditions.share_copy(photos, record["sha256"], folder, query["max_bytes"], query["max_edge"])
    answered = Response(copy, mimetype="image/jpeg")
    answered.headers.set("Content-Disposition", "attachment", filename=f"{record['id']}-copy.jpg")
    return answered


@contextmanager
def original_there() -> Iterator[None]:
    """Where the bytes of a photo are needed. Raises Refusal 404 when they are not there any more."""
    try:
        yield
    except FileNotFoundError as error:
        raise logic.gone() from error
