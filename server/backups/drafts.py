"""A new backup's file: made under other names beside its place, so that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from server.backups.archive import BackupError
from server.storage import Full


def check_place(file: Path, force: bool) -> None:
    """Raises BackupError where no backup can be put, or something is that may not be replaced."""
    if file.is_dir():
        raise BackupError(f"{file} is a folder. Name a file in it, such as {file / 'orderside.zip'}.")
    if file.exists() and not force:
        raise BackupError(f"{file} exists already. Choose another name, or replace it with --force.")
    if not file.parent.is_dir():
        raise BackupError(f"There is no folder {file.parent}. Make it first.")


@contextmanager
def drafts(file: Path) -> Iterator[tuple[Path, Path]]:
    """Names beside the file for the copied database and the new file; neither is left there."""
    draft = file.with_name(f"{file.name}.{os.getpid()}.new")
    database = file.with_name(f"{file.name}.{os.getpid()}.db.new")
    try:
        for one in (draft, database):
            one.unlink(missing_ok=True)
        os.close(_create(database))
        yield database, draft
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Full(
                "The disk is full, and the backup was not made. Nothing was lost; make room, or name a file on "
                "another disk."
            ) from error
        if error.filename in (str(draft), str(database)):  # whose names nobody has chosen
            raise BackupError(f"{file} cannot be written: {error.strerror}. Name another place.") from error
        raise
    finally:
        for one in (draft, database, database.with_name(f"{database.name}-journal")):
            with suppress(OSError):
                one.unlink(missing_ok=True)


@contextmanager
def new_file(draft: Path) -> Iterator[IO[bytes]]:
    """A file of the owner's alone, durable when it ends."""
    with os.fdopen(_create(draft), "w+b") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


def _create(file: Path) -> int:
    return os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
