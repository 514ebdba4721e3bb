"""Who answers on this port, before anything is shown to it."""

from marshmallow import fields

from shared_schemas import base


class HelloQuery(base.Contract):
    """What the extension asks before it shows its token."""

    nonce = base.name(
        r"[A-Za-z0-9_-]{16,64}", metadata={"description": "fresh random text; makes the proof unrepeatable"}
    )
    token_id = base.record_id(
        metadata={"description": "the public part of the asker's token (between the underscores)"}
    )


class Hello(base.Contract):
    """The service's name, versions and, when asked with a known token's id, proof that it knows that token."""

    service = fields.Constant("orderside", required=True)
    version = fields.String(required=True)
    api = fields.Integer(required=True, metadata={"description": "newest version of the HTTP contract spoken here"})
    oldest_api = fields.Integer(required=True, metadata={"description": "oldest version still understood here"})
    instance_id = base.record_id(required=True, metadata={"description": "this data folder, whatever the port"})
    proof = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "hex HMAC-SHA256 of the nonce under SHA-256(token); null when not asked or not known"},
    )
