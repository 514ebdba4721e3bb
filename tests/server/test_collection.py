"""Photos that no record speaks of are removed after a day, and never one that a record speaks of."""

from __future__ import annotations

import hashlib
import io
import os
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.evidence import collection, keeping, logic
from server.evidence.collection import Collected, TooMany, collect
from server.refusal import Agent
from server.storage import FilePhotos, Photos, Store, open_photos
from server.stores.records import TABLES
from tests.server.conftest import ORDER, photo
from tests.server.engines import Engine
from tests.server.running import Running
from tests.server.s3 import environment, fresh_address, s3_server

WHO = Agent("a1", "Wang Min")
SAID = {"order_id": ORDER, "kind": "packing"}
NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Store]:
    from server.storage.sqlite_rows import SqliteRows

    made = Store(SqliteRows(tmp_path / "test.db"), TABLES)
    yield made
    made.close()


@pytest.fixture
def photos(tmp_path: Path) -> FilePhotos:
    return FilePhotos(tmp_path / "photos")


def keep(photos: Photos, content: bytes) -> str:
    photos.put(sha256(content), io.BytesIO(content))
    return sha256(content)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def upload(store: Store, photos: Photos, content: bytes, between: Callable[[], object] = lambda: None) -> None:
    """As the service does it; ``between`` is done between photo and record."""
    received, kind = logic.receive(photos, io.BytesIO(content), None)
    held = keeping.keep(store, photos, received)
    between()
    store.write(lambda: logic.add(store, photos, held, kind, SAID, WHO))
    photos.discard(received)


def age(photos: FilePhotos, name: str, how_much: timedelta, now: datetime = NOW) -> None:
    at = (now - how_much).timestamp()
    os.utime(photos.path(name), (at, at))


@pytest.fixture
def recorded(records: Store, photos: FilePhotos) -> str:
    """A photo with its record, of this moment."""
    upload(records, photos, photo())
    return sha256(photo())


def test_old_ones_without_a_record_go_and_all_others_stay(records: Store, photos: FilePhotos, recorded: str) -> None:
    upload(records, photos, photo(colour="red"))
    age(photos, sha256(photo(colour="red")), 100 * HOUR)
    lost, fresh = keep(photos, b"lost"), keep(photos, b"fresh")
    age(photos, lost, 25 * HOUR)
    age(photos, fresh, 23 * HOUR)
    assert collect(records, photos, NOW, dry_run=True) == Collected(1, 4, 1, 5)
    assert photos.has(lost)
    assert collect(records, photos, NOW) == Collected(1, 4, 1, 5)
    assert sorted(photos.names()) == sorted([recorded, sha256(photo(colour="red")), fresh])
    assert collect(records, photos, NOW) == Collected(0, 0, 1, 5)
    assert list(logic.problems(records, photos)) == []


@pytest.mark.parametrize("jump", [-HOUR * 24, HOUR * 25, HOUR * 24 * 365 * 10])
def test_a_clock_that_jumps_makes_no_fresh_photo_old(
    records: Store, photos: FilePhotos, recorded: str, jump: timedelta
) -> None:
    keep(photos, b"fresh")
    assert collect(records, photos, NOW + jump).removed == 0


def test_a_photo_of_a_time_to_come_or_of_long_ago_tells_of_a_clock(
    records: Store, photos: FilePhotos, recorded: str
) -> None:
    for content, how_much in ((b"to come", -HOUR * 30), (b"long ago", HOUR * 24 * 365 * 10)):
        age(photos, keep(photos, content), how_much)
    assert collect(records, photos, NOW).removed == 0


def test_another_stores_photos_are_not_removed(records: Store, photos: FilePhotos) -> None:
    """A new database beside photos of another: nobody knows of them here."""
    lost = [keep(photos, bytes([number])) for number in range(3)]
    for name in lost:
        age(photos, name, 25 * HOUR)
    keep(photos, b"fresh")
    with pytest.raises(TooMany, match="3 of 4 photos have no record"):
        collect(records, photos, NOW)
    assert collect(records, photos, NOW, dry_run=True).removed == 3
    assert len(list(photos.names())) == 4
    assert collect(records, photos, NOW, all_=True).removed == 3


def test_many_without_a_record_are_asked_about(
    records: Store, photos: FilePhotos, recorded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection, "FEW", 2)
    for number in range(3):
        age(photos, keep(photos, bytes([number])), 25 * HOUR)
    with pytest.raises(TooMany):
        collect(records, photos, NOW)
    age(photos, sha256(b"\0"), HOUR)
    assert collect(records, photos, NOW).removed == 2


def test_what_was_there_when_a_backup_was_restored_stays(records: Store, photos: FilePhotos, recorded: str) -> None:
    """Its record may be in the store that was set aside."""
    before, after = keep(photos, b"before"), keep(photos, b"after")
    age(photos, before, 50 * HOUR)
    age(photos, after, 40 * HOUR)
    collection.spare(records, NOW - 45 * HOUR)
    assert collect(records, photos, NOW) == Collected(1, 5, 1, 6)
    assert photos.has(before)
    assert collect(records, photos, NOW, all_=True) == Collected(1, 6, 0, 0)


# An upload and a collection at the same time, on every store of records and of photos


