"""Data folders of earlier versions open, are brought up to date after a backup, and lose nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from server.app import close_app, create_app
from server.backups.archive import DATABASE, manifest_of, opened
from server.backups.kept import kept
from server.cases.notes import NOTES
from server.rest import Services
from server.settings import Settings
from server.storage import DataFolder, RowsError, Sought
from server.storage.rows import LAYOUT
from server.storage.sqlite_rows import SqliteRows
from server.stores.opening import open_store
from tests.server.conftest import ORDER, Caller
from tests.server.running import Running

FOLDERS = Path(__file__).parent / "folders"
TOKEN = "os_87071c9af0a1_nj7BrjJEi7Qr5NDmz9SzwBNg7dAScErOzWBathT9ncU"
"""Wang Min's, made by the version that made the folder."""
PHOTO = "b74a558d00cbc7df7ed5175af5440b7169e73dbfbb6302e45b51b9a1b314aedc"
TEXTS = ["包裹已寄出，买家昨天确认 confirmed by phone"]


def earlier_folder(target: Path, layout: int = 1) -> Path:
    """A data folder as an earlier version left it: its files, and its database from SQL."""
    source = FOLDERS / f"layout-{layout}"
    shutil.copytree(source, target)
    (target / "orderside.sql").unlink()
    database = apsw.Connection(str(target / "orderside.db"))
    database.pragma("journal_mode", "wal")
    with database:
        database.execute((source / "orderside.sql").read_text("utf-8"))
    database.close()
    return target


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return earlier_folder(tmp_path / "data")


@pytest.fixture
def services(folder: Path) -> Iterator[Services]:
    app = create_app(Settings(data=folder))
    found: Services = app.extensions["orderside"]
    yield found
    close_app(app)


def rows_of(database: Path) -> dict[str, list[tuple[int, str]]]:
    """Every table's numbers and documents, as they stand in the file."""
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    tables = [
        name
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if sql and "_document" in sql
    ]
    found = {
        name: list(connection.execute(f'SELECT _number, _document FROM "{name}" ORDER BY _number')) for name in tables
    }
    connection.close()
    return found


def test_it_opens_and_nothing_is_lost(folder: Path) -> None:
    before = rows_of(folder / "orderside.db")
    app = create_app(Settings(data=folder))
    try:
        wang = Caller(app.test_client(), TOKEN, "Wang Min")
        assert [note["text"] for note in (wang.get(f"/notes?order_id={ORDER}").json or {})["notes"]] == TEXTS
        evidence = (wang.get(f"/evidence?order_id={ORDER}").json or {})["evidence"]
        assert [record["sha256"] for record in evidence] == [PHOTO]
        assert len(wang.get(f"/evidence/{evidence[0]['id']}/original").data) == evidence[0]["size"]
    finally:
        close_app(app)
    after = rows_of(folder / "orderside.db")
    kept_for_good = before.keys() - {"answers", "reply_templates"}
    # The library's new parts are entered behind what the journal had.
    still = {name: after[name][: len(before[name])] if name == "journal" else after[name] for name in kept_for_good}
    assert still == {name: before[name] for name in kept_for_good}
    assert SqliteRows(folder / "orderside.db", writable=False).layout() == LAYOUT


def test_verify_is_content_before_and_after(folder: Path) -> None:
    service = Running(folder)
    before = service.command("verify")
    service.start()
    service.stop()
    after = service.command("verify")
    assert [(done.returncode, "Intact" in done.stdout) for done in (before, after)] == [(0, True)] * 2, before


def test_a_backup_comes_first(folder: Path) -> None:
    before = rows_of(folder / "orderside.db")
    service = Running(folder)
    service.start()
    said = service.stop()
    assert "earlier version" in said
    (backup,) = kept(folder / "backups")
    assert str(backup.file) in said
    manifest = manifest_of(backup.file)
    assert (manifest.layout, manifest.problems, manifest.counts["notes"]) == (1, [], 2)
    with opened(backup.file) as archive:
        archive.extract(DATABASE, folder / "out")
    assert rows_of(folder / "out" / DATABASE) == before


