"""Order files for the demo console: reading them, and moving old orders to the present."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.demo import logic
from server.demo.values import moment, money

TODAY = date(2026, 11, 22)
OLIST = (
    "order_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,"
    "order_delivered_customer_date,order_estimated_delivery_date,customer_state,customer_city,seller_id,seller_state,"
    "price,freight_value,review_score\n"
)
DELIVERED = (
    "bfbd0f9bdef84302105ad712db648a6c,delivered,2016-09-15 12:16:38,2016-09-15 12:16:38,2016-11-07 17:11:53,"
    "2016-11-09 07:47:38,2016-10-04,SP,sao joaquim da barra,ecccfa2bb93b34a3bf033cc5d1dcdc69,PR,44.99,2.83,\n"
)
INVOICED = (
    "2ce9683175cdab7d1c95bcbb3e36f478,invoiced,2016-10-05 21:03:33,2016-10-06 07:46:39,,,2016-11-25,SP,aracatuba,,,,,\n"
)


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "orders.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_every_fact_of_a_real_export_is_read(tmp_path: Path) -> None:
    orders, report = logic.read_orders(csv_file(tmp_path, OLIST + DELIVERED + INVOICED), currency="BRL", country="BR")
    assert orders[0] == {
        "order_no": "bfbd0f9bdef84302105ad712db648a6c",
        "state": "delivered",
        "status_word": "delivered",
        "ordered_at": "2016-09-15T12:16:38Z",
        "paid_at": "2016-09-15T12:16:38Z",
        "shipped_at": "2016-11-07T17:11:53Z",
        "promised_by": "2016-10-04T00:00:00Z",
        "delivered_at": "2016-11-09T07:47:38Z",
        "buyer_country": "BR",
        "buyer_region": "sao joaquim da barra, SP",
        "price": "44.99",
        "freight": "2.83",
        "amount": "47.82",
        "currency": "BRL",
    }
    assert {"shipped_at", "delivered_at", "price", "amount"}.isdisjoint(orders[1])
    assert (report.rows, report.skipped, report.unread) == (2, [], [])
    assert report.unused == ["seller_id", "seller_state", "review_score"]


def test_currency_and_country_stay_unknown_unless_given(tmp_path: Path) -> None:
    (order, _), _ = logic.read_orders(csv_file(tmp_path, OLIST + DELIVERED + INVOICED))
    assert order["amount"] == "47.82"
    assert "currency" not in order
    assert "buyer_country" not in order


@pytest.mark.parametrize(
    ("header", "cells", "found"),
    [
        ("订单号,订单状态,下单时间,订单金额,买家名称,收货国家",
         '8150123456789012,等待发货,2026-11-05 18:22,"US $1,234.50",张三,巴西',
         {"state": "to_ship", "ordered_at": "2026-11-05T18:22:00Z", "amount": "1234.50", "currency": "USD",
          "buyer_name": "张三", "buyer_country": "BR"}),
        ("Order No.;Status (EN);Order amount;Country;Qty;Item",
         "9001-22;Completed;R$ 1.234,50;Russian Federation;2;Mug",
         {"state": "completed", "amount": "1234.50", "currency": "BRL", "buyer_country": "RU",
          "items": [{"title": "Mug", "quantity": 2}]}),
        ("主订单编号\t订单状态\t快递\t实际发货物流:运单号", '"\t6917926768823643751"\t已发货\t-\tEMS:LK1234CN',
         {"state": "shipped", "carrier": "EMS", "tracking_no": "LK1234CN"}),
        ('订单号,"产品信息\n（双击单元格展开所有产品信息！）",订单状态', "'8150123456789012,Lamp,在途",
         {"items": [{"title": "Lamp"}], "state": "other", "status_word": "在途"}),
    ],
    ids=["chinese", "semicolons", "tabs", "header of two lines"],
)  # fmt: skip
def test_headers_of_several_exports(tmp_path: Path, header: str, cells: str, found: dict[str, Any]) -> None:
    (order,), _ = logic.read_orders(csv_file(tmp_path, f"{header}\n{cells}\n", "utf-8-sig"))
    assert found.items() <= order.items()


def test_rows_without_an_order_number_are_counted_with_their_reason_and_nothing_else_is_lost(tmp_path: Path) -> None:
    rows = (
        "order_id,status,created\n,paid,\n8.15E+15,paid,\nok-1,paid,2026-01-02\n\n"
        "ok-2,paid,2026-01-02,extra\nok-3,paid,05/06/2026\nok-4"
    )
    orders, report = logic.read_orders(csv_file(tmp_path, rows))
    assert [order["order_no"] for order in orders] == ["ok-1", "ok-3", "ok-4"]
    assert [row for row, _ in report.skipped] == [2, 3, 6]
    assert "spreadsheet" in report.skipped[1][1]
    assert [row for row, _ in report.unread] == [7]
    assert report.rows == len(orders) + len(report.skipped)


def test_a_quote_that_never_closes_is_reported_with_the_lines_it_swallowed(tmp_path: Path) -> None:
    orders, report = logic.read_orders(csv_file(tmp_path, 'order_id,buyer\nok-1,Ana\nok-2,"Bob\nok-3,Eve\n'))
    assert [order["order_no"] for order in orders] == ["ok-1"]
    assert report.skipped[0][1].startswith("lines 3 to 4 of the file")


def test_rows_of_one_order_are_one_order_with_several_items(tmp_path: Path) -> None:
    rows = "order_id,item,price\nok-1,Mug,1.00\nok-1,Lamp,2.00\n"
    (order,), report = logic.read_orders(csv_file(tmp_path, rows))
    assert [item["title"] for item in order["items"]] == ["Mug", "Lamp"]
    assert "amount" not in order
    assert report.further_lines == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "order number"),
        (b"name,price\na,1\n", "name, price"),
        ("订单号\n".encode("gb18030"), "UTF-8"),
        (b"PK\x03\x04\xff", "CSV UTF-8"),
        (b"order_no" + b"," * 1_000, "1,001 columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(content)
    with pytest.raises(logic.OrderFileError, match=reason) as error:
        logic.read_orders(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [("12", "12", None), ("1.234,56", "1234.56", None), ("1,234", "1234", None), ("€ 9,90", "9.90", "EUR"),
     ("USD 5", "5", "USD"), ("$3.20", "3.20", None), ("1 234,5", "1234.5", None), ("1.234.567", "1234567", None)],
)  # fmt: skip
def test_amounts(text: str, amount: str, currency: str | None) -> None:
    assert money(text) == (amount, currency)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_times_survive(when: datetime) -> None:
    second = when.replace(microsecond=0)
    assert moment(second.isoformat(" ")) == f"{second.isoformat()}Z"


@pytest.mark.parametrize("text", ["2026-02-30", "05.06.2026", "soon", "2026-01-01 25:00"])
def test_times_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        moment(text)


def test_old_orders_move_by_whole_days_until_the_newest_purchase_was_yesterday() -> None:
    orders = [{"order_no": "ok-1", "state": "shipped", "ordered_at": "2018-04-30T23:22:19Z"}, {"order_no": "ok-2"}]
    moved, days = logic.move_dates(orders, TODAY)
    assert moved[0]["ordered_at"] == "2026-11-21T23:22:19Z"
    assert days == (date(2026, 11, 21) - date(2018, 4, 30)).days


def test_fresh_orders_stay() -> None:
    orders = [{"order_no": "ok-1", "ordered_at": "2026-11-22T01:00:00Z"}]
    assert logic.move_dates(orders, TODAY) == (orders, 0)


@pytest.mark.parametrize(
    ("now", "state", "absent"),
    [("2026-11-01T00:00:00Z", "unpaid", {"paid_at", "shipped_at", "delivered_at"}),
     ("2026-11-03T00:00:00Z", "to_ship", {"shipped_at", "delivered_at", "tracking_no"}),
     ("2026-11-05T00:00:00Z", "shipped", {"delivered_at"}), ("2026-11-09T00:00:00Z", "delivered", set())],
)  # fmt: skip
def test_what_a_moved_file_dates_later_has_not_happened_yet(now: str, state: str, absent: set[str]) -> None:
    order = {
        "order_no": "ok-1", "state": "delivered", "tracking_no": "T1", "paid_at": "2026-11-02T00:00:00Z",
        "shipped_at": "2026-11-04T00:00:00Z", "delivered_at": "2026-11-08T00:00:00Z",
    }  # fmt: skip
    seen = logic.as_of(order, now)
    assert seen["state"] == state
    assert absent.isdisjoint(seen)
