"""The log tells what happened and where, never of whom or what (r18)."""

from __future__ import annotations

import json
import logging

import pytest

from server.cases import notes
from server.storage import Away, Damaged, Full
from tests.server.conftest import ORDER, Caller, photo

CANARY = "CANARY-王敏"
WORD = CANARY.split("-", maxsplit=1)[0]


def provoke(agent: Caller) -> list[int]:
    """Requests of every kind that hold what must not be logged; gives their statuses."""
    note = {"order_id": ORDER, "text": CANARY}
    seen = {
        "order_no": "8152000000000001",
        "buyer_name": CANARY,
        "buyer_country": "RU",
        "tracking_no": "CANARY123456",
        "items": [{"title": CANARY}],
    }
    strange = {"Authorization": f"Bearer {WORD}", "Idempotency-Key": WORD, "X-Canary": WORD}
    answers = [
        agent.create("/notes", note),
        agent.create("/notes", {**note, "surprise": CANARY}),
        agent.create("/notes", {"order_id": CANARY, "text": CANARY}),
        agent.panels([seen], open="8152000000000001"),
        agent.panels([{**seen, "status_text": CANARY * 100}]),
        agent.upload(photo(), file_name=f"{CANARY}.jpg"),
        agent.upload(b"CANARY no photo", file_name=f"{CANARY}.jpg"),
        agent.get("/notes", query_string={"q": CANARY}),
        agent.get("/notes", query_string={"order_id": CANARY}),
        agent.get(f"/notes/{WORD}"),
        agent.get("/agents/me", headers=strange),
        agent.get("/agents/me", query_string={"token": WORD}),
        agent.send("POST", "/notes", data=f'{{"text": "{WORD}', headers={"Content-Type": "application/json"}),
        agent.send("POST", f"/{WORD}", json=note),
    ]
    return [answer.status_code for answer in answers]


def test_r18_nothing_of_a_request_is_logged(agent: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    statuses = provoke(agent)
    assert {200, 201, 401, 404, 422} <= set(statuses)
    assert WORD not in caplog.text
    assert agent.token.split("_")[2] not in caplog.text


@pytest.mark.parametrize(
    ("error", "status"),
    [(ValueError(CANARY), 500), (OSError(5, CANARY), 500), (Away(CANARY), 503), (Full(CANARY), 507)],
)
def test_r18_an_errors_own_words_are_not_logged(
    agent: Caller,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
) -> None:
    def fail(*_: object) -> None:
        raise error

    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(notes, "add", fail)
    answer = agent.create("/notes", {"order_id": ORDER, "text": CANARY})
    assert answer.status_code == status
    assert WORD not in caplog.text
    told = json.loads(answer.text)["error"]
    assert WORD not in answer.text, "nor told to the asker"
    assert "Traceback" not in answer.text
    if status == 500:
        assert told["request_id"] in caplog.text, "so that it can be found"


def test_a_damaged_store_is_named_in_the_log(
    agent: Caller, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Damaged("orderside.db is damaged (page 7).")

    monkeypatch.setattr(notes, "add", fail)
    assert agent.create("/notes", {"order_id": ORDER, "text": "x"}).status_code == 503
    assert "page 7" in caplog.text
