"""Restoring: a backup is looked through first, put in place as a whole, and what was there is set aside."""

from __future__ import annotations

import os
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.backups.archive import DATABASE, MANIFEST, BackupError, manifest_of
from server.backups.kept import DAILY, next_file
from server.backups.making import make_backup
from server.backups.restoring import restore_here
from server.cases.notes import NOTES
from server.evidence.logic import problems as photo_problems
from server.journal.verify import problems as record_problems
from server.rest import Services
from server.settings import Settings
from server.storage import Damaged, DataFolder, FilePhotos, RowsError
from server.stores.opening import open_store
from server.stores.records import JOURNALED
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import Running

OLD, NEW = ["backed up"], ["backed up", "written since"]


class Shop:
    """A data folder with one note and one photo backed up, and one of each written since; nobody holds it."""

    def __init__(self, data: Path) -> None:
        self.settings = Settings(data=data)
        self.folder = DataFolder(data)
        self.backup = data.parent / "backup.zip"
        app = create_app(self.settings)
        services: Services = app.extensions["orderside"]
        self.token = add_agent(services.store, "Wang Min")[1]
        wang = Caller(app.test_client(), self.token, "Wang Min")
        for text, colour in zip(NEW, ("teal", "red"), strict=True):
            if text == NEW[-1]:
                make_backup(services.store, services.photos, self.backup)
            wang.create("/notes", {"order_id": ORDER, "text": text})
            wang.upload(photo(colour=colour))
        close_app(app)

    @property
    def photos(self) -> FilePhotos:
        return FilePhotos(self.folder.photos)

    def restore(self, file: Path | None = None) -> Any:
        return restore_here(self.folder, self.photos, file or self.backup)

    def texts(self) -> list[str]:
        """The notes there are; everything is intact."""
        store = open_store(self.settings, self.folder)
        try:
            problems = (*record_problems(store, JOURNALED), *photo_problems(store, self.photos))
            assert problems == ()
            return [note["text"] for note in store.table(NOTES)]
        finally:
            store.close()


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path / "data")


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_store_is_as_it_was_and_the_other_one_is_set_aside(shop: Shop) -> None:
    before = shop.folder.database.read_bytes()
    restored = shop.restore()
    assert restored.problems == []
    assert shop.texts() == OLD
    assert (restored.set_aside / "orderside.db").read_bytes() == before
    assert restored.set_aside.parent == shop.folder.set_aside


def test_photos_are_added_and_never_removed(shop: Shop) -> None:
    both = {kept.sha256 for kept in shop.photos.kept()}
    backed_up = {
        name.removeprefix("photos/") for name in zipfile.ZipFile(shop.backup).namelist() if name.startswith("photos/")
    }
    for sha256 in backed_up:
        shop.photos.remove(sha256)
    shop.restore()
    assert (len(both), len(backed_up)) == (2, 1)
    assert {kept.sha256 for kept in shop.photos.kept()} == both
    assert shop.texts() == OLD


def test_a_damaged_photo_is_replaced_by_the_good_one(shop: Shop) -> None:
    name = next(name for name in zipfile.ZipFile(shop.backup).namelist() if name.startswith("photos/"))
    file = shop.photos.path(name.removeprefix("photos/"))
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    shop.restore()
    assert shop.texts() == OLD


def test_a_folder_that_never_had_a_store_gets_one(shop: Shop, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "other")
    restored = restore_here(folder, FilePhotos(folder.photos), shop.backup)
    store = open_store(Settings(data=folder.path), folder)
    assert [note["text"] for note in store.table(NOTES)] == OLD
    assert (restored.set_aside, folder.instance) == (None, shop.folder.instance)
    store.close()


def test_restoring_twice_sets_both_aside(shop: Shop) -> None:
    places = {shop.restore().set_aside for _ in range(3)}
    assert len(places) == 3
    assert all((place / "orderside.db").exists() for place in places)


def spoilt(change: Callable[[dict[str, bytes]], object], shop: Shop) -> Path:
    """The backup with other entries; every CRC in it is right."""
    with zipfile.ZipFile(shop.backup) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    file = shop.backup.with_name("spoilt.zip")
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file


def _flip(entries: dict[str, bytes], prefix: str) -> None:
    name = next(name for name in entries if name.startswith(prefix))
    entries[name] = entries[name][:-1] + bytes([entries[name][-1] ^ 1])


def _say(entries: dict[str, bytes], **said: Any) -> None:
    entries[MANIFEST] = orjson.dumps({**orjson.loads(entries[MANIFEST]), **said})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda entries: _flip(entries, DATABASE), "other bytes"),
        (lambda entries: _flip(entries, "photos/"), "other bytes"),
        (lambda entries: entries.pop(MANIFEST), "no backup"),
        (lambda entries: entries.pop(DATABASE), "missing"),
        (lambda entries: [entries.pop(name) for name in list(entries) if "photos" in name], "0 are there"),
        (lambda entries: _say(entries, layout=99), "newer Orderside"),
        (lambda entries: _say(entries, format=99), "newer Orderside"),
        (lambda entries: entries.update({MANIFEST: b"[]"}), "no backup"),
    ],
)
def test_a_backup_that_is_not_good_touches_nothing(
    shop: Shop, change: Callable[[dict[str, bytes]], object], words: str
) -> None:
    before = files_of(shop.folder.path)
    with pytest.raises(BackupError, match=words):
        shop.restore(spoilt(change, shop))
    assert files_of(shop.folder.path) == before


