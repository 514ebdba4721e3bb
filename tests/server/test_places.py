"""Where backup and export may write: never over the store they read."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.commands.places import OURS
from server.rest import Services
from server.settings import Settings
from tests.server.commands import run
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import ROOT

OWN = (
    "orderside.db",
    "orderside.db-wal",
    "orderside.db-shm",
    "instance-id",
    "lock",
    "service.json",
    "reserve",
    "new.zip",
    "photos/new.zip",
    "photos/ab/new.zip",
    "previews/x",
    "set-aside/old.zip",
    "backups/more/a.zip",
    "backups/../orderside.db",
)


def filled(data: Path) -> Path:
    app = create_app(Settings(data=data))
    services: Services = app.extensions["orderside"]
    wang = Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")
    wang.create("/notes", {"order_id": ORDER, "text": "kept"})
    wang.upload(photo())
    close_app(app)
    return data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = filled(tmp_path / "data")
    for name in OWN:
        (data / name).parent.mkdir(parents=True, exist_ok=True)
    return data


def content(data: Path) -> dict[str, bytes]:
    """Every file, but for the empty log and its index that whoever looks into a store leaves."""
    files = {str(file.relative_to(data)): file.read_bytes() for file in data.rglob("*") if file.is_file()}
    return {name: content for name, content in files.items() if content and not name.endswith("-shm")}


@pytest.mark.parametrize("name", OWN)
def test_a_backup_is_not_put_among_the_stores_own_files(data: Path, name: str) -> None:
    before = content(data)
    status, said = run(data, "backup", "--force", data / name)
    assert (status, "data folder" in said) == (1, True), said
    assert content(data) == before
    assert run(data, "verify")[0] == 0


@pytest.mark.parametrize("name", ["photos/incoming/out", "out", "backups", "set-aside/out"])
def test_nothing_is_exported_among_the_stores_own_files(data: Path, name: str) -> None:
    before = content(data)
    status, said = run(data, "export", data / name)
    assert (status, "data folder" in said) == (1, True), said
    assert content(data) == before


def test_a_link_leads_where_it_leads(data: Path, tmp_path: Path) -> None:
    (tmp_path / "link.zip").symlink_to(data / "orderside.db")
    (tmp_path / "folder").symlink_to(data)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (data / "backups" / "link.zip").symlink_to(data / "orderside.db")
    before = content(data)
    for place in ("link.zip", "folder/orderside.db", "folder/photos/x.zip", "data/backups/link.zip", "loop/x.zip"):
        status, said = run(data, "backup", "--force", tmp_path / place)
        assert status == 1, said
    assert content(data) == before


def test_what_lies_elsewhere_by_a_link_is_the_stores_own_too(data: Path, tmp_path: Path) -> None:
    for name in ("photos", "backups"):
        os.replace(data / name, tmp_path / name)
        (data / name).symlink_to(tmp_path / name)
    os.replace(data / "orderside.db", tmp_path / "big.db")
    (data / "orderside.db").symlink_to(tmp_path / "big.db")
    for name in ("big.db", "big.db-wal", "photos/ab/x.zip"):
        status, said = run(data, "backup", "--force", tmp_path / name)
        assert (status, "data folder" in said) == (1, True), said
    assert run(data, "backup", tmp_path / "backups" / "mine.zip")[0] == 0
    (data / "theirs").symlink_to(tmp_path)
    assert run(data, "backup", tmp_path / "mine.zip")[0] == 0, "a link that is not ours makes nothing the store's own"


def test_what_is_the_stores_own_is_what_the_docs_name() -> None:
    named = (ROOT / "docs" / "storage.md").read_text("utf-8").partition("## Promises")[0]
    first = {name.partition("/")[0] for name in re.findall(r"`([a-z-]+(?:\.json|/[^`]*)?)`", named)}
    assert first - {"orderside.db", "-shm"} == set(OURS)


def test_the_folder_of_backups_takes_one_and_so_does_any_other_place(data: Path, tmp_path: Path) -> None:
    for place in (data / "backups" / "mine.zip", tmp_path / "mine.zip"):
        assert run(data, "backup", place) == run(data, "backup", "--force", place)
    assert run(data, "export", data / "backups" / "leaving")[0] == 0
    assert run(data, "export", tmp_path / "leaving")[0] == 0


@pytest.mark.parametrize("content", [b"\xff\xfe\x00junk\x80", b"junk", b""])
def test_a_junk_name_beside_the_store_is_put_right(tmp_path: Path, content: bytes) -> None:
    data = filled(tmp_path / "data")
    name = (data / "instance-id").read_bytes()
    (data / "instance-id").write_bytes(content)
    assert run(data, "verify")[0] == 0
    assert run(data, "backup", tmp_path / "a.zip")[0] == 0
    close_app(create_app(Settings(data=data)))
    assert (data / "instance-id").read_bytes() == name
    (data / "instance-id").write_bytes(content)
    (data / "orderside.db").unlink()
    status, said = run(data, "verify")
    assert (status, "is missing, but a store was there" in said) == (1, True), "it is no new beginning"
