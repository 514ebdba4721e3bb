"""A database's write-ahead log, looked at from outside.

SQLite takes a log as far as its checksums hold and drops the rest, because that is how an interrupted write
looks. A damaged byte looks the same, and would undo everything acknowledged after it. The difference: behind
an interrupted write there is nothing; behind a damaged place there are whole transactions that follow each
other, and the last but one of them was complete before the last began.

The format: sqlite.org/fileformat2.html#walformat.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import apsw

from server.storage.rows import Damaged
from server.storage.sqlite_connections import failure

HEADER = struct.Struct(">4I8s2I")
FRAME = struct.Struct(">2I8s2I")


class Frame(NamedTuple):
    """One page in the log; a frame with ``pages`` (the database's length) ends a transaction."""

    page: int
    pages: int
    sums: tuple[int, int]
    offset: int


class Log:
    """The frames of a log, of the run that its header speaks of."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        self.frames: list[Frame] = []
        self.salts = b""
        self._is_readable = len(self._bytes) >= HEADER.size and self._read()

    def close(self) -> None:
        """Lets go of the file."""
        self._bytes.close()

    def _read(self) -> bool:
        magic, _, page_size, _, self.salts, *sums = HEADER.unpack_from(self._bytes)
        self._words = "<" if magic == 0x377F0682 else ">"
        if (magic & ~1) != 0x377F0682 or self._sum(self._bytes[:24], (0, 0)) != tuple(sums):
            return False
        self._page_size = page_size
        last = 0
        for offset in range(HEADER.size, len(self._bytes) - page_size - FRAME.size + 1, page_size + FRAME.size):
            page, pages, frame_salts, first, second = FRAME.unpack_from(self._bytes, offset)
            self.frames.append(Frame(page, pages, (first, second), offset))
            if frame_salts == self.salts:
                last = len(self.frames)
        # What follows is of an earlier run. What stands amid this run with other salts is damage, for check() to see.
        del self.frames[last:]
        return True

    @property
    def _ends(self) -> list[int]:
        """The places of the frames that end a transaction."""
        return [place for place, frame in enumerate(self.frames) if frame.pages]

    @cached_property
    def pages(self) -> int:
        """How many pages the database has by its log; 0 when the log says nothing."""
        return self.frames[self._ends[-1]].pages if self._ends else 0

    @cached_property
    def page_numbers(self) -> frozenset[int]:
        """The pages that complete transactions in the log hold."""
        complete = self.frames[: self._ends[-1] + 1] if self._ends else []
        return frozenset(frame.page for frame in complete)

    def check(self, database: Path) -> None:
        """Raises Damaged when SQLite would drop transactions that were complete."""
        if not self._is_readable:
            if len(self._bytes) > HEADER.size:
                raise Damaged(f"{self._file} is damaged (its first bytes).")
            return
        taken = _frames_taken(database)
        behind = [place for place in self._ends if place >= taken]
        for first, second in pairwise(behind):
            if all(self._follows(place) for place in range(first + 1, second + 1)):
                raise Damaged(
                    f"{self._file} is damaged (frame {taken + 1} of {len(self.frames)}; "
                    "what was kept after it would be lost)."
                )

    def _follows(self, place: int) -> bool:
        """Whether a frame was written behind the one before it: its checksum goes on from there."""
        frame = self.frames[place]
        start = self._sum(self._bytes[frame.offset : frame.offset + 8], self.frames[place - 1].sums)
        body = frame.offset + FRAME.size
        return self._sum(self._bytes[body : body + self._page_size], start) == frame.sums

    def _sum(self, data: bytes, start: tuple[int, int]) -> tuple[int, int]:
        first, second = start
        for one, two in _pairs(self._words, data):
            first = (first + one + second) & 0xFFFFFFFF
            second = (second + two + first) & 0xFFFFFFFF
        return first, second


def _pairs(order: str, data: bytes) -> Iterator[tuple[int, int]]:
    return struct.iter_unpack(f"{order}2I", data)


def _frames_taken(database: Path) -> int:
    """How many frames SQLite takes from the log. Nothing is written to the database for it."""
    try:
        connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            connection.pragma("schema_version")  # the log is looked at with the first read
            return connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)[0]
        finally:
            connection.close()
    except apsw.Error as error:
        raise failure(error, database) from error
