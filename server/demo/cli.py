"""``python -m server demo``: which orders the demo console shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.demo.logic import OrderFileError, Report, move_dates, read_orders, reset_demo, write_demo

if TYPE_CHECKING:
    from server.settings import Settings

REASONS_SHOWN = 10


COLUMNS_SHOWN = 20
"""Names of columns that were not used, at most."""


def _code(length: int) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """A standard's letters (ISO 4217, ISO 3166-1), written in either case."""

    def checked(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(rf"[A-Za-z]{{{length}}}", value):
            raise click.BadParameter(f"{value!r}: {length} letters are needed.")
        return value and value.upper()

    return checked


@click.command()
@click.option(
    "--orders", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A CSV file of orders to show."
)
@click.option("--currency", metavar="XXX", callback=_code(3), help="Currency of amounts that name none, such as BRL.")
@click.option(
    "--country", metavar="XX", callback=_code(2), help="Buyers' country where the file names none, such as BR."
)
@click.option("--keep-dates", is_flag=True, help="Leave old dates as they are instead of moving them to the present.")
@click.option("--reset", is_flag=True, help="Go back to the built-in orders.")
@click.pass_obj
def demo(
    settings: Settings, orders: Path | None, currency: str | None, country: str | None, keep_dates: bool, reset: bool
) -> None:
    """Choose which orders the demo console shows. A running service shows them at the next page view."""
    if (orders is None) is not reset:
        raise click.UsageError("Give either --orders FILE or --reset.")
    if orders is None:
        there = reset_demo(settings.data)
        click.echo("Back to the built-in orders." if there else "The demo shows the built-in orders already.")
    else:
        _take(settings.data, orders, currency, country, keep_dates)
    click.echo(f"Open {settings.url}/demo/orders while the service runs.")


def _take(data: Path, path: Path, currency: str | None, country: str | None, keep_dates: bool) -> None:
    try:
        found, report = read_orders(path, currency=currency, country=country)
    except OrderFileError as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join(_told(path, len(found), report)))
    if currency is None and any("amount" in order and "currency" not in order for order in found):
        click.echo("Amounts whose currency the file does not name stay without one; --currency says which it is.")
    if not found:
        raise click.ClickException("No order could be read; the demo stays as it was.")
    shown, days = (found, 0) if keep_dates else move_dates(found, datetime.now(UTC).date())
    write_demo(data, shown, {"source": path.name, "moved_days": days})
    if days:
        click.echo(f"Dates moved by {days} days: the newest purchase is now yesterday.")
        click.echo("What the file dates later than today shows when its day comes.")
    else:
        click.echo("Dates stay as they are in the file.")


def _told(path: Path, orders: int, report: Report) -> list[str]:
    lines = [f"{orders} orders read from {report.rows} rows of {path.name}."]
    if report.further_lines:
        lines.append(f"{report.further_lines} rows added an item to an order already read.")
    lines += _reasons(f"{len(report.skipped)} rows skipped", report.skipped)
    lines += _reasons(f"{len(report.unread)} cells left out (their orders are there)", report.unread)
    lines.append("Columns used: " + ", ".join(f"{header} ({name})" for name, header in report.used.items()))
    shown = [name[:60] for name in report.unused[:COLUMNS_SHOWN]]
    more = len(report.unused) - len(shown)
    lines.append(f"Columns not used: {', '.join(shown) or 'none'}{f' and {more:,} more' if more else ''}")
    lines.append("Times without a zone are taken as UTC.")
    return lines


def _reasons(heading: str, found: list[tuple[int, str]]) -> list[str]:
    if not found:
        return [f"{heading}."]
    lines = [f"{heading}:"] + [f"  row {number}: {reason}" for number, reason in found[:REASONS_SHOWN]]
    more = len(found) - REASONS_SHOWN
    return lines + ([f"  and {more} more"] if more > 0 else [])
