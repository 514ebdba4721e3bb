"""/api/v1/evidence."""

from __future__ import annotations

from typing import Any

from flask import Response, request, send_file

from server.evidence import logic
from server.evidence.preview import rendition
from server.once import once
from server.rest import Blueprint, agent, answer, services
from shared_schemas.evidence import Evidence, EvidenceList, EvidenceQuery, NewEvidence, PreviewQuery

blueprint = Blueprint("evidence", __name__, description="Photos that prove")

PHOTO_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}


@blueprint.route("/evidence")
@blueprint.arguments(EvidenceQuery, location="query")
@blueprint.answers(200, EvidenceList)
def list_evidence(query: dict[str, Any]) -> Response:
    """An order's photos, newest first."""
    return answer({"evidence": logic.of_order(services().store, query["order_id"])})


@blueprint.route("/evidence", methods=["POST"])
@blueprint.doc(**PHOTO_BODY)
@blueprint.arguments(NewEvidence, location="query")
@blueprint.answers(201, Evidence)
def add(wanted: dict[str, Any]) -> Response:
    """Keeps a photo: the body is its bytes, untouched."""
    photos = services().photos
    received, kind = logic.receive(photos, request.stream, wanted.get("sha256"))
    try:
        return once(received.sha256, lambda: logic.add(services().store, photos, received, kind, wanted, agent()))
    finally:
        photos.discard(received)


@blueprint.route("/evidence/<evidence_id>")
@blueprint.answers(200, Evidence)
def show(evidence_id: str) -> Response:
    """What is known of a photo."""
    return answer(logic.find(services().store, evidence_id))


@blueprint.route("/evidence/<evidence_id>/preview")
@blueprint.arguments(PreviewQuery, location="query")
@blueprint.answers(200, description="a JPEG of fresh pixels")
def preview(query: dict[str, Any], evidence_id: str) -> Response:
    """A rendition to look at, never the original bytes."""
    record = logic.find(services().store, evidence_id)
    picture = rendition(services().photos.path(record["sha256"]), services().folder.previews, query["size"])
    return Response(picture, mimetype="image/jpeg")


@blueprint.route("/evidence/<evidence_id>/original")
@blueprint.answers(200, description="the bytes as received")
def original(evidence_id: str) -> Response:
    """The original, to save as a file."""
    record = logic.find(services().store, evidence_id)
    name = f"{record['id']}.{SUFFIXES[record['media_type']]}"
    return send_file(
        services().photos.path(record["sha256"]), mimetype=record["media_type"], as_attachment=True, download_name=name
    )
