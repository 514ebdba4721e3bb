"""Backups: one file of one moment, made while agents work, whole or not at all."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import threading
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from server.app import close_app, create_app
from server.backups import daily as daily_module
from server.backups import kept as kept_module
from server.backups.archive import DATABASE, PHOTOS, BackupError, Manifest, manifest_of
from server.backups.daily import DailyBackups
from server.backups.kept import BEFORE_UPDATE, DAILY, candidates, forget_old, kept, last_good, next_file
from server.backups.making import make_backup
from server.cases.notes import NOTES
from server.commands.showing import Showing
from server.journal.logic import JOURNAL
from server.rest import Services
from server.settings import Settings
from server.storage import Damaged, DataFolder, Full
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import Running


@pytest.fixture
def filled(agent: Caller, services: Services) -> Services:
    """A store with notes and two photos, one of which is evidence twice."""
    for number in range(3):
        agent.create("/notes", {"order_id": ORDER, "text": f"note {number} 备注"})
    agent.upload(photo())
    agent.upload(photo(), kind="label")
    agent.upload(photo(colour="red"))
    return services


def back_up(services: Services, file: Path, *, force: bool = False) -> Manifest:
    return make_backup(services.store, services.photos, file, force=force)


def database_in(file: Path) -> sqlite3.Connection:
    """The database of a backup, opened by another program's SQLite."""
    found = sqlite3.connect(":memory:")
    found.deserialize(zipfile.ZipFile(file).read(DATABASE))
    return found


def test_it_holds_every_record_and_photo(filled: Services, tmp_path: Path) -> None:
    manifest = back_up(filled, tmp_path / "a.zip")
    assert manifest == manifest_of(tmp_path / "a.zip")
    assert (manifest.counts["notes"], manifest.counts["evidence"], manifest.photos) == (3, 3, 2)
    assert (manifest.problems, manifest.instance_id) == ([], filled.store.rows.state("instance_id"))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        photos = [name for name in archive.namelist() if name.startswith(PHOTOS)]
        assert {hashlib.sha256(archive.read(name)).hexdigest() for name in photos} == {
            name.removeprefix(PHOTOS) for name in photos
        }
    notes = database_in(tmp_path / "a.zip").execute("SELECT count(*) FROM notes").fetchall()
    assert notes == [(3,)]


