"""The service on a fresh data folder, through its HTTP client."""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.rest import Services
from server.settings import Settings
from tests.server.engines import engine, store, table

__all__ = ["engine", "store", "table"]  # fixtures

BASE = "http://127.0.0.1:8765"
ORDER = "aliexpress:2345678:8152000000000001"


class Caller:
    """An agent's calls, as the extension makes them."""

    def __init__(self, client: FlaskClient, token: str, name: str) -> None:
        self._client, self.token, self.name = client, token, name

    def get(self, path: str, **options: Any) -> TestResponse:
        return self.send("GET", path, **options)

    def create(self, path: str, body: dict[str, Any], key: str | None = None, **options: Any) -> TestResponse:
        headers = {"Idempotency-Key": key or str(uuid.uuid4()), **options.pop("headers", {})}
        return self.send("POST", path, json=body, headers=headers, **options)

    def post(self, path: str, body: Any, **options: Any) -> TestResponse:
        return self.send("POST", path, json=body, **options)

    def put(self, path: str, body: dict[str, Any], version: int | None = None) -> TestResponse:
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return self.send("PUT", path, json=body, headers=headers)

    def upload(self, photo: bytes, key: str | None = None, **query: str) -> TestResponse:
        said = {"order_id": ORDER, "kind": "packing", **query}
        headers = {"Idempotency-Key": key or str(uuid.uuid4()), "Content-Type": "application/octet-stream"}
        return self.send("POST", "/evidence", query_string=said, data=photo, headers=headers)

    def panels(self, orders: list[dict[str, Any]], **query: Any) -> TestResponse:
        page = {"marketplace": "aliexpress", "shop": "2345678", "kind": "order_list", **query.pop("page", {})}
        return self.post("/panels", {"page": page, "orders": orders, **query})

    def send(self, method: str, path: str, **options: Any) -> TestResponse:
        headers = {"Authorization": f"Bearer {self.token}", **options.pop("headers", {})}
        return self._client.open(f"/api/v1{path}", method=method, base_url=BASE, headers=headers, **options)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", writes=0)  # tests write more in a minute than an agent may


@pytest.fixture
def codes() -> list[str]:
    """Pairing codes as the service shows them."""
    return []


@pytest.fixture
def app(settings: Settings, codes: list[str]) -> Iterator[Flask]:
    made = create_app(settings, show_code=codes.append, owner_token="os_owner_" + "o" * 40)
    yield made
    close_app(made)


@pytest.fixture
def services(app: Flask) -> Services:
    found: Services = app.extensions["orderside"]
    return found


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def agent(client: FlaskClient, services: Services) -> Caller:
    return Caller(client, add_agent(services.store, "Wang Min")[1], "Wang Min")


@pytest.fixture
def colleague(client: FlaskClient, services: Services) -> Caller:
    return Caller(client, add_agent(services.store, "Li Lei")[1], "Li Lei")


def photo(kind: str = "JPEG", colour: str = "teal", size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    """A real small photo's bytes."""
    if kind == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind, **options)
    return buffer.getvalue()
