"""`python -m server export`."""

from __future__ import annotations

from pathlib import Path

import click

from server.backups.exporting import export as export_all
from server.commands.places import check_outside
from server.commands.showing import Showing
from server.commands.stores import looked_into
from server.settings import Settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def export(settings: Settings, folder: Path) -> None:
    """Write everything into an empty FOLDER, to be read without Orderside: TinyDB's JSON, photos, a list of them."""
    showing = Showing()
    with looked_into(settings) as (own, store, photos), store.snapshot():  # a running service goes on writing
        check_outside(own, folder)
        copied, missing = export_all(store, photos, folder, showing)
    showing.clear()
    click.echo(f"{folder}: orderside.json, {copied} photos, photos.csv, and README.txt, which says what is left out.")
    for problem in missing:
        click.echo(problem)
    if missing:
        raise SystemExit(1)
