"""Commands beside the service: they ask it when it runs, and open its store themselves when it does not."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import click

from server.storage import DataFolder


def ask_service(folder: DataFolder, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Posts to the service that holds the folder, as the computer's own user. Raises ClickException in words."""
    service = folder.service()
    if service is None:
        raise click.ClickException(f"{folder.path} is held by another process that does not say how to reach it.")
    request = urllib.request.Request(  # noqa: S310 (the address is the service's own, on this computer)
        f"{service['url']}/api/v1/{path}",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {service['token']}"},
    )
    # No proxy: this computer's own address must not leave by one.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=10) as response:
            answer: dict[str, Any] = json.load(response)
            return answer
    except urllib.error.HTTPError as error:
        raise click.ClickException(json.load(error)["error"]["message"]) from error
    except OSError as error:
        raise click.ClickException(f"The service on {service['url']} does not answer ({error}).") from error