def test_it_is_the_owners_alone_and_leaves_nothing_else(filled: Services, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    back_up(filled, tmp_path / "out" / "a.zip")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["a.zip"]
    assert (tmp_path / "out" / "a.zip").stat().st_mode & 0o777 == 0o600


def test_another_file_is_never_overwritten(filled: Services, tmp_path: Path) -> None:
    file = tmp_path / "mine.zip"
    file.write_text("mine")
    with pytest.raises(BackupError, match="--force"):
        back_up(filled, file)
    assert file.read_text() == "mine"
    assert back_up(filled, file, force=True) == manifest_of(file)


@pytest.mark.parametrize("place", ["", "missing/a.zip"])
def test_a_place_that_cannot_be_is_said_in_words(filled: Services, tmp_path: Path, place: str) -> None:
    with pytest.raises(BackupError):
        back_up(filled, tmp_path / place)


def test_what_is_wrong_with_the_store_is_kept_with_the_backup(filled: Services, tmp_path: Path) -> None:
    filled.store.table(NOTES).update({"text": "never said"}, doc_ids=[1])
    gone, changed = (one.sha256 for one in filled.photos.kept())
    filled.photos.remove(gone)
    file = next(filled.settings.data.rglob(changed))
    file.write_bytes(file.read_bytes() + b"x")
    manifest = back_up(filled, tmp_path / "a.zip")
    assert [words in "; ".join(manifest.problems) for words in ("changed outside", gone, changed)] == [True] * 3
    assert (manifest.photos, manifest.damaged_photos) == (1, [changed])


def test_a_store_that_is_not_sound_is_not_backed_up(filled: Services, tmp_path: Path) -> None:
    with filled.store.transaction():
        filled.store.rows.write("UPDATE sqlite_sequence SET seq = 1")  # type: ignore[attr-defined]
        filled.store.rows.write("PRAGMA writable_schema = on")  # type: ignore[attr-defined]
        filled.store.rows.write(  # type: ignore[attr-defined]
            "UPDATE sqlite_master SET rootpage = rootpage + 1 WHERE name = 'notes_order_id'"
        )
    with pytest.raises(Damaged):
        back_up(filled, tmp_path / "a.zip")
    assert not list(tmp_path.glob("*.zip*"))


def test_it_is_of_one_moment_while_agents_write(filled: Services, agent: Caller, tmp_path: Path) -> None:
    stop = threading.Event()
    written: list[int] = []

    def write() -> None:
        while not stop.is_set():
            written.append(agent.create("/notes", {"order_id": ORDER, "text": "x" * 500}).status_code)

    writer = threading.Thread(target=write)
    writer.start()
    manifests = [
        make_backup(filled.store, filled.photos, tmp_path / f"{number}.zip", pause=0.01) for number in range(3)
    ]
    stop.set()
    writer.join()
    assert set(written) == {201}
    for number, manifest in enumerate(manifests):
        assert manifest.problems == []
        database = database_in(tmp_path / f"{number}.zip")
        count = database.execute("SELECT count(*), max(_number) FROM journal").fetchone()
        assert count == (manifest.counts["journal"], manifest.counts["journal"])
    assert manifests[0].counts["notes"] < manifests[-1].counts["notes"]


def test_writers_do_not_wait_for_it(filled: Services, agent: Caller, tmp_path: Path) -> None:
    """Agents write at every single step of the copy; none waits, and the copy does not begin again."""
    steps: list[tuple[int, int]] = []

    def write(what: str, done: int, total: int) -> None:
        if what == "Copying the database":
            steps.append((done, total))
            assert agent.create("/notes", {"order_id": ORDER, "text": "meanwhile"}).status_code == 201

    filled.store.load(NOTES, ({"id": f"n{number}", "text": "y" * 1000} for number in range(3000)))
    make_backup(filled.store, None, tmp_path / "a.zip", progress=write)
    assert len(steps) > 5
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert manifest_of(tmp_path / "a.zip").counts["notes"] == 3003


def test_a_full_disk_leaves_no_half_backup(filled: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").mkdir()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("server.backups.packing.Packer.add_file", full)
    with pytest.raises(Full, match="make room"):
        back_up(filled, tmp_path / "out" / "a.zip")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("is_running", [True, False])
def test_the_command(tmp_path: Path, is_running: bool) -> None:
    service = Running(tmp_path / "data")
    token = service.token()
    service.start()
    service.call("POST", "/notes", token, {"order_id": ORDER, "text": "kept"})
    service.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, photo())
    if not is_running:
        service.stop()
    done = service.command("backup", str(tmp_path / "a.zip"))
    without = service.command("backup", "--without-photos", str(tmp_path / "b.zip"))
    again = service.command("backup", str(tmp_path / "a.zip"))
    if is_running:
        service.stop()
    assert (done.returncode, without.returncode, again.returncode) == (0, 0, 1), done
    assert "1 notes" in done.stdout
    assert "--force" in again.stderr
    assert [manifest_of(tmp_path / name).photos for name in ("a.zip", "b.zip")] == [1, None]


def test_a_backup_of_nothing_is_said_in_words(tmp_path: Path) -> None:
    done = Running(tmp_path / "nothing").command("backup", str(tmp_path / "a.zip"))
    assert (done.returncode, "ORDERSIDE_DATA" in done.stderr) == (1, True)


# Daily ones


@pytest.fixture
def daily(services: Services) -> DailyBackups:
    return DailyBackups(services.store, services.folder, keep=3, first=0.0, every=0.0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """What the clock says: its last element."""
    said = [datetime(2026, 11, 21, 9, 30, tzinfo=UTC)]
    for module in (kept_module, daily_module):
        monkeypatch.setattr(module, "now", lambda: said[-1])
    return said


def test_one_a_day_is_made_and_the_newest_are_kept(
    daily: DailyBackups, services: Services, clock: list[datetime]
) -> None:
    for _ in range(5):
        assert daily.is_due()
        daily.make()
        assert not daily.is_due()
        clock.append(clock[-1] + timedelta(days=1))
    assert [one.number for one in kept(services.folder.backups)] == [5, 4, 3]
    assert (services.folder.backups.stat().st_mode & 0o777) == 0o700


def test_a_clock_that_jumps_neither_stops_them_nor_removes_good_ones(
    daily: DailyBackups, services: Services, clock: list[datetime]
) -> None:
    days = [timedelta(days=days) for days in (0, -1, 3650, 3651, 1, 2)]
    for number, moment in enumerate([clock[0] + days for days in days], start=1):
        clock.append(moment)
        assert daily.is_due(), moment
        daily.make()
        newest = [one.number for one in kept(services.folder.backups)]
        assert newest == list(range(number, max(0, number - 3), -1))


def test_a_failing_one_costs_no_earlier_one(
    daily: DailyBackups, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        daily.make()
    before = kept(services.folder.backups)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10})())
    with pytest.raises(BackupError, match="Make room"):
        daily.make()
    assert kept(services.folder.backups) == before


