"""What every route shares: one error shape, answers written by orjson, versions in ETags."""

from __future__ import annotations

import errno
import logging
import secrets
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar, cast

import flask_smorest
import marshmallow
import orjson
from flask import Flask, Request, Response, current_app, g, request
from flask.json.provider import JSONProvider
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from server.journal.logic import version_of
from server.refusal import Agent, Refusal
from server.rest.contract import Contract
from server.storage import Away, Damaged, Full, Moved
from shared_schemas.errors import ErrorAnswer
from shared_schemas.evidence import NewEvidence
from shared_schemas.orders import OrderFacts

if TYPE_CHECKING:
    from server.access.logic import Access
    from server.settings import Settings
    from server.storage import DataFolder, Photos, Store

log = logging.getLogger("orderside")

FAILURE = "orderside.failure"
"""In a request's environment: what went wrong before it came here."""

View = TypeVar("View", bound=Callable[..., Response])


@dataclass(frozen=True)
class Services:
    """What handlers work with, made once by create_app."""

    settings: Settings
    folder: DataFolder
    store: Store
    photos: Photos
    access: Access


class Parser(FlaskParser):
    """webargs' parser with a strict eye: JSON in UTF-8 and nothing else, and no parameter that nobody declared."""

    # None: as the schema itself says, and ours raise.
    DEFAULT_UNKNOWN_BY_LOCATION = {"json": None, "query": None}  # noqa: RUF012 (as webargs declares it)

    def _raw_load_json(self, req: Request) -> Any:
        try:
            return orjson.loads(req.get_data())
        except orjson.JSONDecodeError as error:
            raise Refusal(400, "not_json", "The body is not JSON in UTF-8, or too deeply nested.") from error


class Blueprint(flask_smorest.Blueprint):
    """flask-smorest's blueprint, with schemas made once and answers written by the handler."""

    ARGUMENTS_PARSER = Parser()

    def arguments(self, schema: type[marshmallow.Schema], **options: Any) -> Callable[[Any], Any]:
        """What comes in. The schema is made here, not anew for every request as webargs would."""
        return cast("Callable[[Any], Any]", super().arguments(schema(), **options))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._prepare_doc_cbks.append(_with_headers)

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
        self._app.register_error_handler(Refusal, _refused)
        self._app.register_error_handler(HTTPException, _http_error)
        self._app.register_error_handler(Full, _full)
        self._app.register_error_handler(Away, _away)
        self._app.register_error_handler(Moved, _moved)
        self._app.register_error_handler(Damaged, _damaged)
        self._app.register_error_handler(OSError, _os_error)
        self._app.register_error_handler(Exception, _unexpected)


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


def error_body(code: str, message: str, request_id: str, fields: Any = None) -> bytes:
    """The one shape of every error."""
    detail = {"code": code, "message": message, "request_id": request_id}
    # A list's faults are found by position, which orjson must be told to write as text.
    return orjson.dumps({"error": {**detail, "fields": fields} if fields else detail}, option=orjson.OPT_NON_STR_KEYS)


def request_id() -> str:
    """A name for this request, to find it in the log."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    return cast("str", g.request_id)


def _raise_failure() -> None:
    failure: Exception | None = request.environ.pop(FAILURE, None)
    if failure is not None:
        raise failure


def _refused(error: Refusal) -> Response:
    body = orjson.loads(error_body(error.code, error.message, request_id()))
    body["error"].update(error.details)
    return answer(body, error.status, error.headers)


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    phrase = HTTPStatus(status).phrase
    problems = _problems(error) if status in (400, 422) else None
    message = "Some of what was sent cannot be used; see fields." if problems else (error.description or phrase)
    body = error_body(phrase.lower().replace(" ", "_").replace("-", "_"), message, request_id(), problems)
    return Response(body, status, mimetype="application/json")


def _problems(error: HTTPException) -> Any:
    """What marshmallow found, by field; its place in the request (json, query) is of no help to anybody."""
    found = getattr(error, "data", {}).get("messages") or {}
    return {field: faults for place in found.values() for field, faults in place.items()} if found else None


def _os_error(error: OSError) -> Response:
    return _full(error) if error.errno in (errno.ENOSPC, errno.EDQUOT) else _unexpected(error)


def _full(_error: Exception) -> Response:
    return Response(
        error_body("disk_full", "The disk is full. Nothing was lost; make room and try again.", request_id()),
        507,
        mimetype="application/json",
    )


def _away(error: Away) -> Response:
    log.warning("request %s: the store does not answer (%s)", request_id(), type(error.__cause__).__name__)
    message = "The store does not answer just now. What was sent may not be kept; send it again with the same key."
    return Response(
        error_body("store_away", message, request_id()), 503, {"Retry-After": "2"}, mimetype="application/json"
    )


def _moved(error: Moved) -> Response:
    log.critical("request %s: %s", request_id(), error)
    return Response(error_body("store_moved", str(error), request_id()), 503, mimetype="application/json")


def _damaged(error: Damaged) -> Response:
    log.critical("request %s: %s Stop the service, and run `python -m server verify`.", request_id(), error)
    message = "The store is damaged, and is kept as it is. Restart the service: it says how to restore the last backup."
    return Response(error_body("store_damaged", message, request_id()), 503, mimetype="application/json")


def _unexpected(error: Exception) -> Response:
    # Only where it happened: an exception's own words can hold a buyer's name or a note.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("request %s failed: %s\n%s", request_id(), type(error).__name__, frames)
    message = "Something went wrong in the service. Nothing was lost; its log has the details under this request's id."
    return Response(error_body("internal_error", message, request_id()), 500, mimetype="application/json")


def register(app: Flask, *blueprints: Blueprint, open_paths: Collection[str] = ()) -> Api:
    """The API with its document and error shape; ``open_paths`` are those that want no token."""
    app.json = Json(app)
    app.before_request(_raise_failure)
    api = Api(app, spec_kwargs={"extra_plugins": [Contract(open_paths)]})
    # One travels as a query, which the document spells out field by field, one only as part of others; the
    # extension wants their types whole.
    for schema in (NewEvidence, OrderFacts):
        api.spec.components.schema(schema.__name__, schema=schema)
    for blueprint in blueprints:
        api.register_blueprint(blueprint, url_prefix="/api/v1")
    described = {
        "summary": "This document.",
        "responses": {"200": {"description": "OpenAPI"}, "default": "DEFAULT_ERROR"},
    }
    api.spec.path(rule=next(app.url_map.iter_rules("api-docs.openapi_json")), operations={"get": described})
    return api
