"""What commands say: whatever the encoding of the output, and what is really wrong."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import SkipTest

import pytest

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.backups.daily import DailyBackups
from server.rest import Services
from server.settings import KNOWN, Settings, unknown_settings
from server.storage import Damaged
from tests.server.commands import run
from tests.server.conftest import ORDER, Caller, photo
from tests.server.postgres import PASSWORD, PostgresServer
from tests.server.running import ROOT, Running

BLAMED = "ORDERSIDE_DATA"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a note, two photos and a daily backup."""
    data = tmp_path_factory.mktemp("filled") / "data"
    app = create_app(Settings(data=data))
    services: Services = app.extensions["orderside"]
    wang = Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")
    wang.create("/notes", {"order_id": ORDER, "text": "kept"})
    for colour in ("red", "teal"):
        wang.upload(photo(colour=colour))
    DailyBackups(services.store, services.folder, keep=7).make()
    close_app(app)
    return data


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "data"))


# Output that has not every character


def printed(service: Running, *words: str) -> bytes:
    """What a command writes into a pipe."""
    command = [sys.executable, "-m", "server", *words]
    return subprocess.run(command, cwd=ROOT, env=service.environment, stdout=subprocess.PIPE, check=True).stdout


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "gbk", "utf-8"])
def test_every_command_prints_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    service = Running(tmp_path / "数据 ñ", environment={"PYTHONIOENCODING": encoding})
    stopped = printed(service, "agents", "add", "王 敏 ñ").split()[-1].decode()
    service.start()
    running = printed(service, "agents", "add", "王 敏 ñ").split()[-1].decode()
    for token in (stopped, running):
        assert service.call("GET", "/agents/me", token)[1]["name"] == "王 敏 ñ"
    assert b"0 notes" in printed(service, "backup", str(tmp_path / "备份 ñ.zip"))
    said = service.stop()
    assert "Everything is saved" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("name", ["a\nb", "\x1b[2Jx", "x\u202ey", "", " ", "\u3000", "n" * 61])
def test_r07_a_name_cannot_pose_as_more_than_one_line(tmp_path: Path, name: str) -> None:
    done = Running(tmp_path / "data").command("agents", "add", name)
    assert done.returncode == 1
    assert "one line of 1 to 60 visible characters" in done.stderr


# A store that is not there


@pytest.mark.parametrize(
    "words", [("verify",), ("backup", "a.zip"), ("export", "out"), ("move", "--photos", "s3://b-b")]
)
def test_an_empty_postgresql_has_no_store(tmp_path: Path, database: str, words: tuple[str, ...]) -> None:
    if len(words) == 2:
        words = (words[0], str(tmp_path / words[1]))
    status, said = run(tmp_path / "data", *words, ORDERSIDE_STORE=database)
    assert status == 1
    assert "There is no store in the database at 127.0.0.1:" in said
    assert PASSWORD not in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("verify",), ("backup", "a.zip"), ("move", "--photos", "s3://b-b")])
def test_a_folder_without_a_store_stays_without(tmp_path: Path, words: tuple[str, ...]) -> None:
    status, said = run(tmp_path / "data", *words)
    assert (status, "There is no store in" in said, BLAMED in said) == (1, True, True), said
    assert not (tmp_path / "data").exists()


def test_a_database_without_any_of_our_tables_is_no_store(data: Path) -> None:
    (data / "orderside.db").unlink()
    other = sqlite3.connect(data / "orderside.db")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    status, said = run(data, "verify")
    assert (status, "a store was there" in said) == (1, True), said
    with pytest.raises(Damaged, match="a store was there"):
        create_app(Settings(data=data))
    (data / "instance-id").unlink()
    status, said = run(data, "verify")
    assert (status, "There is no store in" in said) == (1, True), said


# A photo that cannot be read


def test_verify_names_a_photo_that_is_a_folder_and_goes_on(data: Path, tmp_path: Path) -> None:
    first, second = sorted((data / "photos").glob("[0-9a-f][0-9a-f]/*"))
    first.unlink()
    first.mkdir()
    second.write_bytes(b"other bytes")
    status, said = run(data, "verify")
    assert status == 1
    assert f"photo {first.name}" in said
    assert f"photo {second.name}" in said
    assert "Make it usable" not in said
    status, said = run(data, "backup", tmp_path / "a.zip")
    assert (status, f"photo {first.name} is missing" in said) == (1, True), said
    assert run(data, "verify", "--help")[0] == 0
    status, said = run(data, "export", tmp_path / "out")
    assert (status, f"photo {first.name}" in said) == (1, True), said
    assert (tmp_path / "out" / "orderside.json").exists()


