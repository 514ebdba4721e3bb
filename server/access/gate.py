"""The gate in front of every handler: whatever is not clearly the paired extension's own is turned away here.

A WSGI layer around the whole application, so that nothing of Flask (routing included) runs for a request
that is refused. What browsers really send was measured: GETs of an extension carry no Origin, so Origin and
Sec-Fetch-* can only deny; the token is the proof, and the Host list stops names re-bound to this computer.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from server.access.limits import WriteLimit
from server.access.logic import Access, Holder
from server.rest.errors import FAILURE, error_body
from server.settings import Settings
from server.versions import API_VERSION, OLDEST_API

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

API = "/api/v1/"
HELLO = f"{API}hello"
OPEN = {HELLO, f"{API}pairings", f"{API}pairings/codes"}
UPLOADS = {f"{API}evidence", f"{API}template-images"}
READS = re.compile(rf"{API}(?:panels|reply-templates/[^/]+/render)")
"""Asked with POST because the question is long; nothing an agent entered is written."""

JSON_MAXIMUM = 256 * 1024
EXTENSION_ORIGIN = re.compile(r"(?:chrome|moz)-extension://[A-Za-z0-9-]{1,64}")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Orderside-Api": str(API_VERSION),
}


class Denied(Exception):
    """A request that goes no further."""

    def __init__(self, status: str, code: str, message: str, headers: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.headers = status, code, message, headers


class Gate:
    """WSGI middleware. What passes has ``orderside.agent`` in its environment, except on the open routes."""

    def __init__(self, application: WSGIApplication, settings: Settings, access: Access) -> None:
        self.application = application
        self._access = access
        self._origins = frozenset(settings.origins)
        self._limit = WriteLimit(settings.writes)
        port = settings.port
        names = ("127.0.0.1", "localhost", "[::1]")
        self._hosts = {*(f"{name}:{port}" for name in names), *settings.names}
        if port == 80:
            self._hosts.update(names)  # browsers leave the usual port out

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Turns a request away, or hands it on (PEP 3333)."""
        start = _with_headers(start_response)
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            start("400 Bad Request", [("Content-Length", "0")])
            return [b""]
        try:
            self._admit(environ)
        except Denied as denied:
            body = error_body(denied.code, denied.message, secrets.token_hex(8))
            kind = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
            start(denied.status, [*kind, *denied.headers])
            return [body]
        except Exception as error:
            environ[FAILURE] = error  # for the application, which has an answer to every error
        return self.application(environ, start)

    def _admit(self, environ: WSGIEnvironment) -> None:
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if not path.startswith(API):
            _admit_page(method)
            return
        self._check_browser(environ)
        if method == "OPTIONS":
            self._check_preflight(environ)
            return
        if method not in ("GET", "HEAD"):
            _check_content(environ, path)
        if path != HELLO:  # which is how one learns what the other speaks
            _check_contract(environ.get("HTTP_ORDERSIDE_API"))
        if path not in OPEN:
            agent = environ["orderside.agent"] = self._holder(environ).agent
            if method not in ("GET", "HEAD") and not agent.is_owner and not READS.fullmatch(path):
                self._check_rate(agent.id)

    def _check_browser(self, environ: WSGIEnvironment) -> None:
        origin = environ.get("HTTP_ORIGIN")
        listed = origin in self._origins
        if origin is not None and not listed and EXTENSION_ORIGIN.fullmatch(origin) is None:
            raise Denied("403 Forbidden", "origin_refused", "Only the paired extension may ask.")
        if environ.get("HTTP_SEC_FETCH_SITE") in ("cross-site", "same-site") and not listed:
            raise Denied("403 Forbidden", "site_refused", "Other sites may not ask.")
        if environ.get("HTTP_SEC_FETCH_MODE") == "navigate":
            raise Denied(
                "403 Forbidden", "navigation_refused", "This address is for the extension, not for the address bar."
            )

    def _check_rate(self, agent_id: str) -> None:
        wait = self._limit.wait(agent_id)
        if wait:
            raise Denied(
                "429 Too Many Requests",
                "too_many_writes",
                f"More than {self._limit.per_minute} changes a minute. Nothing was kept of this one: "
                f"send it again in {wait} seconds.",
                [("Retry-After", str(wait))],
            )

    def _check_preflight(self, environ: WSGIEnvironment) -> None:
        if environ.get("HTTP_ORIGIN") not in self._origins:
            raise Denied("403 Forbidden", "no_cors", "This service grants no cross-origin access.")

    def _holder(self, environ: WSGIEnvironment) -> Holder:
        if any("token" in name.lower() for name in parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)):
            raise Denied(
                "401 Unauthorized",
                "token_in_address",
                "A token belongs in the Authorization header, never in an address.",
            )
        scheme, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        holder = self._access.holder(token.strip()) if scheme.lower() == "bearer" else None
        if holder is None:
            raise Denied(
                "401 Unauthorized",
                "token_required",
                "Pair the extension, or send a valid token as Authorization: Bearer.",
            )
        origin = environ.get("HTTP_ORIGIN")
        if holder.origin and origin and origin != holder.origin and origin not in self._origins:
            raise Denied("403 Forbidden", "token_of_another", "This token belongs to another extension.")
        return holder


