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


def not_within(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Those that none of the others covers, in order."""
    covers = merged(others)
    left: list[Span] = []
    at = 0
    for start, end in merged(spans):
        while at < len(covers) and covers[at][1] < end:
            at += 1
        if at == len(covers) or start < covers[at][0]:
            left.append((start, end))
    return left
