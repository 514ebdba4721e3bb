"""Receipts on each engine: what was inserted for a buyer before, and whether it was seen sent."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.clock import parse
from server.journal.logic import JOURNAL
from server.rest import Services
from server.settings import Settings
from shared_schemas.panels import Panels
from shared_schemas.reply_templates import Receipt, Rendering
from tests.server.conftest import Caller

NOTICE = "shipped-notice"
TEXT = "Hello, your parcel has left."


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A service on each engine. Each test has buyers and orders of its own."""
    store = request.param
    if store == "postgresql":
        postgres = request.getfixturevalue("postgres")
        store = postgres.address(postgres.make_database())
    app = create_app(Settings(data=tmp_path_factory.mktemp("shop"), store=store, writes=0), show_code=lambda _: None)
    yield app
    close_app(app)


@pytest.fixture
def services(shop: Flask) -> Services:
    found: Services = shop.extensions["orderside"]
    return found


@pytest.fixture
def agent(shop: Flask, services: Services) -> Caller:
    return Caller(shop.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")


@pytest.fixture
def colleague(shop: Flask, services: Services) -> Caller:
    return Caller(shop.test_client(), add_agent(services.store, "Li Lei")[1], "Li Lei")


@pytest.fixture
def numbers() -> Iterator[str]:
    """Order numbers that nothing else has."""
    return iter([f"{uuid.uuid4().int % 10**16:016}" for _ in range(9)])


def see(caller: Caller, number: str, buyer: str | None, shop: str = "2345678", kind: str = "order_list") -> str:
    """The id of an order that a page shows."""
    seen = {"order_no": number, **({"buyer_name": buyer} if buyer else {})}
    answer = caller.panels([seen], page={"shop": shop, "kind": kind})
    return str((answer.json or {})["strips"][0]["order_id"])


def insert(caller: Caller, order_id: str, **more: Any) -> dict[str, Any]:
    text = {"template_version": 1, "language": "en", "text": TEXT, "suggested": False}
    answer = caller.create("/receipts", {"order_id": order_id, "template_id": NOTICE, **text, **more})
    assert answer.status_code == 201, answer.text
    loaded: dict[str, Any] = Receipt().load(answer.json or {})
    return loaded


def before(caller: Caller, order_id: str, template: str = NOTICE) -> Any:
    answer = caller.post(f"/reply-templates/{template}/render", {"order_id": order_id})
    return Rendering().load(answer.json or {})["inserted_before"]


def test_the_last_insertion_for_the_buyer_is_told_with_order_and_agent(
    agent: Caller, colleague: Caller, numbers: Iterator[str]
) -> None:
    first, second = (see(agent, next(numbers), "Анна Петрова") for _ in range(2))
    assert before(agent, first) is None
    insert(agent, first)
    kept = insert(colleague, second)
    told = {"order_id": second, "agent": "Li Lei", "inserted_at": kept["inserted_at"]}
    assert before(agent, first) == before(agent, second) == told
    assert before(agent, first, "office-hours") is None


@pytest.mark.parametrize(
    ("buyer", "other", "account"),
    [("Bo Li", "Bo", "2345678"), ("Cy Wu", "Cy Wu", "777"), (None, None, "2345678"), ("\u2603", "x", "2345678")],
    ids=["another name", "another shop", "unknown buyers", "no letter in the name"],
)
def test_another_buyer_is_another(
    agent: Caller, numbers: Iterator[str], buyer: str | None, other: str | None, account: str
) -> None:
    first, second = see(agent, next(numbers), buyer), see(agent, next(numbers), other, account)
    insert(agent, first)
    assert before(agent, first)["order_id"] == first, "of the order itself it is known in any case"
    assert before(agent, second) is None


def test_a_name_that_is_no_name_costs_nothing(agent: Caller, numbers: Iterator[str]) -> None:
    first, second = (see(agent, next(numbers), "word " * 1_000) for _ in range(2))
    insert(agent, first)
    assert before(agent, second) is None


def test_a_buyer_whose_name_and_shop_are_told_later(agent: Caller, numbers: Iterator[str]) -> None:
    number = next(numbers)
    insert(agent, see(agent, number, None, shop="unknown", kind="chat"))
    whole = see(agent, number, "Dana Ruiz")
    other = see(agent, next(numbers), "Dana Ruiz")
    assert before(agent, other)["order_id"] == whole


def test_a_panel_tells_it_of_what_it_suggests(agent: Caller, numbers: Iterator[str]) -> None:
    first, number = see(agent, next(numbers), "Eva Kim"), next(numbers)
    insert(agent, first, template_id="payment-reminder")
    seen = {"order_no": number, "buyer_name": "Eva Kim", "status_text": "等待付款"}
    panel = Panels().load(agent.panels([seen], open=number).json or {})["panel"]
    [suggested] = [one["rendering"] for one in panel["suggestions"]]
    assert suggested["template_id"] == "payment-reminder"
    assert suggested["inserted_before"]["order_id"] == first
    assert panel["inserted"] == []


def test_a_receipt_may_bring_an_id_that_nobody_else_gets(
    agent: Caller, colleague: Caller, numbers: Iterator[str]
) -> None:
    order, identity = see(agent, next(numbers), None), str(uuid.uuid4())
    assert insert(agent, order, id=identity)["id"] == identity
    again = {**insert(agent, order), "id": identity}
    wanted = {name: again[name] for name in again if name not in ("agent", "inserted_at", "version")}
    refused = colleague.create("/receipts", wanted)
    assert (refused.status_code, (refused.json or {})["error"]["code"]) == (422, "id_taken")
    assert (agent.get(f"/receipts/{identity}").json or {})["agent"] == "Wang Min"


def test_what_was_seen_sent_first_stays_and_stands_in_the_journal(
    agent: Caller, services: Services, numbers: Iterator[str]
) -> None:
    number = next(numbers)
    kept = insert(agent, see(agent, number, None))
    assert "sending" not in kept
    path = f"/receipts/{kept['id']}/sendings"
    seen = {"seen_at": "2026-11-20T10:00:00Z", "edited": True}
    key = str(uuid.uuid4())
    first, again = (agent.create(path, seen, key=key) for _ in range(2))
    assert (first.status_code, first.json) == (201, again.json)
    entries = len(services.store.table(JOURNAL))
    later = agent.create(path, {**seen, "edited": False})
    assert Receipt().load(later.json or {})["sending"] == seen
    assert len(services.store.table(JOURNAL)) == entries
    panel = Panels().load(agent.panels([{"order_no": number}], open=number).json or {})["panel"]
    assert [one["sending"] for one in panel["inserted"]] == [seen]


def test_a_clock_that_is_ahead_and_a_receipt_that_is_not_there(agent: Caller, numbers: Iterator[str]) -> None:
    kept = insert(agent, see(agent, next(numbers), None))
    year = "2999-01-01T00:00:00Z"
    ahead = {"seen_at": year, "edited": False}
    answer = agent.create(f"/receipts/{kept['id']}/sendings", ahead).json or {}
    assert parse(answer["sending"]["seen_at"]) < parse(year)
    assert agent.create(f"/receipts/{'0' * 24}/sendings", ahead).status_code == 404
    assert agent.create(f"/receipts/{kept['id']}/sendings", {"edited": "perhaps"}).status_code == 422
