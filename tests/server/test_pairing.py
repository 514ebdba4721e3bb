"""Pairing: a code shown where the service runs becomes a token, once, for the extension that typed it."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.access.pairing import PAIRING, Pairing
from server.refusal import Refusal
from server.rest import Services
from shared_schemas.agents import Agent, AgentWithToken
from shared_schemas.hello import Hello
from tests.server.conftest import BASE, Caller

EXTENSION = {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop"}


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


def test_a_code_is_used_once(client: FlaskClient, codes: list[str]) -> None:
    show_code(client)
    code = codes[-1]
    assert pair(client, code).status_code == 201
    again = pair(client, code)
    assert again.status_code == 410
    assert len(codes) == 2, "a fresh code has been shown, so that the agent can go on"


def test_too_many_attempts_wait(client: FlaskClient) -> None:
    answers = [pair(client, "0000 0000").status_code for _ in range(6)]
    assert answers[-1] == 429
    assert pair(client, "0000 0000").headers["Retry-After"].isdigit()


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


def refused(pairing: Pairing, code: str) -> str:
    with pytest.raises(Refusal) as caught:
        pairing.use(code)
    return caught.value.code


def test_a_code_lives_two_minutes(pairing: Pairing, clock: Clock) -> None:
    code = pairing.fresh_code()
    clock.put(119.9)
    pairing.use(code)
    code = pairing.fresh_code()
    clock.put(120)
    assert refused(pairing, code) == "code_expired"


@pytest.mark.parametrize("days", [-1, 3650])
def test_a_clock_that_jumps_makes_a_code_void(pairing: Pairing, clock: Clock, days: int) -> None:
    code = pairing.fresh_code()
    clock.put(days * 86_400)
    assert refused(pairing, code) == "code_expired"


def test_five_wrong_tries_end_a_code(pairing: Pairing, clock: Clock) -> None:
    code = pairing.fresh_code()
    wrong = "00000000" if code != "0000 0000" else "11111111"
    for _ in range(5):
        assert refused(pairing, wrong) == "code_wrong"
        clock.put(20)
    assert refused(pairing, code) == "code_expired"


def test_spaces_and_dashes_do_not_matter(pairing: Pairing) -> None:
    code = pairing.fresh_code()
    pairing.use(code.replace(" ", "-"))


def test_a_code_of_one_service_is_good_at_another_on_the_same_store(services: Services, clock: Clock) -> None:
    shown: list[str] = []
    one, other = Pairing(services.store, shown.append, clock), Pairing(services.store, shown.append, clock)
    other.use(one.fresh_code())
    assert refused(one, shown[0]) == "code_expired", "once"


def test_the_code_itself_is_nowhere_in_the_store(pairing: Pairing, services: Services) -> None:
    code = pairing.fresh_code().replace(" ", "")
    assert all(code not in str(dict(kept)) for kept in services.store.table(PAIRING))


def test_hello_proves_that_it_knows_the_token(client: FlaskClient, agent: Caller) -> None:
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
