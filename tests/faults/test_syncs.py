"""A sync reaches the drive's platters, not only its own memory. macOS has another call for that than fsync."""

from __future__ import annotations

import fcntl  # these tests are for systems that have it; Windows syncs by another call
import os
import sys
from pathlib import Path

import pytest

from server.storage.files import sync_file
from server.storage.sqlite_rows import SqliteRows

F_FULLFSYNC = 51
"""macOS' number for it; a Linux disk does not know it, as a network drive on macOS."""


def test_on_macos_a_photo_is_synced_to_the_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real_fcntl, real_fsync = fcntl.fcntl, os.fsync

    def asked_fcntl(descriptor: int, what: int) -> int:
        asked.append(what)
        return real_fcntl(descriptor, what)

    def asked_fsync(descriptor: int) -> None:
        asked.append("fsync")
        real_fsync(descriptor)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", F_FULLFSYNC, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", asked_fcntl)
    monkeypatch.setattr(os, "fsync", asked_fsync)
    with (tmp_path / "photo").open("wb") as file:
        sync_file(file.fileno())
    assert asked == [F_FULLFSYNC, "fsync"], "where the drive does not know it, fsync has to do"


def test_on_macos_a_record_is_synced_to_the_drive(tmp_path: Path) -> None:
    rows = SqliteRows(tmp_path / "test.db")
    assert (rows._writer.pragma("synchronous"), rows._writer.pragma("fullfsync")) == (2, 1)
    rows.close()
