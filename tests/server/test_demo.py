"""The demo console as it is served, and the command that chooses its orders."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import flask
import orjson
import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from server.demo import logic
from server.demo.cli import demo
from server.demo.routes import STATIC, blueprint
from server.settings import Settings
from shared_schemas.orders import ObservedOrder

ORDERS = """\
order_id,order_status,order_purchase_timestamp,customer_state,price,freight_value,review_score
bfbd0f9bdef84302105ad712db648a6c,delivered,2016-09-15 12:16:38,SP,44.99,2.83,5
2ce9683175cdab7d1c95bcbb3e36f478,invoiced,2016-10-05 21:03:33,SP,,,
"""


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    app = flask.Flask("demo", static_folder=None)
    app.register_blueprint(blueprint(tmp_path))
    return app.test_client()


def data(client: FlaskClient, path: str) -> Any:
    answer = client.get(f"/demo/data/{path}")
    assert answer.status_code == 200, answer.data
    return orjson.loads(answer.data)


@pytest.mark.parametrize(
    "path", ["", "/", "/orders", "/disputes", "/static/app.js", "/static/pictures/mug.svg", "/data/orders", "/nowhere"]
)
def test_every_answer_carries_the_policy(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/demo{path}")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_console_opens_on_its_orders_and_its_latest_conversation(client: FlaskClient) -> None:
    assert client.get("/demo/").location == "/demo/orders"
    latest = data(client, "conversations")["orders"][0]["order_no"]
    assert client.get("/demo/chat").location == f"/demo/chat/{latest}"
    assert client.get(f"/demo/chat/{latest}").status_code == 200
    assert client.get(f"/demo/orders/{latest}").status_code == 200


def test_scripts_have_their_type_on_every_computer(client: FlaskClient) -> None:
    assert client.get("/demo/static/app.js").content_type == "text/javascript; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "orders/9999999999999999",
        "chat/..%2f..%2fetc",
        "orders/%3Cscript%3E",
        "static/../routes.py",
        "static/x.txt",
        "static/nothing.js",
        "elsewhere",
    ],
)
def test_what_does_not_exist_is_said_in_words(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/demo/{path}")
    assert answer.status_code == 404
    assert "没有这个订单" in answer.text
    assert "No such order" in answer.text


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(client: FlaskClient, method: str) -> None:
    assert getattr(client, method)("/demo/data/orders").status_code == 405


def test_pages_of_twenty_filtered_and_searched(client: FlaskClient) -> None:
    first, last = data(client, "orders"), data(client, "orders?page=99")
    assert (first["page"], first["pages"], first["total"], len(first["orders"])) == (1, 3, 45, 20)
    assert (last["page"], len(last["orders"])) == (3, 5)
    assert "messages" not in first["orders"][0]
    shipped = data(client, "orders?state=shipped")
    assert shipped["total"] == first["counts"]["shipped"]
    assert {order["state"] for order in shipped["orders"]} == {"shipped"}
    assert data(client, "orders?state=dispute")["total"] == 9
    assert data(client, "orders?q=соколова")["total"] == 1
    assert data(client, "orders?q=%3Cimg")["total"] == 1
    assert data(client, "orders?page=x&state=nonsense")["total"] == 0


def test_disputes_come_by_urgency(client: FlaskClient) -> None:
    cases = [order["case"] for order in data(client, "disputes")["orders"]]
    waiting = [case["respond_by"] for case in cases if case["state"] == "waiting_seller"]
    assert waiting == sorted(waiting)
    assert [case["state"] for case in cases][-1] == "finished"
    assert data(client, "summary")["disputes_waiting"] == len(waiting)


def test_what_pages_show_fits_the_contract(client: FlaskClient) -> None:
    facts = (
        "order_no",
        "buyer_name",
        "buyer_country",
        "ordered_at",
        "paid_at",
        "shipped_at",
        "promised_by",
        "delivered_at",
        "carrier",
        "tracking_no",
    )
    for page in (1, 2, 3):
        for order in data(client, f"orders?page={page}")["orders"]:
            items = [{name: item[name] for name in ("title", "sku", "quantity")} for item in order["items"]]
            ObservedOrder().load({**{name: order[name] for name in facts if name in order}, "items": items})


def test_a_new_file_shows_at_once_and_a_damaged_one_is_told(client: FlaskClient, tmp_path: Path) -> None:
    assert data(client, "summary")["source"] is None
    path = logic.write_demo(
        tmp_path, [{"order_no": "ok-1", "state": "closed"}], {"source": "mine.csv", "moved_days": 0}
    )
    assert data(client, "summary") == {
        "source": "mine.csv",
        "moved_days": 0,
        "orders": 1,
        "disputes_waiting": 0,
        "messages_waiting": 0,
    }
    path.write_bytes(b"{")
    answer = client.get("/demo/data/orders")
    assert answer.status_code == 500
    assert str(path) in orjson.loads(answer.data)["error"]["message"]
    assert client.get("/demo/orders").status_code == 200  # the page says what is wrong
    logic.reset_demo(tmp_path)
    assert data(client, "orders")["total"] == 45


def test_the_pages_scripts_take_texts_for_texts() -> None:
    for path in STATIC.glob("*.js"):
        code = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b", code), (
            path.name
        )
        assert not re.search(r"https?://", code), path.name
    for path in STATIC.glob("*.html"):
        assert not re.search(r"<style|style=|\son\w+=|<script>|https?://", path.read_text("utf-8")), path.name


def csv_file(folder: Path, text: str) -> Path:
    path = folder / "orders.csv"
    path.write_text(text, "utf-8")
    return path


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(demo, words, obj=Settings(data=folder))


def test_the_command_says_what_became_of_the_file(tmp_path: Path) -> None:
    path = csv_file(tmp_path, ORDERS + "?,delivered,,,,,\n")
    told = run(tmp_path / "data", "--orders", str(path), "--currency", "brl", "--country", "BR")
    assert told.exit_code == 0, told.output
    for words in (
        "2 orders read from 3 rows",
        "row 4: order number '?'",
        "review_score",
        "Dates moved by",
        "/demo/orders",
    ):
        assert words in told.output
    kept = logic.load_demo(tmp_path / "data")
    assert kept.note["source"] == "orders.csv"
    assert kept.orders[0]["ordered_at"][:10] == str(datetime.now(UTC).date() - timedelta(days=1))


def test_the_command_keeps_dates_and_goes_back(tmp_path: Path) -> None:
    path = csv_file(tmp_path, ORDERS)
    assert "stay as they are" in run(tmp_path, "--orders", str(path), "--keep-dates").output
    assert logic.load_demo(tmp_path).orders[0]["ordered_at"] == "2016-10-05T21:03:33Z"
    assert "built-in" in run(tmp_path, "--reset").output
    assert len(logic.load_demo(tmp_path).orders) == 45


def test_a_file_without_a_usable_order_changes_nothing(tmp_path: Path) -> None:
    told = run(tmp_path, "--orders", str(csv_file(tmp_path, "order_id\n?\n")))
    assert told.exit_code == 1
    assert not logic.demo_file(tmp_path).exists()


@pytest.mark.parametrize("words", [(), ("--reset", "--orders", "x"), ("--reset", "--currency", "R$")])
def test_the_command_refuses_what_it_cannot_mean(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert run(tmp_path, *words).exit_code == 2
