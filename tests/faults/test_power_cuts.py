"""The power goes at any moment of a day's work: what was acknowledged is there, all else is old or new.

strace records what the day asks of the disk; disk.py says what such a disk may hold afterwards.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.faults import disk, fates
from tests.faults.afterwards import check
from tests.faults.disk import Disk
from tests.faults.fates import Fate
from tests.faults.rounds import EVERY, rounds, sample
from tests.faults.strace import LONGEST, Call, calls, run

RECORD = ("-xx", "-s", str(LONGEST), "-e", f"trace={disk.CALLS},{disk.OTHERS}")
SYNCS = ("fsync", "fdatasync")
SOME = 3
"""Seeds of chance per moment, in the long round."""


@dataclass(frozen=True)
class Recorded:
    """One or several days' work on a disk that holds nothing but their folder."""

    root: Path
    logs: tuple[Path, ...]

    def moments(self) -> Iterator[tuple[Disk, dict[str, str], Call]]:
        """The disk, and what was acknowledged, after each call that changed either."""
        there, acknowledged = Disk(self.root), {}
        for call in (call for log in self.logs for call in calls(log)):
            if _is_answer(call):
                step, identity = json.loads(call.content)
                acknowledged[step] = identity
                yield there, acknowledged, call
            elif there.apply(call):
                yield there, acknowledged, call

    def forget(self) -> None:
        """Removes what was recorded: there is a lot of it."""
        shutil.rmtree(self.root)
        for log in self.logs:
            log.unlink()


def _is_answer(call: Call) -> bool:
    return call.name == "write" and call.paths[0].startswith("socket:")


@pytest.fixture
def record(strace: None, in_memory: Path, tmp_path: Path) -> Callable[..., Recorded]:
    """Records days on one folder, each with its own faults."""
    numbers = count()

    def days(*faults: tuple[str, ...]) -> Recorded:
        root = in_memory / f"disk-{next(numbers)}"
        root.mkdir()
        logs = tuple(tmp_path / f"{root.name}-day-{day}" for day in range(len(faults)))
        for log, fault in zip(logs, faults, strict=True):
            run(root / "data", log, *RECORD, *fault)
        return Recorded(root, logs)

    return days


def cut(recorded: Recorded, moments: Sequence[int], fated: Callable[[int], Sequence[Fate]]) -> None:
    """The power goes at each of these moments; the service is started on what is left then."""
    wanted = set(moments)
    for number, (there, acknowledged, call) in enumerate(recorded.moments()):
        for fate in fated(number) if number in wanted else ():
            left = recorded.root.with_name(f"{recorded.root.name}-after")
            there.content.write_out(left, fate)
            try:
                check(left / "data", acknowledged)
            except BaseException as error:
                error.add_note(f"{fate}, after {call.name} of {call.paths}; acknowledged: {[*acknowledged]}")
                raise
            shutil.rmtree(left)
    recorded.forget()


def any_fate(number: int) -> list[Fate]:
    """Nothing unsynced is there, all of it, and some of it."""
    chances = [fates.Mixed(seed) for seed in range(number * SOME, number * SOME + rounds(1, SOME))]
    return [fates.Dropped(), fates.Kept(), *chances]


def worst(number: int) -> list[Fate]:
    """Nothing unsynced is there, and some of it."""
    return [fates.Dropped(), fates.Mixed(number)]


def test_at_any_moment(record: Callable[..., Recorded]) -> None:
    recorded = record(())
    # The 256 folders of photos, made in one go, are one moment.
    moments = [number for number, (_, _, call) in enumerate(recorded.moments()) if call.name != "mkdir"]
    cut(recorded, sample(moments, rounds(12, EVERY)), any_fate)


def syncs_of(recorded: Recorded) -> list[Call]:
    return sample([call for _, _, call in recorded.moments() if call.name in SYNCS], rounds(3, EVERY))


def answers_of(recorded: Recorded) -> list[int]:
    moments = enumerate(recorded.moments())
    return sample([number for number, (_, _, call) in moments if _is_answer(call)], rounds(2, EVERY))


def test_after_a_sync_that_failed(record: Callable[..., Recorded]) -> None:
    """What an fsync failed to write is not written by the next one; the service knows better than to rely on it."""
    for call in syncs_of(record(())):
        day = record(("-e", f"inject={call.name}:error=EIO:when={call.nth}"))
        cut(day, answers_of(day), worst)


def test_after_a_kill_and_another_start(record: Callable[..., Recorded]) -> None:
    """What the killed service had not synced, the next one does not take for durable."""
    for call in syncs_of(record(())):
        days = record(("-e", f"inject={call.name}:signal=KILL:when={call.nth}"), ())
        cut(days, answers_of(days), worst)
