"""What the gate in front of every handler costs: a page of orders through it, and to the application behind it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.refusal import Agent
from server.rest import Services
from server.settings import Settings
from tests.bench.panels import PAGE, order
from tests.bench.timing import in_turn, row

ORDERS = 2_000
BAR = 1.15


def gate() -> Iterator[str]:
    """A panel's p50 with the gate against one without."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data=Path(folder) / "data"), show_code=lambda _: None)
        try:
            services: Services = app.extensions["orderside"]
            _, token = add_agent(services.store, "Wang Min")
            seen = [order(number) for number in range(ORDERS)]
            through = app.wsgi_app
            behind = through.application  # type: ignore[attr-defined]  # the gate's own
            for first in range(0, ORDERS, 200):
                _call(through, token, {"page": PAGE, "orders": seen[first : first + 200]})()
            for name, more in (
                ("page of 20 orders", {}),
                ("the same with an open panel", {"open": seen[0]["order_no"]}),
            ):
                page = {"page": PAGE, "orders": seen[:20], **more}
                yield row(
                    f"{name}, gate / no gate", *in_turn(_call(behind, token, page), _call(through, token, page)), BAR
                )
        finally:
            close_app(app)


def _call(application: Any, token: str, page: dict[str, Any]) -> Callable[[], None]:
    body = json.dumps(page).encode()

    def call() -> None:
        environ = {
            "REQUEST_METHOD": "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": "/api/v1/panels",
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8765",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/json",
            "HTTP_HOST": "127.0.0.1:8765",
            "HTTP_ORDERSIDE_API": "1",
            "HTTP_AUTHORIZATION": f"Bearer {token}",
            "orderside.agent": Agent("bench", "Wang Min"),  # what the gate would have put there
        }
        statuses: list[str] = []
        answer = application(environ, lambda status, *_: statuses.append(status))
        assert b"".join(answer)
        assert statuses == ["200 OK"], statuses

    return call
