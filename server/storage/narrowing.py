"""From a TinyDB query to the columns that narrow it down.

Only a superset of the matching rows is wanted: TinyDB's own predicate decides afterwards. So a part
that cannot be expressed is left out, and what remains must be true of every match. The query's hash
(``QueryInstance._hash``) is the one description of a query TinyDB gives; its grammar is in
tinydb/queries.py, and the contract tests compare with TinyDB itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from server.storage.rows import LOOK, Clause, Narrowing, TableSpec


def narrow(query: Any, spec: TableSpec) -> Narrowing:
    """The clauses that every match of ``query`` satisfies; none when the whole table has to be looked at."""
    return _clauses(getattr(query, "_hash", None), spec)


def equality(query: Any, spec: TableSpec) -> tuple[str, str] | None:
    """The column and the text of a query that asks for nothing else: most reads of one document."""
    try:
        operator, (field,), text = query._hash  # as in most reads, and quicker than asking whether it is so
    except (AttributeError, TypeError, ValueError):
        return None
    if operator != "==" or field not in spec.columns or not isinstance(text, str):
        return None
    return (field, text) if text.isascii() or is_text(text) else None


def _clauses(described: Any, spec: TableSpec) -> Narrowing:
    if not isinstance(described, tuple) or not described:
        return ()
    operator = described[0]
    if operator == "and":
        return tuple(clause for part in described[1] for clause in _clauses(part, spec))
    if operator == "or":
        return _either(described[1], spec)
    reader = _READERS.get(operator)
    if reader is None or len(described) != 3 or len(described[1]) != 1 or not isinstance(described[1][0], str):
        return ()
    return reader(operator, described[1][0], described[2], spec)


def _equal(_operator: str, field: str, wanted: Any, spec: TableSpec) -> Narrowing:
    return _one_of("one_of", field, (wanted,), spec)


def _one_of(_operator: str, field: str, wanted: Any, spec: TableSpec) -> Narrowing:
    """One of several texts. Over a text, `one_of` is a substring test in TinyDB, so it narrows nothing."""
    if field not in spec.columns or not isinstance(wanted, tuple | frozenset) or not _are_texts(wanted):
        return ()
    return (Clause(field, "=", tuple(wanted)),)


def _compared(operator: str, field: str, wanted: Any, spec: TableSpec) -> Narrowing:
    """A comparison with a text. What else a field holds does not compare with one: TinyDB would raise TypeError."""
    if field not in spec.columns or not is_text(wanted):
        return ()
    return (Clause(field, operator, (wanted,)),)


def _any(_operator: str, field: str, wanted: Any, spec: TableSpec) -> Narrowing:
    if field not in spec.multiple or not isinstance(wanted, tuple | frozenset) or not _are_texts(wanted):
        return ()
    return (Clause(field, "=", (*wanted, LOOK)),)


def _all(_operator: str, field: str, wanted: Any, spec: TableSpec) -> Narrowing:
    if field not in spec.multiple or not isinstance(wanted, tuple | frozenset):
        return ()
    return tuple(Clause(field, "=", (value, LOOK)) for value in wanted if is_text(value))


_READERS: dict[str, Callable[[str, str, Any, TableSpec], Narrowing]] = {
    "==": _equal,
    "one_of": _one_of,
    "<": _compared,
    "<=": _compared,
    ">": _compared,
    ">=": _compared,
    "any": _any,
    "all": _all,
}


_HALF = re.compile("[\ud800-\udfff]")


def is_text(value: Any) -> bool:
    """Whether an engine can be asked for it: one half of a surrogate pair is in no document, and in no UTF-8."""
    return isinstance(value, str) and (value.isascii() or _HALF.search(value) is None)


def _are_texts(values: Any) -> bool:
    return all(map(is_text, values))


def _either(parts: Any, spec: TableSpec) -> Narrowing:
    """`a or b` narrows only when both sides ask the same one column for texts."""
    found: list[Clause] = []
    for part in parts:
        clauses = _clauses(part, spec)
        if len(clauses) != 1 or clauses[0].operator != "=":
            return ()
        found.append(clauses[0])
    columns = {clause.column for clause in found}
    if len(columns) != 1:
        return ()
    return (Clause(columns.pop(), "=", tuple(value for clause in found for value in clause.values)),)
