"""Evidence: photos that prove what was packed, kept byte for byte."""

from marshmallow import fields, validate

from shared_schemas import base

EVIDENCE_KINDS = ("check", "packing", "label", "handover", "buyer_photo", "screenshot", "document")
PHOTO_TYPES = ("image/jpeg", "image/png", "image/webp", "image/heic")
PHOTO_MAXIMUM_BYTES = 25 * 1024 * 1024
COPY_LEAST_BYTES, COPY_LEAST_EDGE = 20_000, 200
"""Below this nobody would see anything on a copy."""

ATTACHED_MAXIMUM = 20
"""Pictures that go into a page at once."""


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


class CopyQuery(base.Contract):
    """How large a copy may be; marketplaces have their limits."""

    max_bytes = fields.Integer(load_default=0, validate=validate.Range(COPY_LEAST_BYTES, PHOTO_MAXIMUM_BYTES))
    max_edge = fields.Integer(
        load_default=0,
        validate=validate.Range(COPY_LEAST_EDGE, 20_000),
        metadata={"description": "pixels of the longer side; a smaller photo stays as it is"},
    )


class ShareCopyQuery(CopyQuery):
    """Which copy of a photo."""

    order_id = base.order_id(
        metadata={"description": "whose photo it has to be: a page that shows one order gets no other's"}
    )


class PictureLimit(base.Contract):
    """How large copies are made for a marketplace's pages."""

    edge = base.whole(COPY_LEAST_EDGE, 20_000, required=True, metadata={"description": "pixels of the longer side"})
    bytes = base.whole(COPY_LEAST_BYTES, PHOTO_MAXIMUM_BYTES, required=True, metadata={"description": "of one picture"})
    total_bytes = base.whole(
        COPY_LEAST_BYTES,
        20 * PHOTO_MAXIMUM_BYTES,
        required=True,
        allow_none=True,
        metadata={"description": "of all that go in at once; null: no limit is known"},
    )
    count = base.whole(1, ATTACHED_MAXIMUM, required=True, metadata={"description": "pictures at once"})
    known = fields.List(
        base.choice(("edge", "bytes", "total_bytes", "count")),
        required=True,
        metadata={"description": "figures that the marketplace's source gives; the others are our own defaults"},
    )
    source = fields.Nested(
        base.Said, required=True, allow_none=True, metadata={"description": "who says so; null: all are defaults"}
    )


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
