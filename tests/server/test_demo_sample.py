"""The demo's built-in orders, and the orders kept in a data folder."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from server.cases.causes import cause_of
from server.demo import logic
from server.demo.routes import STATIC
from server.orders.stages import stage_of
from shared_schemas.cases import CAUSES

TODAY = date(2026, 11, 22)
NOW = "2026-11-22T10:00:00Z"
EVENTS = ("ordered_at", "paid_at", "shipped_at", "delivered_at")
STAGE_OF = {
    "unpaid": "pay",
    "to_ship": "ship",
    "shipped": "transport",
    "delivered": "receive",
    "completed": "payout",
    "closed": "closed",
}


def test_the_built_in_orders_are_never_stale() -> None:
    orders = logic.sample_orders(TODAY)
    assert len(orders) == len({order["order_no"] for order in orders}) == 45
    assert {order["state"] for order in orders} == {"unpaid", "to_ship", "shipped", "delivered", "completed", "closed"}
    past = [
        order[name]
        for order in orders
        for name in ("ordered_at", "paid_at", "shipped_at", "delivered_at")
        if name in order
    ]
    assert max(past) < f"{TODAY}T00:00:00Z"
    assert max(past) > f"{TODAY - timedelta(days=1)}T00:00:00Z"


def test_each_built_in_order_makes_sense_in_itself() -> None:
    for order in logic.sample_orders(TODAY):
        happened = [order[name] for name in ("ordered_at", "paid_at", "shipped_at", "delivered_at") if name in order]
        assert happened == sorted(happened), order["order_no"]
        assert ("shipped_at" in order) == (order["state"] in ("shipped", "delivered", "completed")), order["order_no"]
        assert ("delivered_at" in order) == (order["state"] in ("delivered", "completed")), order["order_no"]
        if "case" in order:
            assert order["case"]["cause"] in CAUSES
            assert order["case"]["opened_at"] > order["shipped_at"]
        for message in order.get("messages", []):
            assert message["sent_at"] > order["ordered_at"]


def test_the_built_in_orders_show_what_a_newcomer_should_see() -> None:
    orders = logic.sample_orders(TODAY)
    names = [order["buyer_name"] for order in orders]
    assert "<img src=x onerror=alert(1)>" in names
    assert "D***a" in names
    assert max(map(len, names)) > 150
    assert len({order["buyer_country"] for order in orders}) >= 6
    assert len({order["case"]["cause"] for order in orders if "case" in order}) >= 6
    assert len({order["language"] for order in orders if order.get("messages")}) >= 7
    late = [order for order in orders if order["state"] == "shipped" and order["promised_by"] < NOW]
    assert len(late) >= 3
    waiting = next(order for order in orders if order.get("case", {}).get("cause") == "not_received")
    shipped, promised = (datetime.fromisoformat(waiting[name]) for name in ("shipped_at", "promised_by"))
    assert (datetime.fromisoformat(NOW) - shipped).days == 16
    assert (promised - shipped).days == 30


def test_the_consoles_words_are_known_to_the_service() -> None:
    texts = (STATIC / "strings.js").read_text("utf-8")
    for section, body in re.findall(r"  (state|cause): \{([^}]*)\}", texts):
        for key, word in re.findall(r'(\w+): "([^"]*)"', body):
            assert (stage_of(word) == STAGE_OF[key]) if section == "state" else (cause_of(word) == key), (key, word)
    used = {order["case"]["cause"] for order in logic.sample_orders(TODAY) if "case" in order}
    assert all(len(re.findall(rf'\b{cause}: "', texts)) == 2 for cause in used)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    orders = [{"order_no": "ok-1", "state": "shipped", "ordered_at": NOW}]
    logic.write_demo(tmp_path, orders, {"source": "mine.csv", "moved_days": 3})
    kept = logic.load_demo(tmp_path)
    assert kept.orders == orders
    assert kept.note == {"source": "mine.csv", "moved_days": 3}
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["orders.json"]


def test_without_a_file_there_are_the_built_in_orders(tmp_path: Path) -> None:
    assert len(logic.load_demo(tmp_path, TODAY).orders) == 45


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"version": 2}',
        b'{"version": 1, "orders": [1], "note": {}}',
        b'{"version": 1, "orders": [{}], "note": {}}',
        b'{"version": 1, "orders": [{"order_no": "ok-1", "state": "lost"}], "note": {}}',
    ],
)
def test_a_damaged_file_is_named_and_never_replaced_by_made_up_orders(tmp_path: Path, damage: bytes) -> None:
    path = logic.write_demo(tmp_path, [], {})
    path.write_bytes(damage)
    with pytest.raises(logic.DemoFileError, match=r"demo --reset") as error:
        logic.load_demo(tmp_path)
    assert str(path) in str(error.value)
