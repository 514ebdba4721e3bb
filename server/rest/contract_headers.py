"""The headers of versions and keys, as the OpenAPI document has them: ``@blueprint.answers(200, Note, **SHOWN)``.

How a route with such a header may refuse follows from the header: contract.py.
"""

from __future__ import annotations

from typing import Any

from shared_schemas.base import KEY_PATTERN

ETAG = {"ETag": {"description": "the record's version, quoted", "schema": {"type": "string"}}}
RETRY = {"Retry-After": {"description": "seconds to wait, where that helps", "schema": {"type": "integer"}}}


def _parameter(name: str, description: str, *, required: bool, pattern: str | None = None) -> dict[str, Any]:
    schema = {"type": "string", **({"pattern": f"^{pattern}$"} if pattern else {})}
    return {"name": name, "in": "header", "required": required, "description": description, "schema": schema}


def _kept(tag: dict[str, Any]) -> dict[str, Any]:
    return {
        "headers": tag,
        "parameters": [_parameter("If-None-Match", "the ETag of what the asker has already", required=False)],
        "responses": {"304": {"description": "The asker has it already; no body.", "headers": tag}},
    }


SHOWN: dict[str, Any] = _kept(ETAG)
"""A record that is read with its version."""

LISTED: dict[str, Any] = _kept({"ETag": {"description": "its version, quoted", "schema": {"type": "string"}}})
"""A list that is read whole, and has a version as a whole."""

DELIVERED: dict[str, Any] = _kept({"ETag": {"description": "its SHA-256, quoted", "schema": {"type": "string"}}})
"""An original, which never changes."""

REMOVED: dict[str, Any] = {
    "parameters": [
        _parameter(
            "If-Match", "the ETag of what this replaces; a list of them, or * for whatever is there", required=True
        )
    ],
}
"""A record that is taken away by who knows its version."""

EDITED: dict[str, Any] = {"headers": ETAG, **REMOVED}
"""A record that is changed by who knows its version."""

CREATED: dict[str, Any] = {
    "headers": ETAG,
    "parameters": [
        _parameter(
            "Idempotency-Key",
            "a fresh UUID per thing to create; the same key acts once",
            required=True,
            pattern=KEY_PATTERN,
        )
    ],
}
"""A record that is created once, however often that is asked for."""
