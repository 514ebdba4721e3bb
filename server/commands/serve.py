"""`python -m server serve`: the service, in the foreground."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import sys
from collections.abc import Callable
from types import FrameType

import click
import waitress.server
from flask import Flask

from server.app import close_app, create_app
from server.commands.welcome import say_code, welcome
from server.settings import Settings
from server.storage import FolderInUse, RowsError

THREADS = 8
BODY_MAXIMUM = 64 * 1024 * 1024
"""What the web server takes at all. The gate and the photo intake have their own, smaller limits and better words."""


@click.command()
@click.pass_obj
def serve(settings: Settings) -> None:
    """Run the service until Ctrl+C."""
    run_service(settings)


def run_service(settings: Settings, when_ready: Callable[[Flask], Callable[[], None]] | None = None) -> None:
    """Runs the service until Ctrl+C or SIGTERM.

    ``when_ready`` is called once it listens and gives what to do when it has stopped.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    owner_token = f"os_owner_{secrets.token_urlsafe(32)}"
    try:
        app = create_app(settings, show_code=say_code, owner_token=owner_token)
    except (FolderInUse, RowsError) as error:
        raise click.ClickException(str(error)) from error
    try:
        server = _listen(app, settings)
    except OSError as error:
        close_app(app)
        raise click.ClickException(
            f"Port {settings.port} is taken ({error.strerror or error}). "
            "Stop what uses it, or set ORDERSIDE_PORT to another."
        ) from error
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    app.extensions["orderside"].folder.announce({"pid": os.getpid(), "url": settings.url, "token": owner_token})
    welcome(settings)
    app.extensions["orderside.pairing"].fresh_code()
    afterwards = when_ready(app) if when_ready else None
    try:
        server.run()
    finally:
        if afterwards:
            afterwards()
        server.close()
        close_app(app)
        click.echo("Orderside has stopped. Everything is saved.")


def _listen(app: Flask, settings: Settings) -> waitress.server.BaseWSGIServer:
    return waitress.server.create_server(
        app,
        host=settings.host,
        port=settings.port,
        threads=THREADS,
        ident=None,
        max_request_body_size=BODY_MAXIMUM,
        clear_untrusted_proxy_headers=True,
        channel_timeout=60,
    )


def _stop(_signal: int, _frame: FrameType | None) -> None:
    # Once: `make` passes on a signal that the terminal has sent already, and the second must not disturb the end.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    # waitress ends its loop on SystemExit and lets running requests finish.
    sys.exit(0)
