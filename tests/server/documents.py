"""Documents and queries that hypothesis makes, and TinyDB in memory to compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

PROPERTY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""A table is emptied by each example that takes one."""

FIELDS = ("name", "shop", "tags", "other", "deep")
"""Two have a column, ``tags`` is found by each of its texts, and two are not declared at all."""

TEXTS = st.sampled_from(
    [
        "a",
        "b",
        "ab",
        "",
        "Ж",
        "订单",
        "O'Brien",
        'q"',
        "a\0b",
        "a\1b",
        "a\0",
        "\U0001f4e6",
        "\uffff",
        "\ue001",
        "L" * 300,
    ]
)
NUMBERS = st.one_of(
    st.integers(-2, 2),
    st.sampled_from([2**53 + 1, 2**63 - 1, -(2**63), 2**64 - 1]),
    st.sampled_from([0.0, -0.0, 0.5, 1e16, 1.5e300, 5e-324, -1e22]),
)
PLAIN = st.one_of(TEXTS, NUMBERS, st.booleans(), st.none())
KEYS = st.one_of(TEXTS, st.sampled_from(["x", "a.b", "$set", "it's"]))
VALUES = st.one_of(
    PLAIN, st.lists(PLAIN, max_size=3), st.lists(TEXTS, max_size=3), st.dictionaries(KEYS, PLAIN, max_size=2)
)
DOCUMENT = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4)
DOCUMENTS = st.lists(DOCUMENT, max_size=8)


def _same(value: Any, wanted: str) -> bool:
    return bool(value == wanted)


def _on(field: str) -> st.SearchStrategy[Any]:
    """Queries about one field."""
    asked = where(field)
    nested: Any = Query()[field]
    some = st.one_of(st.lists(TEXTS, max_size=3), st.lists(PLAIN, max_size=3), TEXTS, TEXTS.map(lambda text: {text}))
    return st.one_of(
        VALUES.map(lambda value: asked == value),
        VALUES.map(lambda value: asked != value),
        PLAIN.map(lambda value: asked < value),
        PLAIN.map(lambda value: asked <= value),
        PLAIN.map(lambda value: asked > value),
        PLAIN.map(lambda value: asked >= value),
        some.map(asked.one_of),  # type: ignore[arg-type]  # a text is allowed, and means its parts
        some.map(asked.any),  # type: ignore[arg-type]
        some.map(asked.all),  # type: ignore[arg-type]
        TEXTS.map(lambda text: asked.any(where("x") == text)),
        st.just(asked.exists()),
        TEXTS.map(lambda text: asked.test(_same, text)),  # type: ignore[arg-type]  # further arguments are passed on
        TEXTS.map(lambda text: asked.map(lambda value: value) == text),
        st.sampled_from(["^a", "b$", "."]).map(asked.search),
        st.sampled_from(["a", "[ab]+"]).map(asked.matches),
        VALUES.map(lambda value: nested.x == value),
        TEXTS.map(lambda text: nested["a.b"].one_of([text])),
        PLAIN.map(lambda value: asked.fragment({"x": value})),
        VALUES.map(lambda value: Query().fragment({field: value})),
    )


CONDITIONS = st.sampled_from(FIELDS).flatmap(_on)
QUERIES = st.recursive(
    CONDITIONS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1]),
        st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1]),
        inner.map(lambda query: ~query),
    ),
    max_leaves=4,
)


def reference() -> Table:
    """A table of TinyDB's own, in memory."""
    return TinyDB(storage=MemoryStorage).table("things", cache_size=0)


def exact(documents: Iterable[Mapping[str, Any]]) -> list[bytes]:
    """Documents byte for byte as a record's digest is made of them: 1, 1.0 and True are three things then."""
    return [orjson.dumps(dict(document), option=orjson.OPT_SORT_KEYS) for document in documents]


def numbered(documents: Iterable[Document]) -> list[tuple[int, bytes]]:
    """The same with their numbers."""
    found = list(documents)
    return [(document.doc_id, text) for document, text in zip(found, exact(found), strict=True)]
