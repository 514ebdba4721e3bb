"""Two things timed in turn, so that a machine that slows down slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def in_turn(reference: Callable[[], object], measured: Callable[[], object], runs: int = 300) -> tuple[float, float]:
    """The median seconds of each, after a warm-up."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 20):
        for act, kept in zip((reference, measured), times, strict=True):
            started = time.perf_counter()
            act()
            if run >= 20:
                kept.append(time.perf_counter() - started)
    return statistics.median(times[0]), statistics.median(times[1])


def row(name: str, reference: float, measured: float, bar: float) -> str:
    """A line of the table; times in milliseconds."""
    ratio = measured / reference
    verdict = "" if ratio <= bar else "  over the bar"
    return f"{name:44} {reference * 1e3:11.2f} ms {measured * 1e3:9.2f} ms {ratio:7.2f}  <= {bar:.1f}{verdict}"
