"""Photos, on every store there is: kept whole, once, under the digest of their bytes, or not at all."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import obstore
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.storage import Damaged, FilePhotos, Kept, Photos, TooLarge, open_photos
from server.storage.photos import CHUNK, HEAD
from tests.server.s3 import bucket, environment, fresh_address, s3_server

Change = Callable[[str, bytes], None]
MAXIMUM = 10 * CHUNK


class Place:
    """Where photos are kept, and how somebody else changes what is there."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address, self.folder = address, folder
        self.photos = open_photos(address, folder)

    def overwrite(self, name: str, content: bytes) -> None:
        if self.address == "files":
            file = self.folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        else:
            prefix = self.address.rpartition("/")[2]
            obstore.put(bucket(s3_server().endpoint, prefix), name, content, use_multipart=False)

    def left(self) -> list[Path]:
        """What is on its way, or was left there."""
        return list((self.folder / "incoming").iterdir())


@pytest.fixture(params=["files", "s3"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    if request.param == "files":
        return Place("files", tmp_path / "photos")
    for name, value in environment(s3_server().endpoint).items():
        monkeypatch.setenv(name, value)
    return Place(fresh_address(), tmp_path / "photos")


@pytest.fixture
def photos(place: Place) -> Photos:
    return place.photos


def keep(photos: Photos, content: bytes) -> str:
    received = photos.receive(io.BytesIO(content), MAXIMUM)
    try:
        photos.keep(received)
        return received.sha256
    finally:
        photos.discard(received)


def read(photos: Photos, sha256: str) -> bytes:
    with photos.open(sha256) as file:
        return file.read()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


AROUND_CHUNKS = st.builds(
    lambda chunks, more, seed: random.Random(seed).randbytes(max(0, chunks * CHUNK + more)),
    st.integers(0, 3),
    st.integers(-2, 2) | st.integers(-CHUNK, CHUNK),
    st.integers(0, 2**32),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=AROUND_CHUNKS)
def test_a_photo_comes_back_byte_for_byte(place: Place, content: bytes) -> None:
    received = place.photos.receive(io.BytesIO(content), MAXIMUM)
    assert (received.sha256, received.size, received.head) == (sha256(content), len(content), content[:HEAD])
    place.photos.keep(received)
    place.photos.discard(received)
    assert read(place.photos, received.sha256) == content
    assert place.photos.digest(received.sha256) == received.sha256
    with place.photos.local(received.sha256) as file:
        assert file.read_bytes() == content
    assert place.left() == []


def test_a_stream_may_come_in_drops(photos: Photos) -> None:
    content = random.Random(1).randbytes(3000)

    class Drops(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(7)

    received = photos.receive(Drops(content), MAXIMUM)
    photos.discard(received)
    assert (received.sha256, received.head) == (sha256(content), content[:HEAD])


def test_what_was_received_but_not_kept_is_nowhere(place: Place) -> None:
    received = place.photos.receive(io.BytesIO(b"photo"), MAXIMUM)
    assert not place.photos.has(received.sha256)
    place.photos.discard(received)
    place.photos.discard(received)
    assert list(place.photos.kept()) == []
    assert place.left() == []


def test_too_much_is_refused_by_counting_and_leaves_nothing(place: Place) -> None:
    with pytest.raises(TooLarge):
        place.photos.receive(io.BytesIO(bytes(1001)), 1000)
    place.photos.discard(place.photos.receive(io.BytesIO(bytes(1000)), 1000))
    assert place.left() == []


def test_a_stream_that_fails_leaves_nothing(place: Place) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > CHUNK:
                raise ConnectionResetError
            return super().read(size)

    with pytest.raises(ConnectionResetError):
        place.photos.receive(Failing(bytes(3 * CHUNK)), MAXIMUM)
    assert place.left() == []


def test_the_same_photo_twice_is_one(photos: Photos) -> None:
    assert keep(photos, b"the same") == keep(photos, b"the same")
    other = keep(photos, b"another")
    assert list(photos.names()) == sorted([sha256(b"the same"), other])


def test_what_is_kept_is_known_by_size_and_time(photos: Photos) -> None:
    name = keep(photos, b"12345")
    found = photos.find(name)
    assert found is not None
    assert (found.sha256, found.size) == (name, 5)
    assert abs(found.at - time.time()) < 120
    assert list(photos.kept()) == [found]


def test_the_same_photo_from_eight_threads_at_once_is_one(place: Place) -> None:
    content = random.Random(2).randbytes(CHUNK + 1)
    together = threading.Barrier(8)
    failed: list[BaseException] = []

    def bring() -> None:
        try:
            received = place.photos.receive(io.BytesIO(content), MAXIMUM)
            together.wait(timeout=60)
            place.photos.keep(received)
            assert place.photos.digest(received.sha256) == received.sha256
            place.photos.discard(received)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=bring) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert failed == []
    assert list(place.photos.names()) == [sha256(content)]
    assert place.left() == []


def test_a_photo_that_was_removed_meanwhile_is_kept_again(photos: Photos) -> None:
    received = photos.receive(io.BytesIO(b"once more"), MAXIMUM)
    photos.keep(received)
    photos.keep(received)
    photos.remove(received.sha256)
    assert not photos.has(received.sha256)
    photos.keep(received)
    photos.discard(received)
    assert read(photos, received.sha256) == b"once more"


def test_what_is_not_there_is_said_to_be_missing(photos: Photos) -> None:
    name = sha256(b"never seen")
    assert photos.find(name) is None
    assert not photos.has(name)
    assert photos.digest(name) is None
    photos.remove(name)
    with pytest.raises(FileNotFoundError):
        photos.open(name)
    with pytest.raises(FileNotFoundError), photos.local(name):
        pass


@pytest.mark.parametrize("name", ["", "a" * 63, "A" * 64, "../" + "a" * 61, "a" * 64 + "\n", "incoming", "é" * 64])
def test_r11_only_a_digest_names_a_photo(photos: Photos, name: str) -> None:
    for ask in (photos.open, photos.has, photos.remove, photos.find, photos.digest):
        with pytest.raises(ValueError, match="digest"):
            ask(name)
    with pytest.raises(ValueError, match="digest"):
        photos.put(name, io.BytesIO(b""))


def test_what_others_left_there_is_no_photo(place: Place) -> None:
    name = keep(place.photos, b"mine")
    for foreign in ("ab/.DS_Store", "ab/Thumbs.db", f"ab/{'cd' * 32}", "notes.txt"):
        place.overwrite(foreign, b"?")
    assert list(place.photos.names()) == [name]


@pytest.mark.parametrize("change", [lambda content: content[:-1], lambda content: content[:-1] + b"!"])
def test_a_photo_that_was_changed_is_found_out(place: Place, change: Callable[[bytes], bytes]) -> None:
    name = keep(place.photos, b"as it was received")
    place.overwrite(f"{name[:2]}/{name}", change(b"as it was received"))
    assert place.photos.digest(name) not in (name, None)


def test_one_that_was_cut_is_made_whole_when_it_comes_again(place: Place) -> None:
    name = keep(place.photos, b"as it was received")
    place.overwrite(f"{name[:2]}/{name}", b"as it")
    keep(place.photos, b"as it was received")
    assert place.photos.digest(name) == name


def test_a_photo_goes_from_store_to_store_and_is_checked(place: Place, tmp_path: Path) -> None:
    content = random.Random(3).randbytes(2 * CHUNK + 5)
    name = keep(place.photos, content)
    other = FilePhotos(tmp_path / "other")
    with place.photos.open(name) as file:
        other.put(name, file)
    place.photos.remove(name)
    with other.open(name) as file:
        place.photos.put(name, file)
    assert read(place.photos, name) == content
    with pytest.raises(Damaged, match=name):
        place.photos.put(name, io.BytesIO(content[:-1]))
    assert list(place.photos.names()) == [name]
    assert place.left() == []


def test_what_a_killed_process_left_is_swept(place: Place) -> None:
    (place.folder / "incoming" / "left").write_bytes(b"half a photo")
    assert place.photos.sweep() == 1
    assert place.left() == []


def test_it_says_when_photos_can_be_kept(photos: Photos) -> None:
    photos.check()


# Files alone


def test_a_photo_that_comes_again_was_kept_last_now(tmp_path: Path) -> None:
    photos = FilePhotos(tmp_path)
    name = keep(photos, b"seldom")
    os.utime(photos.path(name), (1e9, 1e9))
    assert photos.find(name) == Kept(name, 6, 1e9)
    keep(photos, b"seldom")
    found = photos.find(name)
    assert found
    assert abs(found.at - time.time()) < 120


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    photos = FilePhotos(tmp_path)
    name = keep(photos, b"on a memory card")
    assert photos.digest(name) == name
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == [name]


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    """Many file systems tell of it when a file is synced."""
    photos = FilePhotos(tmp_path)
    real, calls = os.fsync, 0

    def full(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        keep(photos, b"one too many")
    assert list((tmp_path / "incoming").iterdir()) == []
    keep(photos, b"one too many")
    assert photos.digest(sha256(b"one too many")) == sha256(b"one too many")
