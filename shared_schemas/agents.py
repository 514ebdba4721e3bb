"""People and scripts that may use the service."""

from marshmallow import fields

from shared_schemas import base


class NewAgent(base.Contract):
    """A name to make a token for."""

    name = base.text(60, required=True)


class Agent(base.Contract):
    """Somebody whose name stands beside notes and photos."""

    id = base.record_id(required=True)
    name = fields.String(required=True)
    created_at = base.moment(required=True)
    version = base.version(required=True)


class AgentWithToken(Agent):
    """A new agent with its token, shown this once."""

    token = fields.String(required=True)
