"""The port below the tables: rows of one document each, with declared columns to find them by.

An engine keeps rows; it knows nothing of TinyDB's queries. What a column holds is filled here, in
Python, so that every engine has the same values in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

Row = tuple[int, dict[str, Any]]
"""A row's number (TinyDB's doc_id) and its document."""

# Clauses narrow rows by columns: all of them must hold, each being "this column has one of these texts".
Clause = tuple[str, tuple[str, ...]]
Narrowing = tuple[Clause, ...]


class RowsError(Exception):
    """The store cannot be used as it is; the message says why and what to do."""


class Duplicate(RowsError):
    """A row with the same value in a unique column exists already."""


@dataclass(frozen=True)
class TableSpec:
    """A table: its name, and the top-level fields it can be searched by quickly."""

    name: str
    unique: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for word in (self.name, *self.columns):
            if re.fullmatch(r"[a-z][a-z0-9_]{0,40}", word) is None:
                raise ValueError(f"{word!r} cannot name a table or column: use lower-case letters, digits and _")

    @property
    def columns(self) -> tuple[str, ...]:
        """Every field that has a column."""
        return (*self.unique, *self.indexes)

    def values(self, document: Mapping[str, Any]) -> tuple[str | None, ...]:
        """What the columns hold for a document: its texts. Anything but a text is found by looking at the document."""
        return tuple(value if isinstance(value := document.get(column), str) else None for column in self.columns)


class Rows(Protocol):
    """What an engine does. Every method is safe to call from any thread."""

    def create(self, spec: TableSpec) -> None:
        """Makes the table when it is not there yet."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, durable when it ends; nested ones join the outer one. Others' writes wait meanwhile."""

    def snapshot(self) -> AbstractContextManager[None]:
        """What this thread reads inside is of one moment. Not inside a transaction."""

    def select(self, spec: TableSpec, narrowing: Narrowing) -> Iterator[Row]:
        """The rows that satisfy every clause, in the order they were inserted."""

    def get(self, spec: TableSpec, number: int) -> dict[str, Any] | None:
        """One document by its row number."""

    def last(self, spec: TableSpec) -> Row | None:
        """The row inserted last."""

    def insert(self, spec: TableSpec, documents: Iterable[tuple[int | None, Mapping[str, Any]]]) -> list[int]:
        """Adds rows; a number of None takes the next one, never one that was used before. Raises Duplicate."""

    def put(self, spec: TableSpec, number: int, document: Mapping[str, Any]) -> None:
        """Replaces one document. Raises Duplicate."""

    def delete(self, spec: TableSpec, numbers: Iterable[int]) -> None:
        """Removes rows."""

    def clear(self, spec: TableSpec) -> None:
        """Removes every row."""

    def count(self, spec: TableSpec) -> int:
        """How many rows there are."""

    def tally(self, spec: TableSpec, column: str, values: tuple[str, ...]) -> dict[str, int]:
        """How many rows have each of these texts in a column; texts with none are left out."""

    def close(self) -> None:
        """Gives everything back; the engine cannot be used afterwards."""
