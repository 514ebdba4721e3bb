"""The one read that a page needs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from server.clock import now
from server.journal.logic import JOURNAL
from server.reply_templates.logic import REPLY_TEMPLATES
from server.rest import Services
from server.settings import Settings
from shared_schemas.base import utc_text
from shared_schemas.panels import Panels
from tests.server.conftest import Caller, photo

NUMBER = "8152000000000001"
MONEY = {"minor_units": 1999, "currency": "USD"}


def days_ago(days: float) -> str:
    return utc_text((now() - timedelta(days=days)).replace(microsecond=0))


def observed(**facts: Any) -> dict[str, Any]:
    return {
        "order_no": NUMBER,
        "buyer_name": "Анна",
        "buyer_country": "RU",
        "status_text": "等待买家收货",
        "ordered_at": days_ago(20),
        "amount": MONEY,
        "items": [{"title": "Phone case", "quantity": 2}],
        **facts,
    }


def read(caller: Caller, orders: list[dict[str, Any]], **query: Any) -> dict[str, Any]:
    answer = caller.panels(orders, **query)
    assert answer.status_code == 200, answer.text
    loaded: dict[str, Any] = Panels().load(answer.json or {})
    return loaded


def test_a_strip_per_order(agent: Caller) -> None:
    orders = [{"order_no": f"81520000000000{number:02}", "status_text": "等待付款"} for number in range(20)]
    strips = read(agent, orders)["strips"]
    assert [strip["order_no"] for strip in strips] == [order["order_no"] for order in orders]
    assert {strip["stage"] for strip in strips} == {"pay"}
    assert strips[0]["transit"] is None


def test_a_strip_says_how_long_and_what_was_promised(agent: Caller) -> None:
    seen = observed(shipped_at=days_ago(16.2), promised_by=days_ago(-13.8))
    strip = read(agent, [seen])["strips"][0]
    assert (strip["transit"]["days"], strip["transit"]["promised_days"]) == (16, 30)
    assert strip["transit"]["source"] == {
        "kind": "page",
        "name": "order_list",
        "seen_at": strip["transit"]["source"]["seen_at"],
    }


def test_days_stop_at_delivery(agent: Caller) -> None:
    strip = read(agent, [observed(shipped_at=days_ago(20), delivered_at=days_ago(5))])["strips"][0]
    assert (strip["transit"]["days"], strip["stage"]) == (15, "receive")


def test_counts_and_case(agent: Caller) -> None:
    case = {"case_no": "10240001", "kind": "dispute", "cause_text": "货物仍然在运输途中", "status_text": "等待卖家响应"}
    identity = read(agent, [observed(case=case)])["strips"][0]["order_id"]
    agent.create("/notes", {"order_id": identity, "text": "x"})
    agent.upload(photo(), order_id=identity)
    agent.upload(photo(), order_id=identity)
    strip = read(agent, [observed()])["strips"][0]
    assert (strip["notes"], strip["photos"]) == (1, 2)
    assert (strip["case"]["cause"], strip["case"]["status_text"]) == ("not_received", "等待卖家响应")


def test_every_fact_of_a_case_says_where_and_when_it_was_seen(agent: Caller) -> None:
    case = {"case_no": "10240001", "kind": "dispute", "status_text": "等待卖家响应"}
    first = read(agent, [observed(case=case)])["strips"][0]["case"]
    assert {field: source["name"] for field, source in first["sources"].items()} == {
        "kind": "order_list",
        "status_text": "order_list",
    }
    proposed = {"by": "buyer", "text": "仅退款", "amount": MONEY}
    more = {**case, "cause_text": "产品质量问题", "solutions": [proposed], "buyer_files": {"images": 2, "videos": 0}}
    page = {"marketplace": "aliexpress", "shop": "2345678", "kind": "dispute_list"}
    second = read(agent, [observed(case=more)], page=page)["strips"][0]["case"]
    assert (second["solutions"], second["buyer_files"]) == ([proposed], {"images": 2, "videos": 0})
    assert {field: source["name"] for field, source in second["sources"].items()} == {
        "kind": "order_list",
        "status_text": "order_list",
        "cause_text": "dispute_list",
        "solutions": "dispute_list",
        "buyer_files": "dispute_list",
    }


def test_what_a_page_does_not_show_stays(agent: Caller) -> None:
    read(agent, [observed(shipped_at=days_ago(3), tracking_no="LP123")], page={"kind": "order_detail"})
    order = read(agent, [{"order_no": NUMBER, "status_text": "交易成功"}], open=NUMBER)["panel"]["order"]
    assert (order["tracking_no"], order["stage"]) == ("LP123", "payout")
    assert order["sources"]["tracking_no"]["name"] == "order_detail"
    assert order["sources"]["status_text"]["name"] == "order_list"


def test_the_same_page_again_writes_nothing(agent: Caller, services: Services) -> None:
    orders = [observed(), {"order_no": "8152000000000002"}]
    read(agent, orders)
    before = len(services.store.table(JOURNAL))
    read(agent, orders, open=NUMBER)
    assert len(services.store.table(JOURNAL)) == before


def test_an_unknown_state_stays_unknown(agent: Caller) -> None:
    strip = read(agent, [observed(status_text="Something new")])["strips"][0]
    assert (strip["stage"], strip["status_text"], strip["transit"]) == (None, "Something new", None)


def test_the_panel_of_the_open_order(agent: Caller) -> None:
    seen = observed(
        shipped_at=days_ago(1.2), promised_by=days_ago(-28), tracking_no="LP1", carrier="AliExpress Standard"
    )
    panel = read(agent, [seen], open=NUMBER)["panel"]
    assert panel["buyer_language"] == {"code": "ru", "source": "country"}
    best = panel["suggestions"][0]
    assert best["rendering"]["template_id"] == "shipped-notice"
    assert best["reasons"] == [{"code": "shipped_not_told", "days": 1}]
    assert best["rendering"]["language"] == "ru"
    assert "LP1" in best["rendering"]["text"]
    assert best["rendering"]["missing"] == []
    assert panel["notes"] == panel["evidence"] == []


def test_a_dispute_gets_the_answer_to_its_cause(agent: Caller) -> None:
    case = {"case_no": "10240001", "kind": "dispute", "cause_text": "货物仍然在运输途中"}
    seen = observed(shipped_at=days_ago(16.2), promised_by=days_ago(-13.8), case=case)
    suggestions = read(agent, [seen], open=NUMBER, page={"kind": "dispute_list"})["panel"]["suggestions"]
    assert len(suggestions) == 3
    assert suggestions[0]["rendering"]["template_id"] == "dispute-not-received"
    reason = {"code": "dispute_in_transit", "cause": "not_received", "days": 16, "promised_days": 30}
    assert suggestions[0]["reasons"] == [reason]


def test_what_was_inserted_is_told_apart(agent: Caller) -> None:
    seen = observed(shipped_at=days_ago(1.2), tracking_no="LP1", carrier="X")
    panel = read(agent, [seen], open=NUMBER)["panel"]
    receipt = {
        "order_id": panel["order"]["id"],
        "template_id": "shipped-notice",
        "template_version": 1,
        "language": "ru",
        "text": panel["suggestions"][0]["rendering"]["text"],
        "suggested": True,
        "values": {"new_ship_date": "May 3"},
    }
    kept = agent.create("/receipts", receipt)
    assert kept.status_code == 201
    assert kept.get_json()["values"] == {"new_ship_date": "May 3"}
    again = read(agent, [seen], open=NUMBER)["panel"]
    assert "shipped-notice" not in [suggestion["rendering"]["template_id"] for suggestion in again["suggestions"]]
    [inserted] = again["inserted"]
    assert inserted["names"]["en"] == panel["suggestions"][0]["names"]["en"]
    assert {inserted[field] for field in ("text", "language")} == {receipt["text"], "ru"}
    assert inserted["inserted_at"] == kept.get_json()["inserted_at"]


def test_what_was_inserted_is_told_latest_first_and_outlives_its_template(agent: Caller) -> None:
    panel = read(agent, [observed()], open=NUMBER)["panel"]
    assert panel["inserted"] == []
    for number in range(25):
        receipt = {
            "order_id": panel["order"]["id"],
            "template_id": "of-another-time",
            "template_version": 1,
            "language": "en",
            "text": f"Text {number}",
            "suggested": False,
        }
        assert agent.create("/receipts", receipt).status_code == 201
    inserted = read(agent, [observed()], open=NUMBER)["panel"]["inserted"]
    assert [one["text"] for one in inserted] == [f"Text {number}" for number in range(24, 4, -1)]
    assert {one["names"] for one in inserted} == {None}


def test_a_panel_does_not_grow_with_the_library(agent: Caller, services: Services) -> None:
    seen = observed(shipped_at=days_ago(1.2))
    first = agent.panels([seen], open=NUMBER)
    library = services.store.table(REPLY_TEMPLATES)
    one = next(iter(library))
    services.store.write(
        lambda: library.insert_multiple({**one, "id": f"t-{n}", "shortcut": f"t{n}"} for n in range(10_000))
    )
    again = agent.panels([seen], open=NUMBER)
    assert len(again.data) == len(first.data)
    assert (again.json or {})["panel"]["suggestions"] == (first.json or {})["panel"]["suggestions"]


@pytest.mark.parametrize(
    ("country", "chosen", "expected", "text_language"),
    [
        ("BR", None, {"code": "pt", "source": "country"}, "pt"),
        ("BE", None, {"code": None, "source": "unknown"}, "en"),
        ("DE", None, {"code": "de", "source": "country"}, "en"),
        ("RU", "fr", {"code": "fr", "source": "agent"}, "fr"),
    ],
)
def test_the_buyers_language(
    agent: Caller, country: str, chosen: str | None, expected: dict[str, str], text_language: str
) -> None:
    query = {"language": chosen} if chosen else {}
    panel = read(agent, [observed(buyer_country=country, shipped_at=days_ago(1.2))], open=NUMBER, **query)["panel"]
    assert panel["buyer_language"] == expected
    assert {one["rendering"]["language"] for one in panel["suggestions"]} == {text_language}


def test_what_is_missing_is_named_and_never_filled_with_nothing(agent: Caller) -> None:
    panel = read(agent, [observed(shipped_at=days_ago(1.2))], open=NUMBER)["panel"]
    notice = panel["suggestions"][0]["rendering"]
    assert "tracking_no" in notice["missing"]
    assert "[[tracking_no]]" in notice["text"]
    wanted = {"order_id": panel["order"]["id"], "values": dict.fromkeys(notice["missing"], "LP9")}
    filled = agent.post("/reply-templates/shipped-notice/render", wanted).json or {}
    assert filled["missing"] == []
    assert "LP9" in filled["text"]
    assert "[[" not in filled["text"]


def test_two_shops_may_have_the_same_number(agent: Caller) -> None:
    read(agent, [observed(buyer_name="A")])
    read(agent, [observed(buyer_name="B")], page={"shop": "777"})
    assert read(agent, [{"order_no": NUMBER}], open=NUMBER)["panel"]["order"]["buyer_name"] == "A"
    elsewhere = read(agent, [{"order_no": NUMBER}], page={"shop": "unknown", "kind": "chat"}, open=NUMBER)["panel"]
    assert elsewhere["order"]["shop"] == "unknown", "two shops know this number: which one is it?"


def test_too_many_or_twisted_orders_are_refused(agent: Caller) -> None:
    assert agent.panels([{"order_no": NUMBER}] * 201).status_code == 422
    assert agent.panels([{"order_no": NUMBER, "amount": {"minor_units": 1.5, "currency": "USD"}}]).status_code == 422
    assert agent.panels([{"order_no": NUMBER, "shipped_at": "2026-11-05 10:00"}]).status_code == 422
    assert agent.panels([{"order_no": NUMBER, "surprise": 1}]).status_code == 422


def test_the_same_order_twice_on_a_page_is_one_order(agent: Caller) -> None:
    strips = read(agent, [observed(), observed()])["strips"]
    assert {strip["order_no"] for strip in strips} == {NUMBER}


def test_a_countdown_read_again_is_no_news(agent: Caller, services: Services) -> None:
    def case(seconds: int) -> dict[str, Any]:
        respond_by = utc_text((now() + timedelta(days=2, seconds=seconds)).replace(microsecond=0))
        return observed(case={"case_no": "10240001", "kind": "dispute", "respond_by": respond_by})

    read(agent, [case(0)])
    before = len(services.store.table(JOURNAL))
    read(agent, [case(55)])
    assert len(services.store.table(JOURNAL)) == before
    read(agent, [case(3600)])
    assert len(services.store.table(JOURNAL)) > before


def test_a_deadline_goes_with_the_state_it_was_shown_in(agent: Caller) -> None:
    ours = {"case_no": "10240001", "kind": "dispute", "status_text": "等待卖家响应"}
    due = {"respond_by": "2026-11-23T03:46:00.000Z", "consequence_text": "自动同意"}

    def shown(case: dict[str, Any]) -> dict[str, Any]:
        about: dict[str, Any] = agent.panels([observed(case=case)]).get_json()["strips"][0]["case"]
        return {name: about[name] for name in due if name in about}

    first = shown({**ours, **due})
    assert set(first) == set(due)
    assert shown(ours) == first, "another page of the same state only shows less"
    assert shown({**ours, "status_text": "等待买家响应"}) == {}


def test_two_disputes_of_one_order_on_a_page(agent: Caller, services: Services) -> None:
    rows = [observed(case={"case_no": f"1024000{number}", "kind": "dispute"}) for number in (1, 2)]
    read(agent, rows)
    before = len(services.store.table(JOURNAL))
    assert len(read(agent, rows)["strips"]) == 1
    assert len(services.store.table(JOURNAL)) == before


def said(author: str, text: str) -> dict[str, Any]:
    return {"author": author, "at": "10:22", "text": text}


def test_what_was_sent_in_the_conversation_is_not_suggested_first_again(agent: Caller) -> None:
    seen = observed(shipped_at=days_ago(16), promised_by=days_ago(-14))
    first = read(agent, [seen], open=NUMBER)["panel"]["suggestions"][0]
    words = f"Анна!\n  {first['rendering']['text']}\nМ."
    mine = [said("buyer", "Где мой заказ?"), said("seller", words.replace("\n", " "))]
    again = read(agent, [seen], open=NUMBER, messages=mine)["panel"]["suggestions"]
    entry = next(one for one in again if one["names"] == first["names"])
    assert {"code": "already_said"} in entry["reasons"]
    assert len(again) == 1 or again[0]["names"] != first["names"]
    theirs = [said("buyer", words), said("other", words)]
    assert read(agent, [seen], open=NUMBER, messages=theirs)["panel"]["suggestions"][0] == first


def test_messages_are_not_kept(agent: Caller, settings: Settings) -> None:
    read(agent, [observed(buyer_name="plugh-kept")], open=NUMBER, messages=[said("buyer", "xyzzy-canary")])
    kept = b"".join(file.read_bytes() for file in settings.data.rglob("*") if file.is_file())
    assert b"plugh-kept" in kept
    assert b"xyzzy-canary" not in kept


def test_a_message_from_nobody_is_refused(agent: Caller) -> None:
    answer = agent.panels([observed()], messages=[said("robot", "Hello")])
    assert answer.status_code == 422
    assert "author" in (answer.json or {})["error"]["fields"]["messages"]["0"]
