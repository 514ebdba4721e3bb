"""`python -m server …`: the commands."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from server.backups.archive import BackupError
from server.commands.agents import agents
from server.commands.backup import backup
from server.commands.collect import collect
from server.commands.export import export
from server.commands.move import move
from server.commands.pair import pair
from server.commands.restore import restore
from server.commands.schemas import schemas
from server.commands.serve import serve
from server.commands.show_demo import show_demo
from server.commands.stores import advice
from server.commands.verify import verify
from server.demo.cli import demo
from server.settings import Settings, SettingsError, read_settings, unknown_settings
from server.storage import Damaged, FolderInUse, RowsError


class Commands(click.Group):
    """Says in words what keeps a command from its work; a traceback helps nobody who runs one."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            return super().invoke(ctx)
        except Damaged as error:
            raise click.ClickException(f"{error} {advice(ctx.obj)}") from error
        except (FolderInUse, RowsError, BackupError) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise click.ClickException("The disk is full. Nothing was lost; make room and try again.") from error
            raise click.ClickException(_said(error, ctx.obj)) from error


def _said(error: OSError, settings: Settings) -> str:
    """Names the file. Where it is the data folder's own, or the folder cannot be made in it, another one may help."""
    words = f"{error.strerror or error}."
    if not isinstance(error.filename, str):
        return words
    file = Path(error.filename)
    if settings.data in (file, *file.parents) or file in settings.data.parents:
        words += " Make it usable, or set ORDERSIDE_DATA to another folder."
    return f"{error.filename}: {words}"


def _print_anything() -> None:
    """What the output's encoding has no character for is written as an escape; a traceback would lose all of it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@click.group(cls=Commands)
@click.pass_context
def main(context: click.Context) -> None:
    """Orderside's service and the tools beside it. Settings (ORDERSIDE_DATA, …) come from the environment."""
    os.umask(0o077)  # whatever is written is the owner's alone
    for warning in unknown_settings():
        click.echo(warning, err=True)
    try:
        context.obj = read_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


for command in (serve, show_demo, pair, agents, backup, restore, export, verify, collect, move, demo, schemas):
    main.add_command(command)

if __name__ == "__main__":
    _print_anything()
    main(prog_name="python -m server")
