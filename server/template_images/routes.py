"""/api/v1/template-images."""

from __future__ import annotations

from typing import Any

from flask import Response

from server.evidence import sending
from server.evidence.sending import PHOTO_BODY
from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import CREATED, REMOVED, SHOWN
from server.template_images import logic
from shared_schemas.evidence import CopyQuery, PreviewQuery
from shared_schemas.template_images import NewTemplateImage, TemplateImage, TemplateImages, TemplateImagesQuery

blueprint = Blueprint("template_images", __name__, description="Pictures beside what is said")


@blueprint.route("/template-images")
@blueprint.arguments(TemplateImagesQuery, location="query")
@blueprint.answers(200, TemplateImages)
def list_template_images(query: dict[str, Any]) -> Response:
    """A template's images, or every template's, in the order in which they came."""
    return answer({"template_images": logic.of_template(services().store, query.get("template_id"))})


@blueprint.route("/template-images", methods=["POST"])
@blueprint.doc(**PHOTO_BODY)
@blueprint.arguments(NewTemplateImage, location="query")
@blueprint.answers(201, TemplateImage, **CREATED)
def add_template_image(wanted: dict[str, Any]) -> Response:
    """Keeps an image: the body is its bytes, untouched."""
    store, photos = services().store, services().photos
    return sending.kept(wanted.get("sha256"), lambda held, kind: logic.add(store, photos, held, kind, wanted, agent()))


@blueprint.route("/template-images/<image_id>")
@blueprint.answers(200, TemplateImage, **SHOWN)
def show_template_image(image_id: str) -> Response:
    """What is known of an image."""
    return editing.show(logic.find(services().store, image_id))


@blueprint.route("/template-images/<image_id>", methods=["DELETE"])
@blueprint.answers(200, TemplateImage, description="the image as it was", **REMOVED)
def remove_template_image(image_id: str) -> Response:
    """Forgets one; If-Match says which version. To undo it, add it again."""
    return editing.remove(
        lambda: logic.find(services().store, image_id),
        lambda record: logic.remove(services().store, record, agent()),
    )


@blueprint.route("/template-images/<image_id>/preview")
@blueprint.arguments(PreviewQuery, location="query")
@blueprint.answers(200, description="a JPEG of fresh pixels", media=("image/jpeg",), refuses=(507,))
def preview_template_image(query: dict[str, Any], image_id: str) -> Response:
    """A rendition to look at, never the original bytes."""
    return sending.previewed(logic.find(services().store, image_id), query)


@blueprint.route("/template-images/<image_id>/share-copy")
@blueprint.arguments(CopyQuery, location="query")
@blueprint.answers(200, description="a JPEG of fresh pixels, as a file", media=("image/jpeg",), refuses=(507,))
def copy_template_image(query: dict[str, Any], image_id: str) -> Response:
    """A copy for a page: upright, pixels alone, no larger than asked."""
    return sending.copied(logic.find(services().store, image_id), query)
