"""What is said of rows that are not found by what they hold: the same words for every engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from server.storage.progress import Progress
from server.storage.rows import TableSpec

NAMED = 20
"""Rows of a table that are named for one reason; of the others it is said how many there are."""

EVERY = 1_000
"""Rows between two words about progress."""


class Findings:
    """Sentences about one table."""

    def __init__(self, spec: TableSpec) -> None:
        self._table = spec.name
        self._counts: Counter[str] = Counter()

    def row(self, number: int, document: Mapping[str, Any] | None, said: str) -> Iterator[str]:
        """One row, and what is wrong with it; nothing when enough rows with that have been named."""
        self._counts[said] += 1
        if self._counts[said] <= NAMED:
            identity = (document or {}).get("id")
            record = f"record {identity} (row {number})" if isinstance(identity, str) else f"row {number}"
            yield f"{self._table} {record} {said}"

    def rest(self) -> Iterator[str]:
        """How many more rows there are than were named."""
        for said, count in self._counts.items():
            if count > NAMED:
                yield f"{self._table}: {count - NAMED} more rows of which each {said}"

    def index(self, columns: Iterable[str]) -> str:
        """An index that is not there."""
        return f"{self._table} has no index on {' and '.join(columns)} as it should"


def another(column: str) -> str:
    """A row whose column has not what its document has."""
    return f"is found by another {column} than it has"


def others(field: str) -> str:
    """A row whose several texts of a field, or words, are not all of its document's and no more."""
    return f"is found by other {field} than it has"


def foreign(field: str) -> str:
    """A row that is not there."""
    return f"is not there, but would be found by its {field}"


def told(spec: TableSpec, progress: Progress, done: int, total: int) -> None:
    """Says how far the rows of a table have been looked through."""
    if done % EVERY == 0 or done == total:
        progress(f"Checking what {spec.name.replace('_', ' ')} are found by", done, total)
