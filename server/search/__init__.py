"""Lists that have the latest arrived first, a page at a time, and what somebody seeks in them.

A page is asked for by the key behind which it begins (a row's number), not by how many rows to leave out:
so the pages together are complete and show nothing twice, whatever is added meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tinydb.queries import QueryLike
from tinydb.table import Document

from server.journal.logic import versioned
from server.refusal import Refusal
from server.search.snippets import snippet
from server.storage import RowTable, Sought, TableSpec

LIMIT = 50
WHOLE = 1_000_000
"""Documents of a page that is to be the whole list."""

HITS = 5
"""Snippets of one record at most; a template with many languages has the same in each."""


@dataclass(frozen=True)
class Page:
    """Documents of a list, and what the page behind it is asked for with (None: that was all)."""

    documents: list[Document]
    next: int | None = None


def newest(table: RowTable, wanted: QueryLike | None, query: Mapping[str, Any], limit: int = LIMIT) -> Page:
    """The newest documents that satisfy ``wanted`` and have what ``q`` of the query seeks.

    ``before`` of the query says which page, its ``limit`` of how many if not of ``limit``. Raises Refusal 422.
    """
    limit = query.get("limit", limit)
    found = table.newest(wanted, sought=sought_in(query), before=query.get("before"), limit=limit + 1)
    return Page(found[:limit], found[limit - 1].doc_id if len(found) > limit else None)


def sought_in(query: Mapping[str, Any]) -> Sought | None:
    """What a query seeks; None when it seeks nothing. Raises Refusal 422 when there is nothing in ``q`` to find."""
    if "q" not in query:
        return None
    sought = Sought.parse(query["q"])
    if not sought.chunks:
        message = "Type a letter, a digit or a Chinese character to search for; signs alone are not searched."
        raise Refusal(422, "nothing_to_search_for", message, fields={"q": [message]})
    return sought


def hits(fields: tuple[str, ...], document: Mapping[str, Any], sought: Sought) -> list[dict[str, Any]]:
    """Where a document has what is sought: the field, and a snippet in pieces."""
    found: list[dict[str, Any]] = []
    for field, text in _texts(document, fields):
        pieces = snippet(sought, text)
        if pieces:
            found.append({"field": field, "pieces": [{"text": piece.text, "hit": piece.hit} for piece in pieces]})
        if len(found) == HITS:
            break
    return found


def listed(
    spec: TableSpec, page: Page, query: Mapping[str, Any], shown: Callable[[Document], Mapping[str, Any]] = dict
) -> dict[str, Any]:
    """A page as it is given out, under its table's name; with the hits of each document when something is sought."""
    sought = sought_in(query)
    documents: list[Mapping[str, Any]] = [shown(versioned(document)) for document in page.documents]
    if sought is not None:
        documents = [{**document, "hits": hits(spec.searched, document, sought)} for document in documents]
    return {spec.name: documents, "next": page.next}


def _texts(document: Mapping[str, Any], fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for field in fields:
        yield from _texts_in(document.get(field), field)


def _texts_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text in a value, with where it stands: ``items.0.title``."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, inner in sorted(value.items()):  # engines keep them in other orders
            yield from _texts_in(inner, f"{place}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts_in(inner, f"{place}.{number}")
