"""A disk that loses its power: it keeps what was synced, and of the rest what fate decides.

The model is POSIX at its strictest. A write is durable once its file is synced, a name once its folder is. Of
what was not, any part may be there: whole, torn at the border of a sector, or not at all, in any order between
files. What an fsync failed to write is lost even if a later one succeeds, as on Linux.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from tests.faults.strace import Call

SECTOR = 512
CALLS = "write,pwrite64,openat,fsync,fdatasync,ftruncate,link,rename,unlink,mkdir"
OTHERS = (
    "writev,pwritev,pwritev2,copy_file_range,sendfile,truncate,fallocate,"
    "renameat,renameat2,unlinkat,rmdir,mkdirat,linkat,symlink,symlinkat"
)
"""Calls this model does not know; a program that makes one cannot be judged by it."""


class Fate(Protocol):
    """What becomes of what was not synced."""

    def pieces(self, change: Change) -> Iterator[Change]:
        """The parts of an unsynced change that reached the disk."""

    def names(self, unsynced: int) -> int:
        """How many of a folder's unsynced changes reached the disk."""


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


@dataclass
class File:
    """What is durable, and what came after it."""

    durable: bytearray = field(default_factory=bytearray)
    changes: list[Change] = field(default_factory=list)
    position: int = 0

    def sync(self, *, failed: bool) -> None:
        """Makes what was written durable; or loses it, while programs go on reading it from memory."""
        for change in self.changes:
            if change.state == "unsynced":
                change.state = "lost" if failed else "durable"
        while self.changes and self.changes[0].state == "durable":
            self.changes.pop(0).apply(self.durable)

    def after(self, fate: Fate) -> bytes:
        """What is on the disk when the power is back."""
        content = bytearray(self.durable)
        for change in self.changes:
            for piece in [change] if change.state == "durable" else fate.pieces(change):
                piece.apply(content)
        return bytes(content)


@dataclass
class Folder:
    """Names, as programs see them and as they are on the disk."""

    names: dict[str, File | Folder] = field(default_factory=dict)
    durable: dict[str, File | Folder] = field(default_factory=dict)
    changes: list[tuple[str, File | Folder | None]] = field(default_factory=list)

    def name(self, name: str, node: File | Folder | None) -> None:
        """Gives a name to a file or folder, or (None) takes the name away."""
        _name(self.names, name, node)
        self.changes.append((name, node))

    def sync(self, *, failed: bool) -> None:
        """Makes its names durable. When it failed, they may still become so by the next one."""
        if not failed:
            self.durable, self.changes = dict(self.names), []

    def write_out(self, target: Path, fate: Fate) -> None:
        """Makes a real folder as this one is when the power is back."""
        target.mkdir()
        there = dict(self.durable)
        for name, node in self.changes[: fate.names(len(self.changes))]:
            _name(there, name, node)
        for name, node in there.items():
            if isinstance(node, Folder):
                node.write_out(target / name, fate)
            else:
                (target / name).write_bytes(node.after(fate))


def _name(names: dict[str, File | Folder], name: str, node: File | Folder | None) -> None:
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node


class Disk:
    """What a program did below one folder, call by call."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.content = Folder()

    def apply(self, call: Call) -> bool:
        """Does what a recorded call did; tells whether it was about this disk and changed anything."""
        if not call.paths or not PurePosixPath(call.paths[0]).is_relative_to(self._root):
            return False
        syncs = call.name in ("fsync", "fdatasync")
        if call.name in OTHERS.split(","):
            raise AssertionError(f"the model of the disk does not know {call.name}")
        if (call.result < 0 and not syncs) or (call.name == "openat" and "O_CREAT" not in call.words[0]):
            return False
        if syncs:
            self._node(call.paths[0]).sync(failed=call.result < 0)
        else:
            getattr(self, f"_{call.name}")(call)
        return True

    def _place(self, path: str) -> tuple[Folder, str]:
        *above, name = PurePosixPath(path).relative_to(self._root).parts
        folder = self.content
        for part in above:
            inner = folder.names[part]
            assert isinstance(inner, Folder)
            folder = inner
        return folder, name

    def _node(self, path: str) -> File | Folder:
        if PurePosixPath(path) == PurePosixPath(self._root):
            return self.content
        folder, name = self._place(path)
        return folder.names[name]

    def _file(self, path: str) -> File:
        node = self._node(path)
        assert isinstance(node, File)
        return node

    def _openat(self, call: Call) -> None:
        folder, name = self._place(call.paths[0])
        if name not in folder.names:
            folder.name(name, File())
        file = self._file(call.paths[0])
        file.position = 0
        if "O_TRUNC" in call.words[0]:
            file.changes.append(Change(0, None))

    def _write(self, call: Call) -> None:
        file = self._file(call.paths[0])
        file.changes.append(Change(file.position, call.content[: call.result]))
        file.position += call.result

    def _pwrite64(self, call: Call) -> None:
        self._file(call.paths[0]).changes.append(Change(int(call.words[-1]), call.content[: call.result]))

    def _ftruncate(self, call: Call) -> None:
        self._file(call.paths[0]).changes.append(Change(int(call.words[-1]), None))

    def _mkdir(self, call: Call) -> None:
        folder, name = self._place(call.paths[0])
        folder.name(name, Folder())

    def _link(self, call: Call) -> None:
        folder, name = self._place(call.paths[1])
        folder.name(name, self._node(call.paths[0]))

    def _rename(self, call: Call) -> None:
        (old, name), (new, target) = map(self._place, call.paths)
        node = old.names[name]
        new.name(target, node)
        old.name(name, None)

    def _unlink(self, call: Call) -> None:
        folder, name = self._place(call.paths[0])
        folder.name(name, None)


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
