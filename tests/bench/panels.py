"""A page of orders against an empty hello, and against reading its orders one by one.

All on one service with 10,000 orders stored, over one connection that is kept.
"""

from __future__ import annotations

import http.client
import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.bench.timing import in_turn, row
from tests.server.running import Running

ORDERS = 10_000
PAGE = {"marketplace": "aliexpress", "shop": "2345678", "kind": "order_list"}


def panels() -> Iterator[str]:
    """At most three times an empty hello; and at most a quarter of so many single reads."""
    with tempfile.TemporaryDirectory() as folder:
        service = Running(Path(folder) / "data")
        service.start()
        try:
            yield from _measure(service)
        finally:
            service.stop()


def _measure(service: Running) -> Iterator[str]:
    token = service.token()
    seen = [order(number) for number in range(ORDERS)]
    for first in range(0, ORDERS, 200):
        service.call("POST", "/panels", token, {"page": PAGE, "orders": seen[first : first + 200]})
    for number in range(0, 60):
        order = f"aliexpress:2345678:{seen[4000 + number % 20]['order_no']}"
        service.call("POST", "/notes", token, {"order_id": order, "text": "checked before dispatch"})
    connection = http.client.HTTPConnection("127.0.0.1", service.port)
    page = json.dumps({"page": PAGE, "orders": seen[4000:4020]})
    opened = json.dumps({"page": PAGE, "orders": seen[4000:4020], "open": seen[4000]["order_no"]})
    hello = _call(connection, "GET", "/api/v1/hello", None, token)
    long_page = json.dumps({"page": PAGE, "orders": seen[4000:4050]})
    singles = [
        _call(connection, "GET", f"/api/v1/orders/aliexpress:2345678:{order['order_no']}", None, token)
        for order in seen[4000:4050]
    ]
    yield row(
        "page of 20 orders / hello", *in_turn(hello, _call(connection, "POST", "/api/v1/panels", page, token)), 3.0
    )
    yield row(
        "the same with an open panel / hello",
        *in_turn(hello, _call(connection, "POST", "/api/v1/panels", opened, token)),
        12.0,
    )
    yield row(
        "page of 50 orders / 50 single reads",
        *in_turn(
            lambda: [read() for read in singles], _call(connection, "POST", "/api/v1/panels", long_page, token), 40
        ),
        0.25,
    )


def _call(
    connection: http.client.HTTPConnection, method: str, path: str, body: str | None, token: str
) -> Callable[[], None]:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def call() -> None:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status

    return call


def order(number: int) -> dict[str, Any]:
    """An order as a page shows it."""
    return {
        "order_no": str(8152000000000000 + number),
        "buyer_name": f"Анна {number}",
        "buyer_country": "RU",
        "status_text": "等待买家收货",
        "ordered_at": "2026-11-01T08:00:00Z",
        "shipped_at": "2026-11-05T08:00:00Z",
        "promised_by": "2026-12-05T08:00:00Z",
        "amount": {"minor_units": 1999, "currency": "USD"},
        "items": [{"title": "Phone case with card holder", "sku": "black", "quantity": 1}],
    }
