"""How long the faults are tested: a short round in `make test`, the long ones in `make test-faults`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

IS_LONG = os.environ.get("ORDERSIDE_TEST_ROUNDS", "short") == "long"

EVERY = 1_000_000
"""As many as there are."""

Number = TypeVar("Number", int, float)
Item = TypeVar("Item")


def rounds(short: Number, long: Number) -> Number:
    """One of two numbers: rounds, seconds, writes."""
    return long if IS_LONG else short


def sample(items: Sequence[Item], number: int) -> list[Item]:
    """So many of them, spread evenly, the first and the last among them."""
    if len(items) <= number:
        return list(items)
    step = (len(items) - 1) / max(number - 1, 1)
    return [items[round(place * step)] for place in range(number)]
