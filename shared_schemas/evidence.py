"""Evidence: photos that prove what was packed, kept byte for byte."""

from marshmallow import fields, validate

from shared_schemas import base

EVIDENCE_KINDS = ("check", "packing", "label", "handover", "buyer_photo", "screenshot", "document")
PHOTO_TYPES = ("image/jpeg", "image/png", "image/webp", "image/heic")
PHOTO_MAXIMUM_BYTES = 25 * 1024 * 1024


class NewEvidence(base.Contract):
    """What is said of a photo; its bytes are the request's body (application/octet-stream)."""

    order_id = base.order_id(required=True)
    case_id = base.text(120)
    kind = base.choice(EVIDENCE_KINDS, required=True)
    file_name = base.text(
        255, metadata={"description": "as the agent's computer calls it; shown, never used as a path"}
    )
    sha256 = base.sha256(metadata={"description": "what the sender computed; another digest on arrival is an error"})


class EvidenceEdit(base.Contract):
    """What may be corrected of a photo: what it shows, and for which case."""

    kind = base.choice(EVIDENCE_KINDS, required=True)
    case_id = base.text(120, allow_none=True, required=True)


class Evidence(base.Contract):
    """One photo as received."""

    id = base.record_id(required=True)
    order_id = base.order_id(required=True)
    case_id = fields.String(allow_none=True, required=True)
    kind = base.choice(EVIDENCE_KINDS, required=True)
    file_name = fields.String(allow_none=True, required=True)
    media_type = base.choice(
        PHOTO_TYPES, required=True, metadata={"description": "from the file's first bytes, not from its name"}
    )
    sha256 = base.sha256(required=True)
    size = fields.Integer(required=True, metadata={"description": "bytes"})
    received_at = base.moment(required=True)
    agent = fields.String(required=True)
    version = base.version(required=True)


class EvidenceQuery(base.Contract):
    """Whose evidence."""

    order_id = base.order_id(required=True)


class EvidenceList(base.Contract):
    """An order's evidence, latest arrived first."""

    evidence = fields.List(fields.Nested(Evidence), required=True)


class PreviewQuery(base.Contract):
    """How large a rendition: a thumbnail (320 px) or everything."""

    size = fields.String(load_default="thumbnail", validate=validate.OneOf(("thumbnail", "full")))


class ShareCopyQuery(base.Contract):
    """How large a copy may be; marketplaces have their limits."""

    max_bytes = fields.Integer(load_default=0, validate=validate.Range(20_000, PHOTO_MAXIMUM_BYTES))


class PhotoFacts(base.Contract):
    """What a photo's file says of itself. Anybody can write anything there: these are claims; null is unknown."""

    width = fields.Integer(required=True, allow_none=True, metadata={"description": "pixels"})
    height = fields.Integer(required=True, allow_none=True, metadata={"description": "pixels"})
    contains_gps = fields.Boolean(
        required=True, allow_none=True, metadata={"description": "the original tells where it was taken"}
    )
    claimed_taken_at = fields.String(
        required=True, allow_none=True, metadata={"description": "EXIF DateTimeOriginal, as written"}
    )
    claimed_camera = fields.String(required=True, allow_none=True, metadata={"description": "EXIF make and model"})
