"""Settings: the environment, read once into a frozen dataclass."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs


class SettingsError(ValueError):
    """A setting that cannot work; the message says which and what to write instead."""


KNOWN = frozenset(
    f"ORDERSIDE_{name}"
    for name in (
        *("DATA", "PORT", "HOST", "ORIGINS", "NAMES", "STORE", "PHOTOS", "BACKUPS", "WRITES"),
        *("BROWSER", "BROWSER_ARGS", "FIREFOX", "TEST_ROUNDS"),  # start.py, show-demo and the tests
        "NAME",  # docs/team/team.env
    )
)
"""Every variable that means something here; read_settings() reads the first line's."""


@dataclass(frozen=True)
class Settings:
    """Everything the environment can change."""

    data: Path
    """ORDERSIDE_DATA: the folder that holds everything. Default: the platform's folder for user data."""

    port: int = 8765
    """ORDERSIDE_PORT: the port on 127.0.0.1."""

    host: str = "127.0.0.1"
    """ORDERSIDE_HOST: the address to listen on. Only 127.0.0.1: beyond it there would have to be TLS and accounts."""

    origins: tuple[str, ...] = ()
    """ORDERSIDE_ORIGINS: web origins that may read answers (exact, space-separated). Default none: no CORS headers."""

    names: tuple[str, ...] = ()
    """ORDERSIDE_NAMES: names that a proxy passes requests on for, beside 127.0.0.1 (exact, space-separated)."""

    store: str = "sqlite"
    """ORDERSIDE_STORE: ``sqlite`` (one file in the data folder) or ``postgresql://…`` (several services on one)."""

    photos: str = "files"
    """ORDERSIDE_PHOTOS: ``files`` (in the data folder) or ``s3://bucket/prefix``."""

    backups: int = 7
    """ORDERSIDE_BACKUPS: how many daily backups are kept in the data folder; 0 makes none."""

    writes: int = 60
    """ORDERSIDE_WRITES: how many changes one agent may make a minute, and at once after a quiet one; 0: any number."""

    @property
    def url(self) -> str:
        """Where the service answers."""
        return f"http://{self.host}:{self.port}"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of an environment.

    Raises SettingsError naming the variable when a value cannot work.
    """
    folder = environment.get("ORDERSIDE_DATA") or platformdirs.user_data_dir("orderside", appauthor=False)
    return Settings(
        data=Path(folder).expanduser().resolve(),
        port=_port(environment.get("ORDERSIDE_PORT") or "8765"),
        host=_loopback(environment.get("ORDERSIDE_HOST") or "127.0.0.1"),
        origins=_origins(environment.get("ORDERSIDE_ORIGINS") or ""),
        names=_names(environment.get("ORDERSIDE_NAMES") or ""),
        store=check_store(environment.get("ORDERSIDE_STORE") or "sqlite"),
        photos=check_photos(environment.get("ORDERSIDE_PHOTOS") or "files"),
        backups=_number(environment, "ORDERSIDE_BACKUPS", 7, 365, "how many daily backups to keep"),
        writes=_number(environment, "ORDERSIDE_WRITES", 60, 1_000_000, "how many changes an agent may make a minute"),
    )


def unknown_settings(environment: Mapping[str, str] = os.environ) -> list[str]:
    """A sentence about each variable that has our prefix and means nothing: a typing mistake, mostly."""
    unknown = sorted(name for name in environment if name.startswith("ORDERSIDE_") and name not in KNOWN)
    return [f"{name} is not a setting, and was ignored.{_nearest(name)}" for name in unknown]


def _nearest(name: str) -> str:
    prefix = "ORDERSIDE_"
    close = difflib.get_close_matches(name.removeprefix(prefix), [one.removeprefix(prefix) for one in sorted(KNOWN)], 1)
    return f" Did you mean {prefix}{close[0]}?" if close else ""


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise SettingsError(f"ORDERSIDE_PORT is {text!r}: write a number from 1 to 65535.")
    return int(text)


def _loopback(text: str) -> str:
    if text != "127.0.0.1":
        raise SettingsError(
            f"ORDERSIDE_HOST is {text!r}: the service listens on this computer only, at 127.0.0.1. "
            "Beyond it anybody on the network could read the shop's records."
        )
    return text


def _origins(text: str) -> tuple[str, ...]:
    origins = tuple(text.split())
    for origin in origins:
        scheme, _, rest = origin.partition("://")
        if scheme not in ("http", "https") or not rest or any(mark in rest for mark in "/*?# "):
            raise SettingsError(
                f"ORDERSIDE_ORIGINS has {origin!r}: write exact origins such as https://desk.example.com."
            )
    return origins


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.lower().split())
    for name in names:
        if re.fullmatch(r"[a-z0-9.-]{1,253}(:[0-9]{1,5})?", name) is None:
            raise SettingsError(f"ORDERSIDE_NAMES has {name!r}: write names such as orderside.example.com.")
    return names


def check_store(text: str, name: str = "ORDERSIDE_STORE") -> str:
    """A store as ``name`` names it. Raises SettingsError, without the address: it may hold a password."""
    if text != "sqlite" and not text.startswith(("postgresql://", "postgres://")):
        raise SettingsError(f"{name} is neither sqlite nor an address such as postgresql://user@host/database.")
    return text


def check_photos(text: str, name: str = "ORDERSIDE_PHOTOS") -> str:
    """A place for photos as ``name`` names it. Raises SettingsError."""
    if text != "files" and re.fullmatch(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._-]+)*/?", text) is None:
        raise SettingsError(f"{name} is {text!r}: write files, or a bucket and a prefix such as s3://photos/shop.")
    return text


def _number(environment: Mapping[str, str], name: str, default: int, most: int, what: str) -> int:
    text = environment.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) > most:
        raise SettingsError(f"{name} is {text!r}: write {what}, from 0 to {most}.")
    return int(text)
