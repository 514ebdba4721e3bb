"""`python -m server agents …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import click

from server.access import logic
from server.commands.beside import ask_service
from server.refusal import Agent
from server.settings import Settings
from server.storage import DataFolder, FolderInUse, Store
from server.stores.opening import open_store
from shared_schemas.base import PERSON_PATTERN


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
    if re.fullmatch(PERSON_PATTERN, name) is None:
        raise click.ClickException("A name is one line of 1 to 60 visible characters.")
    with _access(settings) as access:
        token = access.add(name)
    click.echo(f"Token of {name}, shown this once: {token}")


@agents.command("list")
@click.pass_obj
def list_tokens(settings: Settings) -> None:
    """Show who may use the service: every token, its agent, where it works, since when."""
    with _access(settings) as access:
        found = access.tokens()
    for token in found:
        place = token["origin"] or "any program (made by command)"
        ended = f"revoked {_day(token['revoked_at'])}" if token["revoked_at"] else "valid"
        click.echo(f"{token['id']}  {ended}  since {_day(token['created_at'])}  {token['agent']}  {place}")
    if not found:
        click.echo("Nobody may use the service yet. Pair an extension, or run: python -m server agents add NAME")


@agents.command()
@click.argument("who", required=False)
@click.option("--all", "everyone", is_flag=True, help="Every token there is.")
@click.pass_obj
def revoke(settings: Settings, who: str | None, everyone: bool) -> None:
    """Make the tokens of WHO good for nothing from now on: an agent's name, or one token's id (agents list)."""
    if (who is None) != everyone:
        raise click.UsageError("Say whose tokens: a name, a token's id, or --all.")
    with _access(settings) as access:
        meant = [token for token in access.tokens() if everyone or who in (token["agent"], token["id"])]
        if not meant:
            raise click.ClickException(f"Nobody is called {who}, and no token has that id. See: agents list")
        valid = [token for token in meant if not token["revoked_at"]]
        for token in valid:
            access.revoke(token)
            click.echo(f"Revoked: {token['id']} of {token['agent']}")
    if not valid:
        click.echo("Already revoked; nothing was changed.")


def _day(at: str) -> str:
    return f"{at[:10]} {at[11:16]} UTC"


class Access(Protocol):
    """What these commands need, of a running service or of the store itself."""

    def add(self, name: str) -> str:
        """A fresh token."""

    def tokens(self) -> list[dict[str, Any]]:
        """Every token's record."""

    def revoke(self, token: dict[str, Any]) -> None:
        """Revokes a token that ``tokens`` gave."""


class _OfService:
    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def add(self, name: str) -> str:
        return str(ask_service(self._folder, "agents", {"name": name})["token"])

    def tokens(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = ask_service(self._folder, "tokens", method="GET")["tokens"]
        return found

    def revoke(self, token: dict[str, Any]) -> None:
        ask_service(self._folder, f"tokens/{token['id']}", {}, method="DELETE", version=token["version"])


class _OfStore:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str) -> str:
        return logic.add_agent(self._store, name)[1]

    def tokens(self) -> list[dict[str, Any]]:
        return logic.tokens_seen_by(self._store, _OWNER)

    def revoke(self, token: dict[str, Any]) -> None:
        store = self._store
        store.write(lambda: logic.revoke(store, logic.find_token(store, token["id"], _OWNER), logic.OWNER))


_OWNER = Agent(logic.OWNER, "Owner", is_owner=True)


@contextmanager
def _access(settings: Settings) -> Iterator[Access]:
    """Through the service when it runs on this folder; else through the store."""
    folder = DataFolder(settings.data)
    try:
        folder.hold()
    except FolderInUse:
        yield _OfService(folder)
        return
    try:
        store = open_store(settings, folder)
        try:
            yield _OfStore(store)
        finally:
            store.close()
    finally:
        folder.release()
