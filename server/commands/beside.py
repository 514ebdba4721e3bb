"""Commands beside the service: they ask it when it runs, and open its store themselves when it does not."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import urllib.error
import urllib.request
from typing import Any

import click

from server.access.logic import OWNER, proof_of
from server.storage import DataFolder

# No proxy: this computer's own address must not leave by one.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask_service(
    folder: DataFolder,
    path: str,
    body: dict[str, Any] | None = None,
    *,
    method: str = "POST",
    version: int | None = None,
) -> dict[str, Any]:
    """Asks the service that holds the folder, as the computer's own user. Raises ClickException in words.

    ``version`` is the one of the record that is changed.
    """
    service = folder.service()
    if service is None:
        raise click.ClickException(f"{folder.path} is held by another process that does not say how to reach it.")
    try:
        _check_proof(service)
        headers = {"Authorization": f"Bearer {service['token']}"}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return _send(f"{service['url']}/api/v1/{path}", method, body, headers)
    except urllib.error.HTTPError as error:
        raise click.ClickException(json.load(error)["error"]["message"]) from error
    except (OSError, ValueError, KeyError) as error:
        raise click.ClickException(
            f"The service on {service['url']} does not answer. Start it with `make run` (Windows: py start.py)."
        ) from error


def _check_proof(service: dict[str, Any]) -> None:
    """The token is shown only to the service that made it: another program may have its port by now."""
    nonce = secrets.token_urlsafe(24)
    hello = _send(f"{service['url']}/api/v1/hello?nonce={nonce}&token_id={OWNER}", "GET")
    wanted = proof_of(hashlib.sha256(service["token"].encode()).hexdigest(), nonce)
    if not hmac.compare_digest(str(hello["proof"]), wanted):
        raise ValueError("another program")


def _send(
    url: str, method: str, body: dict[str, Any] | None = None, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    data = None if body is None else json.dumps(body).encode()
    sent = {"Content-Type": "application/json", **(headers or {})}
    request = urllib.request.Request(url, data, sent, method=method)  # noqa: S310 (the service's own address, on this computer)
    with _OPENER.open(request, timeout=10) as response:
        answer: dict[str, Any] = json.load(response)
        return answer
