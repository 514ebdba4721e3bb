"""GET /demo: the console's pages, its scripts and styles, and its orders as JSON. Nothing here can change anything."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flask
import orjson
from flask import Response, abort, redirect, request
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.wrappers import Response as AnyResponse

from server.demo.logic import CurrentDemo, Demo, DemoFileError
from shared_schemas.base import ORDER_NO_PATTERN, utc_text

STATIC = Path(__file__).with_name("static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# From our own table: Windows computers often know .js as text/plain, and browsers refuse such modules.
TYPES = {
    ".css": "text/css", ".html": "text/html",
    ".js": "text/javascript", ".svg": "image/svg+xml",
}  # fmt: skip


def blueprint(data_folder: Path) -> flask.Blueprint:
    """The console over a data folder's demo orders (or the built-in ones)."""
    pages = flask.Blueprint("demo", __name__, url_prefix="/demo", template_folder=None, static_folder=None)
    console = _Console(CurrentDemo(data_folder))
    for rule, view in console.views().items():
        pages.add_url_rule(rule, endpoint=view.__name__, view_func=view, methods=["GET"], strict_slashes=False)
    pages.register_error_handler(HTTPException, _refused)
    pages.register_error_handler(DemoFileError, _damaged)
    pages.after_request(_with_policy)
    return pages


class _Console:
    def __init__(self, current: CurrentDemo) -> None:
        self._current = current

    def views(self) -> dict[str, Any]:
        """Every address of the console."""
        return {
            "/": self.start,
            "/orders": self.orders,
            "/orders/<order_no>": self.order,
            "/disputes": self.disputes,
            "/chat": self.chats,
            "/chat/<order_no>": self.chat,
            "/static/<path:name>": self.static,
            "/data/orders": self.orders_data,
            "/data/orders/<order_no>": self.order_data,
            "/data/disputes": self.disputes_data,
            "/data/conversations": self.conversations_data,
            "/data/summary": self.summary_data,
            "/<path:name>": self.elsewhere,
        }

    def start(self) -> AnyResponse:
        """The console opens on its orders."""
        return redirect("/demo/orders")

    def orders(self) -> Response:
        """The order list."""
        return _file("page.html")

    def order(self, order_no: str) -> Response:
        """One order's page."""
        self._known(order_no)
        return _file("page.html")

    def disputes(self) -> Response:
        """The dispute list."""
        return _file("page.html")

    def chats(self) -> AnyResponse:
        """The latest conversation; where there is none, one with the newest order's buyer."""
        demo, now = self._demo()
        first = demo.conversations(now) or demo.orders
        return redirect(f"/demo/chat/{first[0]['order_no']}" if first else "/demo/orders")

    def chat(self, order_no: str) -> Response:
        """The conversation about an order."""
        self._known(order_no)
        return _file("page.html")

    def static(self, name: str) -> Response:
        """A script, style sheet or picture."""
        return _file(name)

    def orders_data(self) -> Response:
        """One page of orders: ?page=1&state=shipped&q=words."""
        demo, now = self._demo()
        page = request.args.get("page", "1")
        number = int(page) if re.fullmatch(r"[0-9]{1,6}", page) else 1
        return _json(demo.page(number, request.args.get("state", "")[:20], request.args.get("q", "")[:200], now))

    def order_data(self, order_no: str) -> Response:
        """One order with its messages."""
        return _json(self._known(order_no))

    def disputes_data(self) -> Response:
        """Every order with a dispute."""
        demo, now = self._demo()
        return _json({"orders": demo.disputes(now)})

    def conversations_data(self) -> Response:
        """Every order with messages."""
        demo, now = self._demo()
        return _json({"orders": demo.conversations(now)})

    def summary_data(self) -> Response:
        """Where the orders come from, and what waits."""
        demo, now = self._demo()
        return _json(demo.summary(now))

    def elsewhere(self, name: str) -> Response:
        """Any other address: said in words."""
        raise NotFound

    def _demo(self) -> tuple[Demo, str]:
        now = datetime.now(UTC).replace(microsecond=0)
        return self._current.get(now.date()), utc_text(now)

    def _known(self, order_no: str) -> dict[str, Any]:
        demo, now = self._demo()
        order = demo.order(order_no, now) if re.fullmatch(ORDER_NO_PATTERN, order_no) else None
        if order is None:
            abort(404)
        return order


def _file(name: str, status: int = 200) -> Response:
    """A file of the console; only kinds in our table are served, and only from its folder."""
    media_type = TYPES.get(Path(name).suffix)
    if media_type is None:
        raise NotFound
    answer = flask.send_from_directory(STATIC, name, mimetype=media_type, max_age=0)
    answer.status_code = status if answer.status_code == 200 else answer.status_code
    return answer


def _json(content: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status, content_type="application/json")


def _refused(error: HTTPException) -> Response | HTTPException:
    """A page in words for people, an error in the service's shape for scripts."""
    if error.code != 404:
        return error
    if "/data/" in request.path:
        return _json({"error": {"code": "not_found", "message": "The demo has no such order."}}, 404)
    return _file("missing.html", 404)


def _damaged(error: DemoFileError) -> Response:
    """The file is named, so that its owner can look at it; pages show the message too."""
    if "/data/" in request.path:
        return _json({"error": {"code": "demo_file_damaged", "message": str(error)}}, 500)
    return _file("page.html", 500)


def _with_policy(answer: Response) -> Response:
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer
