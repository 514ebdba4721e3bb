"""Suggested replies, each with its reasons."""

from marshmallow import fields

from shared_schemas import base
from shared_schemas.reply_templates import Rendering

REASON_CODES = (
    "awaiting_payment",
    "awaiting_dispatch",
    "shipped_not_told",
    "in_transit",
    "past_promised",
    "delivered",
    "dispute",
    "dispute_in_transit",
    "already_inserted",
    "already_said",
    "language",
)


class Reason(base.Contract):
    """Why a reply is suggested: a code the panel puts into the agent's language, with its figures."""

    code = base.choice(REASON_CODES, required=True)
    days = fields.Integer(
        metadata={"description": "whole days since the event the code names; on the way: since dispatch"}
    )
    promised_days = fields.Integer(metadata={"description": "days from dispatch to the promised date"})
    cause = fields.String(metadata={"description": "a case's cause"})
    language = fields.String()


class Suggestion(base.Contract):
    """One suggested reply, ready to insert when nothing is missing."""

    names = fields.Nested(base.Names, required=True)
    rendering = fields.Nested(Rendering, required=True)
    reasons = fields.List(fields.Nested(Reason), required=True)
