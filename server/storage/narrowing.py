"""From a TinyDB query to the columns that narrow it down.

Only a superset of the matching rows is wanted: TinyDB's own predicate decides afterwards. So a part
that cannot be expressed is left out, and what remains must be true of every match. The query's hash
(``QueryInstance._hash``) is the one description of a query TinyDB gives; its grammar is in
tinydb/queries.py, and the contract tests compare with TinyDB itself.
"""

from __future__ import annotations

from typing import Any

from server.storage.rows import Clause, Narrowing, TableSpec


def narrow(query: Any, spec: TableSpec) -> Narrowing:
    """The clauses that every match of ``query`` satisfies; none when the whole table has to be looked at."""
    return _clauses(getattr(query, "_hash", None), spec)


def _clauses(described: Any, spec: TableSpec) -> Narrowing:
    if not isinstance(described, tuple) or not described:
        return ()
    operator, *operands = described
    if operator == "and":
        return tuple(clause for part in operands[0] for clause in _clauses(part, spec))
    if operator == "or":
        return _either(operands[0], spec)
    if operator in ("==", "one_of"):
        return _texts(operator, operands[0], operands[1], spec)
    return ()


def _texts(operator: str, path: Any, wanted: Any, spec: TableSpec) -> Narrowing:
    """Equality with texts. `one_of` over a text is a substring test in TinyDB, so it narrows nothing."""
    if len(path) != 1 or path[0] not in spec.columns:
        return ()
    values = (wanted,) if operator == "==" else wanted
    if not isinstance(values, tuple | frozenset) or not all(isinstance(value, str) for value in values):
        return ()
    return ((path[0], tuple(values)),)


def _either(parts: Any, spec: TableSpec) -> Narrowing:
    """`a or b` narrows only when both sides speak of the same one column."""
    found: list[Clause] = []
    for part in parts:
        clauses = _clauses(part, spec)
        if len(clauses) != 1:
            return ()
        found.append(clauses[0])
    columns = {column for column, _ in found}
    if len(columns) != 1:
        return ()
    return ((columns.pop(), tuple(value for _, values in found for value in values)),)
