"""A damaged store is never written to, never a traceback, and never taken for an intact one."""

from __future__ import annotations

import os
import pty
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.__main__ import main
from server.access.logic import add_agent
from server.app import close_app, create_app
from server.backups.daily import DailyBackups
from server.cases.notes import NOTES
from server.rest import Services
from server.settings import Settings
from server.storage import Damaged, DataFolder, RowsError, Store
from server.storage.sqlite_rows import SqliteRows
from server.stores.opening import look_into_store, open_store
from server.stores.records import TABLES
from tests.faults.rounds import rounds
from tests.server.conftest import ORDER, Caller, photo
from tests.server.running import ROOT, Running

ROUNDS = rounds(25, 1000)
"""How many bytes are flipped."""

Documents = dict[str, list[tuple[int, dict[str, object]]]]


def fill(data: Path, notes: int = 8) -> str:
    """A data folder with a little of everything and a backup of it; gives an agent's token."""
    app = create_app(Settings(data=data))
    services: Services = app.extensions["orderside"]
    token = add_agent(services.store, "Wang Min")[1]
    wang = Caller(app.test_client(), token, "Wang Min")
    for number in range(notes):
        wang.create("/notes", {"order_id": ORDER, "text": f"note {number} 备注"})
    wang.upload(photo())
    wang.panels([{"order_no": "8152000000000001", "status_text": "等待付款"}])
    DailyBackups(services.store, services.folder, keep=7).make()
    close_app(app)
    return token


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was closed: the database alone."""
    data = tmp_path_factory.mktemp("clean") / "data"
    fill(data)
    assert not (data / "orderside.db-wal").exists()
    return data


@pytest.fixture(scope="module")
def killed(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose last writes are in the log alone, as a killed service leaves it."""
    data = tmp_path_factory.mktemp("killed") / "data"
    shutil.copytree(clean, data)
    child = os.fork()
    if child == 0:
        store = open_store(Settings(data=data), DataFolder(data))
        for number in range(5):
            store.table(NOTES).update({"text": f"in the log {number}"}, doc_ids=[1])
            store.table(NOTES).update({"text": "note 0 备注"}, doc_ids=[1])
        os._exit(0)
    os.waitpid(child, 0)
    assert (data / "orderside.db-wal").stat().st_size > 100_000
    return data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def verify(data: Path) -> tuple[int, str]:
    """What `verify` says, and its exit status; it never ends with a traceback."""
    done = CliRunner().invoke(main, ["verify"], env={"ORDERSIDE_DATA": str(data)})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.exit_code, done.output


def documents(data: Path) -> Documents:
    store = Store(SqliteRows(data / "orderside.db", writable=False), TABLES, create=False)
    try:
        return {
            spec.name: [(document.doc_id, dict(document)) for document in store.table(spec)]
            for spec in TABLES
            if spec.name != "answers"  # not journaled: they are repeats of other records, kept for seven days
        }
    finally:
        store.close()


def fresh(source: Path, data: Path) -> Path:
    shutil.rmtree(data, ignore_errors=True)
    return Path(shutil.copytree(source, data))


def judged(data: Path, expected: Documents) -> bool:
    """Whether verify found the folder damaged; when it did not, every document is there as it was."""
    status, said = verify(data)
    assert (status == 0) == said.startswith("Intact"), said
    assert said.strip()
    if status == 0:
        assert documents(data) == expected
    return status == 1


@pytest.mark.parametrize("name", ["orderside.db", "orderside.db-wal"])
def test_any_flipped_byte_is_named_or_harmless(clean: Path, killed: Path, data: Path, name: str) -> None:
    source = killed if name.endswith("wal") else clean
    expected = documents(source)
    rng = random.Random(20261122)
    content = (source / name).read_bytes()
    # What a flipped byte undoes in the last transaction of the log looks like one that never ended.
    reach = len(content) - (2 * 10 * 4120 if name.endswith("wal") else 0)
    found = 0
    for _ in range(ROUNDS):
        fresh(source, data)
        flipped = bytearray(content)
        flipped[rng.randrange(reach)] ^= 1 << rng.randrange(8)
        (data / name).write_bytes(flipped)
        found += judged(data, expected)
    assert found > ROUNDS / 10


def test_any_flipped_byte_of_a_photo_is_named(clean: Path, data: Path) -> None:
    expected = documents(clean)
    rng = random.Random(1)
    for _ in range(20):
        fresh(clean, data)
        (file,) = (data / "photos").rglob("[0-9a-f]" * 64)
        content = bytearray(file.read_bytes())
        content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
        file.write_bytes(content)
        assert judged(data, expected)


