"""What the service says when it starts: what to do next."""

from __future__ import annotations

from pathlib import Path

import click

from server.settings import Settings

DIST = Path(__file__).resolve().parents[2] / "extension" / "dist"


def welcome(settings: Settings) -> None:
    """Prints where everything is and the next three steps."""
    click.echo(
        f"""
Orderside is running on {settings.url}   (Ctrl+C stops it)
Data folder: {settings.data}
{_backups(settings)}
What to do next
  1. Load the extension, once:
       Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode",
         "Load unpacked", choose  {DIST / "chrome"}
       Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on",
         choose  {DIST / "firefox" / "manifest.json"}
  2. Its options page opens: type the pairing code below.
  3. See it work on the demo console: {settings.url}/demo/
"""
    )


def _backups(settings: Settings) -> str:
    if settings.store != "sqlite" or not settings.backups:
        return ""
    return f"Backups:     {settings.data / 'backups'}   (daily, the newest {settings.backups})\n"


def say_code(code: str) -> None:
    """Prints a pairing code."""
    click.echo(f"  Pairing code: {code}   (valid for 2 minutes, once; the options page can ask for another)")
