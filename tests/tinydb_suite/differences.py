"""Where our tables differ from TinyDB's on purpose: TinyDB's own tests that fail on them, each with its reason."""

from __future__ import annotations

NO_CACHE = "There is no query cache: it would hide what other threads and services wrote."
NUMBERS = "The engine gives the numbers, inside the insert, and never one that was used before."

DIFFERENCES = {
    "test_tables.py::test_next_id": NUMBERS,
    "test_tables.py::test_truncate_table": NUMBERS,
    "test_tables.py::test_query_cache": NO_CACHE,
    "test_tables.py::test_query_cache_with_mutable_callable": NO_CACHE,
    "test_tables.py::test_zero_cache_size": NO_CACHE,
    "test_tables.py::test_query_cache_size": NO_CACHE,
    "test_tables.py::test_lru_cache": NO_CACHE,
    "test_tinydb.py::test_search": NO_CACHE,
    "test_tinydb.py::test_search_path": NO_CACHE,
    "test_tables.py::test_table_repr": "A table tells its own class, and has no storage object to show.",
    "test_tables.py::test_persist_table": "Tables are declared: being empty does not decide whether one exists.",
}
