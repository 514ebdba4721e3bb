"""The order file's orders in the data folder: written whole or not at all, read again only when they changed."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import orjson

from server.demo.listing import Demo
from server.demo.sample import sample_orders

VERSION = 1


class DemoFileError(ValueError):
    """The demo's file in the data folder cannot be used; the message names it and says what to do."""


def demo_file(folder: Path) -> Path:
    """Where a data folder keeps the demo's orders, when they come from an order file."""
    return folder / "demo" / "orders.json"


def write_demo(folder: Path, orders: list[dict[str, Any]], note: dict[str, Any]) -> Path:
    """Keeps ``orders`` as the demo's. ``note`` says where they come from: ``source``, ``moved_days``."""
    path = demo_file(folder)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # the service may not have made it yet
    path.parent.mkdir(exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as file:
            file.write(orjson.dumps({"version": VERSION, "note": note, "orders": orders}))
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _replace(temporary: Path, path: Path) -> None:
    """On Windows a file that is being read at this moment cannot be replaced: the service reads it for milliseconds."""
    for wait in (0.05, 0.1, 0.2, 0.4):
        try:
            os.replace(temporary, path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    os.replace(temporary, path)


def reset_demo(folder: Path) -> bool:
    """Back to the built-in orders. Gives whether there were others."""
    path = demo_file(folder)
    there = path.exists()
    path.unlink(missing_ok=True)
    return there


def load_demo(folder: Path, today: date | None = None) -> Demo:
    """The data folder's demo orders, or the built-in ones when it has none.

    Raises DemoFileError when the file is damaged: made-up orders in place of somebody's own would mislead.
    """
    path = demo_file(folder)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Demo(sample_orders(today or datetime.now(UTC).date()), {"source": None, "moved_days": 0})
    except OSError as error:
        raise DemoFileError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        kept = orjson.loads(raw)
        if kept["version"] != VERSION:
            raise ValueError(f"version {kept['version']}")
        return Demo(kept["orders"], {"source": None, "moved_days": 0, **kept["note"]})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DemoFileError(
            f"{path} is damaged or of another version ({error}). "
            "Read the order file again with `python -m server demo --orders FILE`, "
            "or go back to the built-in orders with `python -m server demo --reset`."
        ) from error


class CurrentDemo:
    """The demo of a data folder, kept in memory until its file (or, for the built-in orders, the day) changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: tuple[object, Demo] | None = None

    def get(self, today: date) -> Demo:
        """The demo as it is now. Raises DemoFileError."""
        mark = self._mark(today)
        if self._kept is None or self._kept[0] != mark:
            self._kept = (mark, load_demo(self._folder, today))
        return self._kept[1]

    def _mark(self, today: date) -> object:
        try:
            status = demo_file(self._folder).stat()
        except OSError:
            return today
        return status.st_mtime_ns, status.st_size, status.st_ino
