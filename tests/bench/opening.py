"""Opening a data folder with many orders, in a fresh process, as the service opens it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from server.settings import Settings
from server.storage import DataFolder, Store, where
from server.stores.opening import open_store
from tests.bench.orders import ORDERS, order_no
from tests.bench.stores import SIZES, built
from tests.bench.timing import row_absolute

RUNS = 7
ROOT = Path(__file__).resolve().parents[2]


def opening(largest: int) -> Iterator[str]:
    """Opening and a first read: at most 20 ms, and 20 MB of memory more than the program without a store."""
    size = max(size for size in SIZES if size <= largest)
    runs = [_in_a_process(built(size)) for _ in range(RUNS)]
    milliseconds, megabytes = (statistics.median(figures) for figures in zip(*runs, strict=True))
    yield row_absolute(f"open {size // 1000}k orders and read one", milliseconds, 20, "ms")
    yield row_absolute("the memory it takes", megabytes, 20, "MB")


def _in_a_process(folder: Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.opening", str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    milliseconds, megabytes = done.stdout.split()
    return float(milliseconds), float(megabytes)


def _measure(path: Path) -> None:
    """Prints how long it takes (ms) and how much memory (MB) comes to it."""
    process = psutil.Process(os.getpid())
    before, started = process.memory_info().rss, time.perf_counter()
    store = open_store(Settings(data=path), DataFolder(path))
    found = Store(store.rows, [ORDERS], create=False).table(ORDERS).get(where("order_no") == order_no(777))
    taken, after = time.perf_counter() - started, process.memory_info().rss
    assert found is not None
    print(taken * 1e3, (after - before) / 2**20)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
