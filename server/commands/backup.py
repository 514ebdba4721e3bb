"""`python -m server backup`."""

from __future__ import annotations

from pathlib import Path

import click

from server.backups.making import make_backup
from server.commands.places import check_outside
from server.commands.showing import Showing
from server.commands.stores import looked_into
from server.settings import Settings


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--without-photos", is_flag=True, help="Only the records. Originals of photos never change.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.pass_obj
def backup(settings: Settings, file: Path, without_photos: bool, force: bool) -> None:
    """Back everything up into one FILE (a zip), also while the service runs."""
    showing = Showing()
    with looked_into(settings) as (folder, store, photos):
        check_outside(folder, file)
        made = make_backup(store, None if without_photos else photos, file, force=force, progress=showing)
    showing.clear()
    click.echo(f"{file}: {made.summary}; {file.stat().st_size / 1e6:.1f} MB.")
    if made.problems:
        click.echo(
            "It was made, but the store is not as it was left (`python -m server verify` names all that is wrong):"
        )
        for problem in made.problems:
            click.echo(f"  {problem}")
        raise SystemExit(1)
