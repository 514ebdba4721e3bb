"""Pairing: a code shown by the service becomes a token bound to the extension that typed it."""

from marshmallow import fields

from shared_schemas import base


class NewPairing(base.Contract):
    """What the agent types into the options page, once."""

    code = base.name(r"[0-9]{4}[ -]?[0-9]{4}", required=True)
    agent = base.person(
        metadata={"description": "the agent's name as colleagues will see it; the computer user's when left out"}
    )


class Pairing(base.Contract):
    """The connection, from now on. The token is shown this once; the service keeps only its SHA-256."""

    token = fields.String(required=True)
    agent = fields.String(required=True)


class PairingCode(base.Contract):
    """A fresh code was printed where the service runs; the code itself does not travel to a browser."""

    expires_at = base.moment(required=True)
    code = fields.String(metadata={"description": "only for the computer's own user (`python -m server pair`)"})
