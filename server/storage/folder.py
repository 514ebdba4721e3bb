"""The data folder: private to its owner, and held by one service at a time."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import filelock

from server.storage.files import sync_folder


class FolderInUse(Exception):
    """Another service holds this folder; the message says which."""


class DataFolder:
    """Where everything lives: orderside.db, photos/, previews/, and what the running service says of itself."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self.path = path
        self.database = path / "orderside.db"
        if create:
            self._make_private()
        self.photos = path / "photos"
        self.previews = path / "previews"
        self._service_file = path / "service.json"
        self._lock = filelock.FileLock(path / "lock", mode=0o600)

    def _make_private(self) -> None:
        """Makes the folder the owner's alone; one that already holds other things than ours is left as it is."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        is_ours = self.database.exists() or not any(self.path.iterdir())
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

    def announce(self, service: dict[str, Any]) -> None:
        """Says which service holds the folder, for commands beside it. Readable by the owner alone."""
        write_private(self._service_file, json.dumps(service))

    def withdraw(self) -> None:
        """Takes the announcement back."""
        self._service_file.unlink(missing_ok=True)

    def service(self) -> dict[str, Any] | None:
        """What the service that holds the folder said of itself; None when it said nothing readable."""
        try:
            said = json.loads(self._service_file.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return said if isinstance(said, dict) else None


def write_private(file: Path, text: str) -> None:
    """Writes a small file whole or not at all, durably, readable by the owner alone."""
    temporary = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)
