"""The SQLite engine against SQLite used by hand (raw.py), on copies of one file, at three sizes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count, cycle
from typing import Any

from server.storage import Store, where
from tests.bench.orders import ORDERS, STAGES, order, order_no
from tests.bench.raw import Raw
from tests.bench.stores import SIZES, copy_of, open_store
from tests.bench.timing import in_turn, row

BAR = 1.5


def storage(largest: int) -> Iterator[str]:
    """Each read and durable write at most 1.5 times as long as by hand."""
    for size in SIZES:
        if size <= largest:
            yield from _at(size)


def growth(largest: int) -> Iterator[str]:
    """An indexed read from a big store takes at most twice as long as from a small one."""
    small, big = SIZES[0], max(size for size in SIZES if size <= largest)
    stores = [open_store(copy_of(size, "growth")) for size in (small, big)]
    from_small, from_big = _get(stores[0], small), _get(stores[1], big)
    yield row(f"get from {big // 1000}k / from {small // 1000}k orders", *in_turn(from_small, from_big, 3000), 2.0)
    for store in stores:
        store.close()


def _at(size: int) -> Iterator[str]:
    store, raw = open_store(copy_of(size, "engine")), Raw(copy_of(size, "raw"))
    table = store.table(ORDERS)
    among = f"{size // 1000}k orders"

    def line(name: str, by_hand: Callable[[], object], by_engine: Callable[[], object], runs: int) -> str:
        return row(f"{name}, {among} / raw", *in_turn(by_hand, by_engine, runs), BAR)

    some, stage = _picks(size), STAGES[2]
    yield line("get by order number", lambda: raw.get(next(some)), _get(store, size), 5000)
    yield line("newest 50", raw.newest, table.newest, 1000)
    yield line(
        "newest 50 of a stage",
        lambda: raw.newest_of_stage(stage),
        lambda: table.newest(where("stage") == stage),
        1000,
    )
    new, also_new = _new_orders(size), _new_orders(size)
    yield line("durable insert", lambda: raw.insert(next(new)), lambda: table.insert(next(also_new)), 500)
    some, others, stages, also_stages = _picks(size), _picks(size), cycle(STAGES), cycle(STAGES)
    yield line(
        "durable update",
        lambda: raw.update(next(some), next(stages)),
        lambda: table.update({"stage": next(also_stages)}, where("order_no") == next(others)),
        500,
    )
    raw.close()
    store.close()


def _get(store: Store, size: int) -> Callable[[], object]:
    table, some = store.table(ORDERS), _picks(size)
    return lambda: table.get(where("order_no") == next(some))


def _picks(size: int) -> Iterator[str]:
    """Numbers of orders that are there, in an order that is random and always the same."""
    chosen = random.Random(size)
    return cycle([order_no(chosen.randrange(size)) for _ in range(7001)])


def _new_orders(size: int) -> Iterator[dict[str, Any]]:
    return (order(number) for number in count(size))