def test_the_backup_can_be_restored(folder: Path) -> None:
    service = Running(folder)
    token_before = (folder / "instance-id").read_text()
    service.start()
    service.call("POST", "/notes", TOKEN, {"order_id": ORDER, "text": "written since"})
    service.stop()
    (backup,) = kept(folder / "backups")
    done = service.command("restore", str(backup.file))
    assert (done.returncode, "Intact" in done.stdout) == (0, True), done
    service.start()
    try:
        notes = service.call("GET", f"/notes?order_id={ORDER}", TOKEN)[1]["notes"]
        assert [note["text"] for note in notes] == TEXTS
        assert (folder / "instance-id").read_text() == token_before
    finally:
        service.stop()


def test_it_is_the_same_service_to_its_extensions(services: Services, folder: Path) -> None:
    expected = (FOLDERS / "layout-1" / "instance-id").read_text().strip()
    assert services.store.rows.state("instance_id") == expected
    assert (folder / "instance-id").read_text().strip() == expected


@pytest.mark.parametrize("words", ["买家", "conf", "CUSTOMS"])
def test_what_was_kept_before_can_be_searched(services: Services, words: str) -> None:
    assert len(services.store.table(NOTES).newest(sought=Sought.parse(words))) == 1


def test_the_second_start_has_nothing_to_do(folder: Path) -> None:
    for _ in range(2):
        close_app(create_app(Settings(data=folder)))
    assert len(kept(folder / "backups")) == 1


def test_an_update_that_fails_leaves_the_store_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows_of(folder / "orderside.db")

    def fail(self: SqliteRows, layout: int) -> None:
        raise OSError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr(SqliteRows, "set_layout", fail)
        with pytest.raises(OSError, match="in the middle"):
            create_app(Settings(data=folder))
    rows = SqliteRows(folder / "orderside.db", writable=False)
    assert (rows.layout(), rows_of(folder / "orderside.db")) == (1, before)
    rows.close()
    close_app(create_app(Settings(data=folder)))


def test_a_newer_store_is_refused_and_left_alone(folder: Path) -> None:
    database = apsw.Connection(str(folder / "orderside.db"))
    database.pragma("user_version", LAYOUT + 1)
    database.close()
    before = (folder / "orderside.db").read_bytes()
    service = Running(folder)
    for command in ("serve", "verify", "backup"):
        done = service.command(command, *([str(folder / "x.zip")] if command == "backup" else []))
        assert (done.returncode, "newer Orderside" in done.stderr) == (1, True), done
    assert (folder / "orderside.db").read_bytes() == before
    assert not (folder / "backups").exists()


@pytest.mark.parametrize("name", ["sqlite", "postgresql"])
def test_tables_declared_otherwise_are_backed_up_first(
    tmp_path: Path, name: str, request: pytest.FixtureRequest
) -> None:
    where = "sqlite" if name == "sqlite" else request.getfixturevalue("database")
    settings = Settings(data=tmp_path / "data", store=where)
    folder = DataFolder(settings.data)
    store = open_store(settings, folder)
    with store.transaction():
        store.rows.set_state("table:notes", json.dumps(["otherwise"]))
    store.close()
    said: list[str] = []
    open_store(settings, folder, said.append).close()
    assert ["earlier version" in line for line in said] == [True, False, False]
    assert len(kept(folder.backups)) == 1


def test_without_a_sound_backup_nothing_is_brought_up_to_date(folder: Path) -> None:
    content = bytearray((folder / "orderside.db").read_bytes())
    content[-4096:] = b"\xff" * 4096
    (folder / "orderside.db").write_bytes(content)
    with pytest.raises(RowsError, match="damaged"):
        create_app(Settings(data=folder))
    assert (folder / "orderside.db").read_bytes() == content
    assert list((folder / "backups").iterdir()) == []