def test_verify_names_a_photo_that_cannot_be_read_and_goes_on(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = sorted((data / "photos").glob("[0-9a-f][0-9a-f]/*"))
    first.unlink()
    first.symlink_to(first)  # "Too many levels of symbolic links", as a failing disk has its own errors
    second.write_bytes(b"other bytes")
    status, said = run(data, "verify")
    assert status == 1
    assert f"photo {first.name}" in said
    assert "cannot be read" in said
    assert f"photo {second.name}" in said


# What is blamed


@pytest.mark.parametrize(
    ("words", "option"), [(("--to", "mysql://x:secret@y"), "--to"), (("--photos", "gs://bucket"), "--photos")]
)
def test_a_wrong_option_is_named(data: Path, words: tuple[str, ...], option: str) -> None:
    status, said = run(data, "move", *words)
    assert (status, f"Error: {option} is " in said) == (1, True), said
    assert "ORDERSIDE_" not in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((PASSWORD, "wrong-secret"), 'password authentication failed for user "orderside"'),
        (("/postgres", "/nosuch"), 'database "nosuch" does not exist'),
        (("orderside:", "nobody:"), 'password authentication failed for user "nobody"'),
        ((f":{PASSWORD}", ""), "no password supplied"),
    ],
)
def test_what_the_database_refuses_is_not_called_away(
    tmp_path: Path, postgres: PostgresServer, change: tuple[str, str], said: str
) -> None:
    status, words = run(tmp_path / "data", "verify", ORDERSIDE_STORE=postgres.address().replace(*change))
    assert (status, said in words, "ORDERSIDE_STORE" in words) == (1, True, True), words
    assert "may in a moment" not in words
    assert PASSWORD not in words
    assert "wrong-secret" not in words


def test_a_database_that_nobody_serves_is_away(tmp_path: Path) -> None:
    status, said = run(tmp_path / "data", "verify", ORDERSIDE_STORE="postgresql://u:p@127.0.0.1:9/database")
    assert (status, "may in a moment" in said) == (1, True), said


@pytest.mark.parametrize(("command", "length"), [("backup", 250), ("backup", 300), ("export", 300)])
def test_a_name_that_cannot_be_is_named(data: Path, tmp_path: Path, command: str, length: int) -> None:
    name = f"{'n' * length}.zip"
    status, said = run(data, command, tmp_path / name)
    assert (status, name in said, BLAMED in said, ".new" in said) == (1, True, False, False), said


def test_a_folder_is_no_backup(data: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    status, said = run(data, "restore", tmp_path / "folder")
    assert (status, "folder is a folder" in said, BLAMED in said) == (1, True, False), said


@pytest.mark.parametrize("place", ["data", "data/below"])
def test_a_data_folder_that_cannot_be_is_blamed(tmp_path: Path, place: str) -> None:
    (tmp_path / "data").write_text("a file")
    status, said = run(tmp_path / place, "agents", "add", "Wang Min")
    assert (status, BLAMED in said) == (1, True), said


@pytest.mark.parametrize("words", [("verify",), ("restore", "--latest")])
def test_backups_that_cannot_be_read_are_not_called_none(data: Path, words: tuple[str, ...]) -> None:
    (kept,) = (data / "backups").glob("*.zip")
    kept.write_bytes(kept.read_bytes()[:100])
    (data / "orderside.db").write_bytes(b"")
    status, said = run(data, *words)
    assert (status, "There is no backup" in said, "restore FILE" in said) == (1, False, True), said
    assert "The only backup in" in said
    shutil.copy(kept, kept.with_name(kept.name.replace("000001", "000002")))
    assert "None of the 2 backups in" in run(data, *words)[1]


@pytest.fixture
def read_only(data: Path) -> Iterator[Path]:
    """The data folder on a file system that was mounted for reading."""
    if not shutil.which("mount") or subprocess.run(["mount", "--bind", data, data], check=False).returncode:
        raise SkipTest("a file system to be read only needs mount, and the right to use it")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", data], check=True)
        yield data
    finally:
        subprocess.run(["umount", "--lazy", data], check=True)


@pytest.mark.parametrize("words", [("verify",), ("backup", "a.zip"), ("export", "out"), ("serve",)])
def test_a_folder_that_can_only_be_read_is_called_so(read_only: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    if len(words) == 2:
        words = (words[0], str(tmp_path / words[1]))
    status, said = run(read_only, *words)
    assert (status, "read-only" in said.lower(), BLAMED in said) == (1, True, True), said
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_is_named(filled: Path, read_only: Path) -> None:
    status, said = run(filled, "backup", read_only / "a.zip")
    assert (status, f"{read_only / 'a.zip'} cannot be written" in said, BLAMED in said) == (1, True, False), said


# Settings that do not exist


def test_a_setting_that_does_not_exist_is_said_with_the_nearest_that_does(data: Path) -> None:
    status, said = run(data, "verify", ORDERSIDE_STROE="postgresql://u:secret@host/database", ORDERSIDE_XQJ="")
    assert status == 0
    assert "ORDERSIDE_STROE is not a setting, and was ignored. Did you mean ORDERSIDE_STORE?" in said.splitlines()
    assert "ORDERSIDE_XQJ is not a setting, and was ignored." in said.splitlines()
    assert "secret" not in said
    assert unknown_settings(dict.fromkeys(KNOWN, "") | {"PATH": ""}) == []


def test_every_setting_that_anything_here_speaks_of_is_known() -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    own = {"tests/server/test_command_words.py"}
    texts = [
        (ROOT / name).read_text("utf-8", "replace")
        for name in files
        if Path(name).suffix not in (".png", ".webp") and name not in own and (ROOT / name).is_file()
    ]
    named = {name for text in texts for name in re.findall(r"\bORDERSIDE_[A-Z]+(?:_[A-Z]+)*\b", text)}
    assert named - KNOWN == set()
