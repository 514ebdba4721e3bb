"""What the OpenAPI document says of every route alike: who may ask, what ids look like, how it may be refused.

The gate, the parser, keys and versions refuse in front of a route or beside it, so a route does not say it; what
only one route answers stands there (``@blueprint.answers(…, refuses=(429,))``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from apispec import APISpec, BasePlugin
from marshmallow import fields

from server.rest.contract_headers import ETAG, RETRY
from server.versions import API_VERSION, OLDEST_API
from shared_schemas import base
from shared_schemas.cases import case_id
from shared_schemas.errors import ErrorAnswer

REFUSALS = {
    400: "The body is not JSON in UTF-8, or a header (Idempotency-Key, Orderside-Api) is missing or malformed.",
    401: "No valid token came in the Authorization header.",
    403: "Another site, another extension or another agent may not do this.",
    404: "There is nothing of this id.",
    409: "The asker speaks a newer version of the contract (Orderside-Api) than this service: update the service. "
    "Or what is to be made is there already.",
    410: "What this key created has been removed, or this code is no longer valid.",
    412: "It was changed meanwhile: `current` in the error is the record as it is.",
    413: "The body is too large.",
    415: "The body is not of the type that is wanted, or has none.",
    422: "Some of what was sent cannot be used: `fields` says what.",
    426: "The asker speaks a version of the contract that is no longer understood: update the extension.",
    428: "If-Match is missing, or names no version: `current` in the error is the record as it is.",
    429: "Too many tries, or too many changes in a minute.",
    503: "The store does not answer just now, or is damaged.",
    507: "The disk is full. Nothing was lost.",
}
HEADERS = {412: ETAG, 428: ETAG, 429: RETRY, 503: RETRY}

IDS: dict[str, fields.String] = {"order_id": base.order_id(), "case_id": case_id()}
"""What the ids in addresses look like; any other is the service's own."""

GREETING = "/api/v1/hello"

SPOKEN = {
    "in": "header",
    "name": "Orderside-Api",
    "required": False,
    "description": "the version of the contract that the asker speaks; scripts may leave it out",
    "schema": {"type": "string", "enum": [str(version) for version in range(OLDEST_API, API_VERSION + 1)]},
}

SPOKEN_BY_ANYBODY = {**SPOKEN, "schema": {"type": "string"}}
"""Everybody may greet, whatever is spoken, or nobody could learn what is."""

NOTHING = {
    "required": True,
    "description": "Nothing is wanted, but Content-Type has to be application/json.",
    "content": {"application/json": {"schema": {"type": "object"}}},
}


class Contract(BasePlugin):
    """Adds it to each path. ``open_paths`` are those that want no token."""

    def __init__(self, open_paths: Collection[str]) -> None:
        super().__init__()
        self._open = open_paths

    def init_spec(self, spec: APISpec) -> None:
        """Declares the token, and each refusal once."""
        super().init_spec(spec)
        token = {
            "type": "http",
            "scheme": "bearer",
            "description": "from pairing, or `python -m server agents add NAME`",
        }
        spec.components.security_scheme("token", token)
        for status, description in REFUSALS.items():
            refusal: dict[str, Any] = {
                "description": description,
                "content": {"application/json": {"schema": ErrorAnswer}},
            }
            if status in HEADERS:
                refusal["headers"] = HEADERS[status]
            spec.components.response(_name(status), refusal, lazy=True)

    def path_helper(
        self,
        path: str | None = None,
        operations: dict[Any, Any] | None = None,
        parameters: list[dict[Any, Any]] | None = None,
        **_said: Any,
    ) -> None:
        """Says what the ids in an address look like."""
        for parameter in parameters or ():
            if parameter["in"] == "path":
                field = IDS.get(parameter["name"]) or base.record_id()
                parameter["schema"] = {"type": "string", "pattern": field.metadata["pattern"]}

    def operation_helper(self, path: str | None = None, operations: dict[str, Any] | None = None, **_said: Any) -> None:
        """Says of each method who may ask, and how it may be refused."""
        for method, operation in (operations or {}).items():
            is_open = path in self._open
            operation.setdefault("parameters", []).append(SPOKEN_BY_ANYBODY if path == GREETING else SPOKEN)
            said = {str(status): answer for status, answer in operation["responses"].items()}
            own = {int(status) for status, answer in said.items() if isinstance(answer, str) and status.isdigit()}
            refusals = own.union(
                [403, 503],
                [] if is_open else [401],
                [] if method == "get" else [429],
                [] if path == GREETING else [400, 409, 426],
                [404] if "{" in (path or "") or "304" in said else [],
                _of_body(method, operation),
                _of_headers(operation),
            )
            operation["responses"] = {**said, **{str(status): _name(status) for status in refusals}}
            operation["security"] = [] if is_open else [{"token": []}]
            if method in ("post", "put"):
                operation.setdefault("requestBody", NOTHING)


def _of_body(method: str, operation: dict[str, Any]) -> Iterator[int]:
    if method != "get":
        yield from (413, 415, 507)
    if "application/json" in operation.get("requestBody", {}).get("content", {}):
        yield 400


def _of_headers(operation: dict[str, Any]) -> Iterator[int]:
    headers = {parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "header"}
    if "Idempotency-Key" in headers:
        yield from (400, 410, 422)
    if "If-Match" in headers:
        yield from (412, 428)


def _name(status: int) -> str:
    """Not HTTPStatus.name: Python 3.13 calls some otherwise."""
    return f"Refused{status}"
