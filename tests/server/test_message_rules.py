"""The table of message rules: one for the whole team, each change naming what it replaces; what it says of a reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from server import library
from server.clock import now
from server.library.message_rules import message_limits, message_rules
from server.rest import Services
from shared_schemas.base import MARKETPLACES, utc_text
from shared_schemas.message_rules import KeptMessageRule, MessageRules
from shared_schemas.panels import Panels
from shared_schemas.reply_templates import Rendering
from tests.server.conftest import ORDER, Caller

RULE: dict[str, Any] = {
    "names": {"zh_CN": "催评", "en": "Pushing for reviews"},
    "why": {"zh_CN": "店里的规定", "en": "The shop's own rule"},
    "kind": "words",
    "level": "warn",
    "marketplaces": ["aliexpress"],
    "words": ["hurry up"],
    "near": [],
    "allowed": [],
    "source": None,
}
SEEN = {
    "order_no": "8152000000000001",
    "tracking_no": "13812345678",
    "carrier": "EMS",
    "shipped_at": "2026-11-05T18:22:31Z",
}


def table(agent: Caller) -> dict[str, list[dict[str, Any]]]:
    loaded: dict[str, list[dict[str, Any]]] = MessageRules().load(agent.get("/message-rules").json or {})
    return loaded


def rule_of(agent: Caller, identity: str) -> dict[str, Any]:
    return next(rule for rule in table(agent)["message_rules"] if rule["id"] == identity)


def content_of(rule: dict[str, Any]) -> dict[str, Any]:
    return {name: rule[name] for name in RULE}


def set_level(agent: Caller, identity: str, level: str) -> None:
    rule = rule_of(agent, identity)
    answer = agent.put(f"/message-rules/{identity}", {**content_of(rule), "level": level}, version=rule["version"])
    assert answer.status_code == 200


def rendered(agent: Caller, template: str = "shipped-notice", **values: str) -> dict[str, Any]:
    wanted = {"order_id": ORDER, "language": "en", "values": values}
    loaded: dict[str, Any] = Rendering().load(agent.post(f"/reply-templates/{template}/render", wanted).json or {})
    return loaded


def found(findings: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(one["rule_id"], one["level"], one["excerpt"]) for one in findings]


def test_a_store_begins_with_the_starter_rules_and_a_limit_for_every_marketplace(agent: Caller) -> None:
    there = table(agent)
    assert [rule["id"] for rule in there["message_rules"]] == [rule["id"] for rule in message_rules()]
    assert {rule["level"] for rule in there["message_rules"]} == {"warn"}
    assert all(rule["source"] for rule in there["message_rules"])
    assert [limit["id"] for limit in there["message_limits"]] == list(MARKETPLACES)
    known = {limit["id"]: limit["maximum"] for limit in there["message_limits"] if limit["maximum"] is not None}
    assert known == {"temu": 2000}, "what is unknown is not made up"
    assert len(message_limits()) == len(MARKETPLACES)


def test_what_was_removed_or_changed_stays_so_when_the_service_starts_again(agent: Caller, services: Services) -> None:
    set_level(agent, "phone", "off")
    assert agent.send("DELETE", "/message-rules/email", json={}, headers={"If-Match": '"1"'}).status_code == 200
    library.fill(services.store)
    assert "email" not in [rule["id"] for rule in table(agent)["message_rules"]]
    assert rule_of(agent, "phone")["level"] == "off"


def test_what_one_agent_adds_every_agent_has(agent: Caller, colleague: Caller) -> None:
    answer = agent.create("/message-rules", RULE, key="one-and-the-same")
    assert answer.status_code == 201
    kept = KeptMessageRule().load(answer.json or {})
    assert (kept["agent"], kept["version"]) == ("Wang Min", 1)
    assert agent.create("/message-rules", RULE, key="one-and-the-same").json == answer.json, "once"
    assert [content_of(rule) for rule in table(colleague)["message_rules"]][-1] == RULE
    assert agent.get(f"/message-rules/{kept['id']}").headers["ETag"] == '"1"'


def test_a_change_names_the_version_it_replaces(agent: Caller, colleague: Caller) -> None:
    path = f"/message-rules/{(agent.create('/message-rules', RULE).json or {})['id']}"
    assert colleague.put(path, {**RULE, "level": "off"}).status_code == 428
    assert colleague.put(path, {**RULE, "level": "off"}, version=1).status_code == 200
    stale = agent.put(path, RULE, version=1)
    assert (stale.status_code, (stale.json or {})["error"]["current"]["level"]) == (412, "off")


def test_removed_and_added_again_from_what_was_answered(agent: Caller) -> None:
    path = f"/message-rules/{(agent.create('/message-rules', RULE).json or {})['id']}"
    was = agent.send("DELETE", path, json={}, headers={"If-Match": '"1"'}).json or {}
    assert agent.get(path).status_code == 404
    assert content_of(was) == RULE
    assert agent.create("/message-rules", content_of(was)).status_code == 201


def test_a_limit_is_changed_like_a_rule(agent: Caller) -> None:
    limit = {"unit": "utf16", "maximum": 20, "source": {"zh_CN": "在页面上数的", "en": "counted on the page"}}
    assert agent.put("/message-limits/aliexpress", limit).status_code == 428
    changed = agent.put("/message-limits/aliexpress", limit, version=1)
    assert (changed.status_code, (changed.json or {})["agent"]) == (200, "Wang Min")
    assert agent.get("/message-limits/aliexpress").headers["ETag"] == '"2"'
    assert agent.get("/message-limits/nowhere").status_code == 404
    agent.panels([SEEN])
    (finding,) = rendered(agent)["findings"]
    assert (finding["kind"], finding["start"], finding["source"]["en"]) == ("length", 20, "counted on the page")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "regex"},
        {"level": "maybe"},
        {"marketplaces": ["nowhere"]},
        {"words": [" "]},
        {"words": ["x" * 61]},
        {"words": ["x"] * 121},
        {"allowed": ["https://example.com"]},
        {"names": {"en": "x"}},
        {"pattern": "(a+)+$"},
    ],
    ids=str,
)
def test_r13_what_cannot_be_a_rule_is_refused(agent: Caller, wrong: dict[str, Any]) -> None:
    assert agent.create("/message-rules", {**RULE, **wrong}).status_code == 422
    assert len(table(agent)["message_rules"]) == len(message_rules())


def test_there_are_at_most_a_hundred(agent: Caller) -> None:
    left = 100 - len(message_rules())
    assert {agent.create("/message-rules", RULE).status_code for _ in range(left)} == {201}
    refused = agent.create("/message-rules", RULE)
    assert (refused.status_code, (refused.json or {})["error"]["code"]) == (409, "too_many")


def test_a_rendering_says_what_the_rules_find_at_the_level_that_was_set(agent: Caller) -> None:
    agent.panels([SEEN])
    assert rendered(agent)["findings"] == [], "a parcel's number is no phone number"
    typed = {"tracking_url": "https://t.17track.net/en", "carrier": "EMS, a@b.example"}
    assert found(rendered(agent, **typed)["findings"]) == [("email", "warn", "a@b.example")]
    set_level(agent, "email", "block")
    rendering = rendered(agent, **typed)
    (finding,) = rendering["findings"]
    assert (finding["level"], finding["names"]["en"]) == ("block", "E-mail address")
    assert rendering["text"][finding["start"] : finding["end"]] == finding["excerpt"] == "a@b.example"
    assert "eBay" in finding["source"]["en"]
    set_level(agent, "email", "off")
    assert rendered(agent, **typed)["findings"] == []


def test_a_rule_holds_on_its_marketplaces_alone(agent: Caller) -> None:
    word = rendered_word(agent)
    for marketplaces, said in (([], 1), (["ebay", "aliexpress"], 1), (["ebay"], 0)):
        kept = agent.create("/message-rules", {**RULE, "marketplaces": marketplaces, "words": [word]}).json or {}
        assert len(rendered(agent)["findings"]) == said
        agent.send("DELETE", f"/message-rules/{kept['id']}", json={}, headers={"If-Match": '"1"'})


def rendered_word(agent: Caller) -> str:
    agent.panels([SEEN])
    return str(rendered(agent)["text"].split()[0].strip(","))


def test_a_panel_says_it_of_every_reply(agent: Caller) -> None:
    agent.create("/message-rules", {**RULE, "level": "block", "words": ["hello", "thank you"]})
    shipped_at = utc_text((now() - timedelta(days=1)).replace(microsecond=0))
    seen = {**SEEN, "status_text": "等待买家收货", "shipped_at": shipped_at}
    answer = agent.panels([seen], open=SEEN["order_no"], language="en").json or {}
    suggested = [one["rendering"] for one in Panels().load(answer)["panel"]["suggestions"]]
    said = {one["template_id"]: [found["excerpt"] for found in one["findings"]] for one in suggested}
    assert said
    assert all(said.values())
