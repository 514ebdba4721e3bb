"""Orders to measure with: about 0.9 KB of JSON each, in the shape the service keeps, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from server.storage import TableSpec

ORDERS = TableSpec(
    "bench_orders", unique=("id",), indexes=("order_no", "shop", "stage"), searched=("order_no", "buyer_name", "items")
)
"""Four indexed columns and words to search by: no table of the service has more."""

STAGES = ("pay", "ship", "transport", "receive", "payout")
BUYERS = ("Анна Смирнова", "José Álvarez", "محمد الحسن", "Kowalska Agnieszka", "김민준", "Thomas Müller")
THINGS = (
    "手机壳 磁吸透明防摔",
    "无线蓝牙耳机 降噪",
    "Women's leather backpack",
    "不锈钢保温杯 500ml",
    "Running shoes men",
)


def orders(count: int, first: int = 0) -> Iterator[dict[str, Any]]:
    """So many orders, numbered from ``first`` on."""
    return (order(number) for number in range(first, first + count))


def order_no(number: int) -> str:
    """An order's number as a marketplace writes it."""
    return str(8152000000000000 + number)


def order(number: int) -> dict[str, Any]:
    """One order."""
    shop = str(2345678 + number % 7)
    at = f"2026-11-{number % 28 + 1:02}T08:{number % 60:02}:00Z"
    fields = ("buyer_name", "buyer_country", "status_text", "ordered_at", "amount", "items")
    return {
        "id": f"aliexpress:{shop}:{order_no(number)}",
        "marketplace": "aliexpress",
        "shop": shop,
        "order_no": order_no(number),
        "buyer_name": f"{BUYERS[number % 6]} {number}",
        "buyer_country": "RU",
        "status_text": "等待买家收货",
        "stage": STAGES[number % 5],
        "ordered_at": at,
        "amount": {"minor_units": 1999 + number % 5000, "currency": "USD"},
        "items": [{"title": THINGS[number % 5], "sku": f"SKU-{number % 900}", "quantity": 1 + number % 3}],
        "sources": {field: {"kind": "page", "name": "order_list", "seen_at": at} for field in fields},
        "updated_at": at,
    }