def test_any_flipped_byte_of_a_backup_is_found_or_harmless(shop: Shop) -> None:
    rng = random.Random(1)
    good = shop.backup.read_bytes()
    file = shop.backup.with_name("flipped.zip")
    refused = 0
    for _ in range(60):
        content = bytearray(good)
        content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
        file.write_bytes(content)
        try:
            shop.restore(file)
        except BackupError:
            refused += 1
        else:
            assert shop.texts() == OLD
    assert refused > 40


def test_a_cut_backup_is_refused(shop: Shop) -> None:
    whole = shop.backup.read_bytes()
    before = files_of(shop.folder.path)
    for length in (0, 1, 100, len(whole) // 2, len(whole) - 1):
        shop.backup.write_bytes(whole[:length])
        with pytest.raises(BackupError):
            shop.restore()
    assert files_of(shop.folder.path) == before


def dies_at(number: int, work: Callable[[], object]) -> bool:
    """Runs something in a process that dies, without any end of its own, at its n-th change of a file's name.

    Gives whether it died.
    """
    child = os.fork()
    if child == 0:
        left = [number]

        def mortal(act: Callable[..., Any]) -> Callable[..., Any]:
            def acts(*said: Any, **options: Any) -> Any:
                left[0] -= 1
                if left[0] == 0:
                    os._exit(9)
                return act(*said, **options)

            return acts

        for name in ("replace", "unlink", "link", "mkdir", "fsync"):
            setattr(os, name, mortal(getattr(os, name)))
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9)
    return status == 9


def test_interrupted_anywhere_the_store_is_the_old_or_the_new_one(shop: Shop, tmp_path: Path) -> None:
    data = shop.folder.path
    shutil.copytree(data, tmp_path / "before")
    found: list[list[str]] = []
    number = 0
    while True:
        number += 1
        shutil.rmtree(data)
        shutil.copytree(tmp_path / "before", data)
        if not dies_at(number, shop.restore):
            break
        found.append(shop.texts())
        left = {file.name for file in data.iterdir()} - {"photos", "lock", "reserve", "instance-id", "backups"}
        assert left <= {"orderside.db", "orderside.db-shm", "orderside.db-wal", "set-aside"}
        if found[-1] == OLD:
            (aside,) = shop.folder.set_aside.iterdir()
            assert (aside / "orderside.db").read_bytes() == (tmp_path / "before" / "orderside.db").read_bytes()
    assert found == sorted(found, key=len, reverse=True), "once it is the new one it stays the new one"
    assert {len(texts) for texts in found} == {len(OLD), len(NEW)}
    assert shop.texts() == OLD


def test_an_interrupted_one_is_finished_by_whoever_opens_the_store(shop: Shop) -> None:
    def until_the_new_one_is_in_place() -> None:
        replace = os.replace

        def dies(source: Any, target: Any) -> None:
            if Path(target).name == "orderside.db":
                os._exit(9)
            replace(source, target)

        os.replace = dies  # type: ignore[assignment]
        shop.restore()

    assert dies_at(10_000, until_the_new_one_is_in_place)
    service = Running(shop.folder.path)
    looking = service.command("verify")
    assert (looking.returncode, "restore was interrupted" in looking.stderr) == (1, True), looking
    service.start()
    notes = service.call("GET", f"/notes?order_id={ORDER}", shop.token)[1]["notes"]
    service.stop()
    assert [note["text"] for note in notes] == OLD


def test_the_old_ones_log_is_never_applied_to_the_new_one(shop: Shop) -> None:
    """A service that was killed leaves its last writes in the log."""
    service = Running(shop.folder.path)
    service.start()
    service.call("POST", "/notes", shop.token, {"order_id": ORDER, "text": "in the log"})
    service.stop(9)
    assert shop.folder.database.with_name("orderside.db-wal").stat().st_size
    aside = shop.restore().set_aside
    assert shop.texts() == OLD
    assert (aside / "orderside.db-wal").exists()
    other = shop.folder.path.parent / "other"
    shutil.copytree(aside, other)
    shutil.copytree(shop.folder.photos, other / "photos")
    store = open_store(Settings(data=other), DataFolder(other))
    assert [note["text"] for note in store.table(NOTES)] == [*NEW, "in the log"]
    store.close()


# The command


def test_the_command_restores_and_verifies(shop: Shop) -> None:
    service = Running(shop.folder.path)
    done = service.command("restore", str(shop.backup))
    assert (done.returncode, "Intact" in done.stdout, str(shop.folder.set_aside) in done.stdout) == (0, True, True)
    assert shop.texts() == OLD


