"""The port below the tables: rows of one document each, with declared columns to find them by.

An engine keeps rows; it knows nothing of TinyDB's queries. What a column holds is filled here, in
Python, so that every engine has the same values in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

import orjson

from server.storage.progress import Progress, quietly
from server.storage.words import TOKENS, Word, texts_in, tokens

Row = tuple[int, dict[str, Any]]
"""A row's number (TinyDB's doc_id) and its document."""

LAYOUT = 2
"""The layout of a store. A newer one is refused: this program would not know what it destroys."""


class Clause(NamedTuple):
    """Rows whose column has one of these texts ("="), or compares so with the one text there is."""

    column: str
    operator: str
    values: tuple[str, ...]


Narrowing = tuple[Clause, ...]
"""Clauses that must all hold."""


class RowsError(Exception):
    """The store cannot be used as it is; the message says why and what to do."""


class Duplicate(RowsError, ValueError):
    """A row with the same number, or the same text in a unique column, exists already. TinyDB raises ValueError."""


class Damaged(RowsError):
    """What the store holds is not what was written."""


class Full(RowsError):
    """There is no room left. What was acknowledged is there, and can be read."""


class Away(RowsError):
    """The store does not answer now; it may later. Whether a commit that failed so took place is unknown."""


MOVED_TO = "moved_to"
"""In a store that was moved from: where its records went."""


class Moved(RowsError):
    """The records were moved to another store, which is the message's end; nothing is written here any more."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"The records were moved to {where}. Start with ORDERSIDE_STORE set to it; "
            "to come back, run `python -m server move --to …` with that setting."
        )


class Contended(RowsError):
    """Another transaction came between; nothing of this one was kept, and it may be run again."""


def check_layout(where: object, found: int) -> None:
    """Raises RowsError when a store's layout is newer than this program's."""
    if found > LAYOUT:
        raise RowsError(
            f"{where} was written by a newer Orderside (layout {found}, this one knows {LAYOUT}). "
            "Nothing was changed in it. Update Orderside, and start again."
        )


@dataclass(frozen=True)
class Found:
    """What a document can be found by, beside its number."""

    columns: tuple[str | None, ...]
    multiple: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    """What is searched."""

    @cached_property
    def words(self) -> str:
        """The tokens of the texts: made when asked for, since most changes leave the texts as they were."""
        return tokens(self.texts)


@dataclass(frozen=True, eq=False)  # itself alone: statements are looked up by it, and hashing its fields takes longer
class TableSpec:
    """A table: its name, and what its documents can be found by quickly. All are top-level fields."""

    name: str
    unique: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()
    multiple: tuple[str, ...] = ()
    """Fields that hold several texts, to be found by each of them (tags)."""
    searched: tuple[str, ...] = ()
    """Fields whose texts can be searched for words, however deep the texts are in them."""
    shop: str | None = None
    """The field that begins with ``marketplace:shop:``; rows of one shop stay together where there are many."""

    def __post_init__(self) -> None:
        for word in (self.name, *self.columns, *self.multiple):
            if re.fullmatch(r"[a-z][a-z0-9_]{0,40}", word) is None:
                raise ValueError(f"{word!r} cannot name a table or column: use lower-case letters, digits and _")
        fields = [*self.columns, *self.multiple]
        if len(set(fields)) < len(fields):
            raise ValueError(f"{self.name}: a field is declared once, as unique, indexes or multiple")

    @property
    def declaration(self) -> str:
        """What the table's columns, indexes and words are made after, to see when that changes."""
        return orjson.dumps([self.unique, self.indexes, self.multiple, self.searched, self.shop, TOKENS]).decode()

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Every field that has a column."""
        return (*self.unique, *self.indexes)

    def found_by(self, document: Mapping[str, Any]) -> Found:
        """What an engine keeps beside a document. Only texts are; the rest is found by looking at the document."""
        return Found(
            tuple([value if isinstance(value := document.get(column), str) else None for column in self.columns]),
            tuple([_elements(document.get(field)) for field in self.multiple]),
            tuple(self.texts(document)),
        )

    def texts(self, document: Mapping[str, Any]) -> list[str]:
        """The texts of a document that a search looks at."""
        return [text for field in self.searched for text in texts_in(document.get(field))]

    def shop_of(self, document: Mapping[str, Any]) -> str:
        """``marketplace:shop`` of a document; empty for what belongs to no shop."""
        return shop_in(document.get(self.shop)) if self.shop else ""


def shop_in(identity: Any) -> str:
    """``marketplace:shop`` at the beginning of an id; empty when it has none."""
    parts = identity.split(":", 2) if isinstance(identity, str) else ()
    return f"{parts[0]}:{parts[1]}" if len(parts) == 3 else ""


LOOK = "\ue001"
"""Stands among a field's several texts when it holds one text instead: TinyDB looks for parts of it then."""


