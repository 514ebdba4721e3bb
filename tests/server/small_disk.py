"""A disk of 4 MB that can be filled to its last byte: a tmpfs of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from unittest import SkipTest

import pytest

SIZE = 4 * 1024 * 1024


class SmallDisk:
    """Where it is, and how full."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    @property
    def free(self) -> int:
        """Bytes that can still be written."""
        return shutil.disk_usage(self.path).free

    def fill(self, left: int = 0) -> None:
        """Takes what is free, but for so many bytes."""
        with self._filler.open("ab", buffering=0) as filler:
            for size in (64 * 1024, 4096, 1):
                while self.free >= left + size and _adds(filler.fileno(), size):
                    pass

    def make_room(self) -> None:
        """Gives all of it back."""
        self._filler.unlink()


def _adds(descriptor: int, size: int) -> bool:
    try:
        return os.write(descriptor, b"x" * size) == size
    except OSError:
        return False


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """One of its own, of which nothing is left afterwards."""
    place = tmp_path / "small disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs"]
    mounted = shutil.which("mount") and subprocess.run(["mount", *options, place], check=False, capture_output=True)
    if not mounted or mounted.returncode:
        raise SkipTest("a disk to fill needs mount, and the right to use it")
    yield SmallDisk(place)
    subprocess.run(["umount", "--lazy", place], check=True)