def test_the_latest_is_the_last_good_one(shop: Shop) -> None:
    shop.folder.make_backups()
    shutil.copy(shop.backup, next_file(shop.folder.backups, DAILY))
    broken = next_file(shop.folder.backups, DAILY)
    broken.write_bytes(shop.backup.read_bytes()[:-200])
    done = Running(shop.folder.path).command("restore", "--latest")
    assert done.returncode == 0, done
    assert shop.texts() == OLD


def test_a_latest_that_turns_out_bad_gives_way_to_the_one_before(shop: Shop) -> None:
    shop.folder.make_backups()
    shutil.copy(shop.backup, next_file(shop.folder.backups, DAILY))
    shutil.copy(spoilt(lambda entries: _flip(entries, DATABASE), shop), bad := next_file(shop.folder.backups, DAILY))
    done = Running(shop.folder.path).command("restore", "--latest")
    assert (done.returncode, str(bad) in done.stderr) == (0, True), done
    assert shop.texts() == OLD


@pytest.mark.parametrize("words", [(), ("a.zip", "--latest"), ("--latest",), ("missing.zip",)])
def test_what_cannot_be_is_said_in_words(shop: Shop, words: tuple[str, ...]) -> None:
    done = Running(shop.folder.path).command("restore", *words)
    assert (done.returncode != 0, "Traceback" in done.stderr) == (True, False)
    assert shop.texts() == NEW


def test_a_folder_that_a_service_holds_is_not_restored_into(shop: Shop) -> None:
    service = Running(shop.folder.path)
    service.start()
    done = service.command("restore", str(shop.backup))
    service.stop()
    assert (done.returncode, "process number" in done.stderr) == (1, True)
    assert shop.texts() == NEW


def test_what_was_wrong_when_it_was_backed_up_is_said(shop: Shop) -> None:
    store = open_store(shop.settings, shop.folder)
    store.table(NOTES).update({"text": "never said"}, doc_ids=[1])
    make_backup(store, shop.photos, shop.backup, force=True)
    store.close()
    assert manifest_of(shop.backup).problems
    done = Running(shop.folder.path).command("restore", str(shop.backup))
    assert (done.returncode, "changed outside the journal" in done.stdout) == (1, True)


def test_a_database_that_is_not_sound_is_not_put_in_place(shop: Shop) -> None:
    def damage(entries: dict[str, bytes]) -> None:
        import hashlib

        content = entries[DATABASE][:-4096] + b"\xff" * 4096
        entries[DATABASE] = content
        _say(entries, sha256=hashlib.sha256(content).hexdigest())

    with pytest.raises(BackupError, match="damaged"):
        shop.restore(spoilt(damage, shop))
    assert shop.texts() == NEW


@pytest.fixture
def postgres_settings(shop: Shop, database: str) -> Iterator[Settings]:
    yield Settings(data=shop.folder.path, store=database)


def test_it_goes_into_an_empty_postgresql_and_into_no_other(shop: Shop, postgres_settings: Settings) -> None:
    service = Running(shop.folder.path, environment={"ORDERSIDE_STORE": postgres_settings.store})
    first = service.command("restore", str(shop.backup))
    second = service.command("restore", str(shop.backup))
    verified = service.command("verify")
    assert (first.returncode, verified.returncode, second.returncode) == (0, 0, 1), (first, second, verified)
    assert "empty database" in second.stderr
    store = open_store(postgres_settings, shop.folder)
    assert [note["text"] for note in store.table(NOTES)] == OLD
    store.close()


def test_a_postgresql_is_backed_up_into_the_same_file(shop: Shop, postgres_settings: Settings, tmp_path: Path) -> None:
    service = Running(shop.folder.path, environment={"ORDERSIDE_STORE": postgres_settings.store})
    service.command("restore", str(shop.backup))
    done = service.command("backup", str(tmp_path / "from-postgresql.zip"))
    assert done.returncode == 0, done
    was, now = (manifest_of(file) for file in (shop.backup, tmp_path / "from-postgresql.zip"))
    assert (now.counts, now.instance_id, now.photos) == (was.counts, was.instance_id, was.photos)
    shop.restore(tmp_path / "from-postgresql.zip")
    assert shop.texts() == OLD


def test_a_damaged_store_is_set_aside_byte_for_byte(shop: Shop) -> None:
    damaged = b"not a database, but somebody's bytes " * 100
    shop.folder.database.write_bytes(damaged)
    with pytest.raises(Damaged):
        open_store(shop.settings, shop.folder)
    aside = shop.restore().set_aside
    assert (aside / "orderside.db").read_bytes() == damaged
    assert shop.texts() == OLD


def test_a_missing_store_is_never_taken_for_a_new_one(shop: Shop) -> None:
    shop.folder.database.unlink()
    for _ in range(2):
        with pytest.raises(RowsError, match="missing"):
            open_store(shop.settings, shop.folder)
    shop.restore()
    assert shop.texts() == OLD
