"""The OpenAPI document says what the app does: every route, parameter, id, refusal, and who may ask."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.access.gate import OPEN
from server.app import BLUEPRINTS
from shared_schemas.base import KEY_PATTERN
from shared_schemas.errors import ErrorAnswer
from tests.server.conftest import BASE, ORDER, Caller, photo
from tests.server.running import EXTENSION

NOTE = {"order_id": ORDER, "text": "Checked before dispatch."}
Document = dict[str, Any]


@pytest.fixture
def document(agent: Caller) -> Document:
    found: Document = agent.get("/openapi.json").json or {}
    return found


def operations(document: Document) -> dict[tuple[str, str], Any]:
    """By method and path; each with the parameters of its path."""
    return {
        (method, path): {**operation, "parameters": [*item.get("parameters", []), *operation.get("parameters", [])]}
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }


def parameters(operation: Document, place: str) -> dict[str, Any]:
    return {part["name"]: part for part in operation["parameters"] if part["in"] == place}


def described(path: str) -> str:
    """A Flask address as the document writes it."""
    return re.sub("<(?:[a-z]+:)?([a-z_]+)>", r"{\1}", path)


def test_every_route_is_in_the_document_and_no_other(app: Flask, document: Document) -> None:
    there = {
        (method.lower(), described(rule.rule))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert len(there) > 20
    assert set(operations(document)) == there


def taken(app: Flask, place: str) -> dict[tuple[str, str], Any]:
    """By method and path, the schema of what a view takes in a place."""
    rules = {rule.endpoint: described(rule.rule) for rule in app.url_map.iter_rules()}
    return {
        (method, rules[f"{blueprint.name}.{endpoint}"]): argument["schema"]
        for blueprint in BLUEPRINTS
        for endpoint, said in blueprint._docs.items()
        for method, told in said.items()
        if method != "parameters"
        for argument in told.get("arguments", {}).get("parameters", [])
        if argument["in"] == place
    }


def test_every_query_parameter_is_in_the_document_and_no_other(app: Flask, document: Document) -> None:
    schemas = taken(app, "query")
    assert ("post", "/api/v1/evidence") in schemas
    for name, operation in operations(document).items():
        fields = schemas[name].fields if name in schemas else {}
        said = {name: part["required"] for name, part in parameters(operation, "query").items()}
        assert said == {field.data_key or key: field.required for key, field in fields.items()}, name


def test_every_body_is_in_the_document(app: Flask, document: Document) -> None:
    bodies = taken(app, "json")
    for name, operation in operations(document).items():
        content = operation.get("requestBody", {}).get("content", {})
        if name in bodies:
            schema = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
            assert (schema, operation["requestBody"]["required"]) == (type(bodies[name]).__name__, True)
        elif name in (("post", "/api/v1/evidence"), ("post", "/api/v1/template-images")):
            assert list(content) == ["application/octet-stream"]
        else:
            assert list(content) == (["application/json"] if name[0] in ("post", "put") else []), name


def test_a_photo_needs_what_the_document_says_it_needs(agent: Caller, document: Document) -> None:
    said = operations(document)["post", "/api/v1/evidence"]
    assert set(parameters(said, "header")) == {"Idempotency-Key", "Orderside-Api"}
    query = parameters(said, "query")
    assert {name for name, part in query.items() if part["required"]} == {"order_id", "kind"}
    assert set(query) == {"order_id", "kind", "case_id", "file_name", "sha256"}
    answer = agent.send("POST", "/evidence", data=photo(), headers={"Content-Type": "application/octet-stream"})
    assert set((answer.json or {})["error"]["fields"]) == {"order_id", "kind"}


def test_every_id_in_an_address_has_its_pattern(agent: Caller, document: Document) -> None:
    agent.panels([{"order_no": ORDER.rpartition(":")[2], "case": {"case_no": "1024000000000001", "kind": "dispute"}}])
    note = (agent.create("/notes", NOTE).json or {})["id"]
    ids = {
        "order_id": ORDER,
        "case_id": "aliexpress:2345678:1024000000000001",
        "note_id": note,
        "template_id": "shipped-notice",
    }
    assert agent.get(f"/cases/{ids['case_id']}").status_code == agent.get(f"/orders/{ORDER}").status_code == 200
    for (_, path), operation in operations(document).items():
        said = parameters(operation, "path")
        assert set(said) == set(re.findall("{([a-z_]+)}", path)), path
        for name, part in said.items():
            pattern = part["schema"]["pattern"]
            assert re.search(pattern, ids.get(name, note)), name
            assert not re.search(pattern, "../x") and not re.search(pattern, "A b"), name


def patterns(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["pattern"]] if isinstance(value.get("pattern"), str) else []
        return [*own, *(found for inner in value.values() for found in patterns(inner))]
    return [found for inner in value for found in patterns(inner)] if isinstance(value, list) else []


def test_every_pattern_is_one_of_javascripts_and_of_a_whole_text(document: Document) -> None:
    found = patterns(document)
    assert len(found) > 20
    assert [
        one for one in found if not (one.startswith("^") and one.endswith("$")) or "\\A" in one or "\\Z" in one
    ] == []


def test_a_keys_pattern_is_what_is_taken(agent: Caller, document: Document) -> None:
    creates = [one for one in operations(document).values() if "Idempotency-Key" in parameters(one, "header")]
    assert len(creates) == 7
    for operation in creates:
        assert parameters(operation, "header")["Idempotency-Key"]["schema"]["pattern"] == f"^{KEY_PATTERN}$"
    for key, status in (("a" * 8, 201), ("A_-9" * 16, 201), ("a" * 7, 400), ("a" * 65, 400), ("a b c d e", 400)):
        assert agent.create("/notes", NOTE, key).status_code == status, key


def test_every_refusal_has_the_one_shape(document: Document) -> None:
    for name, operation in operations(document).items():
        for status, said in operation["responses"].items():
            if status == "default" or int(status) >= 400:
                answer = document["components"]["responses"][said["$ref"].rpartition("/")[2]]
                schema = answer["content"]["application/json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/ErrorAnswer"}, (name, status)
    responses = document["components"]["responses"]
    assert all("ETag" in responses[f"Refused{status}"]["headers"] for status in (412, 428))


def test_all_but_the_open_routes_want_a_token(client: FlaskClient, document: Document) -> None:
    assert document["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    wanting = {("get", "/api/v1/hello"), ("post", "/api/v1/pairings"), ("post", "/api/v1/pairings/codes")}
    assert {path for _, path in wanting} == OPEN
    for name, operation in operations(document).items():
        method, path = name
        uploads = ("/api/v1/evidence", "/api/v1/template-images")
        kind = "application/octet-stream" if path in uploads else "application/json"
        answer = client.open(
            path, method=method.upper(), base_url=BASE, headers={"Content-Type": kind}, data=b"[]" * (method != "get")
        )
        assert (operation["security"] == []) == (name in wanting) == ("401" not in operation["responses"]), name
        assert (answer.status_code == 401) == (name not in wanting), name


JSON = {"Content-Type": "application/json"}
KEY = {"Idempotency-Key": "a-key-to-begin-with"}
PAIRING = {"Origin": EXTENSION}
ANSWERED: list[tuple[int, str, str, str, dict[str, Any]]] = [
    (400, "POST", "/panels", "/panels", {"data": b"{", "headers": JSON}),
    (400, "POST", "/notes", "/notes", {"json": NOTE}),
    (400, "POST", "/evidence", "/evidence?order_id=demo:1:1234&kind=label", {"data": b"x"}),
    (401, "GET", "/journal", "/journal?token=x", {}),
    (403, "GET", "/hello", "/hello", {"headers": {"Origin": "https://example.com"}}),
    (403, "POST", "/agents", "/agents", {"json": {"name": "x"}}),
    (403, "POST", "/pairings", "/pairings", {"json": {"code": "0000 0000"}, "headers": PAIRING}),
    (404, "GET", "/notes/{note_id}", "/notes/none", {}),
    (404, "DELETE", "/notes/{note_id}", "/notes/none", {"headers": {"If-Match": "*"}}),
    (404, "GET", "/evidence/{evidence_id}/preview", "/evidence/none/preview", {}),
    (404, "GET", "/evidence/{evidence_id}/original", "/evidence/none/original", {}),
    (
        404,
        "POST",
        "/reply-templates/{template_id}/render",
        "/reply-templates/none/render",
        {"json": {"order_id": ORDER}},
    ),
    (409, "GET", "/notes", "/notes", {"headers": {"Orderside-Api": "99"}}),
    (410, "POST", "/notes", "/notes", {"json": NOTE, "headers": KEY}),
    (412, "PUT", "/notes/{note_id}", "/notes/{note}", {"json": {"text": "x"}, "headers": {"If-Match": '"7"'}}),
    (412, "DELETE", "/notes/{note_id}", "/notes/{note}", {"headers": {"If-Match": '"7"'}}),
    (413, "PUT", "/notes/{note_id}", "/notes/{note}", {"data": b" " * 300_000, "headers": JSON}),
    (413, "DELETE", "/notes/{note_id}", "/notes/{note}", {"data": b" " * 300_000, "headers": JSON}),
    (415, "POST", "/pairings/codes", "/pairings/codes", {}),
    (415, "DELETE", "/notes/{note_id}", "/notes/{note}", {"data": b"x", "headers": {"Content-Type": "text/plain"}}),
    (422, "GET", "/hello", "/hello?nonsense=1", {}),
    (422, "GET", "/evidence", "/evidence", {}),
    (422, "POST", "/receipts", "/receipts", {"json": {}, "headers": KEY}),
    (422, "POST", "/notes", "/notes", {"json": {**NOTE, "text": "other"}, "headers": KEY}),
    (426, "GET", "/notes", "/notes", {"headers": {"Orderside-Api": "0"}}),
    (428, "PUT", "/notes/{note_id}", "/notes/{note}", {"json": {"text": "x"}}),
    (428, "DELETE", "/notes/{note_id}", "/notes/{note}", {}),
    (429, "POST", "/pairings/codes", "/pairings/codes", {"headers": JSON | PAIRING}),
    (429, "POST", "/pairings", "/pairings", {"json": {"code": "0000 0000"}, "headers": PAIRING}),
]


def test_what_is_really_answered_is_in_the_document(agent: Caller, client: FlaskClient, document: Document) -> None:
    gone = (agent.create("/notes", NOTE, KEY["Idempotency-Key"]).json or {})["id"]
    agent.send("DELETE", f"/notes/{gone}", headers={"If-Match": "*"})
    note = (agent.create("/notes", NOTE).json or {})["id"]
    said = operations(document)
    client.post("/api/v1/pairings/codes", base_url=BASE, headers=JSON | PAIRING)  # a code that can be wrong

    def ask(method: str, address: str, options: dict[str, Any]) -> TestResponse:
        upload = {"Content-Type": "application/octet-stream"} if address.startswith("/evidence?") else {}
        headers = {**upload, **options.get("headers", {})}
        return agent.send(method, address.format(note=note), **{**options, "headers": headers})

    for status, method, path, address, options in ANSWERED:
        answer = ask(method, address, options)
        for _ in range(6 if status == 429 else 0):
            answer = ask(method, address, options)
        assert (answer.status_code, address) == (status, address), answer.data
        ErrorAnswer().load(json.loads(answer.data))
        assert str(status) in said[method.lower(), f"/api/v1{path}"]["responses"], (status, method, path)
