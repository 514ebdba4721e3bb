"""`python -m server agents …`."""

from __future__ import annotations

import click

from server.access.logic import add_agent
from server.commands.beside import ask_service
from server.settings import Settings
from server.storage import DataFolder, FolderInUse
from server.stores.opening import open_store


@click.group()
def agents() -> None:
    """People and scripts that may use the service."""


@agents.command()
@click.argument("name")
@click.pass_obj
def add(settings: Settings, name: str) -> None:
    """Print a token for NAME (the last word of the output); it is shown this once."""
    name = name.strip()
    if any(0xD800 <= ord(letter) < 0xE000 for letter in name):
        raise click.ClickException("The name is not readable text (UTF-8).")
    if not 1 <= len(name) <= 60:
        raise click.ClickException("A name has 1 to 60 characters.")
    folder = DataFolder(settings.data)
    try:
        folder.hold()
    except FolderInUse:
        token = ask_service(folder, "agents", {"name": name})["token"]
    else:
        token = _add_here(settings, folder, name)
    click.echo(f"Token of {name}, shown this once: {token}")


def _add_here(settings: Settings, folder: DataFolder, name: str) -> str:
    store = open_store(settings, folder)
    try:
        return add_agent(store, name)[1]
    finally:
        store.close()
        folder.release()
