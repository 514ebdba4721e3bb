"""Two things timed in turn, so that a machine that slows down slows both; and the lines of the table."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def in_turn(reference: Callable[[], object], measured: Callable[[], object], runs: int = 300) -> tuple[float, float]:
    """The median seconds of each, after a warm-up. Each goes first every other time: what one leaves behind
    (a disk that is still busy, a full cache) meets the other.
    """
    times: tuple[list[float], list[float]] = ([], [])
    pairs = [(reference, times[0]), (measured, times[1])]
    for run in range(runs + 20):
        for act, kept in pairs if run % 2 else reversed(pairs):
            taken = seconds(act)
            if run >= 20:
                kept.append(taken)
    return statistics.median(times[0]), statistics.median(times[1])


def seconds(act: Callable[[], object]) -> float:
    """How long it takes once."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


HEADING = f"{'bench':52} {'reference':>12} {'measured':>12} {'ratio':>7}  {'bar':>9}"


def row(name: str, reference: float, measured: float, bar: float) -> str:
    """A line of the table: seconds against seconds, of which there may be ``bar`` times as many."""
    ratio = measured / reference
    return _line(name, _time(reference), _time(measured), f"{ratio:.2f}", f"<= {bar:g}", ratio <= bar)


def row_of_rates(name: str, reference: float, measured: float, bar: float) -> str:
    """A line about things done in a second, of which there should be at least ``bar`` times as many."""
    ratio = measured / reference
    return _line(name, f"{reference:,.0f}/s", f"{measured:,.0f}/s", f"{ratio:.2f}", f">= {bar:g}", ratio >= bar)


def row_absolute(name: str, measured: float, bar: float, unit: str) -> str:
    """A line about something that has a bar of its own, and no reference."""
    return _line(name, "", f"{measured:.2f} {unit}", "", f"<= {bar:g} {unit}", measured <= bar)


def row_to_know(name: str, measured: float, unit: str) -> str:
    """A line without a bar."""
    return _line(name, "", f"{measured:.2f} {unit}", "", "", True)


def _line(name: str, reference: str, measured: str, ratio: str, bar: str, is_met: bool) -> str:
    verdict = "" if not bar else "met" if is_met else "OVER THE BAR"
    return f"{name:52} {reference:>12} {measured:>12} {ratio:>7}  {bar:>9}  {verdict}".rstrip()


def _time(duration: float) -> str:
    return f"{duration * 1e3:.2f} ms" if duration >= 1e-3 else f"{duration * 1e6:.1f} µs"