def _admit_page(method: str) -> None:
    """Pages outside the API (the demo console) hold none of the shop's records and can change nothing."""
    if method not in ("GET", "HEAD"):
        raise Denied("405 Method Not Allowed", "method_not_allowed", "Only GET is answered here.")


def _check_contract(spoken: str | None) -> None:
    """The version of the contract that the asker speaks, when it says so. Scripts need not."""
    if spoken is None:
        return
    if not re.fullmatch("0|[1-9][0-9]{0,5}", spoken):
        raise Denied("400 Bad Request", "api_version_unreadable", "Orderside-Api is a number, such as 1.")
    if int(spoken) < OLDEST_API:
        raise Denied(
            "426 Upgrade Required",
            "extension_outdated",
            f"The extension speaks version {spoken} of the contract, the service needs {OLDEST_API}. "
            "Update the extension.",
        )
    if int(spoken) > API_VERSION:
        raise Denied(
            "409 Conflict",
            "service_outdated",
            f"The extension speaks version {spoken} of the contract, the service only {API_VERSION}. "
            "Update the service.",
        )


def _check_content(environ: WSGIEnvironment, path: str) -> None:
    # Why a content type is asked for at all: a form of any site can send what has none of ours. No form can send a
    # DELETE, and before another site's script sends one the browser asks in a preflight, which is refused.
    if environ["REQUEST_METHOD"] == "DELETE" and not (environ.get("CONTENT_TYPE") or _has_body(environ)):
        return
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    wanted = "application/octet-stream" if path in UPLOADS else "application/json"
    if kind != wanted:
        raise Denied("415 Unsupported Media Type", "content_type_refused", f"Send {wanted}.")
    length = environ.get("CONTENT_LENGTH") or "0"
    if path not in UPLOADS and (not length.isdigit() or int(length) > JSON_MAXIMUM):
        raise Denied("413 Request Entity Too Large", "too_large", f"At most {JSON_MAXIMUM} bytes of JSON.")


def _has_body(environ: WSGIEnvironment) -> bool:
    return environ.get("CONTENT_LENGTH") not in (None, "", "0") or "HTTP_TRANSFER_ENCODING" in environ


def _with_headers(start_response: StartResponse) -> StartResponse:
    """The strict headers on every answer; a handler's own value (the demo's policy) wins."""

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
        present = {name.lower() for name, _ in headers}
        headers.extend((name, value) for name, value in HEADERS.items() if name.lower() not in present)
        return start_response(status, headers, exc_info) if exc_info else start_response(status, headers)

    return start
