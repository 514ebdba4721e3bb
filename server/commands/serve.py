"""`python -m server serve`: the service, in the foreground."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import click
from flask import Flask

from server.app import close_app, create_app
from server.backups.daily import DailyBackups
from server.commands.restore import offer_restore
from server.commands.showing import Showing
from server.commands.web_server import listen
from server.commands.welcome import say_code, welcome
from server.evidence.collection import daily_collection
from server.evidence.decoders import DecodersTooOld, check_decoders
from server.rest import Services
from server.settings import Settings
from server.storage import Damaged, DataFolder, Full, reserve

log = logging.getLogger("orderside")


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
    try:
        check_decoders()
    except DecodersTooOld as error:
        raise click.ClickException(str(error)) from error
    owner_token = f"os_owner_{secrets.token_urlsafe(32)}"
    app = _open(settings, owner_token)
    try:
        server = listen(app, settings)
    except OSError as error:
        close_app(app)
        raise click.ClickException(
            f"Port {settings.port} is taken ({error.strerror or error}). "
            "Stop what uses it, or set ORDERSIDE_PORT to another."
        ) from error
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    services: Services = app.extensions["orderside"]
    _announce(services.folder, {"pid": os.getpid(), "url": settings.url, "token": owner_token})
    welcome(settings)
    _show_code(app, settings)
    backups = DailyBackups(services.store, services.folder, settings.backups)
    collecting = daily_collection(services.store, services.photos)
    for task in (backups, collecting):
        task.start()
    afterwards = when_ready(app) if when_ready else None
    try:
        server.run()
    finally:
        if afterwards:
            afterwards()
        for task in (backups, collecting):
            task.stop()
        server.close()
        close_app(app)
        click.echo("Orderside has stopped. Everything is saved.")


def _open(settings: Settings, owner_token: str) -> Flask:
    """The service; where its store is damaged, after a restore, if somebody is there to agree to one."""
    showing = Showing(err=False)

    def make() -> Flask:
        return create_app(settings, show_code=say_code, owner_token=owner_token, say=showing.say, progress=showing)

    try:
        return make()
    except Damaged as error:
        if not offer_restore(settings, error):
            raise
        return make()


def _announce(folder: DataFolder, service: dict[str, Any]) -> None:
    """On a full disk the service runs all the same, for reading; at worst, commands beside it do not find it."""
    try:
        try:
            folder.announce(service)
        except OSError:
            if not reserve.spend(folder.path):
                raise
            folder.announce(service)
    except OSError as error:
        log.error("Commands beside the service will not find it: %s.", error.strerror)


def _show_code(app: Flask, settings: Settings) -> None:
    if settings.store != "sqlite":  # a fresh one would make void what another service on the same store has shown
        click.echo("  For a pairing code: python -m server pair")
        return
    try:
        app.extensions["orderside.pairing"].fresh_code()
    except Full as error:
        click.echo(f"  No pairing code: {error}")


def _stop(_signal: int, _frame: FrameType | None) -> None:
    # Once: `make` passes on a signal that the terminal has sent already, and the second must not disturb the end.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    # waitress ends its loop on SystemExit and lets running requests finish.
    sys.exit(0)
