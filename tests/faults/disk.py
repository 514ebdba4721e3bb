"""A disk that loses its power: it keeps what was synced, and of the rest what fate decides.

The model is POSIX at its strictest. A write is durable once its file is synced, a name once its folder is. Of
what was not, any part may be there: whole, torn at the border of a sector, or not at all, in any order between
files. What an fsync failed to write is lost even if a later one succeeds, as on Linux.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.faults.fates import Change, Fate
from tests.faults.strace import Call

CALLS = "write,pwrite64,openat,fsync,fdatasync,ftruncate,link,rename,unlink,mkdir"
OTHERS = (
    "writev,pwritev,pwritev2,copy_file_range,sendfile,truncate,fallocate,"
    "renameat,renameat2,unlinkat,rmdir,mkdirat,linkat,symlink,symlinkat"
)
"""Calls this model does not know; a program that makes one cannot be judged by it."""


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
    changes: list[dict[str, File | Folder | None]] = field(default_factory=list)

    def name(self, nodes: dict[str, File | Folder | None]) -> None:
        """Gives names to files or folders, or (None) takes names away; all at once."""
        _name(self.names, nodes)
        self.changes.append(nodes)

    def sync(self, *, failed: bool) -> None:
        """Makes its names durable. When it failed, they may still become so by the next one."""
        if not failed:
            self.durable, self.changes = dict(self.names), []

    def write_out(self, target: Path, fate: Fate) -> None:
        """Makes a real folder as this one is when the power is back."""
        target.mkdir()
        there = dict(self.durable)
        for change in self.changes[: fate.names(len(self.changes))]:
            _name(there, change)
        for name, node in there.items():
            if isinstance(node, Folder):
                node.write_out(target / name, fate)
            else:
                (target / name).write_bytes(node.after(fate))


def _name(names: dict[str, File | Folder], change: dict[str, File | Folder | None]) -> None:
    for name, node in change.items():
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
            folder.name({name: File()})
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
        folder.name({name: Folder()})

    def _link(self, call: Call) -> None:
        folder, name = self._place(call.paths[1])
        folder.name({name: self._node(call.paths[0])})

    def _rename(self, call: Call) -> None:
        (old, name), (new, target) = map(self._place, call.paths)
        node = old.names[name]
        if new is old:
            new.name({target: node, name: None})
        else:  # each folder is written by itself
            new.name({target: node})
            old.name({name: None})

    def _unlink(self, call: Call) -> None:
        folder, name = self._place(call.paths[0])
        folder.name({name: None})
