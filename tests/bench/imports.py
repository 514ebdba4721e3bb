"""Adding many orders: how fast, and how long an agent's change waits meanwhile."""

from __future__ import annotations

import itertools
import statistics
import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

from server.storage import Store, where
from tests.bench.orders import ORDERS, STAGES, order_no, orders
from tests.bench.raw import Raw
from tests.bench.stores import copy_of, empty, open_store
from tests.bench.timing import row_absolute, row_of_rates, row_to_know, seconds

ROUND = 5_000
ROUNDS = 8
AGENTS_CHANGES = 200


def imports(largest: int) -> Iterator[str]:
    """At least 0.7 of the speed by hand, round by round in turn; and an agent waits 10 ms at most."""
    yield from _rates(min(largest, ROUND * ROUNDS))
    yield from _beside_an_agent()


def _rates(count: int) -> Iterator[str]:
    store, raw = open_store(empty("import")), Raw(empty("import-raw"))
    by_hand, by_engine = 0.0, 0.0
    for first in range(0, count, ROUND):
        some, told = list(orders(ROUND, first)), list[int]()
        by_engine += seconds(partial(store.load, ORDERS, some, told.append))
        by_hand += seconds(partial(raw.load, some, ROUND // len(told)))  # in transactions as big as those were
    yield row_of_rates(f"import of {count // 1000}k orders / raw", count / by_hand, count / by_engine, 0.7)
    raw.close()
    store.close()


def _beside_an_agent() -> Iterator[str]:
    """The agent's changes are durable updates of one order, one after the other, all while an import runs."""
    store = open_store(copy_of(10_000, "busy"))
    alone = [_change(store, number) for number in range(AGENTS_CHANGES)]
    is_over = threading.Event()
    importing = threading.Thread(target=store.load, args=(ORDERS, _until(is_over)))
    importing.start()
    waits = [_change(store, number) for number in range(AGENTS_CHANGES)]
    is_over.set()
    importing.join()
    store.close()
    yield row_absolute("an agent's update during an import, p50", statistics.median(waits) * 1e3, 10, "ms")
    yield row_to_know("the same, p99", statistics.quantiles(waits, n=100)[98] * 1e3, "ms")
    yield row_to_know("the same without an import, p50", statistics.median(alone) * 1e3, "ms")


def _until(is_over: threading.Event) -> Iterator[dict[str, Any]]:
    return itertools.takewhile(lambda _: not is_over.is_set(), orders(10_000_000, first=10_000))


def _change(store: Store, number: int) -> float:
    time.sleep(0.01)  # an agent is no machine; and the import shall get on between two changes
    change = {"stage": STAGES[number % 5]}
    return seconds(lambda: store.table(ORDERS).update(change, where("order_no") == order_no(number)))
