"""TinyDB's Table over rows: the data API of every slice.

The methods answer as TinyDB's own do (the contract tests compare them), except where a document
database on rows must differ: no query cache (it would hide other threads' writes), document numbers
are never used twice, and results come in the order of insertion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import tinydb
from tinydb.queries import Query, QueryLike
from tinydb.table import Document, Table

from server.storage.narrowing import equality, is_text, narrow
from server.storage.rows import EVERYTHING, NewRow, Row, Rows, Selection, TableSpec
from server.storage.words import Sought

Change = Mapping[str, Any] | Callable[[Any], None]

BEYOND = 2**63
"""No engine numbers so far."""


@cache
def where(field: str) -> Query:
    """TinyDB's ``where``. What it gives for a field never changes, and making it takes as long as asking it."""
    return tinydb.where(field)


class RowTable(Table):
    """One table. Documents given out are copies: changing one changes nothing stored."""

    def __init__(self, rows: Rows, spec: TableSpec) -> None:
        # Table.__init__ is not called: it sets up a whole-file storage and a cache, and there is neither.
        self._rows = rows
        self._spec = spec
        self._name = spec.name

    def __repr__(self) -> str:
        return f"<RowTable name={self.name!r}, total={len(self)}>"

    # Reading

    def search(self, cond: QueryLike) -> list[Document]:
        """Every document that satisfies the query, in the order of insertion."""
        return list(self._matching(cond))

    def get(
        self, cond: QueryLike | None = None, doc_id: int | None = None, doc_ids: Iterable[int] | None = None
    ) -> Any:
        """One document by query or number (None when there is none), or those of several numbers."""
        if doc_id is not None:
            return self._by_number(doc_id)
        if doc_ids is not None:
            return [document for number in sorted(set(doc_ids)) if (document := self._by_number(number)) is not None]
        if cond is not None:
            for number, candidate in self._candidates(cond, batch=8):
                if cond(candidate):
                    return Document(candidate, number)
            return None
        raise RuntimeError("You have to pass either cond or doc_id or doc_ids")

    def page(self, cond: QueryLike | None = None, *, after: int = 0, limit: int = 50) -> list[Document]:
        """At most ``limit`` documents in the order of insertion, from the one behind number ``after`` on."""
        selection = Selection(narrow(cond, self._spec), beyond=after, batch=limit)
        return self._first(limit, self._selected(selection, cond))

    def newest(
        self, cond: QueryLike | None = None, *, sought: Sought | None = None, before: int | None = None, limit: int = 50
    ) -> list[Document]:
        """At most ``limit`` documents, the newest first, from the one before number ``before`` on.

        With ``sought`` only those whose searched fields have every word of it. Raises ValueError for a table
        that declares none.
        """
        if sought is not None and not self._spec.searched:
            raise ValueError(f"{self._spec.name} declares no fields to be searched")
        if sought is not None and not sought.chunks:
            return []
        words = sought.words if sought else ()
        found = self._selected(
            Selection(narrow(cond, self._spec), words, newest_first=True, beyond=before, batch=limit), cond
        )
        if sought is not None:
            found = (document for document in found if sought.is_in(self._spec.texts(document)))
        return self._first(limit, found)

    def last(self) -> Document | None:
        """The document inserted last."""
        return next(self._selected(Selection(newest_first=True, batch=1), None), None)

    def tally(self, field: str, values: Iterable[str]) -> dict[str, int]:
        """How many documents have each of these texts in a declared field, without reading them."""
        return self._rows.tally(self._spec, field, tuple(filter(is_text, values)))

    def __len__(self) -> int:
        return self._rows.count(self._spec)

    def __iter__(self) -> Iterator[Document]:
        return self._selected(EVERYTHING, None)

    # Writing

    def insert(self, document: Mapping[str, Any]) -> int:
        """Adds a document; gives its number."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Adds documents, all or none; gives their numbers."""
        ready = [_new_row(self._spec, document) for document in documents]
        with self._rows.transaction():
            return self._rows.insert(self._spec, ready)

    def update(self, fields: Change, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Changes the documents of these numbers, those that satisfy the query, or all; gives their numbers."""
        with self._rows.transaction():
            chosen = self._chosen(cond, doc_ids)
            for document in chosen:
                self._change(document, fields)
            return [document.doc_id for document in chosen]

    def update_multiple(self, updates: Iterable[tuple[Change, QueryLike]]) -> list[int]:
        """Applies each change to the documents that satisfy its query; gives their numbers, once per change."""
        pairs = list(updates)
        changed: list[int] = []
        with self._rows.transaction():
            for document in list(self):
                was = self._spec.found_by(document)
                before = len(changed)
                for fields, cond in pairs:
                    if cond(document):
                        changed.append(document.doc_id)
                        _apply(fields, document)
                if len(changed) > before:
                    self._rows.put(self._spec, NewRow.of(self._spec, document.doc_id, document), was)
        return changed

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Changes what is there, or else adds it."""
        with self._rows.transaction():
            result: list[int] = super().upsert(document, cond)
            return result

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Removes the documents of these numbers, or those that satisfy the query; gives their numbers."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        with self._rows.transaction():
            numbers = [document.doc_id for document in self._chosen(cond, doc_ids)]
            self._rows.delete(self._spec, numbers)
            return numbers

    def truncate(self) -> None:
        """Removes every document."""
        with self._rows.transaction():
            self._rows.clear(self._spec)

    def clear_cache(self) -> None:
        """There is no cache to clear."""

    # Finding

    def _by_number(self, number: int) -> Document | None:
        if not isinstance(number, int) or not -BEYOND <= number < BEYOND:
            return None
        document = self._rows.get(self._spec, number)
        return None if document is None else Document(document, number)

    def _candidates(self, cond: QueryLike, batch: int) -> Iterable[Row]:
        asked = equality(cond, self._spec)
        if asked:
            return self._rows.having(self._spec, *asked)
        return self._rows.select(self._spec, Selection(narrow(cond, self._spec), batch=batch))

    def _matching(self, cond: QueryLike) -> Iterator[Document]:
        for number, document in self._candidates(cond, batch=200):
            if cond(document):
                yield Document(document, number)

    def _selected(self, selection: Selection, cond: QueryLike | None) -> Iterator[Document]:
        for number, document in self._rows.select(self._spec, selection):
            if cond is None or cond(document):
                yield Document(document, number)

    def _first(self, limit: int, found: Iterator[Document]) -> list[Document]:
        return [document for _, document in zip(range(limit), found, strict=False)]

    def _chosen(self, cond: QueryLike | None, doc_ids: Iterable[int] | None) -> list[Document]:
        """What a write is about, read before anything is written. Numbers win over a query, as in TinyDB."""
        if doc_ids is not None:
            return [document for number in doc_ids if (document := self._by_number(number)) is not None]
        if cond is not None:
            return list(self._matching(cond))
        return list(self)

    def _change(self, document: Document, fields: Change) -> None:
        was = self._spec.found_by(document)
        _apply(fields, document)
        self._rows.put(self._spec, NewRow.of(self._spec, document.doc_id, document), was)


def _new_row(spec: TableSpec, document: Mapping[str, Any]) -> NewRow:
    if not isinstance(document, Mapping):
        raise ValueError("Document is not a Mapping")
    return NewRow.of(spec, document.doc_id if isinstance(document, Document) else None, dict(document))


def _apply(fields: Change, document: Document) -> None:
    if callable(fields):
        fields(document)
    else:
        document.update(fields)
