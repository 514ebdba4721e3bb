"""Searching 500,000 notes: 2 to 4 Chinese characters, and beginnings of Russian and English words."""

from __future__ import annotations

import random
import re
import statistics
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from tinydb.table import Document

from server.cases.notes import NOTES
from server.storage import RowTable, Sought, Store
from server.storage.sqlite_rows import SqliteRows
from tests.bench.texts import CYRILLIC, LATIN, characters, note_texts
from tests.bench.timing import row_absolute, row_to_know, seconds

NOTES_MAXIMUM = 500_000
SAMPLE = 20_000
"""Texts that the queries are taken from."""

QUERIES, ROUNDS, PAGE = 20, 5, 50
BAR = 2.0
"""Milliseconds: the median of a kind's queries, of each of which the quickest of the rounds counts."""


def search(biggest: int) -> Iterator[str]:
    """A page of the newest notes that have what is sought."""
    count = min(biggest, NOTES_MAXIMUM)
    with tempfile.TemporaryDirectory() as folder:
        rows = SqliteRows(Path(folder) / "bench.db")
        store = Store(rows, [NOTES])
        try:
            store.load(NOTES, (_note(number, text) for number, text in enumerate(note_texts(count))))
            texts = list(note_texts(min(count, SAMPLE)))
            for name, taken in _measure(store.table(NOTES), _queries(texts), ROUNDS).items():
                yield row_absolute(f"search {count // 1000}k notes: {name}", taken, BAR, "ms")
            for name, taken in _measure(store.table(NOTES), {"pairs scattered": _scattered(texts)}, 1).items():
                yield row_to_know(f"search {count // 1000}k notes: {name}", taken, "ms")
            yield row_to_know("word index / documents", _index_size(rows), "x")
        finally:
            store.close()


def _measure(table: RowTable, queries: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Milliseconds by kind of query. The kinds take turns, so that a slow moment is not one kind's alone."""
    taken: dict[str, dict[str, float]] = {name: {} for name in queries}
    for number in range(rounds * QUERIES):
        for name, some in queries.items():
            query = some[number % len(some)]
            took = seconds(partial(_find, table, query)) * 1e3
            taken[name][query] = min(took, taken[name].get(query, took))
    return {name: statistics.median(times.values()) for name, times in taken.items()}


def _find(table: RowTable, query: str) -> list[Document]:
    return table.newest(sought=Sought.parse(query), limit=PAGE)


def _queries(texts: Sequence[str]) -> dict[str, list[str]]:
    rng = random.Random(1)
    kinds: dict[str, list[str]] = {}
    for length in (2, 3, 4):
        there = _parts(texts, length)
        kinds[f"{length} characters, common"] = there[:QUERIES]
        kinds[f"{length} characters, rare"] = rng.sample(there[-len(there) // 4 :], QUERIES)
        absent = ("".join(rng.choices(characters(), k=length)) for _ in range(1_000))
        kinds[f"{length} characters, absent"] = list(islice((part for part in absent if part not in there), QUERIES))
    for name, letters in (("Cyrillic", CYRILLIC), ("Latin", LATIN)):
        for length in (1, 2, 3, 4):
            there = _beginnings(texts, letters, length)
            kinds[f"{length} {name} letters"] = [
                *there[: QUERIES // 2],
                *rng.sample(there, min(QUERIES // 2, len(there))),
            ]
    return kinds


def _parts(texts: Sequence[str], length: int) -> list[str]:
    """What stands in the texts, the most frequent first."""
    runs = (run for text in texts for run in re.findall("[\u4e00-\u9fff]+", text))
    return _by_frequency(run[at : at + length] for run in runs for at in range(len(run) - length + 1))


def _beginnings(texts: Sequence[str], letters: str, length: int) -> list[str]:
    words = (word for text in texts for word in re.findall(f"[{letters}]+", text))
    return _by_frequency(word[:length] for word in words if len(word) >= length)


def _by_frequency(parts: Iterator[str]) -> list[str]:
    return [part for part, _ in Counter(parts).most_common()]


def _scattered(texts: Sequence[str]) -> list[str]:
    """What nobody wrote, of two pairs that many notes have apart: every such note has to be looked at."""
    there, pairs = set(_parts(texts, 3)), _parts(texts, 2)[:300]
    joined = (first + second[1] for first in pairs for second in pairs if first[1] == second[0])
    return list(islice((part for part in joined if part not in there), QUERIES))


def _index_size(rows: SqliteRows) -> float:
    """Bytes of the word index for each of the documents'."""
    ((words, documents),) = rows.read(
        "SELECT (SELECT sum(length(block)) FROM notes_words_data), (SELECT sum(length(_document)) FROM notes)"
    )
    return float(words / documents)


def _note(number: int, text: str) -> dict[str, Any]:
    return {
        "id": f"{number:024x}",
        "order_id": f"aliexpress:2345678:{8152000000000000 + number // 3}",
        "case_id": None,
        "text": text,
        "agent": "Wang Min",
        "agent_id": "0123456789abcdef",
        "created_at": "2026-11-21T08:00:00Z",
        "edited_at": None,
        "version": 1,
    }
