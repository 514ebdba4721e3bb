"""Which replies are suggested, and why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.cases.causes import cause_of, is_ended
from server.orders.stages import stage_of
from server.suggestions.logic import suggest
from server.suggestions.rules import RULES
from server.suggestions.situation import Situation
from shared_schemas.base import STAGES, utc_text
from shared_schemas.cases import CAUSES
from shared_schemas.suggestions import REASON_CODES

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEMPLATES = {rule.template: None for rule in RULES}


def ago(days: float) -> str:
    return utc_text(NOW - timedelta(days=days))


def situation(
    stage: str | None, *, cause: str | None = None, inserted: dict[str, str] | None = None, **facts: Any
) -> Situation:
    case = None if cause is None else {"cause": cause, "ended": False}
    return Situation({"stage": stage, **facts}, case, inserted or {}, NOW)


def best(*args: Any, **facts: Any) -> list[tuple[str, dict[str, Any]]]:
    return [
        (candidate.template_id, candidate.reasons[0]) for candidate in suggest(situation(*args, **facts), TEMPLATES)
    ]


def test_shipped_and_not_told() -> None:
    found = best("transport", shipped_at=ago(1.5), promised_by=ago(-28.5))
    assert found == [("shipped-notice", {"code": "shipped_not_told", "days": 1})]


def test_half_way_and_nearly_there() -> None:
    told = {"shipped-notice": ago(14)}
    half = best("transport", shipped_at=ago(16), promised_by=ago(-14), inserted=told)
    assert half == [("in-transit-update", {"code": "in_transit", "days": 16, "promised_days": 30})]
    near = best("transport", shipped_at=ago(24), promised_by=ago(-6), inserted=told)
    assert [name for name, _ in near] == ["arrival-reminder", "in-transit-update"]


def test_past_the_promise() -> None:
    found = best("transport", shipped_at=ago(33), promised_by=ago(3), inserted={"shipped-notice": ago(32)})
    assert found[0] == ("delivery-delay", {"code": "past_promised", "days": 33, "promised_days": 30})


def test_a_promise_nobody_knows_is_not_broken() -> None:
    found = best("transport", shipped_at=ago(80), inserted={"shipped-notice": ago(79)})
    assert found == [("in-transit-update", {"code": "in_transit", "days": 80})]


@pytest.mark.parametrize("cause", CAUSES)
def test_every_cause_has_an_answer_that_names_it(cause: str) -> None:
    found = best("transport", cause=cause, shipped_at=ago(16), promised_by=ago(-14))
    assert found[0][1] == {"code": "dispute_in_transit", "cause": cause, "days": 16, "promised_days": 30}
    assert best("transport", cause=cause)[0][1] == {"code": "dispute", "cause": cause}


@pytest.mark.parametrize(
    ("stage", "template"), [("pay", "payment-reminder"), ("ship", "preparing-shipment"), ("payout", "delivered-thanks")]
)
def test_stages_before_and_after(stage: str, template: str) -> None:
    assert best(stage)[0][0] == template


def test_a_case_that_is_over_suggests_nothing() -> None:
    over = Situation({"stage": "payout"}, {"cause": "not_received", "ended": True}, {}, NOW)
    assert [candidate.reasons[0]["code"] for candidate in suggest(over, TEMPLATES)] == ["delivered", "delivered"]


def test_no_text_says_what_is_not_so() -> None:
    early = [name for name, _ in best("transport", cause="not_received", shipped_at=ago(1), promised_by=ago(-29))]
    assert "delivery-delay" not in early, "it is not late yet"
    arrived = best("receive", cause="not_received", shipped_at=ago(10), delivered_at=ago(2))
    assert "dispute-not-received" not in [name for name, _ in arrived], "a page shows it as delivered"
    just_paid = [name for name, _ in best("ship", paid_at=ago(0.01))]
    assert just_paid == ["preparing-shipment"], "nothing is delayed or out of stock yet"
    assert next(name for name, _ in best("ship", paid_at=ago(4))) == "shipment-delay"


def test_nothing_known_nothing_suggested() -> None:
    assert best(None) == []
    assert best("closed") == []


def test_said_already_falls_behind_and_says_so() -> None:
    candidates = suggest(situation("ship", paid_at=ago(4), inserted={"preparing-shipment": ago(2)}), TEMPLATES)
    assert candidates[0].template_id != "preparing-shipment"
    again = [c for c in candidates if c.template_id == "preparing-shipment"]
    assert [reason for c in again for reason in c.reasons[1:]] in ([], [{"code": "already_inserted", "days": 2}])


def test_at_most_three_and_only_known_reasons() -> None:
    for cause in (*CAUSES, None):
        for stage in (*STAGES, None):
            found = suggest(situation(stage, cause=cause, shipped_at=ago(40), promised_by=ago(10)), TEMPLATES)
            assert len(found) <= 3
            assert {reason["code"] for candidate in found for reason in candidate.reasons} <= set(REASON_CODES)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("货物仍然在运输途中", "not_received"),
        ("运单号无法查询到物流信息", "tracking_invalid"),
        ("包裹丢失", "lost"),
        ("物流退回了包裹", "returned_by_carrier"),
        ("海关扣关", "customs"),
        ("产品数量不符", "quantity_shortage"),
        ("Quantity shortage", "quantity_shortage"),
        ("颜色不符", "not_as_described"),
        ("Item not as described", "not_as_described"),
        ("The product does not work", "not_working"),
        ("下错单", "changed_mind"),
        ("质量问题", "quality"),
        ("I lost interest in this color", None),
        ("Color_not_as_described@3rdIssueReason", "not_as_described"),
        ("其他", None),
        (None, None),
    ],
)
def test_causes_by_the_marketplaces_words(text: str | None, cause: str | None) -> None:
    assert cause_of(text) == cause


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("等待买家付款", "pay"),
        ("Awaiting shipment", "ship"),
        ("等待买家收货", "transport"),
        (" 交易成功 ", "payout"),
        ("已关闭", "closed"),
        ("等待", None),
        (None, None),
    ],
)
def test_stages_by_the_marketplaces_words(text: str | None, stage: str | None) -> None:
    assert stage_of(text) == stage


@pytest.mark.parametrize(
    ("status", "ended"),
    [("纠纷结束", True), ("Dispute finished", True), ("等待卖家响应", False), ("Disclosed", False), (None, False)],
)
def test_whether_a_case_is_over(status: str | None, ended: bool) -> None:
    assert is_ended(status) is ended
