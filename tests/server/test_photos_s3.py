"""A bucket that fails, refuses or is away: photos arrive all the same, or it is said and nothing is half done."""

from __future__ import annotations

import hashlib
import http.client
import io
import random
import traceback
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import obstore
import pytest

from server.evidence.logic import problems
from server.rest import Services
from server.settings import Settings
from server.storage import Away, Photos, Received, RowsError, open_photos, s3, s3_client
from server.storage.photos import CHUNK
from tests.server.conftest import ORDER, Caller, photo
from tests.server.s3 import BUCKET, KEY, SECRET, FaultyS3, bucket, environment, faulty_s3, fresh_address, s3_server

EMPTY = hashlib.sha256(b"").hexdigest()
CONTENT = random.Random(4).randbytes(3 * CHUNK)


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyS3]:
    with faulty_s3() as started:
        for name, value in environment(started.endpoint).items():
            monkeypatch.setenv(name, value)
        yield started


@pytest.fixture
def settings(tmp_path: Path, proxy: FaultyS3) -> Settings:
    return Settings(data=tmp_path / "data", photos=fresh_address())


@pytest.fixture
def photos(proxy: FaultyS3, tmp_path: Path) -> Photos:
    return open_photos(fresh_address(), tmp_path / "photos")


@pytest.fixture
def received(photos: Photos) -> Iterator[Received]:
    arrived = photos.receive(io.BytesIO(CONTENT), len(CONTENT))
    yield arrived
    photos.discard(arrived)


def test_the_proxy_answers_on_a_connection_as_often_as_it_is_asked(proxy: FaultyS3) -> None:
    """So a trouble is only the one that was asked for."""
    proxy.troubles = ["503", "409", "503"]
    with closing(http.client.HTTPConnection("127.0.0.1", int(proxy.endpoint.rpartition(":")[2]))) as connection:
        for expected in (503, 409, 503):
            connection.request("HEAD", "/photos/x")
            answered = connection.getresponse()
            assert (answered.status, answered.read()) == (expected, b"")