def _elements(value: Any) -> tuple[str, ...]:
    """The texts TinyDB's ``any`` and ``all`` would meet in a value; an object's are its keys."""
    if isinstance(value, str):
        return (LOOK,)
    elements = value if isinstance(value, list | tuple | dict) else ()
    return tuple(sorted({element for element in elements if isinstance(element, str)}))


class NewRow(NamedTuple):
    """A document ready to be written: what can be computed before a transaction begins is."""

    number: int | None
    text: str
    """The document as JSON."""
    found: Found
    shop: str

    @classmethod
    def of(cls, spec: TableSpec, number: int | None, document: Mapping[str, Any]) -> NewRow:
        """A document as a row. Raises TypeError for what JSON cannot hold."""
        return cls(number, orjson.dumps(document).decode(), spec.found_by(document), spec.shop_of(document))


def document_in(spec: TableSpec, number: int, text: str | bytes) -> dict[str, Any]:
    """The document a row holds. Raises Damaged when it is not one."""
    try:
        document: dict[str, Any] = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Damaged(f"Row {number} of {spec.name} is damaged: what it holds is not a document.") from error
    return document


BATCH_MINIMUM, BATCH_MAXIMUM = 8, 400


class Selection(NamedTuple):
    """Which rows are wanted, and in which order. The engine may give more than match, never fewer."""

    narrowing: Narrowing = ()
    words: tuple[Word, ...] = ()
    newest_first: bool = False
    beyond: int | None = None
    """Only rows behind this number, in the order wanted."""
    batch: int = 200
    """How many rows are fetched first."""

    def batches(self) -> Iterator[int]:
        """How many rows are fetched each time, so that a long search holds nothing open while Python thinks.

        The second time a few: mostly a few of the first were no hits. Then more and more.
        """
        yield self.batch
        size = max(self.batch // 4, BATCH_MINIMUM)
        while True:
            size = min(size, BATCH_MAXIMUM)
            yield size
            size *= 2


EVERYTHING = Selection()


class Rows(Protocol):
    """What an engine does. Every method is safe to call from any thread, and raises RowsError and its kinds alone."""

    def create(self, spec: TableSpec) -> None:
        """Makes the table, or makes it as it is declared now: columns, indexes and words are filled anew."""

    def is_there(self, spec: TableSpec) -> bool:
        """Whether there is a table of this name, however it was declared."""

    def is_as_declared(self, spec: TableSpec) -> bool:
        """Whether the table is there as it is declared now, so that create() has nothing to do."""

    def strays(self, spec: TableSpec, progress: Progress = quietly) -> Iterator[str]:
        """Sentences naming the rows that are not found by what they hold, and the indexes that are missing.

        It reads every row once. Inside a snapshot, when others write meanwhile.
        """

    def transaction(self, *, bulk: bool = False, long: bool = False) -> AbstractContextManager[None]:
        """All or nothing, durable when it ends; nested ones join the outer one. Others' writes wait meanwhile.

        A bulk transaction begins only when no agent waits to write. A long one may let an hour pass between two
        of its steps; a server ends others after half a minute. Raises Moved when the records are elsewhere.
        """

    def is_wanted(self) -> bool:
        """Whether somebody waits for the transaction that is open; a bulk one should end soon then."""

    def snapshot(self) -> AbstractContextManager[None]:
        """What this thread reads inside is of one moment. Not inside a transaction."""

    def select(self, spec: TableSpec, selection: Selection) -> Iterator[Row]:
        """The rows that satisfy every clause and have every word, in order of their numbers."""

    def having(self, spec: TableSpec, column: str, text: str) -> Iterable[Row]:
        """The rows with one text in a column, in order of their numbers: the commonest selection, at its quickest."""

    def get(self, spec: TableSpec, number: int) -> dict[str, Any] | None:
        """One document by its row number."""

    def insert(self, spec: TableSpec, rows: Sequence[NewRow]) -> list[int]:
        """Adds rows; a number of None takes the next one, never one that was used before. Raises Duplicate."""

    def put(self, spec: TableSpec, row: NewRow, was: Found) -> None:
        """Replaces one document, which was found by ``was``. Raises Duplicate."""

    def delete(self, spec: TableSpec, numbers: Iterable[int]) -> None:
        """Removes rows."""

    def clear(self, spec: TableSpec) -> None:
        """Removes every row."""

    def count(self, spec: TableSpec) -> int:
        """How many rows there are."""

    def tally(self, spec: TableSpec, column: str, values: tuple[str, ...]) -> dict[str, int]:
        """How many rows have each of these texts in a column; texts with none are left out."""

    def layout(self) -> int:
        """The layout of what is there; 0 for a store with nothing in it."""

    def set_layout(self, layout: int) -> None:
        """Says which layout it has now. Inside a transaction."""

    def state(self, key: str) -> str | None:
        """What the store knows of itself under a key."""

    def set_state(self, key: str, value: str | None) -> None:
        """Keeps, or with None forgets, what the store knows of itself. Inside a transaction."""

    def close(self) -> None:
        """Gives everything back; the engine cannot be used afterwards."""
