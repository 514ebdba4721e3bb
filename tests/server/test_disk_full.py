"""A full disk: new writes are refused with 507, nothing is lost, and reading goes on."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from server.backups.archive import BackupError, manifest_of
from server.backups.daily import DailyBackups
from server.backups.kept import kept
from server.settings import Settings
from server.storage import DataFolder, Full, reserve
from server.stores.opening import open_store
from tests.server.conftest import ORDER, photo
from tests.server.running import Running
from tests.server.small_disk import SmallDisk, small_disk

__all__ = ["small_disk"]  # a fixture


class Service(Running):
    """A service on the small disk, and what it acknowledged."""

    def __init__(self, disk: SmallDisk) -> None:
        super().__init__(disk.path / "data", environment={"ORDERSIDE_BACKUPS": "0"})
        self.disk, self.data = disk, disk.path / "data"
        self.agent = self.token()
        self.notes: list[str] = []
        self.photos: list[str] = []

    def note(self, text: str) -> int:
        status, answer = self.call("POST", "/notes", self.agent, {"order_id": ORDER, "text": text})
        if status == 201:
            self.notes.append(text)
        else:
            assert answer["error"]["code"] == "disk_full", answer
        return status

    def add_photo(self, content: bytes) -> int:
        status, answer = self.call("POST", f"/evidence?order_id={ORDER}&kind=packing", self.agent, content)
        if status == 201:
            self.photos.append(answer["sha256"])
        else:
            assert answer["error"]["code"] == "disk_full", answer
        return status

    def kept_notes(self) -> list[str]:
        answer = self.call("GET", f"/notes?order_id={ORDER}", self.agent)[1]
        return [note["text"] for note in reversed(answer["notes"])]

    def kept_photos(self) -> list[str]:
        answer = self.call("GET", f"/evidence?order_id={ORDER}", self.agent)[1]
        return [record["sha256"] for record in reversed(answer["evidence"])]

    def check(self) -> None:
        """All that was acknowledged is there, and nothing else."""
        assert (self.kept_notes(), self.kept_photos()) == (self.notes, self.photos)

    def check_intact(self) -> None:
        done = self.command("verify")
        assert (done.returncode, done.stdout.startswith("Intact")) == (0, True), done


@pytest.fixture
def service(small_disk: SmallDisk) -> Iterator[Service]:
    made = Service(small_disk)
    made.start()
    yield made
    if made.process and made.process.poll() is None:
        made.stop(signal.SIGKILL)


def until_full(service: Service, size: int = 2_000) -> None:
    """Writes notes until one is refused."""
    while service.note(f"{len(service.notes)} {'x' * size}") == 201:
        pass


def test_notes_are_refused_and_nothing_is_lost(service: Service) -> None:
    service.note("before")
    service.disk.fill(left=300_000)
    until_full(service)
    service.disk.fill()
    assert [service.note("refused " * 500) for _ in range(3)] == [507] * 3
    service.check()
    service.disk.make_room()
    assert service.note("after") == 201
    service.check()
    service.check_intact()


def test_pages_are_shown_all_the_same(service: Service) -> None:
    """Known orders and new ones: what the page shows of them is read from it, and kept when there is room again."""
    known = {"order_no": "8152000000000001", "status_text": "等待付款"}
    new = {
        "order_no": "8152000000000002",
        "status_text": "等待发货",
        "case": {
            "case_no": "60001",
            "kind": "dispute",
            "status_text": "Waiting",
            "respond_by": "2026-12-01T00:00:00.000Z",
        },
    }

    def strips(*orders: Mapping[str, object]) -> list[tuple[str, bool]]:
        page = {"marketplace": "aliexpress", "shop": "2345678", "kind": "order_list"}
        status, answer = service.call("POST", "/panels", service.agent, {"page": page, "orders": orders})
        assert status == 200, answer
        return [(strip["order_no"], strip["case"] is not None) for strip in answer["strips"]]

    strips(known)
    service.disk.fill(left=300_000)
    until_full(service)
    service.disk.fill()
    assert strips(known | {"status_text": "x" * 200}, new) == [(known["order_no"], False), (new["order_no"], True)]
    assert service.call("GET", f"/orders/aliexpress:2345678:{new['order_no']}", service.agent)[0] == 404
    service.disk.make_room()
    assert strips(known, new) == [(known["order_no"], False), (new["order_no"], True)]
    assert service.call("GET", f"/orders/aliexpress:2345678:{new['order_no']}", service.agent)[0] == 200
    service.check_intact()


def test_photos_are_refused_and_nothing_is_left_of_them(service: Service) -> None:
    assert service.add_photo(photo()) == 201
    service.disk.fill(left=400_000)
    large = b"\xff\xd8\xff\xe0" + os.urandom(600_000)
    assert [service.add_photo(large) for _ in range(3)] == [507] * 3
    assert list((service.data / "photos" / "incoming").iterdir()) == []
    service.check()
    service.disk.make_room()
    assert service.add_photo(large) == 201
    service.check()
    service.check_intact()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_it_starts_on_a_disk_without_a_free_byte(service: Service, how: int) -> None:
    for number in range(5):
        service.note(f"note {number}")
    service.disk.fill()
    service.note("refused, or kept in the log's last room")
    service.stop(how)
    service.disk.fill()
    assert service.disk.free == 0
    service.start()
    service.check()
    assert (service.data / "service.json").exists(), "commands beside it find it"
    service.disk.fill()
    assert service.note("x" * 5_000) == 507
    service.check()
    service.disk.make_room()
    assert service.note("after") == 201
    service.stop()
    service.check_intact()


def test_without_the_reserve_it_says_that_the_disk_is_full(service: Service) -> None:
    service.note("before")
    service.stop()
    (service.data / reserve.NAME).unlink()
    service.disk.fill()
    done = service.command("serve")
    assert (done.returncode, "disk is full" in done.stderr, "Traceback" in done.stderr) == (1, True, False), done
    looked = service.command("verify")
    assert (looked.returncode, "disk is full" in looked.stderr) == (1, True), looked
    service.disk.make_room()
    service.start()
    service.check()
    service.stop()
    assert (service.data / reserve.NAME).stat().st_size == reserve.SIZE
    service.check_intact()


def test_a_backup_that_has_no_room_is_refused_and_leaves_nothing(service: Service) -> None:
    service.note("before")
    service.disk.fill(left=100_000)
    target = service.disk.path / "a.zip"
    done = service.command("backup", str(target))
    assert (done.returncode, "disk is full" in done.stderr, "Traceback" in done.stderr) == (1, True, False), done
    assert list(service.disk.path.glob("a.zip*")) == []
    service.disk.make_room()
    assert service.command("backup", str(target)).returncode == 0
    assert manifest_of(target).counts["notes"] == 1
    service.check()
    service.check_intact()


def test_a_daily_backup_never_takes_the_last_room(small_disk: SmallDisk) -> None:
    folder = DataFolder(small_disk.path / "data")
    store = open_store(Settings(data=folder.path), folder)
    daily = DailyBackups(store, folder, keep=2)
    daily.make()
    before = kept(folder.backups)
    room = folder.database.stat().st_size * 2
    small_disk.fill(left=room)
    with pytest.raises(BackupError, match="Make room"):
        daily.make()
    assert kept(folder.backups) == before
    assert small_disk.free >= room - 65536
    small_disk.make_room()
    daily.make()
    assert len(kept(folder.backups)) == 2
    store.close()


def test_an_update_needs_room_for_its_backup(small_disk: SmallDisk) -> None:
    from tests.server.test_earlier_folders import earlier_folder, rows_of

    data = earlier_folder(small_disk.path / "data")
    before = rows_of(data / "orderside.db")
    small_disk.fill(left=100_000)
    with pytest.raises(Full, match="make room"):
        open_store(Settings(data=data), DataFolder(data))
    assert rows_of(data / "orderside.db") == before
    small_disk.make_room()
    open_store(Settings(data=data), DataFolder(data)).close()
    assert len(kept(data / "backups")) == 1


def test_a_restore_that_has_no_room_leaves_the_store_as_it_was(service: Service, tmp_path: Path) -> None:
    service.note("kept")
    assert service.command("backup", str(tmp_path / "a.zip")).returncode == 0
    service.note("written since")
    service.stop()
    service.disk.fill(left=50_000)
    done = service.command("restore", str(tmp_path / "a.zip"))
    assert (done.returncode, "disk is full" in done.stderr) == (1, True), done
    service.disk.make_room()
    service.start()
    service.check()
    service.stop()
    service.check_intact()
