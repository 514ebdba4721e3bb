"""The reference: SQLite as one would use it by hand for just these questions.

One apsw connection on a file with the very same tables and indexes, set up as the engine's is; SQL written
for each question; orjson on both sides. The search words of a new order are made with the same function and
entered, because whoever wants to find them has to; an update of the stage touches neither them nor another
index, because by hand one knows that it need not. A document is read as the text it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import apsw
import orjson

from server.storage.sqlite_connections import LOG_MAXIMUM
from server.storage.words import texts_in, tokens
from tests.bench.orders import ORDERS

COLUMNS = ("id", "order_no", "shop", "stage")
GET = "SELECT _document FROM bench_orders WHERE order_no = ? ORDER BY _number LIMIT 1"
NEWEST = "SELECT _document FROM bench_orders ORDER BY _number DESC LIMIT 50"
NEWEST_OF_STAGE = "SELECT _document FROM bench_orders WHERE stage = ? ORDER BY _number DESC LIMIT 50"
INSERT = "INSERT INTO bench_orders (_document, id, order_no, shop, stage) VALUES (?, ?, ?, ?, ?)"
INSERT_NUMBERED = "INSERT INTO bench_orders (_number, _document, id, order_no, shop, stage) VALUES (?, ?, ?, ?, ?, ?)"
INSERT_WORDS = "INSERT INTO bench_orders_words (rowid, tokens) VALUES (?, ?)"


class Raw:
    """The questions and changes that are measured, by hand."""

    def __init__(self, file: Path) -> None:
        self._connection = apsw.Connection(str(file))
        self._connection.pragma("journal_mode", "wal")
        self._connection.pragma("synchronous", "full")
        self._connection.pragma("fullfsync", True)
        self._connection.pragma("journal_size_limit", LOG_MAXIMUM)
        # As the engine's connections: else SQLite plans a statement again for each value bound to it.
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)

    def get(self, order_no: str) -> Any:
        ((text,),) = self._connection.execute(GET, (order_no,))
        return orjson.loads(text)

    def newest(self) -> list[Any]:
        return [orjson.loads(text) for (text,) in self._connection.execute(NEWEST)]

    def newest_of_stage(self, stage: str) -> list[Any]:
        return [orjson.loads(text) for (text,) in self._connection.execute(NEWEST_OF_STAGE, (stage,))]

    def insert(self, order: dict[str, Any]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(INSERT, _values(order))
        self._connection.execute(INSERT_WORDS, (self._connection.last_insert_rowid(), _words(order)))
        self._connection.execute("COMMIT")

    def update(self, order_no: str, stage: str) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        ((number, text),) = self._connection.execute(
            "SELECT _number, _document FROM bench_orders WHERE order_no = ?", (order_no,)
        )
        order = {**orjson.loads(text), "stage": stage}
        self._connection.execute(
            "UPDATE bench_orders SET _document = ?, stage = ? WHERE _number = ?",
            (orjson.dumps(order).decode(), stage, number),
        )
        self._connection.execute("COMMIT")

    def load(self, orders: Sequence[dict[str, Any]], piece: int) -> None:
        """Adds many orders, ``piece`` in a transaction, each with executemany."""
        for at in range(0, len(orders), piece):
            some = list(enumerate(orders[at : at + piece], start=self._last_number() + 1))
            rows = [(number, *_values(order)) for number, order in some]
            words = [(number, _words(order)) for number, order in some]
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(INSERT_NUMBERED, rows)
            self._connection.executemany(INSERT_WORDS, words)
            self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()

    def _last_number(self) -> int:
        ((last,),) = self._connection.execute("SELECT max(_number) FROM bench_orders")
        return last or 0


def _values(order: dict[str, Any]) -> tuple[Any, ...]:
    return (orjson.dumps(order).decode(), *(order[column] for column in COLUMNS))


def _words(order: dict[str, Any]) -> str:
    return tokens(text for field in ORDERS.searched for text in texts_in(order[field]))
