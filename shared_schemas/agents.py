"""People and scripts that may use the service."""

from marshmallow import fields

from shared_schemas import base


class NewAgent(base.Contract):
    """A name to make a token for."""

    name = base.person(required=True)


class Agent(base.Contract):
    """Somebody whose name stands beside notes and photos."""

    id = base.record_id(required=True)
    name = fields.String(required=True)
    created_at = base.moment(required=True)
    version = base.version(required=True)


class AgentWithToken(Agent):
    """A new agent with its token, shown this once."""

    token = fields.String(required=True)


class Token(base.Contract):
    """Who may use the service, from where, since when. The token itself was shown once and is not kept."""

    id = base.record_id(required=True, metadata={"description": "the public part of the token"})
    agent = fields.String(required=True)
    origin = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "the browser's extension it is bound to; null: a script's"},
    )
    created_at = base.moment(required=True)
    revoked_at = base.moment(required=True, allow_none=True)
    version = base.version(required=True)


class TokenList(base.Contract):
    """Tokens, the newest first."""

    tokens = fields.List(fields.Nested(Token), required=True)
