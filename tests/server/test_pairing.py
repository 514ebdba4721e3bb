"""Pairing: a code shown where the service runs becomes a token, once, for the extension that typed it."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.access.pairing import PAIRING, Pairing
from server.refusal import Refusal
from server.rest import Services
from shared_schemas.agents import Agent, AgentWithToken, Token, TokenList
from shared_schemas.hello import Hello
from tests.server.conftest import BASE, Caller
from tests.server.running import Running

ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
OTHER = "moz-extension://0ef3c2d1-0000-4000-8000-000000000000"
EXTENSION = {"Origin": ORIGIN}


def pair(client: FlaskClient, code: str, **body: str) -> TestResponse:
    return client.post("/api/v1/pairings", base_url=BASE, json={"code": code, **body}, headers=EXTENSION)


def show_code(client: FlaskClient) -> TestResponse:
    return client.post("/api/v1/pairings/codes", base_url=BASE, json={}, headers=EXTENSION)


def test_a_code_becomes_a_token_that_works(client: FlaskClient, codes: list[str]) -> None:
    shown = show_code(client)
    assert shown.status_code == 202
    assert codes[-1].replace(" ", "") not in shown.text, "the code is on the service's own screen only"
    answer = pair(client, codes[-1], agent="小王")
    assert answer.status_code == 201
    assert answer.json is not None
    assert answer.json["agent"] == "小王"
    me = Caller(client, answer.json["token"], "小王").get("/agents/me").json
    assert Agent().load(me or {})["name"] == "小王"


def test_r07_a_code_is_used_once(client: FlaskClient, codes: list[str]) -> None:
    show_code(client)
    code = codes[-1]
    assert pair(client, code).status_code == 201
    again = pair(client, code)
    assert again.status_code == 410
    assert len(codes) == 2, "a fresh code has been shown, so that the agent can go on"


class Clock:
    """A clock that is put where the test wants it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def put(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pairing(services: Services, codes: list[str], clock: Clock) -> Pairing:
    return Pairing(services.store, codes.append, clock)


def refused(pairing: Pairing, code: str, asker: str = ORIGIN) -> str:
    with pytest.raises(Refusal) as caught:
        pairing.use(code, asker)
    return caught.value.code


def test_r07_a_code_lives_two_minutes(pairing: Pairing, clock: Clock) -> None:
    code = pairing.fresh_code()
    clock.put(119.9)
    pairing.use(code, ORIGIN)
    code = pairing.fresh_code()
    clock.put(120)
    assert refused(pairing, code) == "code_expired"


@pytest.mark.parametrize("days", [-1, 3650])
def test_a_clock_that_jumps_makes_a_code_void(pairing: Pairing, clock: Clock, days: int) -> None:
    code = pairing.fresh_code()
    clock.put(days * 86_400)
    assert refused(pairing, code) == "code_expired"


def test_r07_five_wrong_tries_end_a_code(pairing: Pairing, clock: Clock) -> None:
    code = pairing.fresh_code()
    wrong = "00000000" if code != "0000 0000" else "11111111"
    for _ in range(5):
        assert refused(pairing, wrong) == "code_wrong"
        clock.put(20)
    assert refused(pairing, code) == "code_expired"


def test_r07_parallel_requests_cannot_swap(pairing: Pairing, codes: list[str]) -> None:
    pairing.request_code(ORIGIN)
    pairing.request_code(OTHER)
    first, second = codes
    assert refused(pairing, first, OTHER) == "code_wrong"
    assert refused(pairing, second, ORIGIN) == "code_wrong"
    pairing.use(first, ORIGIN)
    pairing.use(second, OTHER)


def test_r07_one_pending_per_asker(pairing: Pairing, codes: list[str]) -> None:
    pairing.request_code(ORIGIN)
    pairing.request_code(ORIGIN)
    if codes[0] != codes[1]:
        assert refused(pairing, codes[0]) == "code_wrong"
    pairing.use(codes[1], ORIGIN)


def test_r07_nobody_uses_up_anothers_tries(pairing: Pairing, codes: list[str]) -> None:
    pairing.request_code(ORIGIN)
    pairing.request_code(OTHER)
    for _ in range(4):
        refused(pairing, "0000 0000", OTHER)
    assert refused(pairing, "0000 0000", OTHER) == "too_many_attempts"
    pairing.use(codes[0], ORIGIN)


def test_r07_who_changes_the_name_gets_no_more_tries(pairing: Pairing, clock: Clock) -> None:
    for number in range(20):
        refused(pairing, "0000 0000", f"chrome-extension://{number}")
    assert refused(pairing, "0000 0000", "chrome-extension://another") == "too_many_attempts"
    clock.put(121)
    assert refused(pairing, "0000 0000", "chrome-extension://another") == "code_expired"
    assert len(pairing.store.table(PAIRING)) < 5, "what counts no more is forgotten"


def test_r07_a_script_does_not_pair(client: FlaskClient, codes: list[str]) -> None:
    for path in ("pairings", "pairings/codes"):
        answer = client.post(f"/api/v1/{path}", base_url=BASE, json={"code": "0000 0000"} if path == "pairings" else {})
        assert (answer.status_code, (answer.json or {})["error"]["code"]) == (403, "origin_required")
    assert codes == []


def test_r07_five_a_minute_then_429(client: FlaskClient) -> None:
    assert [show_code(client).status_code for _ in range(6)] == [202] * 5 + [429]
    assert pair(client, "0000 0000").headers["Retry-After"].isdigit()


def test_spaces_and_dashes_do_not_matter(pairing: Pairing) -> None:
    code = pairing.fresh_code()
    pairing.use(code.replace(" ", "-"), ORIGIN)


def test_a_code_of_one_service_is_good_at_another_on_the_same_store(services: Services, clock: Clock) -> None:
    shown: list[str] = []
    one, other = Pairing(services.store, shown.append, clock), Pairing(services.store, shown.append, clock)
    other.use(one.fresh_code(), ORIGIN)
    assert refused(one, shown[0]) == "code_expired", "once"


def test_the_code_itself_is_nowhere_in_the_store(pairing: Pairing, services: Services) -> None:
    code = pairing.fresh_code().replace(" ", "")
    assert all(code not in str(dict(kept)) for kept in services.store.table(PAIRING))


def test_r08_hello_proves_that_it_knows_the_token(client: FlaskClient, agent: Caller) -> None:
    nonce, identity = "n" * 22, agent.token.split("_")[1]
    answer = client.get("/api/v1/hello", base_url=BASE, query_string={"nonce": nonce, "token_id": identity})
    hello = Hello().load(answer.json or {})
    key = hashlib.sha256(agent.token.encode()).digest()
    assert hello["proof"] == hmac.new(key, nonce.encode(), hashlib.sha256).hexdigest()


def test_hello_says_nothing_of_the_users(client: FlaskClient, agent: Caller) -> None:
    answer = client.get("/api/v1/hello", base_url=BASE)
    assert Hello().load(answer.json or {})["proof"] is None
    assert agent.name not in answer.text


def test_only_the_owner_makes_tokens(client: FlaskClient, agent: Caller) -> None:
    assert agent.post("/agents", {"name": "script"}).status_code == 403
    owner = Caller(client, "os_owner_" + "o" * 40, "Owner")
    made = owner.post("/agents", {"name": "script"})
    assert made.status_code == 201
    token = AgentWithToken().load(made.json or {})["token"]
    assert Caller(client, token, "script").get("/agents/me").status_code == 200


def test_the_owner_is_told_the_code(client: FlaskClient, codes: list[str]) -> None:
    owner = Caller(client, "os_owner_" + "o" * 40, "Owner")
    assert (owner.post("/pairings/codes", {}).json or {})["code"] == codes[-1]


OWNER = "os_owner_" + "o" * 40


def test_r07_tokens_are_listed_and_revoked(client: FlaskClient, codes: list[str]) -> None:
    show_code(client)
    token = (pair(client, codes[-1], agent="小王").json or {})["token"]
    mine = Caller(client, token, "小王")
    owner = Caller(client, OWNER, "Owner")
    (listed,) = TokenList().load(owner.get("/tokens").json or {})["tokens"]
    assert (listed["agent"], listed["origin"], listed["revoked_at"]) == ("小王", ORIGIN, None)
    assert listed["id"] == token.split("_")[1]
    assert token not in owner.get("/tokens").text
    stale = owner.send("DELETE", f"/tokens/{listed['id']}", json={}, headers={"If-Match": '"9"'})
    assert (stale.status_code, (stale.json or {})["error"]["current"]["version"]) == (412, 1)
    revoked = owner.send("DELETE", f"/tokens/{listed['id']}", json={}, headers={"If-Match": '"1"'})
    assert Token().load(revoked.json or {})["revoked_at"] is not None
    assert mine.get("/agents/me").status_code == 401
    hello = (
        client.get("/api/v1/hello", base_url=BASE, query_string={"nonce": "n" * 22, "token_id": listed["id"]}).json
        or {}
    )
    assert hello["proof"] is None, "nothing is proved to a token that was revoked"


def test_r07_an_agent_sees_and_revokes_only_its_own(client: FlaskClient, agent: Caller, colleague: Caller) -> None:
    (own,) = (agent.get("/tokens").json or {})["tokens"]
    assert own["agent"] == agent.name
    for method in ("GET", "DELETE"):
        answer = colleague.send(method, f"/tokens/{own['id']}", json={}, headers={"If-Match": "*"})
        assert answer.status_code == 404
    assert agent.send("DELETE", f"/tokens/{own['id']}", json={}, headers={"If-Match": "*"}).status_code == 200
    assert agent.get("/agents/me").status_code == 401


@pytest.mark.parametrize("runs", [True, False])
def test_r26_agents_are_listed_and_revoked_by_command(tmp_path: Path, runs: bool) -> None:
    service = Running(tmp_path / "data")
    if runs:
        service.start()
    try:
        first, second = service.token("Wang Min"), service.token("Li Lei")
        listed = service.command("agents", "list").stdout
        assert "Wang Min" in listed
        assert "valid" in listed
        assert not any(token in listed for token in (first, second))
        assert service.command("agents", "revoke").returncode == 2
        assert "Nobody is called" in service.command("agents", "revoke", "Anna").stderr
        done = service.command("agents", "revoke", "Wang Min")
        assert done.stdout == f"Revoked: {first.split('_')[1]} of Wang Min\n", done.stderr
        assert "nothing was changed" in service.command("agents", "revoke", first.split("_")[1]).stdout
        if not runs:
            service.start()
        assert service.call("GET", "/agents/me", first)[0] == 401
        assert service.call("GET", "/agents/me", second)[0] == 200
        assert service.command("agents", "revoke", "--all").stdout.count("Revoked") == 1
        assert service.call("GET", "/agents/me", second)[0] == 401
        assert service.command("agents", "list").stdout.count("revoked") == 2
    finally:
        service.stop()