def test_the_last_good_one_is_never_removed(daily: DailyBackups, services: Services, agent: Caller) -> None:
    agent.create("/notes", {"order_id": ORDER, "text": "good"})
    good = daily.make()
    services.store.table(JOURNAL).update({"agent": "somebody"}, doc_ids=[2])
    for _ in range(5):
        daily.make()
    assert [one.number for one in kept(services.folder.backups)] == [6, 5, 4, 1]
    found = last_good(services.folder.backups)
    assert found is not None
    assert found[0].file == good
    assert candidates(services.folder.backups)[0].file == good


def test_the_one_before_an_update_is_no_daily_one(services: Services) -> None:
    folder = services.folder.backups
    folder.mkdir()
    for kind in (BEFORE_UPDATE, DAILY, DAILY, DAILY):
        make_backup(services.store, None, next_file(folder, kind))
    forget_old(folder, DAILY, 1)
    assert [(one.kind, one.number) for one in kept(folder)] == [(DAILY, 4), (BEFORE_UPDATE, 1)]


def test_other_files_in_the_folder_are_left_alone(services: Services) -> None:
    folder = services.folder.backups
    folder.mkdir()
    names = {"mine.zip", "daily-1.zip", "daily-000001-20261399T999999Z.zip", "notes.txt"}
    for name in names:
        (folder / name).write_text("mine")
    daily = DailyBackups(services.store, services.folder, keep=1)
    daily.make()
    daily.make()
    assert {file.name for file in folder.iterdir()} - names == {kept(folder)[0].file.name}


def test_the_service_makes_one_by_itself(tmp_path: Path) -> None:
    service = Running(tmp_path / "data")
    service.start()
    folder = DataFolder(tmp_path / "data", create=False).backups
    wait = threading.Event()
    for _ in range(300):
        if kept(folder):
            break
        wait.wait(0.1)
    said = service.stop()
    assert last_good(folder) is not None
    assert "Daily backup" in said


def test_none_are_made_when_none_are_wanted(app: Flask, services: Services) -> None:
    none = DailyBackups(services.store, services.folder, keep=0, first=0.0)
    none.start()
    none.stop()
    assert not services.folder.backups.exists()


def test_it_stops_with_the_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(Settings(data=tmp_path / "data"))
    services: Services = app.extensions["orderside"]
    services.store.load(NOTES, ({"id": f"n{number}", "text": "y" * 1000} for number in range(3000)))
    monkeypatch.setattr(daily_module, "PAUSE", 0.2)
    begun = threading.Event()
    backups = DailyBackups(services.store, services.folder, keep=3, first=0.0)
    go_on = backups._go_on

    def watched(*said: Any) -> None:
        begun.set()
        go_on(*said)

    monkeypatch.setattr(backups, "_go_on", watched)
    backups.start()
    assert begun.wait(30)
    backups.stop()
    assert list(services.folder.backups.iterdir()) == []
    close_app(app)


def test_a_failing_one_is_logged_and_the_service_goes_on(
    services: Services, agent: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    services.folder.backups.write_text("a file where the folder should be")
    failing = DailyBackups(services.store, services.folder, keep=3, first=0.0, every=0.01)
    failing.start()
    for _ in range(300):
        if len(caplog.records) >= 2:
            break
        threading.Event().wait(0.05)
    failing.stop()
    assert all("was not made" in record.getMessage() for record in caplog.records)
    assert agent.create("/notes", {"order_id": ORDER, "text": "goes on"}).status_code == 201


def test_a_photo_that_no_record_speaks_of_is_left_out(filled: Services, tmp_path: Path) -> None:
    stray = b"\xff\xd8\xff\xe0" + b"p" * 3_000_000
    filled.photos.put(hashlib.sha256(stray).hexdigest(), io.BytesIO(stray))
    assert back_up(filled, tmp_path / "a.zip").photos == 2


def test_what_a_power_cut_left_of_one_is_cleared_away(services: Services) -> None:
    folder = services.folder.backups
    folder.mkdir()
    for name in ("daily-000007-20261121T093000Z.zip.123.new", "daily-000007-20261121T093000Z.zip.123.db.new"):
        (folder / name).write_text("half")
    (folder / "mine.zip.5.new").write_text("of somebody who makes one just now")
    made = DailyBackups(services.store, services.folder, keep=3).make()
    assert {file.name for file in folder.iterdir()} == {made.name, "mine.zip.5.new"}


def test_what_takes_long_says_how_far_it_has_come(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[-1])
    showing = Showing()
    for second in range(25):
        clock.append(float(second))
        showing("Copying notes", second * 4, 100)
    showing("Checking photos", 1, 0)
    assert capsys.readouterr().err.splitlines() == ["Copying notes: 40 %", "Copying notes: 80 %"]
    showing.say("Done.")
    assert capsys.readouterr().err == "Done.\n"
