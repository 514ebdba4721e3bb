"""`python -m server pair`."""

from __future__ import annotations

import click

from server.commands.beside import ask_service
from server.commands.welcome import say_code
from server.settings import Settings
from server.storage import DataFolder


@click.command()
@click.pass_obj
def pair(settings: Settings) -> None:
    """Print a fresh pairing code of the running service."""
    folder = DataFolder(settings.data, create=False)
    if folder.service() is None:
        raise click.ClickException("The service is not running. Start it with `make run` (Windows: py start.py).")
    say_code(ask_service(folder, "pairings/codes", {})["code"])
