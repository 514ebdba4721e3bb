"""Consoles that agents taught: one per host, for the whole team, each change naming the version it replaces."""

from __future__ import annotations

from typing import Any

import pytest

from shared_schemas.taught_consoles import KeptTaughtConsole, TaughtConsoles
from tests.server.conftest import Caller

PAGE = {
    "address": "/web/order/paid",
    "kind": "order_list",
    "fields": {
        "order_no": {"labels": [], "columns": ["平台单号"], "selectors": []},
        "buyer_name": {"labels": ["买家账号"], "columns": [], "selectors": []},
    },
}
TAUGHT = {"marketplace": "aliexpress", "order_forms": [], "on": True, "pages": [PAGE]}
NEW = {"host": "www.dianxiaomi.example", **TAUGHT}


def listed(agent: Caller) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = TaughtConsoles().load(agent.get("/taught-consoles").json or {})["taught_consoles"]
    return loaded


def test_what_one_agent_taught_every_agent_has(agent: Caller, colleague: Caller) -> None:
    answer = agent.create("/taught-consoles", NEW)
    assert answer.status_code == 201
    kept = KeptTaughtConsole().load(answer.json or {})
    assert (kept["agent"], kept["version"]) == ("Wang Min", 1)
    assert [(console["host"], console["pages"]) for console in listed(colleague)] == [(NEW["host"], [PAGE])]


def test_a_change_names_the_version_it_replaces_and_whoever_made_it(agent: Caller, colleague: Caller) -> None:
    path = f"/taught-consoles/{(agent.create('/taught-consoles', NEW).json or {})['id']}"
    assert colleague.put(path, {**TAUGHT, "on": False}).status_code == 428
    changed = colleague.put(path, {**TAUGHT, "on": False}, version=1)
    assert changed.status_code == 200
    assert [(console["on"], console["agent"], console["version"]) for console in listed(agent)] == [
        (False, "Li Lei", 2)
    ]
    stale = agent.put(path, TAUGHT, version=1)
    assert (stale.status_code, (stale.json or {})["error"]["current"]["on"]) == (412, False)


def test_a_host_is_taught_once(agent: Caller, colleague: Caller) -> None:
    agent.create("/taught-consoles", NEW)
    answer = colleague.create("/taught-consoles", NEW)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (409, "already_there")
    assert len(listed(agent)) == 1


def test_forgotten_and_taught_again_from_what_was_answered(agent: Caller) -> None:
    path = f"/taught-consoles/{(agent.create('/taught-consoles', NEW).json or {})['id']}"
    was = agent.send("DELETE", path, json={}, headers={"If-Match": '"1"'}).json or {}
    assert (was["host"], listed(agent)) == (NEW["host"], [])
    assert agent.get(path).status_code == 404
    assert agent.create("/taught-consoles", {name: was[name] for name in NEW}).status_code == 201


@pytest.mark.parametrize(
    "wrong",
    [
        {"host": "dianxiaomi"},
        {"host": "www.example.com:8080"},
        {"host": "https://www.example.com"},
        {"host": "WWW.EXAMPLE.COM"},
        {"marketplace": "nowhere"},
        {"order_forms": ["(a+)+$"]},
        {"pages": [{**PAGE, "address": "web/order"}]},
        {"pages": [{**PAGE, "address": "/a b"}]},
        {"pages": [{**PAGE, "fields": {}}]},
        {"pages": [{**PAGE, "fields": {"order_no": {"labels": ["x" * 101]}}}]},
        {"pages": [PAGE] * 31},
        {"more": 1},
    ],
    ids=str,
)
def test_r07_what_cannot_be_a_console_is_refused(agent: Caller, wrong: dict[str, Any]) -> None:
    assert agent.create("/taught-consoles", {**NEW, **wrong}).status_code == 422
    assert listed(agent) == []
