"""The journal covers every change, and verify finds whatever was changed beside it."""

from __future__ import annotations

from typing import Any

import pytest
from tinydb import where

from server.cases.notes import NOTES
from server.evidence.logic import problems as photo_problems
from server.journal.logic import JOURNAL
from server.journal.verify import problems
from server.rest import Services
from server.storage import FilePhotos
from server.stores.records import JOURNALED
from shared_schemas.journal import Journal
from tests.server.conftest import ORDER, Caller, photo


@pytest.fixture
def kept(agent: Caller, services: Services) -> dict[str, Any]:
    """A note edited once, a photo, an order seen; all intact."""
    note = agent.create("/notes", {"order_id": ORDER, "text": "one"}).json or {}
    agent.put(f"/notes/{note['id']}", {"text": "two"}, version=1)
    evidence = agent.upload(photo()).json or {}
    agent.panels([{"order_no": "8152000000000001", "status_text": "等待付款"}])
    assert found(services) == []
    return {"note": note, "evidence": evidence}


def found(services: Services) -> list[str]:
    return [*problems(services.store, JOURNALED), *photo_problems(services.store, services.photos)]


def test_every_change_has_its_entry(agent: Caller, kept: dict[str, Any]) -> None:
    entries = Journal().load(agent.get("/journal").json or {})["entries"]
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))
    about = [(entry["action"], entry["agent"]) for entry in entries if entry["record_id"] == kept["note"]["id"]]
    assert about == [("create", "Wang Min"), ("change", "Wang Min")]
    only = agent.get("/journal", query_string={"record_id": kept["note"]["id"]}).json or {}
    assert len(only["entries"]) == 2


def test_the_journal_comes_in_pages(agent: Caller) -> None:
    for _ in range(3):
        agent.create("/notes", {"order_id": ORDER, "text": "x"})
    everything = (agent.get("/journal").json or {})["entries"]
    after, seen = 0, []
    while after is not None:
        page = agent.get("/journal", query_string={"after": after, "limit": 4}).json or {}
        seen.extend(page["entries"])
        after = page["next"]
    assert seen == everything
    assert agent.get("/journal", query_string={"limit": 501}).status_code == 422
    assert agent.get("/journal", query_string={"after": 2**80}).status_code == 422


def test_r20_a_changed_record_is_named(services: Services, kept: dict[str, Any]) -> None:
    services.store.table(NOTES).update({"text": "never said"}, where("id") == kept["note"]["id"])
    assert found(services) == [f"notes record {kept['note']['id']} was changed outside the journal"]


def test_r20_a_missing_record_is_named(services: Services, kept: dict[str, Any]) -> None:
    services.store.table(NOTES).remove(where("id") == kept["note"]["id"])
    assert found(services) == [f"notes record {kept['note']['id']} is missing"]


def test_r20_a_smuggled_record_is_named(services: Services, kept: dict[str, Any]) -> None:
    services.store.table(NOTES).insert({"id": "smuggled", "order_id": ORDER})
    assert found(services) == ["notes record smuggled has no journal entry"]


def test_r20_an_edited_entry_is_named(services: Services, kept: dict[str, Any]) -> None:
    services.store.table(JOURNAL).update({"agent": "Somebody else"}, where("seq") == 3)
    assert found(services)[0] == "journal entry 3 was changed after it was written"


def test_r20_a_missing_entry_is_named(services: Services, kept: dict[str, Any]) -> None:
    services.store.table(JOURNAL).remove(where("seq") == 4)
    assert found(services)[0] == "journal entry 4 is missing or out of order (found 5)"


def test_r20_swapped_entries_are_named(services: Services, kept: dict[str, Any]) -> None:
    journal = services.store.table(JOURNAL)
    third, fourth = (journal.get(where("seq") == number) for number in (3, 4))
    journal.update(dict(fourth), doc_ids=[third.doc_id])
    journal.update(dict(third), doc_ids=[fourth.doc_id])
    assert found(services)[0] == "journal entry 3 is missing or out of order (found 4)"


def test_r20_one_changed_byte_of_a_photo_is_named(services: Services, kept: dict[str, Any]) -> None:
    assert isinstance(services.photos, FilePhotos)
    file = services.photos.path(kept["evidence"]["sha256"])
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert found(services) == [
        f"photo {kept['evidence']['sha256']} (evidence {kept['evidence']['id']}) has other bytes than were received"
    ]
    file.unlink()
    assert found(services) == [f"photo {kept['evidence']['sha256']} (evidence {kept['evidence']['id']}) is missing"]
