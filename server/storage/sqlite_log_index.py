"""The index of a database's write-ahead log, looked at from outside: what the service that left it had written.

SQLite writes it when the log has been synced, and removes it after the log, when all of that is in the database. So
it never speaks of more than was durable; what it holds of an earlier run of the log has other salts.

The format, in the computer's own byte order: sqlite.org/walformat.html#walidxfmt.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

HEADER = struct.Struct("=3I2BH4I8s2I")
"""Version, unused, changes; is it begun, byte order, page size; pages in log and database; 2 sums; salts; 2 sums."""

MOVED = struct.Struct("=I")
VERSION = 3007000


@dataclass(frozen=True)
class LogIndex:
    """How many pages the log held, how many of them are in the database, and which run of the log that was."""

    in_log: int
    moved: int
    salts: bytes

    @classmethod
    def read(cls, file: Path) -> LogIndex | None:
        """What the file says; None when there is none, or it was left half written."""
        try:
            content = file.read_bytes()[: 2 * HEADER.size + MOVED.size]
        except FileNotFoundError:
            return None
        if len(content) < 2 * HEADER.size + MOVED.size or content[: HEADER.size] != content[HEADER.size : -MOVED.size]:
            return None
        version, _, _, is_begun, _, _, in_log, _, _, _, salts, _, _ = HEADER.unpack_from(content)
        if version != VERSION or not is_begun:
            return None
        (moved,) = MOVED.unpack(content[-MOVED.size :])
        return cls(in_log, moved, salts)
