"""/api/v1/evidence."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from werkzeug.wsgi import FileWrapper

from server.evidence import logic, renditions, sending
from server.evidence.sending import PHOTO_BODY, original_there
from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import CREATED, DELIVERED, EDITED, SHOWN
from server.storage.photos import CHUNK
from shared_schemas.evidence import (
    PHOTO_TYPES,
    Evidence,
    EvidenceEdit,
    EvidenceList,
    EvidenceQuery,
    NewEvidence,
    PhotoFacts,
    PreviewQuery,
    ShareCopyQuery,
)

blueprint = Blueprint("evidence", __name__, description="Photos that prove")

SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}


@blueprint.route("/evidence")
@blueprint.arguments(EvidenceQuery, location="query")
@blueprint.answers(200, EvidenceList)
def list_evidence(query: dict[str, Any]) -> Response:
    """An order's photos, latest arrived first."""
    return answer({"evidence": logic.of_order(services().store, query["order_id"])})


@blueprint.route("/evidence", methods=["POST"])
@blueprint.doc(**PHOTO_BODY)
@blueprint.arguments(NewEvidence, location="query")
@blueprint.answers(201, Evidence, **CREATED)
def add(wanted: dict[str, Any]) -> Response:
    """Keeps a photo: the body is its bytes, untouched."""
    store, photos = services().store, services().photos
    return sending.kept(wanted.get("sha256"), lambda held, kind: logic.add(store, photos, held, kind, wanted, agent()))


@blueprint.route("/evidence/<evidence_id>")
@blueprint.answers(200, Evidence, **SHOWN)
def show(evidence_id: str) -> Response:
    """What is known of a photo."""
    return editing.show(logic.find(services().store, evidence_id))


@blueprint.route("/evidence/<evidence_id>", methods=["PUT"])
@blueprint.arguments(EvidenceEdit)
@blueprint.answers(200, Evidence, **EDITED)
def edit(wanted: dict[str, Any], evidence_id: str) -> Response:
    """Another kind or case for a photo, whose bytes stay as they are; If-Match says which version it replaces."""
    return editing.edit(
        lambda: logic.find(services().store, evidence_id),
        lambda record: logic.edit(services().store, record, wanted, agent()),
    )


@blueprint.route("/evidence/<evidence_id>/preview")
@blueprint.arguments(PreviewQuery, location="query")
@blueprint.answers(200, description="a JPEG of fresh pixels", media=("image/jpeg",), refuses=(507,))
def preview(query: dict[str, Any], evidence_id: str) -> Response:
    """A rendition to look at, never the original bytes."""
    return sending.previewed(logic.find(services().store, evidence_id), query)


@blueprint.route("/evidence/<evidence_id>/share-copy")
@blueprint.arguments(ShareCopyQuery, location="query")
@blueprint.answers(200, description="a JPEG of fresh pixels, as a file", media=("image/jpeg",), refuses=(507,))
def share_copy(query: dict[str, Any], evidence_id: str) -> Response:
    """A copy to hand on: upright, without metadata, place, comments or anything else that is no pixel."""
    return sending.copied(logic.find(services().store, evidence_id, of=query.get("order_id")), query)


@blueprint.route("/evidence/<evidence_id>/facts")
@blueprint.answers(200, PhotoFacts, refuses=(507,))
def facts(evidence_id: str) -> Response:
    """What the original says of itself: its size in pixels, whether it tells the place, when and with what."""
    record = logic.find(services().store, evidence_id)
    with original_there():
        told = renditions.facts(services().photos, record["sha256"], services().folder.previews)
    return answer(told)


@blueprint.route("/evidence/<evidence_id>/original")
@blueprint.answers(200, description="the bytes as received", media=PHOTO_TYPES, **DELIVERED)
def original(evidence_id: str) -> Response:
    """The original, to save as a file. Its ETag is its SHA-256."""
    record = logic.find(services().store, evidence_id)
    with original_there():
        file = services().photos.open(record["sha256"])
    # Not the server's own way to send files: it would send one that was cut off as if it were whole.
    answered = Response(FileWrapper(file, CHUNK), mimetype=record["media_type"], direct_passthrough=True)
    answered.content_length = record["size"]
    name = f"{record['id']}.{SUFFIXES[record['media_type']]}"
    answered.headers.set("Content-Disposition", "attachment", filename=name)
    answered.set_etag(record["sha256"])
    answered.make_conditional(request)
    return answered