@pytest.fixture(params=["files", "s3"])
def shared(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Photos:
    """Photos that are all old."""
    monkeypatch.setattr(collection, "GRACE", 0.0)
    if request.param == "files":
        return FilePhotos(tmp_path / "photos")
    for name, value in environment(s3_server().endpoint).items():
        monkeypatch.setenv(name, value)
    return open_photos(fresh_address(), tmp_path / "photos")


@pytest.fixture
def services(engine: Engine, shared: Photos) -> Iterator[tuple[Store, Store]]:
    """An agent's service and the one that collects: two on one database, or twice the same on a file of its own."""
    first = Store(engine.open(), TABLES)
    second = first if engine.name == "sqlite" else Store(engine.open(), TABLES)
    upload(first, shared, photo(colour="red"))  # so that the store is no stranger
    yield first, second
    for one in {first, second}:
        one.close()


def _collect(store: Store, photos: Photos) -> None:
    collect(store, photos, datetime.now(UTC) + HOUR)


def _intact(store: Store, photos: Photos, content: bytes) -> None:
    assert photos.digest(sha256(content)) == sha256(content)
    assert [record["sha256"] for record in logic.of_order(store, ORDER)].count(sha256(content)) == 1
    assert list(logic.problems(store, photos)) == []


def test_a_photo_that_is_removed_while_it_arrives_again_is_kept_again(
    services: tuple[Store, Store], shared: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The upload sees the old photo; the collection removes it; then comes the record."""
    keep(shared, photo())
    removing, kept = threading.Event(), threading.Event()
    remove = shared.remove

    def removed_late(name: str) -> None:
        removing.set()
        assert kept.wait(60)
        remove(name)

    monkeypatch.setattr(shared, "remove", removed_late)
    collector = threading.Thread(target=_collect, args=(services[1], shared))
    collector.start()
    assert removing.wait(60)
    upload(services[0], shared, photo(), between=kept.set)
    collector.join(60)
    _intact(services[0], shared, photo())


def test_a_collection_between_photo_and_record_is_noticed(services: tuple[Store, Store], shared: Photos) -> None:
    """From beginning to end of it, also when the upload's photo was new."""
    upload(services[0], shared, photo(), between=lambda: _collect(services[1], shared))
    _intact(services[0], shared, photo())


def test_a_photo_that_got_its_record_meanwhile_stays(
    services: tuple[Store, Store], shared: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The collection has found it without a record; then comes the record; then the collection goes on."""
    keep(shared, photo())
    found, recorded = threading.Event(), threading.Event()
    begin = keeping.begin_collection

    def begun_late(store: Store) -> str:
        found.set()
        assert recorded.wait(60)
        return begin(store)

    monkeypatch.setattr(collection, "begin_collection", begun_late)
    collector = threading.Thread(target=_collect, args=(services[1], shared))
    collector.start()
    assert found.wait(60)
    upload(services[0], shared, photo())
    recorded.set()
    collector.join(60)
    _intact(services[0], shared, photo())


def test_a_collection_that_died_is_noticed_and_taken_over(
    services: tuple[Store, Store], shared: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(shared, photo())
    remove = shared.remove

    def dies(name: str) -> None:
        remove(name)
        raise KeyboardInterrupt

    def die_amid() -> None:
        with monkeypatch.context() as patched:
            patched.setattr(shared, "remove", dies)
            with pytest.raises(KeyboardInterrupt):
                _collect(services[1], shared)

    upload(services[0], shared, photo(), between=die_amid)
    _intact(services[0], shared, photo())
    upload(services[0], shared, photo(colour="blue"), between=lambda: remove(sha256(photo(colour="blue"))))
    keep(shared, b"lost")
    _collect(services[1], shared)
    assert not shared.has(sha256(b"lost"))
    assert list(logic.problems(services[0], shared)) == []


def test_a_collection_that_was_taken_over_removes_nothing_more(
    services: tuple[Store, Store], shared: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The later one has ended, so nobody who brings a photo looks twice any more."""
    keep(shared, photo())
    received, kind = logic.receive(shared, io.BytesIO(photo()), None)
    remove, held = collection._remove, []

    def other_comes(*about: Any) -> bool:
        monkeypatch.setattr(collection, "_remove", remove)
        _collect(services[0], shared)
        held.append(keeping.keep(services[0], shared, received))
        return remove(*about)

    monkeypatch.setattr(collection, "_remove", other_comes)
    _collect(services[1], shared)
    services[0].write(lambda: logic.add(services[0], shared, held[0], kind, SAID, WHO))
    shared.discard(received)
    _intact(services[0], shared, photo())


# The command


@pytest.fixture
def lost(tmp_path: Path) -> Path:
    """A photo of the day before yesterday, without a record."""
    content = b"lost" * 100_000
    file = tmp_path / "data" / "photos" / sha256(content)[:2] / sha256(content)
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    os.utime(file, (time.time() - 48 * 3600,) * 2)
    return file


def test_the_command_says_what_it_does(tmp_path: Path, lost: Path) -> None:
    service = Running(tmp_path / "data")
    service.start()
    status, kept = service.call("POST", f"/evidence?order_id={ORDER}&kind=packing", service.token(), photo())
    assert status == 201
    beside = service.command("collect")
    assert beside.returncode == 1
    assert "held by the service" in beside.stderr
    assert "once a day" in beside.stderr
    assert service.command("collect", "--dry-run").stdout == "Would remove 1 photo (0.4 MB) that no record speaks of.\n"
    assert lost.exists()
    service.stop()
    assert service.command("collect").stdout == "Removed 1 photo (0.4 MB) that no record speaks of.\n"
    assert not lost.exists()
    assert (tmp_path / "data" / "photos" / kept["sha256"][:2] / kept["sha256"]).exists()
    assert service.command("collect").stdout == "Removed 0 photos (0.0 MB) that no record speaks of.\n"
    assert service.command("verify").returncode == 0


def test_the_command_makes_no_store(tmp_path: Path) -> None:
    done = Running(tmp_path / "nothing here").command("collect")
    assert done.returncode == 1
    assert "There is no store" in done.stderr
    assert not (tmp_path / "nothing here").exists()
