"""`python -m server …`: the commands."""

from __future__ import annotations

import errno
import os
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
from server.settings import SettingsError, read_settings
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
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(
                f"{where}{error.strerror or error}. Make it usable, or set ORDERSIDE_DATA to another folder."
            ) from error


@click.group(cls=Commands)
@click.pass_context
def main(context: click.Context) -> None:
    """Orderside's service and the tools beside it. Settings (ORDERSIDE_DATA, …) come from the environment."""
    os.umask(0o077)  # whatever is written is the owner's alone
    try:
        context.obj = read_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


for command in (serve, show_demo, pair, agents, backup, restore, export, verify, collect, move, demo, schemas):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="python -m server")
