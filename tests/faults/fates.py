"""What becomes of what was written but not synced when the power goes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


@dataclass
class Change:
    """Bytes written at an offset; or, with no bytes, the file cut (or filled with zeros) to a size."""

    at: int
    content: bytes | None
    state: str = "unsynced"

    def apply(self, to: bytearray) -> None:
        """Does it."""
        end = self.at + len(self.content or b"")
        to.extend(bytes(max(end - len(to), 0)))
        if self.content is None:
            del to[self.at :]
        else:
            to[self.at : end] = self.content


class Fate(Protocol):
    """What becomes of what was not synced."""

    def pieces(self, change: Change) -> Iterator[Change]:
        """The parts of an unsynced change that reached the disk."""

    def names(self, unsynced: int) -> int:
        """How many of a folder's unsynced changes reached the disk."""


@dataclass(frozen=True)
class Dropped:
    """Nothing that was not synced reached the disk."""

    def pieces(self, change: Change) -> Iterator[Change]:
        return iter(())

    def names(self, unsynced: int) -> int:
        return 0


@dataclass(frozen=True)
class Kept:
    """Everything reached it: only the program ended."""

    def pieces(self, change: Change) -> Iterator[Change]:
        yield change

    def names(self, unsynced: int) -> int:
        return unsynced


@dataclass
class Mixed:
    """Some did, sector by sector, as chance would have it."""

    seed: int
    chance: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    def pieces(self, change: Change) -> Iterator[Change]:
        if change.content is None or self.chance.random() < 0.5:
            if self.chance.random() < 0.5:
                yield change
            return
        at, end = change.at, change.at + len(change.content)
        while at < end:
            border = min((at // SECTOR + 1) * SECTOR, end)
            if self.chance.random() < 0.5:
                yield Change(at, change.content[at - change.at : border - change.at])
            at = border

    def names(self, unsynced: int) -> int:
        return self.chance.randint(0, unsynced)
