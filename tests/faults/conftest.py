"""What the tests of faults need of the computer."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def strace() -> None:
    """strace, with the right to look into a process. As root on Debian `make test` installs it; only Linux has it."""
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed (Debian, Ubuntu: apt-get install strace)")
    tried = subprocess.run([found, "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"strace may not trace programs here: {tried.stderr.strip()}")


@pytest.fixture
def in_memory(tmp_path: Path) -> Iterator[Path]:
    """A folder whose syncs cost nothing, where there is one: what is durable is for the test to say, not for a disk."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with TemporaryDirectory(dir=MEMORY, prefix="orderside-") as folder:
        yield Path(folder)
