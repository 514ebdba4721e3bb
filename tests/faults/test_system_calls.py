"""Each write, sync, rename, … of a day's work fails once, or is the last thing the service does."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.faults.afterwards import check
from tests.faults.rounds import EVERY, rounds, sample
from tests.faults.strace import Call, calls, run

# By kind: the system calls, and in how many of their places each fault is put in the short and the long round.
KINDS = {
    "write": (("write", "pwrite64", "ftruncate"), 4, EVERY),
    "sync": (("fsync", "fdatasync"), 5, EVERY),
    "rename": (("rename", "link"), 2, EVERY),
    "open": (("openat",), 2, EVERY),
    "remove": (("unlink",), 2, EVERY),
    "folder": (("mkdir",), 1, 12),  # the 256 folders of photos are made in one go
}
FAULTS = {"KILL": "signal=KILL", "EIO": "error=EIO", "ENOSPC": "error=ENOSPC"}

# Two applications cannot be made at the same time: Python 3.11 compiles in one thread only (gh-106905).
ONE = threading.Lock()


@pytest.fixture(scope="module")
def counted(strace: None, tmp_path_factory: pytest.TempPathFactory) -> list[Call]:
    """Every call of the day's work that is about the data folder."""
    folder = tmp_path_factory.mktemp("counted")
    data = folder / "data"
    names = ",".join(name for names, *_ in KINDS.values() for name in names)
    acknowledged = run(data, folder / "log", "-xx", "-s", "4096", "-e", f"trace={names}")
    assert list(acknowledged)[-1] == "closed"
    return [call for call in calls(folder / "log") if any(path.startswith(str(data)) for path in call.paths)]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_acknowledged_is_lost(counted: list[Call], kind: str, fault: str, in_memory: Path) -> None:
    names, short, long = KINDS[kind]
    chosen = sample([call for call in counted if call.name in names], rounds(short, long))
    assert chosen, "the day's work makes such calls"
    with ThreadPoolExecutor(2) as pool:
        happened = list(pool.map(partial(survive, FAULTS[fault], in_memory), chosen))
    assert happened.count(True) >= len(chosen) * 0.9, "the faults happen where they were meant to"


def survive(fault: str, folder: Path, call: Call) -> bool:
    """A day's work with a fault in one place, and what is there afterwards. Tells whether the fault happened."""
    place = f"{call.name}-{call.nth}"
    data, log = folder / place / "data", folder / place / "log"
    data.parent.mkdir()
    acknowledged = run(
        data, log, "-s", "4096", "-e", f"trace={call.name}", "-e", f"inject={call.name}:{fault}:when={call.nth}"
    )
    if "error" in fault and "opened" in acknowledged:
        assert "closed" in acknowledged, f"it goes on after {place}"
    try:
        with ONE:
            check(data, acknowledged)
    except BaseException as error:
        error.add_note(f"after {fault} at {place}, {call.paths}; acknowledged: {[*acknowledged]}")
        raise
    said = log.read_text()
    shutil.rmtree(data.parent)
    return str(data) in said and ("(INJECTED)" in said or "killed by SIGKILL" in said)
