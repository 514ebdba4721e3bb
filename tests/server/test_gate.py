"""The gate: whatever is not clearly the paired extension's own is turned away before any handler.

Named after the requirements they show (r01 …): loopback only, Host list, token on every route, browser-origin
rules, no CORS, JSON only, uploads, paths, text as text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.access.limits import WriteLimit
from server.access.logic import add_agent
from server.app import close_app, create_app
from server.rest import Services
from server.settings import Settings, SettingsError, read_settings
from server.versions import API_VERSION
from tests.server.conftest import BASE, ORDER, Caller, photo

EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
NOTE = {"order_id": ORDER, "text": "checked before dispatch"}
EVERY_ROUTE = [
    ("GET", "/agents/me"),
    ("POST", "/agents"),
    ("GET", "/tokens"),
    ("GET", "/tokens/abc"),
    ("DELETE", "/tokens/abc"),
    ("POST", "/panels"),
    ("GET", "/orders"),
    ("GET", f"/orders/{ORDER}"),
    ("GET", "/cases/abc"),
    ("GET", "/notes"),
    ("POST", "/notes"),
    ("GET", "/notes/abc"),
    ("PUT", "/notes/abc"),
    ("DELETE", "/notes/abc"),
    ("GET", "/evidence"),
    ("POST", "/evidence"),
    ("GET", "/evidence/abc"),
    ("PUT", "/evidence/abc"),
    ("GET", "/evidence/abc/preview"),
    ("GET", "/evidence/abc/original"),
    ("GET", "/evidence/abc/share-copy"),
    ("GET", "/library"),
    ("GET", "/reply-templates"),
    ("GET", "/reply-templates/abc"),
    ("POST", "/reply-templates/abc/render"),
    ("POST", "/receipts"),
    ("GET", "/receipts/abc"),
    ("GET", "/template-images"),
    ("POST", "/template-images"),
    ("GET", "/template-images/abc"),
    ("DELETE", "/template-images/abc"),
    ("GET", "/template-images/abc/preview"),
    ("GET", "/template-images/abc/share-copy"),
    ("GET", "/message-rules"),
    ("POST", "/message-rules"),
    ("GET", "/message-rules/abc"),
    ("PUT", "/message-rules/abc"),
    ("DELETE", "/message-rules/abc"),
    ("GET", "/message-limits/ebay"),
    ("PUT", "/message-limits/ebay"),
    ("GET", "/taught-consoles"),
    ("POST", "/taught-consoles"),
    ("GET", "/taught-consoles/abc"),
    ("PUT", "/taught-consoles/abc"),
    ("DELETE", "/taught-consoles/abc"),
    ("GET", "/journal"),
    ("GET", "/openapi.json"),
    ("GET", "/nowhere"),
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """As they are when nobody sets any."""
    return Settings(data=tmp_path / "data")


def entries(services: Services) -> int:
    """Side effects, counted: nothing is written without a journal entry."""
    from server.journal.logic import JOURNAL

    return len(services.store.table(JOURNAL))


def call(client: FlaskClient, method: str, path: str, **headers: str) -> TestResponse:
    kind = "application/octet-stream" if path in ("/evidence", "/template-images") else "application/json"
    sent = {"Content-Type": kind, **headers} if method != "GET" else headers
    return client.open(
        f"/api/v1{path}", method=method, base_url=BASE, headers=sent, data="{}" if method != "GET" else None
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "::1", "127.0.0.2", "example.com"])
def test_r01_refuses_to_listen_beyond_this_computer(host: str) -> None:
    with pytest.raises(SettingsError, match="this computer only"):
        read_settings({"ORDERSIDE_HOST": host})


def test_r02_a_proxys_name_is_admitted_where_it_is_set(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path / "data", names=("orderside.example.com",)))
    try:
        for host, status in (("orderside.example.com", 200), ("Orderside.Example.com", 200), ("evil.example.com", 400)):
            assert app.test_client().get("/api/v1/hello", headers={"Host": host}).status_code == status, host
    finally:
        close_app(app)


@pytest.mark.parametrize("host", ["rebind.test:8765", "127.0.0.1:9999", "127.0.0.1", "evil.127.0.0.1:8765", ""])
@pytest.mark.parametrize("path", ["/api/v1/hello", "/demo/", "/nowhere"])
def test_r02_foreign_host_gets_an_empty_400(client: FlaskClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host})
    assert (answer.status_code, answer.data) == (400, b"")


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765", "LOCALHOST:8765"])
def test_r02_own_hosts_are_answered(client: FlaskClient, host: str) -> None:
    assert client.get("/api/v1/hello", headers={"Host": host}).status_code == 200


def test_r03_the_list_of_routes_is_complete(app: Flask) -> None:
    rules = {
        rule.rule.removeprefix("/api/v1").split("<")[0] for rule in app.url_map.iter_rules() if "/api/v1" in rule.rule
    }
    tried = {path for _, path in EVERY_ROUTE} | {"/hello", "/pairings", "/pairings/codes"}
    assert {rule for rule in rules if not any(path.startswith(rule) for path in tried)} == set()


@pytest.mark.parametrize(("method", "path"), EVERY_ROUTE)
@pytest.mark.parametrize(
    "authorization",
    [None, "Bearer", "Bearer os_abc_" + "x" * 40, "Basic d2FuZzptaW4=", "Bearer os_owner_" + "x" * 40],
)
def test_r03_every_route_wants_a_token(
    client: FlaskClient, services: Services, method: str, path: str, authorization: str | None
) -> None:
    before = entries(services)
    answer = call(client, method, path, **({"Authorization": authorization} if authorization else {}))
    assert answer.status_code == 401
    assert answer.json is not None
    assert answer.json["error"]["code"] == "token_required"
    assert entries(services) == before


def test_r03_token_in_the_address_is_refused(agent: Caller) -> None:
    assert agent.get("/agents/me", query_string={"token": agent.token}).status_code == 401


def test_r03_only_the_hash_is_kept(services: Services, agent: Caller, settings: Settings) -> None:
    secret = agent.token.split("_", 2)[2].encode()
    files = [file for file in settings.data.rglob("*") if file.is_file()]
    assert files
    assert not any(secret in file.read_bytes() for file in files)


def test_r03_the_data_folder_is_the_owners_alone(services: Services, settings: Settings) -> None:
    assert settings.data.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8765"},
        {"Origin": "https://csp.aliexpress.com"},
        {"Origin": f"{EXTENSION}.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Mode": "navigate"},
    ],
)
def test_r04_other_origins_reach_no_handler(services: Services, agent: Caller, headers: dict[str, str]) -> None:
    before = entries(services)
    assert agent.create("/notes", NOTE, headers=headers).status_code == 403
    assert entries(services) == before


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:8765"])
def test_r04_web_pages_cannot_pair(client: FlaskClient, codes: list[str], origin: str) -> None:
    assert call(client, "POST", "/pairings/codes", Origin=origin).status_code == 403
    assert codes == []


def test_r04_an_extension_without_a_token_gets_nowhere(client: FlaskClient, services: Services) -> None:
    before = entries(services)
    assert call(client, "POST", "/notes", Origin=EXTENSION).status_code == 401
    assert entries(services) == before


def test_r04_a_token_made_by_command_is_bound_to_no_extension(agent: Caller) -> None:
    assert agent.create("/notes", NOTE, headers={"Origin": EXTENSION}).status_code == 201


def test_r04_a_paired_token_works_only_from_its_own_extension(client: FlaskClient, services: Services) -> None:
    add_agent(services.store, "Other", origin="chrome-extension://otherotherotherotherotherotherot")
    token = add_agent(services.store, "Wang Min", origin=EXTENSION)[1]
    caller = Caller(client, token, "Wang Min")
    assert caller.create("/notes", NOTE, headers={"Origin": EXTENSION}).status_code == 201
    other = {"Origin": "chrome-extension://otherotherotherotherotherotherot"}
    assert caller.create("/notes", NOTE, headers=other).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", EXTENSION, None])
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_r05_no_cors_headers_at_all(agent: Caller, origin: str | None, method: str) -> None:
    answer = agent.send(method, "/notes", headers={"Origin": origin} if origin else {})
    assert not [name for name, _ in answer.headers if name.lower().startswith("access-control-")]
    if method == "OPTIONS":
        assert answer.status_code == 403


def test_r05_listed_origins_are_exact(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path, origins=("https://desk.example.com",)), show_code=lambda _: None)
    try:
        client = app.test_client()
        for origin, allowed in [
            ("https://desk.example.com", True),
            ("https://desk.example.com.evil.test", False),
            ("https://xdesk.example.com", False),
        ]:
            answer = client.get("/api/v1/hello", base_url=BASE, headers={"Origin": origin})
            assert (answer.headers.get("Access-Control-Allow-Origin") == origin) is allowed
    finally:
        close_app(app)


@pytest.mark.parametrize("text", ["*", "https://*.example.com", "example.com", "https://a.example/path"])
def test_r05_patterns_are_no_origins(text: str) -> None:
    with pytest.raises(SettingsError, match="exact origins"):
        read_settings({"ORDERSIDE_ORIGINS": text})


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_r06_only_json_changes_anything(services: Services, agent: Caller, kind: str) -> None:
    before = entries(services)
    answer = agent.send(
        "POST", "/notes", data=json.dumps(NOTE), headers={"Content-Type": kind, "Idempotency-Key": "k" * 12}
    )
    assert answer.status_code == 415
    assert entries(services) == before


def test_r06_json_has_a_size(agent: Caller) -> None:
    assert agent.create("/notes", {**NOTE, "text": "x" * 300_000}).status_code == 413


def test_r06_get_never_writes(services: Services, agent: Caller) -> None:
    before = entries(services)
    for method, path in EVERY_ROUTE:
        if method == "GET":
            agent.get(path, query_string={"order_id": ORDER} if path in ("/notes", "/evidence") else {})
    assert entries(services) == before


TRAVERSALS = [
    "..%2f..%2fetc%2fpasswd",
    "../../etc",
    "%2e%2e%2f",
    "..\\..\\etc",
    "%00",
    "/etc/passwd",
    "..%5c..%5c",
    "a%2fb",
]


@pytest.mark.parametrize("name", TRAVERSALS)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_r11_no_path_is_made_from_a_name(agent: Caller, settings: Settings, method: str, name: str) -> None:
    canary = settings.data.parent / "canary"
    canary.write_text("untouched")
    body: dict[str, Any] = {"json": {}} if method != "GET" else {}
    for path in (f"/evidence/{name}", f"/evidence/{name}/original", f"/notes/{name}", f"/orders/{name}"):
        answer = agent.send(method, path, headers={"If-Match": '"1"'}, **body)
        assert answer.status_code in (400, 404, 405, 415, 422), path
    assert canary.read_text() == "untouched"


@pytest.mark.parametrize(
    "number", ["../../etc", "..%2f..%2fetc", "1", "a" * 60, "12 34", "１２３４５６７８９０１２３４"]
)
def test_r11_order_numbers_are_numbers(services: Services, agent: Caller, number: str) -> None:
    before = entries(services)
    answer = agent.panels([{"order_no": number}])
    assert answer.status_code == 422
    assert answer.json is not None
    assert "orders" in json.dumps(answer.json["error"]["fields"])
    assert agent.upload(photo(), order_id=f"aliexpress:2345678:{number}").status_code == 422
    assert entries(services) == before


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "\u202etxet desrever",
    "{{ order_no }}",
    "x" * 10_000,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_r12_names_come_back_as_the_text_they_are(agent: Caller, name: str) -> None:
    number = "8152000000000009"
    answer = agent.panels([{"order_no": number, "buyer_name": name}], open=number)
    assert answer.headers["Content-Type"] == "application/json"
    body: Any = answer.json
    assert body["panel"]["order"]["buyer_name"] == name
    if name == "{{ order_no }}":
        wanted = {"order_id": body["panel"]["order"]["id"]}
        text = (agent.post("/reply-templates/shipped-notice/render", wanted).json or {})["text"]
        assert name in text, "a value is put in once, never read as template again"


@pytest.mark.parametrize("path", ["/api/v1/hello", "/api/v1/notes", "/api/v1/nowhere", "/nowhere"])
def test_r19_strict_headers_on_every_answer(client: FlaskClient, path: str) -> None:
    headers = client.get(path, base_url=BASE).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert "Server" not in headers


def test_errors_have_one_shape(agent: Caller) -> None:
    for answer in (
        agent.get("/nowhere"),
        agent.create("/notes", {"order_id": ORDER}),
        agent.send("POST", "/panels", data="{", headers={"Content-Type": "application/json"}),
        agent.send("DELETE", "/notes", json={}),
    ):
        error = (answer.json or {})["error"]
        assert set(error) - {"fields"} == {"code", "message", "request_id"}, answer.status


BAD_JSON = {
    "rest": b"{} x",
    "not UTF-8": b'{"text": "\xff"}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": "{}".encode("utf-16"),
    "half a character": b'{"text": "\\ud800"}',
    "not a number": b'{"text": NaN}',
    "nothing": b"",
}


@pytest.mark.parametrize("name", BAD_JSON)
def test_what_is_no_json_is_said_to_be_none(agent: Caller, name: str) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k" * 12}
    answer = agent.send("POST", "/notes", data=BAD_JSON[name], headers=headers)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (400, "not_json")


@pytest.mark.parametrize("depth", [21, 10_000])
def test_r22_json_has_a_depth(services: Services, agent: Caller, depth: int) -> None:
    before = entries(services)
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k" * 12}
    answer = agent.send("POST", "/notes", data=b'{"text":' + b"[" * depth + b"]" * depth + b"}", headers=headers)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (413, "too_deep")
    shallow = agent.send("POST", "/notes", data=b'{"text":' + b"[" * 19 + b"]" * 19 + b"}", headers=headers)
    assert shallow.status_code == 422
    assert entries(services) == before


def test_r22_sixty_changes_a_minute(services: Services, agent: Caller, colleague: Caller) -> None:
    assert [agent.create("/notes", NOTE).status_code for _ in range(60)] == [201] * 60
    refused = agent.create("/notes", NOTE)
    assert (refused.status_code, (refused.json or {})["error"]["code"]) == (429, "too_many_writes")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    before = entries(services)
    assert agent.upload(photo()).status_code == 429
    assert entries(services) == before
    assert agent.get("/notes", query_string={"order_id": ORDER}).status_code == 200
    assert agent.panels([{"order_no": "8152000000000001"}]).status_code == 200, "looking is no change"
    assert colleague.create("/notes", NOTE).status_code == 201


def test_r22_a_write_is_allowed_again_when_its_time_has_come() -> None:
    moment = [100.0]
    limit = WriteLimit(60, lambda: moment[0])
    assert [limit.wait("a") for _ in range(60)] == [0] * 60
    assert limit.wait("a") == 1
    moment[0] += 1
    assert (limit.wait("a"), limit.wait("a")) == (0, 1)
    moment[0] += 3600
    assert [limit.wait("a") for _ in range(60)] == [0] * 60
    assert [WriteLimit(0).wait("a") for _ in range(500)] == [0] * 500


@pytest.mark.parametrize(
    ("spoken", "status", "code"),
    [
        ("0", 426, "extension_outdated"),
        ("2", 409, "service_outdated"),
        ("one", 400, "api_version_unreadable"),
        ("01", 400, "api_version_unreadable"),
        ("9" * 5_000, 400, "api_version_unreadable"),
    ],
)
def test_r23_which_side_to_update_is_said(
    services: Services, agent: Caller, spoken: str, status: int, code: str
) -> None:
    before = entries(services)
    answer = agent.create("/notes", NOTE, headers={"Orderside-Api": spoken})
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (status, code)
    assert entries(services) == before
    hello = agent.get("/hello", headers={"Orderside-Api": spoken})
    assert hello.status_code == 200, "or nobody could learn what is spoken here"


def test_r23_the_version_spoken_is_answered(agent: Caller) -> None:
    answer = agent.create("/notes", NOTE, headers={"Orderside-Api": str(API_VERSION)})
    assert (answer.status_code, answer.headers["Orderside-Api"]) == (201, str(API_VERSION))


@pytest.mark.parametrize("version", ["²", "9" * 5_000, "-1", "one", ""])
def test_a_version_is_a_number(agent: Caller, version: str) -> None:
    note = (agent.create("/notes", NOTE).json or {})["id"]
    said = f'"{version}"'.encode().decode("latin-1")
    answer = agent.send("PUT", f"/notes/{note}", json={"text": "x"}, headers={"If-Match": said})
    assert answer.status_code == 428


@pytest.mark.parametrize("code", ["１２３４５６７８", "1234567８", "1234"])
def test_a_code_is_eight_plain_digits(client: FlaskClient, code: str) -> None:
    answer = client.post("/api/v1/pairings", base_url=BASE, json={"code": code}, headers={"Origin": EXTENSION})
    assert answer.status_code == 422


def test_amounts_have_an_end(agent: Caller) -> None:
    for amount in (10**16, 2**63, -1):
        seen = {"order_no": "8152000000000001", "amount": {"minor_units": amount, "currency": "USD"}}
        assert agent.panels([seen]).status_code == 422


def test_a_parameter_nobody_declared_is_an_error(client: FlaskClient, agent: Caller) -> None:
    assert client.get("/api/v1/hello?surprise=1", base_url=BASE).status_code == 422
    assert agent.upload(photo(), surprise="1").status_code == 422


def test_the_usual_port_is_left_out(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path, port=80), show_code=lambda _: None)
    try:
        assert app.test_client().get("/api/v1/hello", headers={"Host": "127.0.0.1"}).status_code == 200
    finally:
        close_app(app)
