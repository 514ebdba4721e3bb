"""`python -m server schemas`: the OpenAPI document from the schemas."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import click
import flask_smorest

from server.app import close_app, create_app
from server.settings import Settings

TARGET = Path(__file__).resolve().parents[2] / "shared_schemas" / "generated" / "openapi.json"


@click.command()
@click.option("--check", is_flag=True, help="Only say whether the committed document is fresh.")
def schemas(check: bool) -> None:
    """Write shared_schemas/generated/openapi.json."""
    text = document()
    if check:
        if not TARGET.exists() or TARGET.read_text("utf-8") != text:
            raise click.ClickException(f"{TARGET} is stale: run `make schemas`.")
        return
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, "utf-8")
    click.echo(f"Written: {TARGET}")


def document() -> str:
    """The document as text, the same on every machine."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data=Path(folder)))
        try:
            api = next(item for item in app.extensions["flask-smorest"]["apis"].values())["ext_obj"]
            return json.dumps(_described(api), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        finally:
            close_app(app)


def _described(api: flask_smorest.Api) -> dict[str, Any]:
    described: dict[str, Any] = api.spec.to_dict()
    return described
