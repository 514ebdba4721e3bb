"""The headers of versions and keys, as the OpenAPI document has them: ``@blueprint.answers(200, Note, **SHOWN)``."""

from __future__ import annotations

from typing import Any

from shared_schemas.errors import ErrorAnswer

ETAG = {"ETag": {"description": "the record's version, quoted", "schema": {"type": "string"}}}


def _parameter(name: str, description: str, *, required: bool) -> dict[str, Any]:
    schema = {"type": "string"}
    return {"name": name, "in": "header", "required": required, "description": description, "schema": schema}


def _refusal(description: str, headers: dict[str, Any] | None = None) -> dict[str, Any]:
    answer = {"description": description, "content": {"application/json": {"schema": ErrorAnswer}}}
    return {**answer, "headers": headers} if headers else answer


SHOWN: dict[str, Any] = {
    "headers": ETAG,
    "parameters": [_parameter("If-None-Match", "the ETag of what the asker has already", required=False)],
    "responses": {"304": {"description": "The asker has it already; no body.", "headers": ETAG}},
}
"""A record that is read with its version."""

REMOVED: dict[str, Any] = {
    "parameters": [
        _parameter(
            "If-Match", "the ETag of what this replaces; a list of them, or * for whatever is there", required=True
        )
    ],
    "responses": {
        "412": _refusal("It was changed meanwhile: `current` in the error is the record as it is.", ETAG),
        "428": _refusal(
            "If-Match is missing, or names no version: `current` in the error is the record as it is.", ETAG
        ),
    },
}
"""A record that is taken away by who knows its version."""

EDITED: dict[str, Any] = {"headers": ETAG, **REMOVED}
"""A record that is changed by who knows its version."""

CREATED: dict[str, Any] = {
    "headers": ETAG,
    "parameters": [
        _parameter("Idempotency-Key", "a fresh UUID per thing to create; the same key acts once", required=True)
    ],
    "responses": {"400": _refusal("Idempotency-Key is missing, or the body is not JSON.")},
}
"""A record that is created once, however often that is asked for."""