def lengths(size: int) -> Iterator[int]:
    """Where to cut: at and around what matters, and in many other places."""
    yield from (0, 1, 16, 99, 100, 511, 512, 4095, 4096, 4097, size - 1)
    rng = random.Random(3)
    yield from (rng.randrange(size) for _ in range(ROUNDS // 4))


@pytest.mark.parametrize("with_log", [False, True])
def test_a_database_cut_anywhere_is_refused_and_left_alone(
    clean: Path, killed: Path, data: Path, with_log: bool
) -> None:
    source = killed if with_log else clean
    expected = documents(source)
    content = (source / "orderside.db").read_bytes()
    for length in lengths(len(content)):
        fresh(source, data)
        (data / "orderside.db").write_bytes(content[:length])
        if judged(data, expected):
            with pytest.raises(RowsError):
                create_app(Settings(data=data))
            assert (data / "orderside.db").read_bytes() == content[:length]
            if with_log:
                assert (data / "orderside.db-wal").read_bytes() == (source / "orderside.db-wal").read_bytes()


def test_a_log_damaged_in_its_middle_is_left_alone(killed: Path, data: Path) -> None:
    fresh(killed, data)
    log = data / "orderside.db-wal"
    content = bytearray(log.read_bytes())
    content[32 + 4120 + 100] ^= 1
    log.write_bytes(content)
    with pytest.raises(Damaged, match="would be lost"):
        create_app(Settings(data=data))
    assert log.read_bytes() == content


@pytest.mark.parametrize("left", [10, 32, 4000, 4152, 10_000])
def test_without_its_index_a_log_cut_off_is_an_interrupted_write(killed: Path, data: Path, left: int) -> None:
    """A log's end is where writing stopped: nothing tells a cut one from that, and the rest is whole."""
    fresh(killed, data)
    (data / "orderside.db-shm").unlink()
    log = data / "orderside.db-wal"
    log.write_bytes(log.read_bytes()[:left])
    assert verify(data)[0] == 0
    close_app(create_app(Settings(data=data)))
    assert verify(data)[0] == 0


@pytest.mark.parametrize("left", [None, 0, 32, 4000, 4152, 10_000, -4120, -1])
def test_a_log_that_is_gone_or_cut_is_noticed(killed: Path, data: Path, left: int | None) -> None:
    fresh(killed, data)
    log, whole = data / "orderside.db-wal", (data / "orderside.db").read_bytes()
    content = log.read_bytes()
    log.unlink()
    if left is not None:
        log.write_bytes(content[:left])
    assert verify(data)[0] == 1
    with pytest.raises(Damaged, match=r"alone|are left"):
        create_app(Settings(data=data))
    assert (data / "orderside.db").read_bytes() == whole
    log.write_bytes(content)
    assert verify(data)[0] == 0


def change_frames(log: Path, change: Callable[[bytearray, int], None]) -> Iterator[int]:
    """The log with each of some frames changed in turn."""
    content = log.read_bytes()
    frames = (len(content) - 32) // 4120
    for frame in {0, 1, frames // 3, frames // 2}:
        changed = bytearray(content)
        change(changed, 32 + frame * 4120)
        log.write_bytes(changed)
        yield frame


def zero_a_sector(content: bytearray, at: int) -> None:
    content[at // 512 * 512 : at // 512 * 512 + 512] = bytes(512)


def flip_the_salts(content: bytearray, at: int) -> None:
    content[at + 8] ^= 1


@pytest.mark.parametrize("change", [zero_a_sector, flip_the_salts])
@pytest.mark.parametrize("with_index", [True, False])
def test_a_frame_whose_head_is_damaged_is_noticed(
    killed: Path, data: Path, change: Callable[[bytearray, int], None], with_index: bool
) -> None:
    fresh(killed, data)
    log = data / "orderside.db-wal"
    if not with_index:
        (data / "orderside.db-shm").unlink()
    for frame in change_frames(log, change):
        before = log.read_bytes()
        with pytest.raises(Damaged):
            create_app(Settings(data=data))
        assert log.read_bytes() == before, frame


@pytest.mark.parametrize("with_index", [True, False])
@pytest.mark.parametrize("what", ["gone", "empty"])
def test_a_young_stores_log_is_all_there_is(tmp_path: Path, data: Path, what: str, with_index: bool) -> None:
    """Until its first checkpoint a store is in the log alone; without that it is no new beginning."""
    service = Running(data)
    service.start()
    token = service.token()
    assert service.call("POST", "/notes", token, {"order_id": ORDER, "text": "kept"})[0] == 201
    service.stop(signal.SIGKILL)
    assert (data / "orderside.db").stat().st_size == 4096
    shutil.move(data / "orderside.db-wal", tmp_path / "log")
    if what == "empty":
        (data / "orderside.db-wal").touch()
    if not with_index:
        (data / "orderside.db-shm").unlink()
    with pytest.raises(Damaged):
        create_app(Settings(data=data))
    assert verify(data)[0] == 1
    shutil.move(tmp_path / "log", data / "orderside.db-wal")
    assert verify(data)[0] == 0
    assert [note["text"] for _, note in documents(data)["notes"]] == ["kept"]


def test_a_missing_store_counts_as_lost(clean: Path, data: Path) -> None:
    fresh(clean, data)
    (data / "orderside.db").unlink()
    with pytest.raises(Damaged, match="missing"):
        look_into_store(Settings(data=data), DataFolder(data))
    with pytest.raises(Damaged, match="missing"):
        create_app(Settings(data=data))
    assert not (data / "orderside.db").exists()


def test_a_table_that_is_gone_is_no_new_beginning(clean: Path, data: Path) -> None:
    fresh(clean, data)
    rows = SqliteRows(data / "orderside.db")
    with rows.transaction():
        rows.write("DROP TABLE notes")
    rows.close()
    assert verify(data)[0] == 1
    with pytest.raises(Damaged):
        create_app(Settings(data=data))


def test_verify_names_the_first_and_then_the_others(clean: Path, data: Path) -> None:
    fresh(clean, data)
    store = open_store(Settings(data=data), DataFolder(data))
    store.table(NOTES).update({"text": "never said"}, doc_ids=[2, 3])
    with store.transaction():
        store.rows.write("UPDATE notes SET _document = 'x' WHERE _number = 5")  # type: ignore[attr-defined]
    store.close()
    status, said = verify(data)
    lines = said.splitlines()
    assert status == 1
    assert [words in line for words, line in zip(("changed", "changed", "Row 5 of notes"), lines, strict=False)] == [
        True
    ] * 3


def test_verify_names_no_more_than_a_hundred(clean: Path, data: Path) -> None:
    fresh(clean, data)
    store = open_store(Settings(data=data), DataFolder(data))
    store.load(NOTES, ({"id": f"smuggled {number}"} for number in range(300)))
    store.close()
    status, said = verify(data)
    assert (status, len(said.splitlines()), "more" in said.splitlines()[-1]) == (1, 101, True)


# What the service says


def test_the_service_says_what_is_wrong_and_what_to_do(clean: Path, data: Path) -> None:
    fresh(clean, data)
    database = data / "orderside.db"
    database.write_bytes(database.read_bytes()[:10_000])
    service = Running(data)
    done = service.command("serve")
    assert done.returncode == 1
    for words in ("is cut", "kept as it is", "1 orders, 8 notes", "python -m server restore --latest"):
        assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert database.stat().st_size == 10_000
    restored = service.command("restore", "--latest")
    assert (restored.returncode, "Intact" in restored.stdout) == (0, True), restored
    service.start()
    service.stop()


def test_without_a_backup_it_says_so(clean: Path, data: Path) -> None:
    fresh(clean, data)
    shutil.rmtree(data / "backups")
    (data / "orderside.db").write_bytes(b"")
    done = Running(data).command("serve")
    assert (done.returncode, "There is no backup" in done.stderr, "restore FILE" in done.stderr) == (1, True, True)


@pytest.mark.parametrize("answer", ["n", "y"])
def test_at_a_terminal_it_asks(clean: Path, data: Path, answer: str) -> None:
    fresh(clean, data)
    (data / "orderside.db").write_bytes(b"")
    service = Running(data)
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "server", "serve"],
        cwd=ROOT,
        env=service.environment,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    os.close(terminal)
    os.write(controller, f"{answer}\n".encode())
    wait = 0
    while process.poll() is None and not service.answers() and wait < 600:
        wait += 1
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
    assert service.answers() == (answer == "y")
    process.terminate()
    said = process.communicate(timeout=30)[0].decode()
    os.close(controller)
    assert ("Restored" in said) == (answer == "y"), said
    assert "Restore it now?" in said


def test_a_store_that_is_damaged_while_it_runs_is_answered_in_words(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path / "data"))
    services: Services = app.extensions["orderside"]
    wang = Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")
    wang.create("/notes", {"order_id": ORDER, "text": "one"})
    with services.store.transaction():
        services.store.rows.write("UPDATE notes SET _document = 'x'")  # type: ignore[attr-defined]
    answer = wang.get(f"/notes?order_id={ORDER}")
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (503, "store_damaged")
    assert wang.get("/agents/me").status_code == 200
    close_app(app)
