"""What the OpenAPI document says holds for whatever anybody sends: all of schemathesis's checks, alone and in turn."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import FlakyStrategyDefinition
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance
from schemathesis.specs.openapi.schemas import OpenApiSchema

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.journal.verify import problems
from server.rest import Services
from server.settings import Settings
from server.storage import Sought
from server.stores.records import JOURNALED
from shared_schemas.base import KEY_PATTERN
from tests.faults.rounds import rounds

EXAMPLES = rounds(15, 300)
"""Requests of each operation."""

STEPS = rounds(8, 50)
"""Requests of each sequence."""

SEQUENCES = rounds(15, 200)

REFUSED = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 426, 428, 429, "5xx"]
"""What is answered to what is not as the document wants it. Schemathesis's own list lacks 412, 413 and 426."""

Case = schemathesis.Case[Any]

QUIETLY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    # On the usual port: schemathesis's requests name none.
    made = create_app(Settings(data=tmp_path_factory.mktemp("shop"), port=80, writes=0), show_code=lambda _: None)
    yield made
    close_app(made)


@pytest.fixture(scope="module")
def token(app: Flask) -> str:
    services: Services = app.extensions["orderside"]
    return add_agent(services.store, "Wang Min")[1]


@pytest.fixture(scope="module")
def schema(app: Flask, token: str) -> OpenApiSchema:
    # Who asks is prepared below; that nobody else is answered, r03 shows of every address.
    config = SchemathesisConfig.from_dict(
        {
            "generation": {"with-security-parameters": False},
            "checks": {"negative_data_rejection": {"expected-statuses": REFUSED}},
        }
    )
    found: OpenApiSchema = schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json",
        app,
        config=config,
        base_url="http://127.0.0.1",
        headers={"Authorization": f"Bearer {token}"},
    )
    return found


def prepared(case: Case, token: str) -> dict[str, str]:
    """The headers that a request has beside its own: who asks, and a key that was never used, for one that will do."""
    headers = {"Authorization": f"Bearer {token}"}
    key = case.headers.get("Idempotency-Key") if case.headers else None
    if isinstance(key, str) and re.fullmatch(KEY_PATTERN, key):
        headers["Idempotency-Key"] = str(uuid.uuid4())
    return headers


def beyond_the_document(case: Case) -> list[Any]:
    """Checks that cannot hold: JSON Schema does not say which texts have a letter, which bytes are a photo, what a
    receipt is of, and which version there is.
    """
    sought = (case.query or {}).get("q")
    is_empty = isinstance(sought, str) and not Sought.parse(sought).chunks
    is_photo = case.operation.label in ("POST /api/v1/evidence", "POST /api/v1/template-images")
    is_receipt = case.operation.label == "POST /api/v1/receipts"
    is_versioned = "If-Match" in (case.headers or {})
    return [positive_data_acceptance] if is_empty or is_photo or is_receipt or is_versioned else []


def test_r06_whatever_is_sent_is_answered_as_the_document_says(schema: OpenApiSchema, token: str) -> None:
    failures: list[str] = []
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @QUIETLY
        @given(case=operation.as_strategy())
        def ask(case: Case) -> None:
            case.call_and_validate(headers=prepared(case, token), excluded_checks=beyond_the_document(case))

        try:
            ask()
        except* Exception as group:
            failures.append(f"{operation.label}: {group.exceptions}")
    assert failures == []


def test_r06_and_so_is_what_is_sent_one_after_the_other(schema: OpenApiSchema, token: str, app: Flask) -> None:
    """What one answer gives is put into the next request, as the document's links and names suggest."""
    ran: list[bool] = []
    failures: list[BaseException] = []

    class Sequences(schema.as_state_machine()):  # type: ignore[misc]
        def setup(self) -> None:
            super().setup()
            ran.append(True)

        def get_call_kwargs(self, case: Case) -> dict[str, Any]:
            return {"headers": prepared(case, token)}

        def validate_response(self, response: Any, case: Case, **options: Any) -> None:
            # It takes our token for one it made up itself; that none is ignored, r03 and the test above show.
            excluded = [*beyond_the_document(case), ignored_auth]
            try:
                case.validate_response(response, excluded_checks=excluded, transport_kwargs=options)
            except BaseException as error:
                failures.append(error)
                raise

    while len(ran) < SEQUENCES and not failures:
        try:
            Sequences.run(
                settings=settings(QUIETLY, max_examples=SEQUENCES - len(ran), stateful_step_count=STEPS),
            )
        except FlakyStrategyDefinition:
            # The next sequence began as an earlier one, and the service, which holds more by now, gave it other
            # choices. Schemathesis's own runner goes on with the next one as well.
            continue
        break
    assert failures == []
    store = app.extensions["orderside"].store
    assert list(problems(store, JOURNALED)) == [], "and the journal holds for all of it"
