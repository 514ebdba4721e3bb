"""`python -m server show-demo`: the service, and a browser with the extension loaded and paired on the demo console."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
from flask import Flask

from server.access.logic import add_agent
from server.commands.serve import run_service
from server.commands.welcome import DIST
from server.rest import Services
from server.settings import Settings
from server.storage.folder import write_private

AGENT = "Demo"


@click.command("show-demo")
@click.option("--browser", required=True, help="A Chromium that can load unpacked extensions from its command line.")
@click.pass_obj
def show_demo(settings: Settings, browser: str) -> None:
    """Run the service and open BROWSER on the demo console."""

    def when_ready(app: Flask) -> Callable[[], None]:
        extension = _paired_copy(app.extensions["orderside"])
        process = subprocess.Popen(_command(browser, settings, extension))
        click.echo(f"  The demo console is open in {Path(browser).name}. Ctrl+C here closes both.\n")
        return process.terminate

    run_service(settings, when_ready)


def _paired_copy(services: Services) -> Path:
    """The built extension with this service's address and a token of its own beside it, in the data folder."""
    target = services.folder.path / "demo" / "extension"
    kept = target / "connection.json"
    connection = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    if services.access.holder(connection.get("token", "")) is None:
        connection["token"] = add_agent(services.store, AGENT)[1]
    connection["url"] = services.settings.url
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(DIST / "chrome", target)
    write_private(kept, json.dumps(connection))
    return target


def _command(browser: str, settings: Settings, extension: Path) -> list[str]:
    arguments = [
        browser,
        f"--user-data-dir={settings.data / 'demo' / 'browser'}",
        f"--load-extension={extension}",
        f"--disable-extensions-except={extension}",
        "--no-first-run",
        "--no-default-browser-check",
        # ORDERSIDE_BROWSER_ARGS: more words for the browser's command line (a proxy, --lang=zh-CN, --headless=new).
        *shlex.split(os.environ.get("ORDERSIDE_BROWSER_ARGS", "")),
    ]
    if os.name == "posix" and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start as root otherwise
    return [*arguments, f"{settings.url}/demo/"]
