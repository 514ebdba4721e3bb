"""The one shape of every error."""

from marshmallow import fields

from shared_schemas import base


class ErrorDetail(base.Contract):
    """What went wrong, in a word for programs and a sentence for people."""

    code = fields.String(required=True)
    message = fields.String(required=True)
    fields_ = fields.Dict(
        data_key="fields",
        metadata={"description": "per field, the list of things wrong with it"},
    )
    request_id = fields.String(required=True)
    current = fields.Dict(
        metadata={
            "description": "when an edit was stale, or did not say which version it replaces: the record as it is now"
        }
    )


class ErrorAnswer(base.Contract):
    """Every answer that is not a success."""

    error = fields.Nested(ErrorDetail, required=True)
