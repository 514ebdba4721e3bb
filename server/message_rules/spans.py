"""Stretches of a text, from a first character to behind a last one."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, those that lie over each other as one."""
    together: list[Span] = []
    for start, end in sorted(spans):
        if together and start < together[-1][1]:
            together[-1] = (together[-1][0], max(end, together[-1][1]))
        else:
            together.append((start, end))
    return together


def apart_from(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Those that lie over none of the others, in order."""
    taken = merged(others)
    apart: list[Span] = []
    at = 0
    for start, end in merged(spans):
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or end <= taken[at][0]:
            apart.append((start, end))
    return apart
