"""The PostgreSQL engine against psycopg used by hand, on copies of one database, at two sizes.

By hand: one autocommit connection whose statements are prepared, tables of the very same shape, SQL written
for each question, orjson on both sides, the search words of a new order made and entered. An insert is one
statement then, and an update three; the engine has its writers take turns, which is a round trip more.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count, cycle
from typing import Any

import orjson
import psycopg

from server.storage import Store, where
from server.storage.postgres_rows import PostgresRows
from server.storage.words import texts_in, tokens
from tests.bench.orders import ORDERS, STAGES, order, order_no, orders
from tests.bench.timing import in_turn, row
from tests.server.postgres import PostgresServer

SIZES = (10_000, 100_000)
BAR = 1.5
WRITES_BAR = 2.5
"""No promise, but a mark to see by when a write gets another round trip."""

GET = "SELECT _document::text FROM bench_orders WHERE order_no = $1 ORDER BY _number LIMIT 1"
NEWEST = "SELECT _document::text FROM bench_orders ORDER BY _number DESC LIMIT 50"
COLUMNS = ("id", "order_no", "shop", "stage")
INSERT = (
    "INSERT INTO bench_orders (_shop, _document, id, order_no, shop, stage, _words) "
    "VALUES ('', $1::jsonb, $2, $3, $4, $5, array_to_tsvector($6::text[]))"
)
LOCK = "SELECT _number, _document::text FROM bench_orders WHERE order_no = $1 FOR UPDATE"
UPDATE = "UPDATE bench_orders SET _document = $1::jsonb, stage = $2 WHERE _number = $3"


def postgres(largest: int) -> Iterator[str]:
    """A get at most 1.5 times as long as with psycopg by hand."""
    server = PostgresServer(durable=True)
    try:
        server.start()
        for size in SIZES:
            if size <= largest:
                yield from _at(server, size)
    finally:
        server.close()


def _at(server: PostgresServer, size: int) -> Iterator[str]:
    mine, by_hand = _two_databases(server, size)
    store = Store(PostgresRows(server.address(mine)), [ORDERS])
    raw, table = Raw(server.address(by_hand)), store.table(ORDERS)
    among = f"{size // 1000}k orders / psycopg"

    def line(name: str, reference: Callable[[], object], measured: Callable[[], object], bar: float, runs: int) -> str:
        return row(f"{name}, {among}", *in_turn(reference, measured, runs), bar)

    some, others = _picks(size), _picks(size)
    yield line(
        "get by order number",
        lambda: raw.get(next(some)),
        lambda: table.get(where("order_no") == next(others)),
        BAR,
        2000,
    )
    yield line("newest 50", raw.newest, table.newest, BAR, 500)
    new, also_new = _new_orders(size), _new_orders(size)
    yield line("insert", lambda: raw.insert(next(new)), lambda: table.insert(next(also_new)), WRITES_BAR, 400)
    stages, also_stages = cycle(STAGES), cycle(STAGES)
    yield line(
        "update",
        lambda: raw.update(next(some), next(stages)),
        lambda: table.update({"stage": next(also_stages)}, where("order_no") == next(others)),
        WRITES_BAR,
        400,
    )
    raw.close()
    store.close()


class Raw:
    """The questions and changes that are measured, by hand."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(
            address, autocommit=True, prepare_threshold=0, cursor_factory=psycopg.RawCursor
        )

    def get(self, number: str) -> Any:
        ((text,),) = self._connection.execute(GET, (number,)).fetchall()
        return orjson.loads(text)

    def newest(self) -> list[Any]:
        return [orjson.loads(text) for (text,) in self._connection.execute(NEWEST).fetchall()]

    def insert(self, new: dict[str, Any]) -> None:
        words = tokens(text for field in ORDERS.searched for text in texts_in(new[field])).split()
        columns = (new[column] for column in COLUMNS)
        self._connection.execute(INSERT, (orjson.dumps(new).decode(), *columns, words))

    def update(self, number: str, stage: str) -> None:
        with self._connection.transaction():
            ((place, text),) = self._connection.execute(LOCK, (number,)).fetchall()
            changed = orjson.dumps({**orjson.loads(text), "stage": stage}).decode()
            self._connection.execute(UPDATE, (changed, stage, place))

    def close(self) -> None:
        self._connection.close()


def _two_databases(server: PostgresServer, size: int) -> tuple[str, str]:
    """Two with the same orders, looked over by ANALYZE as the server would do some time later."""
    first, second = server.make_database(), f"copy_{size}"
    store = Store(PostgresRows(server.address(first)), [ORDERS])
    store.load(ORDERS, orders(size))
    store.close()
    server.run(f"VACUUM ANALYZE {ORDERS.name}", first)
    server.run(f"CREATE DATABASE {second} TEMPLATE {first}")
    return first, second


def _picks(size: int) -> Iterator[str]:
    """Numbers of orders that are there, in an order that is random and always the same."""
    chosen = random.Random(size)
    return cycle([order_no(chosen.randrange(size)) for _ in range(7001)])


def _new_orders(size: int) -> Iterator[dict[str, Any]]:
    return (order(number) for number in count(size))
