"""Leaving with everything: what the export holds, TinyDB itself can read."""

from __future__ import annotations

import csv
import errno
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from server.access.logic import TOKENS
from server.backups.archive import BackupError
from server.backups.exporting import export
from server.journal.logic import JOURNAL
from server.rest import Services
from server.stores.records import JOURNALED
from tests.server.commands import run
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import Running
from tests.server.small_disk import SmallDisk, small_disk
from tests.server.test_spreadsheets import sheets

__all__ = ["small_disk"]  # a fixture


@pytest.fixture
def filled(agent: Caller, services: Services) -> Services:
    agent.create("/notes", {"order_id": ORDER, "text": "好 – „ok“ \u2028 \U0001f4e6"})
    agent.create("/notes", {"order_id": ORDER, "text": "second"})
    agent.upload(photo(), file_name="=cmd|' /C calc'!A0")
    agent.upload(photo("PNG"), kind="label")
    agent.panels([{"order_no": "8152000000000001", "status_text": "等待付款"}])
    services.store.table(JOURNALED[0]).insert_multiple([{"id": "gap1"}, {"id": "gap2"}])
    services.store.table(JOURNALED[0]).remove(where("id") == "gap1")
    return services


@pytest.fixture
def exported(filled: Services, tmp_path: Path) -> Path:
    assert export(filled.store, filled.photos, tmp_path / "out") == (2, [])
    return tmp_path / "out"


def test_tinydb_itself_opens_it_with_every_document_and_number(filled: Services, exported: Path) -> None:
    there = TinyDB(exported / "orderside.json")
    assert there.tables() == {spec.name for spec in (*JOURNALED, JOURNAL)}
    for spec in (*JOURNALED, JOURNAL):
        expected = {document.doc_id: dict(document) for document in filled.store.table(spec)}
        if spec is TOKENS:
            expected = {number: _without(document, "sha256") for number, document in expected.items()}
        assert {document.doc_id: dict(document) for document in there.table(spec.name)} == expected, spec.name


def test_people_can_look_at_it_in_a_spreadsheet(exported: Path) -> None:
    found = sheets(exported / "orderside.xlsx")
    assert list(found) == ["Orders", "Cases", "Notes", "Photos", "Inserted replies"]
    (head, order) = found["Orders"]
    assert dict(zip(head, order, strict=True))["order_no"] == "8152000000000001"
    texts = [dict(zip(found["Notes"][0], row, strict=True))["text"] for row in found["Notes"][1:]]
    assert texts == ["好 – „ok“ \u2028 \U0001f4e6", "second"]
    assert "=cmd|' /C calc'!A0" in found["Photos"][1]


def test_tinydb_can_go_on_with_it(filled: Services, exported: Path) -> None:
    with TinyDB(exported / "orderside.json") as there:
        notes = there.table("notes")
        number = notes.insert({"id": "new", "text": "written with TinyDB"})
        assert number == 3
        assert notes.get(where("text") == "second")["order_id"] == ORDER


def _without(document: dict[str, Any], field: str) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != field}


def test_it_is_ascii_so_that_every_systems_encoding_reads_it(exported: Path) -> None:
    assert json.loads((exported / "orderside.json").read_bytes().decode("ascii"))


def test_no_token_can_be_made_out_of_it(filled: Services, exported: Path) -> None:
    (token,) = filled.store.table(TOKENS)
    everything = b"".join(file.read_bytes() for file in exported.rglob("*") if file.is_file())
    assert token["sha256"].encode() not in everything
    assert b"tokens" in (exported / "README.txt").read_bytes()


def test_photos_have_names_to_read_and_a_list(exported: Path) -> None:
    with (exported / "photos.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["kind"] for row in rows] == ["packing", "label"]
    for row in rows:
        file = exported / row["file"]
        assert file.name.startswith(f"8152000000000001_{row['kind']}_20")
        assert hashlib.sha256(file.read_bytes()).hexdigest() == row["sha256"]
    assert {Path(row["file"]).suffix for row in rows} == {".jpg", ".png"}
    assert rows[0]["file_name"].startswith("'="), "no spreadsheet takes a name for a formula"


def test_a_photo_that_is_gone_is_named(filled: Services, tmp_path: Path) -> None:
    gone = next(iter(filled.photos.kept())).sha256
    filled.photos.remove(gone)
    copied, missing = export(filled.store, filled.photos, tmp_path / "out")
    assert (copied, len(missing), gone in missing[0]) == (1, 1, True)
    assert "missing" in (tmp_path / "out" / "photos.csv").read_text("utf-8-sig")


def test_a_folder_with_something_in_it_is_refused(filled: Services, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(BackupError, match="not empty"):
            export(filled.store, filled.photos, place)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_what_was_interrupted_does_not_look_complete(filled: Services, tmp_path: Path) -> None:
    def interrupt(what: str, _done: int, _total: int) -> None:
        if "photos" in what:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(filled.store, filled.photos, tmp_path / "out", interrupt)
    assert not (tmp_path / "out" / "orderside.json").exists()


def test_the_command_beside_a_running_service(tmp_path: Path) -> None:
    service = Running(tmp_path / "data")
    token = service.token()
    service.start()
    service.call("POST", "/notes", token, {"order_id": ORDER, "text": "leaving"})
    done = service.command("export", str(tmp_path / "out"))
    again = service.command("export", str(tmp_path / "out"))
    service.stop()
    assert (done.returncode, again.returncode) == (0, 1), (done, again)
    assert "not empty" in again.stderr
    notes = TinyDB(tmp_path / "out" / "orderside.json").table("notes")
    assert [note["text"] for note in notes] == ["leaving"]


def test_what_fails_leaves_nothing_of_its_own(filled: Services, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()

    def fail(what: str, done: int, _total: int) -> None:
        if "photos" in what and done == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    for place in ("out", "mine", "missing/above/out"):
        with pytest.raises(OSError, match="No space"):
            export(filled.store, filled.photos, tmp_path / place, fail)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["data", "mine"], "a folder that was there stays"
    assert list((tmp_path / "mine").iterdir()) == []
    assert export(filled.store, filled.photos, tmp_path / "mine") == (2, []), "and it can be done again"


def test_what_somebody_else_puts_there_meanwhile_stays(filled: Services, tmp_path: Path) -> None:
    def fail(_what: str, _done: int, _total: int) -> None:
        (tmp_path / "out" / "theirs.txt").write_text("theirs")
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(OSError, match="Input/output"):
        export(filled.store, filled.photos, tmp_path / "out", fail)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["theirs.txt"]


def test_a_full_disk_is_said_and_left_as_it_was(filled: Services, small_disk: SmallDisk) -> None:
    small_disk.fill(left=8_000)
    free = small_disk.free
    status, said = run(filled.settings.data, "export", small_disk.path / "out")
    assert (status, "The disk is full" in said) == (1, True), said
    assert not (small_disk.path / "out").exists()
    assert small_disk.free == free
    small_disk.make_room()
    assert run(filled.settings.data, "export", small_disk.path / "out")[0] == 0
