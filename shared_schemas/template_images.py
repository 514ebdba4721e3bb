"""Template images: pictures that go into the page beside a reply's text (a size chart, how to fasten a strap)."""

from marshmallow import fields

from shared_schemas import base
from shared_schemas.evidence import PHOTO_TYPES

IMAGES_MAXIMUM = 5
"""Of one template."""


class NewTemplateImage(base.Contract):
    """What is said of an image; its bytes are the request's body (application/octet-stream)."""

    template_id = base.record_id(required=True)
    file_name = base.text(255, metadata={"description": "as the team's computer calls it; no page is told it"})
    sha256 = base.sha256(metadata={"description": "what the sender computed; another digest on arrival is an error"})


class TemplateImage(base.Contract):
    """One image as received; pages are given copies of it."""

    id = base.record_id(required=True)
    template_id = base.record_id(required=True)
    file_name = fields.String(allow_none=True, required=True)
    media_type = base.choice(
        PHOTO_TYPES, required=True, metadata={"description": "from the file's first bytes, not from its name"}
    )
    sha256 = base.sha256(required=True)
    size = fields.Integer(required=True, metadata={"description": "bytes"})
    received_at = base.moment(required=True)
    agent = fields.String(required=True)
    version = base.version(required=True)


class TemplateImagesQuery(base.Contract):
    """Whose images; left out: every template's."""

    template_id = base.record_id()


class TemplateImages(base.Contract):
    """Images in the order in which they came, which is that in which they go into a page."""

    template_images = fields.List(fields.Nested(TemplateImage), required=True)