def test_a_new_photo_is_put_once_and_looked_at(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    photos.keep(received)
    assert proxy.asked == ["HEAD", "PUT", "HEAD"]


def test_one_that_has_just_come_is_not_put_again(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    photos.keep(received)
    proxy.asked.clear()
    photos.keep(received)
    assert proxy.asked == ["HEAD"]


def test_an_older_one_is_put_again_to_be_young(
    photos: Photos, received: Received, proxy: FaultyS3, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos.keep(received)
    proxy.asked.clear()
    monkeypatch.setattr(s3, "FRESH", -1.0)
    photos.keep(received)
    assert proxy.asked == ["HEAD", "PUT", "HEAD"]
    assert photos.digest(received.sha256) == received.sha256


@pytest.mark.parametrize("trouble", ["503", "cut", "cut after"])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("times", [1, 3])
def test_trouble_that_passes_is_not_noticed(
    photos: Photos, received: Received, proxy: FaultyS3, trouble: str, at: int, times: int
) -> None:
    proxy.troubles = [""] * at + [trouble] * times
    photos.keep(received)
    assert photos.digest(received.sha256) == received.sha256
    assert list(photos.names()) == [received.sha256]


def test_a_put_that_met_another_one_is_tried_again(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    """S3 answers 409 to a conditional put that met another request; nothing was kept then."""
    proxy.troubles = ["", "409"]
    photos.keep(received)
    assert photos.digest(received.sha256) == received.sha256


@pytest.mark.parametrize("trouble", ["503", "cut"])
@pytest.mark.parametrize("at", [0, 1])
def test_trouble_that_stays_is_said_and_nothing_is_kept(
    photos: Photos, received: Received, proxy: FaultyS3, trouble: str, at: int
) -> None:
    proxy.troubles = [""] * at + [trouble] * 100
    with pytest.raises(Away, match=f"bucket {BUCKET} does not answer"):
        photos.keep(received)
    proxy.troubles = []
    assert not photos.has(received.sha256)
    photos.keep(received)
    assert photos.digest(received.sha256) == received.sha256


def test_a_bucket_that_keeps_nothing_is_not_believed(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    proxy.troubles = ["", *["409", ""] * 10]
    with pytest.raises(Away, match="does not keep"):
        photos.keep(received)


def test_reading_goes_on_where_it_was_cut(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    photos.keep(received)
    proxy.troubles = ["half", "half"]
    with photos.open(received.sha256) as file:
        assert file.read() == CONTENT


def test_reading_never_ends_early_without_a_word(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    photos.keep(received)
    proxy.troubles = ["half"] * 100
    with photos.open(received.sha256) as file, pytest.raises(Away):
        file.read()
    proxy.troubles = ["half"] * 100
    with pytest.raises(Away), photos.local(received.sha256):
        pass


def test_a_server_that_says_nothing_is_not_waited_for(
    proxy: FaultyS3, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, folder = fresh_address(), tmp_path / "photos"
    monkeypatch.setattr(s3, "PUT", {**s3_client.PUT, "timeout": "500ms"})
    photos = open_photos(address, folder)
    received = photos.receive(io.BytesIO(CONTENT), len(CONTENT))
    proxy.troubles = ["", "hang"]
    with pytest.raises(Away):
        photos.keep(received)
    monkeypatch.setattr(s3, "ASK", {**s3_client.ASK, "read_timeout": "200ms"})
    impatient = open_photos(address, folder)
    proxy.troubles = ["hang"] * 20
    with pytest.raises(Away):
        impatient.has(received.sha256)
    photos.discard(received)


def test_a_server_that_is_away_is_said_to_be(photos: Photos, received: Received, proxy: FaultyS3) -> None:
    proxy.close()
    name = received.sha256
    asks: list[Callable[[], object]] = [
        photos.check,
        lambda: photos.keep(received),
        lambda: photos.find(name),
        lambda: photos.open(name),
        lambda: list(photos.kept()),
        lambda: photos.remove(name),
        lambda: photos.digest(name),
    ]
    for ask in asks:
        with pytest.raises(Away):
            ask()


@pytest.mark.parametrize("setting", ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"])
def test_r18_a_refusal_says_what_to_check_and_no_secret(
    tmp_path: Path, proxy: FaultyS3, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setenv(setting, "another-secret")
    photos = open_photos(fresh_address(), tmp_path / "photos")
    for ask in (photos.check, lambda: photos.put(EMPTY, io.BytesIO(b"")), lambda: photos.has(EMPTY)):
        with pytest.raises(RowsError, match="refuses") as caught:
            ask()
        told = "".join(traceback.format_exception(caught.value))
        assert SECRET not in told
        assert "another-secret" not in told
        assert KEY not in str(caught.value)


def test_a_bucket_that_does_not_exist_is_named(tmp_path: Path, proxy: FaultyS3) -> None:
    photos = open_photos("s3://no-such-bucket/shop", tmp_path / "photos")
    with pytest.raises(Away, match="There is no bucket no-such-bucket"):
        photos.check()
    with pytest.raises(Away, match="There is no bucket no-such-bucket"):
        photos.open("a" * 64)


def test_photos_do_not_travel_unencrypted_unless_that_is_wanted(
    tmp_path: Path, proxy: FaultyS3, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_ALLOW_HTTP")
    with pytest.raises(RowsError, match="AWS_ALLOW_HTTP"):
        open_photos(fresh_address(), tmp_path / "photos")


# The service, with its photos in such a bucket


def photos_of(agent: Caller) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = (agent.get("/evidence", query_string={"order_id": ORDER}).json or {})["evidence"]
    return listed


def test_a_photo_goes_in_and_comes_out(agent: Caller, services: Services, settings: Settings) -> None:
    sent = photo(size=(800, 600))
    kept = agent.upload(sent).json or {}
    assert agent.get(f"/evidence/{kept['id']}/original").data == sent
    assert agent.get(f"/evidence/{kept['id']}/preview").status_code == 200
    assert list(services.photos.names()) == [kept["sha256"]]
    assert list((settings.data / "photos").rglob("*")) == [settings.data / "photos" / "incoming"]


@pytest.mark.parametrize("trouble", ["503", "cut", "cut after"])
def test_trouble_that_passes_is_not_noticed_by_agents(agent: Caller, proxy: FaultyS3, trouble: str) -> None:
    proxy.troubles = [trouble, "", trouble, trouble]
    kept = agent.upload(photo())
    assert kept.status_code == 201
    proxy.troubles = [trouble]
    assert agent.get(f"/evidence/{(kept.json or {})['id']}/original").data == photo()


@pytest.mark.parametrize("at", [0, 1, 2])
def test_trouble_that_stays_is_answered_and_the_same_key_succeeds_later(
    agent: Caller, services: Services, proxy: FaultyS3, at: int
) -> None:
    key = str(uuid.uuid4())
    proxy.troubles = [""] * at + ["503"] * 100
    for _ in range(2):
        refused = agent.upload(photo(), key)
        assert (refused.status_code, (refused.json or {})["error"]["code"]) == (503, "store_away")
        assert int(refused.headers["Retry-After"]) > 0
    assert photos_of(agent) == []
    proxy.troubles = []
    kept = agent.upload(photo(), key)
    assert kept.status_code == 201
    assert agent.upload(photo(), key).data == kept.data
    assert [record["id"] for record in photos_of(agent)] == [(kept.json or {})["id"]]
    assert list(services.photos.names()) == [(kept.json or {})["sha256"]]
    assert list(problems(services.store, services.photos)) == []


def test_notes_go_on_while_the_bucket_is_away(agent: Caller, proxy: FaultyS3) -> None:
    kept = agent.upload(photo()).json or {}
    proxy.close()
    assert agent.upload(photo(colour="red")).status_code == 503
    assert agent.get(f"/evidence/{kept['id']}/original").status_code == 503
    assert agent.get(f"/evidence/{kept['id']}/preview").status_code == 503
    assert agent.create("/notes", {"order_id": ORDER, "text": "the bucket is away"}).status_code == 201
    assert len(photos_of(agent)) == 1


def test_r18_the_log_shows_no_secret(agent: Caller, proxy: FaultyS3, caplog: pytest.LogCaptureFixture) -> None:
    proxy.troubles = ["503"] * 100
    answered = agent.upload(photo())
    assert answered.status_code == 503
    for told in (caplog.text, answered.text):
        assert SECRET not in told
        assert KEY not in told
    assert "GenericError" in caplog.text


def test_a_photo_that_was_cut_or_changed_in_the_bucket_is_named(agent: Caller, services: Services) -> None:
    whole, cut, changed, lost = (
        (agent.upload(photo(colour=colour)).json or {})["sha256"] for colour in ("red", "green", "blue", "white")
    )
    objects = bucket(s3_server().endpoint, services.settings.photos.rpartition("/")[2])
    content = bytearray(photo(colour="blue"))
    content[-1] ^= 1
    for name, damaged in ((cut, photo(colour="green")[:-1]), (changed, bytes(content))):
        obstore.put(objects, f"{name[:2]}/{name}", damaged, use_multipart=False)
    obstore.delete(objects, f"{lost[:2]}/{lost}")
    found = {problem.split()[1]: problem.rpartition(") ")[2] for problem in problems(services.store, services.photos)}
    other = "has other bytes than were received"
    assert found == {cut: other, changed: other, lost: "is missing"}
    assert whole not in found


def test_verify_says_that_the_bucket_is_away_and_not_that_all_photos_are_missing(
    agent: Caller, services: Services, proxy: FaultyS3
) -> None:
    agent.upload(photo())
    proxy.close()
    with pytest.raises(Away):
        list(problems(services.store, services.photos))
