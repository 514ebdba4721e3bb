"""Every error as an answer: one shape, a word for programs, a sentence that says what to do, nothing of the insides."""

from __future__ import annotations

import errno
import logging
import secrets
import traceback
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

import orjson
from flask import Response, g, request
from werkzeug.exceptions import HTTPException

from server.refusal import Refusal
from server.storage import Away, Damaged, Full, Moved

log = logging.getLogger("orderside")

FAILURE = "orderside.failure"
"""In a request's environment: what went wrong before it came to the application."""


def error_body(code: str, message: str, request_id: str, **more: Any) -> bytes:
    """The one shape of every error; ``more`` are ``fields`` and ``current`` where there are any."""
    error = {"code": code, "message": message, "request_id": request_id, **more}
    # A list's faults are found by position, which orjson must be told to write as text.
    return orjson.dumps({"error": error}, option=orjson.OPT_NON_STR_KEYS)


def request_id() -> str:
    """A name for this request, to find it in the log."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    return cast("str", g.request_id)


def raise_failure() -> None:
    """Raises what went wrong before the request came here, so that it is answered like any other error."""
    failure: Exception | None = request.environ.pop(FAILURE, None)
    if failure is not None:
        raise failure


def _answer(status: int, code: str, message: str, headers: dict[str, str] | None = None, **more: Any) -> Response:
    body = error_body(code, message, request_id(), **more)
    return Response(body, status, headers, mimetype="application/json")


def _refused(error: Refusal) -> Response:
    return _answer(error.status, error.code, error.message, error.headers, **error.details)


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    phrase = HTTPStatus(status).phrase
    problems = _problems(error) if status in (400, 422) else None
    message = "Some of what was sent cannot be used; see fields." if problems else (error.description or phrase)
    code = phrase.lower().replace(" ", "_").replace("-", "_")
    return _answer(status, code, message, **({"fields": problems} if problems else {}))


def _problems(error: HTTPException) -> Any:
    """What marshmallow found, by field; its place in the request (json, query) is of no help to anybody."""
    found = getattr(error, "data", {}).get("messages") or {}
    return {field: faults for place in found.values() for field, faults in place.items()} if found else None


def _os_error(error: OSError) -> Response:
    return _full(error) if error.errno in (errno.ENOSPC, errno.EDQUOT) else _unexpected(error)


def _full(_error: Exception) -> Response:
    return _answer(507, "disk_full", "The disk is full. Nothing was lost; make room and try again.")


def _away(error: Away) -> Response:
    log.warning("request %s: the store does not answer (%s)", request_id(), type(error.__cause__).__name__)
    message = "The store does not answer just now. What was sent may not be kept; send it again with the same key."
    return _answer(503, "store_away", message, {"Retry-After": "2"})


def _moved(error: Moved) -> Response:
    log.critical("request %s: %s", request_id(), error)
    return _answer(503, "store_moved", str(error))


def _damaged(error: Damaged) -> Response:
    log.critical("request %s: %s Stop the service, and run `python -m server verify`.", request_id(), error)
    message = "The store is damaged, and is kept as it is. Restart the service: it says how to restore the last backup."
    return _answer(503, "store_damaged", message)


def _unexpected(error: Exception) -> Response:
    # Only where it happened: an exception's own words can hold a buyer's name or a note.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("request %s failed: %s\n%s", request_id(), type(error).__name__, frames)
    message = "Something went wrong in the service. Nothing was lost; its log has the details under this request's id."
    return _answer(500, "internal_error", message)


HANDLERS: dict[type[Exception], Callable[[Any], Response]] = {
    Refusal: _refused,
    HTTPException: _http_error,
    Full: _full,
    Away: _away,
    Moved: _moved,
    Damaged: _damaged,
    OSError: _os_error,
    Exception: _unexpected,
}
"""What answers each kind of error; the nearest kind wins."""
