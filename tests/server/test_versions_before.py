"""Records kept when records had no version: at their first, and left as they are until they change."""

from __future__ import annotations

from typing import Any

import pytest

from server.access.logic import AGENTS
from server.cases.logic import CASES
from server.evidence.logic import EVIDENCE
from server.journal.logic import _enter
from server.journal.verify import problems
from server.orders.logic import ORDERS
from server.reply_templates.receipts import RECEIPTS
from server.rest import Services
from server.storage import TableSpec
from server.stores.records import JOURNALED
from tests.server.conftest import ORDER, Caller
from tests.server.test_versions import CASE, NUMBER, RECEIPT, SEEN

BEFORE: dict[str, tuple[TableSpec, str, dict[str, Any]]] = {
    "order": (
        ORDERS,
        f"/orders/{ORDER}",
        {
            "id": ORDER,
            "marketplace": "aliexpress",
            "shop": "2345678",
            "order_no": NUMBER,
            "sources": {},
            "stage": None,
            "updated_at": "2026-11-01T08:00:00Z",
        },
    ),
    "case": (
        CASES,
        f"/cases/{CASE}",
        {
            "id": CASE,
            "order_id": ORDER,
            "case_no": "1024000000000001",
            "kind": "dispute",
            "cause": None,
            "ended": False,
            "updated_at": "2026-11-01T08:00:00Z",
        },
    ),
    "receipt": (
        RECEIPTS,
        "/receipts/abc",
        {**RECEIPT, "id": "abc", "agent": "Wang Min", "inserted_at": "2026-11-01T08:00:00Z"},
    ),
    "evidence": (
        EVIDENCE,
        "/evidence/abc",
        {
            "id": "abc",
            "order_id": ORDER,
            "case_id": None,
            "kind": "packing",
            "file_name": None,
            "media_type": "image/jpeg",
            "sha256": "0" * 64,
            "size": 3,
            "received_at": "2026-11-01T08:00:00Z",
            "agent": "Wang Min",
        },
    ),
}


@pytest.fixture(params=BEFORE)
def before(request: pytest.FixtureRequest, services: Services) -> tuple[TableSpec, str]:
    """A record as it was kept when records had no version."""
    table, path, document = BEFORE[request.param]
    with services.store.transaction():
        services.store.table(table).insert(document)
        _enter(services.store, table, document, "Wang Min", "create")
    return table, path


def test_a_record_of_an_earlier_version_is_at_its_first_and_left_as_it_is(
    agent: Caller, services: Services, before: tuple[TableSpec, str]
) -> None:
    table, path = before
    shown = agent.get(path)
    assert ((shown.json or {})["version"], shown.headers["ETag"]) == (1, '"1"')
    assert agent.get(path, headers={"If-None-Match": '"1"'}).status_code == 304
    listed = agent.panels([{"order_no": NUMBER}], open=NUMBER).json or {}
    assert {record["version"] for record in listed["panel"]["evidence"]} <= {1}
    assert listed["panel"]["order"]["version"] == 1
    assert (listed["strips"][0]["case"] or {"version": 1})["version"] == 1
    assert "version" not in next(iter(services.store.table(table)))
    assert list(problems(services.store, JOURNALED)) == []


def test_a_record_of_an_earlier_version_counts_on_from_there(agent: Caller, services: Services) -> None:
    for table, _, document in (BEFORE["order"], BEFORE["case"]):
        with services.store.transaction():
            services.store.table(table).insert(document)
            _enter(services.store, table, document, "Wang Min", "observe")
    agent.panels([SEEN])
    assert agent.get(f"/orders/{ORDER}").headers["ETag"] == '"2"'
    assert agent.get(f"/cases/{CASE}").headers["ETag"] == '"2"'
    assert list(problems(services.store, JOURNALED)) == []


def test_an_agent_of_an_earlier_version_has_one_too(services: Services, agent: Caller) -> None:
    found = next(iter(services.store.table(AGENTS)))
    del found["version"]
    services.store.table(AGENTS).update(lambda stored: stored.pop("version"), doc_ids=[found.doc_id])
    shown = agent.get("/agents/me")
    assert (shown.json, shown.headers["ETag"]) == ({**found, "version": 1}, '"1"')
