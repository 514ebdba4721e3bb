"""What every route shares: who asks, answers written by orjson, versions in ETags, and what the document says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, cast

import flask_smorest
import marshmallow
import orjson
from flask import Flask, Request, Response, current_app, request
from flask.json.provider import JSONProvider
from webargs.flaskparser import FlaskParser

from server.journal.logic import version_of
from server.refusal import Agent, Refusal
from server.rest.contract import Contract
from server.rest.errors import HANDLERS, raise_failure
from shared_schemas.errors import ErrorAnswer
from shared_schemas.evidence import NewEvidence
from shared_schemas.orders import OrderFacts
from shared_schemas.template_images import NewTemplateImage

if TYPE_CHECKING:
    from server.access.logic import Access
    from server.settings import Settings
    from server.storage import DataFolder, Photos, Store

View = TypeVar("View", bound=Callable[..., Response])


@dataclass(frozen=True)
class Services:
    """What handlers work with, made once by create_app."""

    settings: Settings
    folder: DataFolder
    store: Store
    photos: Photos
    access: Access


DEPTH = 20
"""Lists and objects within each other, at most."""


def _is_deeper(body: Any, depth: int) -> bool:
    level = [body]
    for _ in range(depth + 1):
        inner = [
            value.values() if isinstance(value, dict) else value for value in level if isinstance(value, dict | list)
        ]
        if not inner:
            return False
        level = list(chain.from_iterable(inner))
    return True


def _too_deep() -> Refusal:
    return Refusal(413, "too_deep", f"The body has more than {DEPTH} lists and objects within each other.")


class Parser(FlaskParser):
    """webargs' parser with a strict eye: JSON in UTF-8 and nothing else, and no parameter that nobody declared."""

    # None: as the schema itself says, and ours raise.
    DEFAULT_UNKNOWN_BY_LOCATION = {"json": None, "query": None}  # noqa: RUF012 (as webargs declares it)

    def _raw_load_json(self, req: Request) -> Any:
        try:
            body = orjson.loads(req.get_data())
        except orjson.JSONDecodeError as error:
            if "depth limit" in str(error):
                raise _too_deep() from error
            raise Refusal(400, "not_json", "The body is not JSON in UTF-8.") from error
        if _is_deeper(body, DEPTH):
            raise _too_deep()
        return body


class Blueprint(flask_smorest.Blueprint):
    """flask-smorest's blueprint, with schemas made once and answers written by the handler."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._prepare_doc_cbks.append(_with_headers)

    def arguments(self, schema: type[marshmallow.Schema], **options: Any) -> Callable[[Any], Any]:
        """What comes in. The schema is made here, not anew for every request as webargs would."""
        return cast("Callable[[Any], Any]", super().arguments(schema(), **options))

    def answers(
        self,
        status: int,
        schema: type[marshmallow.Schema] | None = None,
        description: str = "",
        *,
        headers: Mapping[str, Any] | None = None,
        parameters: Sequence[Mapping[str, Any]] = (),
        responses: Mapping[str, Any] | None = None,
        media: Sequence[str] = (),
        refuses: Sequence[int] = (),
    ) -> Callable[[View], View]:
        """Says in the OpenAPI document what comes back. marshmallow does not dump it: orjson already has.

        What a versioned record's route says beside that is in contract_headers.py, how every route may refuse in
        contract.py; ``refuses`` are the statuses that only this one has. ``media`` are the types of an answer
        that is no JSON.
        """
        answered: dict[str, Any] = {"description": description or HTTPStatus(status).phrase}
        if schema:
            answered["content"] = {"application/json": {"schema": schema}}
        if media:
            answered["content"] = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in media}
        if headers:
            answered["headers"] = headers

        def said(view: View) -> View:
            told: Any = self.doc(responses={str(status): answered, **(responses or {})})(view)
            told._apidoc["headers"] = {"parameters": list(parameters), "refuses": tuple(refuses)}
            return cast("View", told)

        return said


def _with_headers(doc: dict[str, Any], told: Mapping[str, Any], **_options: Any) -> dict[str, Any]:
    """Adds a route's headers to its other parameters; ``doc(parameters=…)`` would put them in their place."""
    said = told.get("headers", {"parameters": (), "refuses": ()})
    if said["parameters"]:
        doc["parameters"] = [*doc.get("parameters", ()), *said["parameters"]]
    for status in said["refuses"]:
        doc.setdefault("responses", {})[status] = ""  # contract.py says what it means
    return doc


class Json(JSONProvider):
    """Flask's JSON by orjson, ten times faster than the standard library's."""

    def dumps(self, obj: Any, **_kwargs: Any) -> str:
        """An object as JSON."""
        return orjson.dumps(obj).decode()

    def loads(self, s: str | bytes, **_kwargs: Any) -> Any:
        """JSON as an object. Raises ValueError."""
        return orjson.loads(s)


class Api(flask_smorest.Api):
    """flask-smorest's api with our error shape."""

    ERROR_SCHEMA = ErrorAnswer

    def _register_error_handlers(self) -> None:
        for kind, answered in HANDLERS.items():
            self._app.register_error_handler(kind, answered)


def services() -> Services:
    """The running application's services."""
    return cast("Services", current_app.extensions["orderside"])


def agent() -> Agent:
    """Who is asking; the gate has seen to it that somebody is."""
    return cast("Agent", request.environ["orderside.agent"])


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer."""
    return Response(orjson.dumps(body), status, headers, mimetype="application/json")


def etag(record: Mapping[str, Any]) -> dict[str, str]:
    """The header that names a record's version."""
    return {"ETag": f'"{version_of(record)}"'}


def register(app: Flask, *blueprints: Blueprint, open_paths: Collection[str] = ()) -> Api:
    """The API with its document and error shape; ``open_paths`` are those that want no token."""
    app.json = Json(app)
    app.before_request(raise_failure)
    api = Api(app, spec_kwargs={"extra_plugins": [Contract(open_paths)]})
    # One travels as a query, which the document spells out field by field, one only as part of others; the
    # extension wants their types whole.
    for schema in (NewEvidence, NewTemplateImage, OrderFacts):
        api.spec.components.schema(schema.__name__, schema=schema)
    for blueprint in blueprints:
        api.register_blueprint(blueprint, url_prefix="/api/v1")
    described = {
        "summary": "This document.",
        "responses": {"200": {"description": "OpenAPI"}, "default": "DEFAULT_ERROR"},
    }
    api.spec.path(rule=next(app.url_map.iter_rules("api-docs.openapi_json")), operations={"get": described})
    return api
