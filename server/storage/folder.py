"""The data folder: private to its owner, and held by one service at a time."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import filelock

from server.storage.files import sync_file, sync_folder


class FolderInUse(Exception):
    """Another service holds this folder; the message says which."""


class DataFolder:
    """Where everything lives: orderside.db, photos/, previews/, backups/, and what the running service says."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self.path = path
        self.database = path / "orderside.db"
        self._instance_file = path / "instance-id"
        if create:
            self._make_private()
        self.photos = path / "photos"
        self.previews = path / "previews"
        self.backups = path / "backups"
        self.set_aside = path / "set-aside"
        """Where stores go that another was put in place of."""
        self._service_file = path / "service.json"
        self._lock = filelock.FileLock(path / "lock", mode=0o600)

    def _make_private(self) -> None:
        """Makes the folder the owner's alone; one that already holds other things than ours is left as it is."""
        make_folder(self.path)
        is_ours = self.database.exists() or self.instance is not None or not any(self.path.iterdir())
        if os.name == "posix" and is_ours:
            self.path.chmod(0o700)

    def hold(self) -> None:
        """Takes the folder for this process until release() or its end. Raises FolderInUse."""
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout as error:
            service = self.service()
            who = (
                f"the service with process number {service['pid']} on {service['url']}"
                if service
                else "another process"
            )
            raise FolderInUse(
                f"{self.path} is held by {who}. Stop it first, or choose another ORDERSIDE_DATA."
            ) from error

    def release(self) -> None:
        """Lets another process take the folder."""
        self._lock.release()

    def is_held(self) -> bool:
        """Whether a process holds the folder now; that it does not may be untrue a moment later."""
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            return True
        self._lock.release()
        return False

    @property
    def instance(self) -> str | None:
        """The name of the store that is kept here, from beside it; None when there never was one.

        Empty when it cannot be read as text: the store itself knows its name.
        """
        try:
            return self._instance_file.read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            return ""

    def mark(self, instance: str) -> None:
        """Writes down that a store is kept here, so that a missing one is never taken for a new beginning."""
        if self.instance != instance:
            write_private(self._instance_file, instance)

    def make_backups(self) -> None:
        """Makes the folder of backups, readable by the owner alone."""
        if not self.backups.is_dir():
            make_folder(self.backups)

    def announce(self, service: dict[str, Any]) -> None:
        """Says which service holds the folder, for commands beside it. Readable by the owner alone."""
        write_private(self._service_file, json.dumps(service))

    def withdraw(self) -> None:
        """Takes the announcement back. One that cannot be removed does no harm: whoever reads it asks for proof."""
        with suppress(OSError):
            self._service_file.unlink()

    def service(self) -> dict[str, Any] | None:
        """What the service that holds the folder said of itself; None when it said nothing readable."""
        try:
            said = json.loads(self._service_file.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return said if isinstance(said, dict) else None


def make_folder(path: Path) -> None:
    """Makes a folder, and what is missing above it, durably: what is synced inside is lost with its name."""
    missing = [folder for folder in path.parents if not folder.exists()]
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Its name is synced also when it is there: whoever made it may have died before this.
    for folder in (path, *missing):
        try:
            sync_folder(folder.parent)
        except PermissionError:
            return  # a folder above that we may enter but not read; its owner made what we found there


def write_private(file: Path, text: str) -> None:
    """Writes a small file whole or not at all, durably, readable by the owner alone. One process at a time."""
    temporary = file.with_name(f"{file.name}.new")  # always the same: what a process that died leaves is used again
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            sync_file(stream.fileno())
        os.replace(temporary, file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)
