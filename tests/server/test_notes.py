"""Notes on an order and its case."""

from __future__ import annotations

import uuid

from server.rest import Services
from shared_schemas.notes import Note, Notes
from tests.server.conftest import ORDER, Caller

NEW = {"order_id": ORDER, "text": "Checked before dispatch: 2 pcs, no scratches.\n第二行"}


def test_a_note_is_kept_with_who_and_when(agent: Caller) -> None:
    answer = agent.create("/notes", {**NEW, "case_id": "aliexpress:2345678:1024000000000001"})
    assert answer.status_code == 201
    note = Note().load(answer.json or {})
    assert (note["text"], note["agent"], note["mine"], note["version"]) == (NEW["text"], "Wang Min", True, 1)
    assert note["edited_at"] is None
    assert note["case_id"] == "aliexpress:2345678:1024000000000001"


def test_notes_come_newest_first(agent: Caller, colleague: Caller) -> None:
    for number, caller in enumerate((agent, colleague, agent)):
        caller.create("/notes", {**NEW, "text": f"note {number}"})
    agent.create("/notes", {**NEW, "order_id": "aliexpress:2345678:9999999999999999"})
    notes = Notes().load(agent.get("/notes", query_string={"order_id": ORDER}).json or {})["notes"]
    assert [(note["text"], note["agent"], note["mine"]) for note in notes] == [
        ("note 2", "Wang Min", True),
        ("note 1", "Li Lei", False),
        ("note 0", "Wang Min", True),
    ]


def test_an_edit_names_the_version_it_replaces(agent: Caller) -> None:
    note = agent.create("/notes", NEW).json or {}
    assert agent.put(f"/notes/{note['id']}", {"text": "new"}).status_code == 428
    edited = agent.put(f"/notes/{note['id']}", {"text": "new"}, version=1)
    assert (edited.status_code, edited.headers["ETag"]) == (200, '"2"')
    assert (edited.json or {})["edited_at"] is not None


def test_a_stale_edit_gets_the_current_note(agent: Caller) -> None:
    note = agent.create("/notes", NEW).json or {}
    agent.put(f"/notes/{note['id']}", {"text": "first"}, version=1)
    stale = agent.put(f"/notes/{note['id']}", {"text": "second"}, version=1)
    assert stale.status_code == 412
    assert stale.json is not None
    assert stale.json["error"]["code"] == "stale"
    assert stale.json["error"]["current"]["text"] == "first"


def test_only_the_writer_edits(agent: Caller, colleague: Caller) -> None:
    note = agent.create("/notes", NEW).json or {}
    answer = colleague.put(f"/notes/{note['id']}", {"text": "mine now"}, version=1)
    assert answer.status_code == 403
    assert "Wang Min" in (answer.json or {})["error"]["message"]
    assert agent.put("/notes/nothing", {"text": "x"}, version=1).status_code == 404


def test_empty_and_endless_notes_are_refused_by_field(agent: Caller) -> None:
    for text in ("", "  \n ", "x" * 10_001):
        answer = agent.create("/notes", {**NEW, "text": text})
        assert answer.status_code == 422
        assert set((answer.json or {})["error"]["fields"]) == {"text"}


def test_the_same_key_acts_once(agent: Caller, colleague: Caller, services: Services) -> None:
    key = str(uuid.uuid4())
    first, again = agent.create("/notes", NEW, key), agent.create("/notes", NEW, key)
    assert (first.status_code, again.status_code, first.data) == (201, 201, again.data)
    assert agent.create("/notes", {**NEW, "text": "other"}, key).status_code == 422
    assert colleague.create("/notes", NEW, key).status_code == 201, "keys are an agent's own"
    notes = (agent.get("/notes", query_string={"order_id": ORDER}).json or {})["notes"]
    assert len(notes) == 2


def test_a_key_is_needed(agent: Caller) -> None:
    answer = agent.post("/notes", NEW)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (400, "idempotency_key_required")


def test_a_note_written_before_the_shop_was_known_follows_its_order(agent: Caller) -> None:
    number = ORDER.rpartition(":")[2]
    agent.panels([{"order_no": number}], page={"shop": "unknown", "kind": "chat"}, open=number)
    agent.create("/notes", {**NEW, "order_id": f"aliexpress:unknown:{number}"})
    panel = (agent.panels([{"order_no": number}], open=number).json or {})["panel"]
    assert panel["order"]["id"] == ORDER
    assert [note["text"] for note in panel["notes"]] == [NEW["text"]]
    chat = (agent.panels([{"order_no": number}], page={"shop": "unknown", "kind": "chat"}, open=number).json or {})[
        "panel"
    ]
    assert chat["order"]["id"] == ORDER
    late = agent.create("/notes", {**NEW, "order_id": f"aliexpress:unknown:{number}"}).json or {}
    assert late["order_id"] == ORDER


def test_a_note_that_waited_has_the_time_it_was_written(agent: Caller) -> None:
    friday = agent.create("/notes", {**NEW, "written_at": "2026-11-20T17:00:00Z"}).json or {}
    assert friday["created_at"] == "2026-11-20T17:00:00Z"
    future = agent.create("/notes", {**NEW, "written_at": "2099-01-01T00:00:00Z"}).json or {}
    assert future["created_at"] < "2099"


def test_notes_are_in_the_order_they_arrived(agent: Caller) -> None:
    """Whatever a clock said: one that was wrong for a moment must not keep a note on top for years."""
    written = ("2026-11-20T17:00:00Z", "2026-11-18T09:00:00Z", None, "1969-01-01T00:00:00Z")
    for number, moment in enumerate(written):
        said = {} if moment is None else {"written_at": moment}
        assert agent.create("/notes", {**NEW, "text": f"note {number}", **said}).status_code == 201
    expected = [f"note {number}" for number in reversed(range(len(written)))]
    order_no = ORDER.rpartition(":")[2]
    panel = (agent.panels([{"order_no": order_no}], open=order_no).json or {})["panel"]
    assert [note["text"] for note in panel["notes"]] == expected
    for query in ({"order_id": ORDER}, {"order_id": ORDER, "q": "note"}, {"q": "note"}):
        found = agent.get("/notes", query_string=query).json or {}
        assert [note["text"] for note in found["notes"]] == expected
