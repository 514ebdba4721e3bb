"""Every record has a version: read with it, edited only by who knows it, and never overwritten silently."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.cases.notes import NOTES
from server.journal.verify import problems
from server.rest import Services
from server.settings import Settings
from server.stores.records import JOURNALED
from shared_schemas.agents import Agent
from shared_schemas.cases import Case
from shared_schemas.evidence import Evidence
from shared_schemas.notes import Note
from shared_schemas.orders import Order
from shared_schemas.reply_templates import Receipt, ReplyTemplate
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import Running

NUMBER = ORDER.rpartition(":")[2]
SEEN = {
    "order_no": NUMBER,
    "buyer_name": "Анна",
    "case": {"case_no": "1024000000000001", "kind": "dispute", "status_text": "open"},
}
CASE = "aliexpress:2345678:1024000000000001"
RECEIPT = {
    "order_id": ORDER,
    "template_id": "shipped-notice",
    "template_version": 1,
    "language": "ru",
    "text": "Здравствуйте",
    "suggested": True,
}
NOTE = {"order_id": ORDER, "text": "Checked before dispatch."}
KINDS: dict[str, tuple[Any, Callable[[Caller], str]]] = {
    "order": (Order, lambda agent: f"/orders/{agent.panels([SEEN]).status_code and ORDER}"),
    "case": (Case, lambda agent: f"/cases/{agent.panels([SEEN]).status_code and CASE}"),
    "note": (Note, lambda agent: f"/notes/{made(agent.create('/notes', NOTE))}"),
    "reply template": (ReplyTemplate, lambda _agent: "/reply-templates/shipped-notice"),
    "receipt": (Receipt, lambda agent: f"/receipts/{made(agent.create('/receipts', RECEIPT))}"),
    "evidence": (Evidence, lambda agent: f"/evidence/{made(agent.upload(photo()))}"),
    "agent": (Agent, lambda _agent: "/agents/me"),
}


def made(answer: Any) -> str:
    assert (answer.status_code, answer.headers["ETag"]) == (201, '"1"')
    assert answer.json["version"] == 1
    return str(answer.json["id"])


@pytest.mark.parametrize("kind", KINDS)
def test_r15_every_record_is_read_with_its_version(agent: Caller, kind: str) -> None:
    schema, place = KINDS[kind]
    path = place(agent)
    answer = agent.get(path)
    assert answer.status_code == 200
    assert answer.headers["ETag"] == f'"{schema().load(answer.json or {})["version"]}"' == '"1"'
    again = agent.get(path, headers={"If-None-Match": '"1"'})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", '"1"')


@pytest.fixture
def note(agent: Caller) -> str:
    """Where a note is read and edited."""
    return f"/notes/{made(agent.create('/notes', NOTE))}"


def test_what_the_asker_has_is_not_sent_again(agent: Caller, note: str) -> None:
    for tags in ('"1"', 'W/"1"', '"7", "1"', "*", '"1", W/"7"'):
        answer = agent.get(note, headers={"If-None-Match": tags})
        assert (answer.status_code, answer.data, answer.headers["ETag"]) == (304, b"", '"1"'), tags


def test_what_the_asker_lacks_is_sent(agent: Caller, note: str) -> None:
    for tags in ('"2"', 'W/"2"', '"11"', "", '""', "nonsense", '"one"'):
        answer = agent.get(note, headers={"If-None-Match": tags})
        assert (answer.status_code, (answer.json or {})["version"]) == (200, 1), tags


def test_what_is_not_there_is_said_not_to_be(agent: Caller) -> None:
    for path in ("/cases/x", "/notes/x", "/reply-templates/x", "/receipts/x", "/orders/x"):
        assert agent.get(path, headers={"If-None-Match": "*"}).status_code == 404


def test_every_change_counts_one_more(agent: Caller) -> None:
    for status, version in (("等待付款", 1), ("等待付款", 1), ("已发货", 2), ("已签收", 3)):
        seen = {"order_no": NUMBER, "status_text": status, "case": {**SEEN["case"], "status_text": status}}  # type: ignore[dict-item]
        shown = agent.panels([seen], open=NUMBER).json or {}
        assert shown["panel"]["order"]["version"] == version
        assert shown["strips"][0]["case"]["version"] == version
        assert agent.get(f"/orders/{ORDER}").headers["ETag"] == f'"{version}"'
        assert agent.get(f"/cases/{CASE}").headers["ETag"] == f'"{version}"'


def test_a_record_that_moves_to_its_shop_has_changed(agent: Caller) -> None:
    agent.panels([{"order_no": NUMBER}], page={"shop": "unknown", "kind": "chat"})
    note = agent.create("/notes", {**NOTE, "order_id": f"aliexpress:unknown:{NUMBER}"}).json or {}
    agent.panels([{"order_no": NUMBER}])
    stale = agent.put(f"/notes/{note['id']}", {"text": "new"}, version=1)
    assert (stale.status_code, stale.headers["ETag"]) == (412, '"2"')
    assert (stale.json or {})["error"]["current"]["order_id"] == ORDER


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_an_edit_says_which_version_it_replaces(agent: Caller, method: str) -> None:
    for said in ('"1"', 'W/"1"', '"7", "1"', '"7",W/"1"', "*", "1"):
        path = f"/notes/{made(agent.create('/notes', NOTE))}"
        answer = agent.send(method, path, json={"text": "new"}, headers={"If-Match": said})
        assert answer.status_code == 200, said
        assert answer.headers.get("ETag") == ('"2"' if method == "PUT" else None)


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_r15_an_edit_that_names_no_version_is_refused(agent: Caller, note: str, method: str) -> None:
    for said in (None, "", '""', "nonsense", '"one"', '"²"', 'W/""', '"-1"', '"1.0"', "W/*x", '"' + "9" * 5_000 + '"'):
        headers = {} if said is None else {"If-Match": said.encode().decode("latin-1")}
        answer = agent.send(method, note, json={"text": "new"}, headers=headers)
        error = (answer.json or {})["error"]
        assert (answer.status_code, error["code"], answer.headers["ETag"]) == (428, "version_required", '"1"'), said
        assert Note().load(error["current"]) == agent.get(note).json
    assert agent.get(note).headers["ETag"] == '"1"'


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_r15_a_stale_edit_gets_what_is_there_and_changes_nothing(agent: Caller, note: str, method: str) -> None:
    agent.put(note, {"text": "theirs"}, version=1)
    for said in ('"1"', '"3"', 'W/"1"', '"1", "3"', '"999999999"', '"0"'):
        stale = agent.send(method, note, json={"text": "mine"}, headers={"If-Match": said})
        error = (stale.json or {})["error"]
        assert (stale.status_code, error["code"], stale.headers["ETag"]) == (412, "stale", '"2"'), said
        assert Note().load(error["current"]) == agent.get(note).json
        assert error["current"]["text"] == "theirs"


def test_a_version_is_asked_for_only_of_what_may_be_changed(agent: Caller, colleague: Caller, note: str) -> None:
    for method in ("PUT", "DELETE"):
        for said in ({"If-Match": '"7"'}, {}):
            refused = colleague.send(method, note, json={"text": "x"}, headers=said)
            assert (refused.status_code, "ETag" in refused.headers) == (403, False)
            assert "current" not in (refused.json or {})["error"]
            assert agent.send(method, "/notes/none", json={"text": "x"}, headers=said).status_code == 404


WINDOWS = 20


def at_once(act: Callable[[int], Any]) -> list[Any]:
    """What each of twenty threads gives that begin together."""
    gate, given = threading.Barrier(WINDOWS), [None] * WINDOWS

    def run(number: int) -> None:
        gate.wait()
        given[number] = act(number)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(WINDOWS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def check_one_won(answers: list[tuple[int, Any]], kept: dict[str, Any]) -> None:
    assert Counter(status for status, _ in answers) == {200: 1, 412: WINDOWS - 1}
    won = next(body for status, body in answers if status == 200)
    assert kept == won
    assert won["version"] == 2
    assert all(body["error"]["current"] == won for status, body in answers if status == 412)


def test_of_twenty_edits_of_one_version_one_is_kept(app: Flask, agent: Caller, services: Services) -> None:
    path = f"/notes/{made(agent.create('/notes', NOTE))}"
    windows = [Caller(app.test_client(), add_agent(services.store, agent.name)[1], agent.name) for _ in range(WINDOWS)]

    def save(number: int) -> tuple[int, Any]:
        answer = windows[number].put(path, {"text": f"wording {number}"}, version=1)
        return answer.status_code, answer.json

    check_one_won(at_once(save), agent.get(path).json or {})
    entries = (agent.get("/journal", query_string={"record_id": path.rpartition("/")[2]}).json or {})["entries"]
    assert [entry["action"] for entry in entries] == ["create", "change"]
    assert list(problems(services.store, JOURNALED)) == []


def test_r15_of_twenty_edits_over_http_one_is_kept(tmp_path: Path) -> None:
    service = Running(tmp_path / "data")
    service.start()
    try:
        token = service.token()
        path = f"/notes/{service.call('POST', '/notes', token, NOTE)[1]['id']}"
        answers = at_once(lambda number: service.call("PUT", path, token, {"text": f"wording {number}"}, version=1))
        check_one_won(answers, service.call("GET", path, token)[1])
    finally:
        service.stop()


def test_twenty_who_look_again_after_a_stale_edit_all_get_through(app: Flask, agent: Caller) -> None:
    path = f"/notes/{made(agent.create('/notes', {**NOTE, 'text': ''.ljust(3, '.')}))}"

    def add_a_word(number: int) -> None:
        window = Caller(app.test_client(), agent.token, agent.name)
        current = window.get(path).json or {}
        while True:
            answer = window.put(path, {"text": f"{current['text']} {number}"}, version=current["version"])
            if answer.status_code == 200:
                return
            current = (answer.json or {})["error"]["current"]

    at_once(add_a_word)
    note = agent.get(path).json or {}
    assert sorted(map(int, note["text"].split()[1:])) == list(range(WINDOWS))
    assert note["version"] == WINDOWS + 1


def test_a_note_taken_away_is_in_the_journal_and_can_be_added_again(agent: Caller, services: Services) -> None:
    note = agent.create("/notes", NOTE).json or {}
    path = f"/notes/{note['id']}"
    gone = agent.send("DELETE", path, json=None, headers={"If-Match": '"1"', "Content-Type": "application/json"})
    assert (gone.status_code, gone.json) == (200, note)
    assert agent.get(path).status_code == 404
    assert (agent.get("/notes", query_string={"order_id": ORDER}).json or {})["notes"] == []
    entries = (agent.get("/journal", query_string={"record_id": note["id"]}).json or {})["entries"]
    assert [entry["action"] for entry in entries] == ["create", "remove"]
    assert list(problems(services.store, JOURNALED)) == []
    again = agent.create("/notes", {**NOTE, "written_at": note["created_at"]}).json or {}
    assert (again["text"], again["created_at"]) == (note["text"], note["created_at"])
    assert services.store.table(NOTES).last() is not None


def test_what_is_taken_away_needs_no_body(agent: Caller, note: str) -> None:
    for kind in ({}, {"Content-Type": "text/plain"}):
        refused = agent.send("DELETE", note, data=b"{}", headers={"If-Match": '"1"', **kind})
        assert (refused.status_code, (refused.json or {})["error"]["code"]) == (415, "content_type_refused")
    assert agent.send("DELETE", note, headers={"If-Match": '"1"', "Transfer-Encoding": "chunked"}).status_code == 415
    assert agent.send("DELETE", note, headers={"If-Match": '"1"', "Content-Length": "0"}).status_code == 200
    other = f"/notes/{made(agent.create('/notes', NOTE))}"
    assert agent.send("DELETE", other, headers={"If-Match": '"1"'}).status_code == 200
    assert agent.get(other).status_code == 404


def test_only_what_is_taken_away_needs_no_content_type(agent: Caller, note: str) -> None:
    for method, path in (("PUT", note), ("POST", "/notes"), ("POST", "/evidence"), ("PATCH", note)):
        assert agent.send(method, path, headers={"If-Match": '"1"'}).status_code == 415, method


def test_a_photos_kind_and_case_can_be_corrected_and_its_bytes_stay(
    agent: Caller, colleague: Caller, services: Services
) -> None:
    sent = photo()
    record = agent.upload(sent, kind="label").json or {}
    path, right = f"/evidence/{record['id']}", {"kind": "packing", "case_id": CASE}
    without = colleague.put(path, right)
    assert (without.status_code, without.headers["ETag"]) == (428, '"1"')
    assert (without.json or {})["error"]["current"] == record
    corrected = colleague.put(path, right, version=1)
    assert (corrected.status_code, corrected.headers["ETag"]) == (200, '"2"')
    assert corrected.json == agent.get(path).json == {**record, **right, "version": 2}
    stale = agent.put(path, {"kind": "check", "case_id": None}, version=1)
    assert (stale.status_code, (stale.json or {})["error"]["current"]) == (412, corrected.json)
    for wrong in ({"kind": "packing"}, {"kind": "selfie", "case_id": None}, {**right, "sha256": "0" * 64}):
        assert agent.put(path, wrong, version=2).status_code == 422
    original = agent.get(f"{path}/original")
    assert original.data == sent
    assert list(problems(services.store, JOURNALED)) == []


def test_the_document_tells_of_versions_and_keys(agent: Caller) -> None:
    paths = (agent.get("/openapi.json").json or {})["paths"]
    creating_without = {
        "/api/v1/panels",
        "/api/v1/pairings",
        "/api/v1/pairings/codes",
        "/api/v1/agents",
        "/api/v1/reply-templates/{template_id}/render",
    }
    for path, operations in paths.items():
        operations.pop("parameters", None)
        for method, operation in operations.items():
            named = {part["name"] for part in operation.get("parameters", []) if part["in"] == "header"}
            headers = named - {"Orderside-Api"}
            if method in ("put", "delete"):
                assert headers == {"If-Match"}, path
                assert {"412", "428"} <= set(operation["responses"])
            elif method == "post":
                assert headers == (set() if path in creating_without else {"Idempotency-Key"}), path
            elif method == "get" and "ETag" in operation["responses"]["200"].get("headers", {}):
                assert headers == {"If-None-Match"}, path
                assert "304" in operation["responses"]
            else:
                assert headers == set(), path
    single = {path for path, operations in paths.items() if "304" in operations.get("get", {}).get("responses", {})}
    assert "/api/v1/evidence/{evidence_id}/original" in single  # its version is its SHA-256
    assert {path.split("/")[3] for path in single} == {
        "agents",
        "cases",
        "evidence",
        "message-limits",
        "message-rules",
        "library",
        "notes",
        "orders",
        "receipts",
        "reply-templates",
        "taught-consoles",
        "template-images",
        "tokens",
    }


def test_a_listed_web_origin_reads_the_version(tmp_path: Path) -> None:
    desk = "https://desk.example.com"
    app = create_app(Settings(data=tmp_path, origins=(desk,)), show_code=lambda _: None)
    try:
        services: Services = app.extensions["orderside"]
        agent = Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")
        answer = agent.get("/agents/me", headers={"Origin": desk})
        assert answer.headers["Access-Control-Expose-Headers"] == "ETag"
        asked = {
            "Origin": desk,
            "Access-Control-Request-Method": "DELETE",
            "Access-Control-Request-Headers": "if-match",
        }
        assert agent.send("OPTIONS", "/notes/abc", headers=asked).headers["Access-Control-Allow-Headers"] == "if-match"
    finally:
        close_app(app)
