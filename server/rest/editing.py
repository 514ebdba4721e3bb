"""One record: read with its version, and changed only by who knows the version there is (RFC 9110, 8.8.3 and 13.1).

A version's tag is its number. So a weak tag (a proxy that compresses makes tags weak) names a version as well as
a strong one, and is taken in If-Match too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from flask import Response, request
from tinydb.table import Document

from server.journal.logic import version_of, versioned
from server.refusal import Refusal
from server.rest import answer, etag, services
from server.rest.once import forget_content

Record = Mapping[str, Any]


def show(record: Record) -> Response:
    """Answers 200 with a record, or 304 without it when If-None-Match says that the asker has it."""
    if has(str(version_of(record))):
        return Response(status=304, headers=etag(record))
    return _answer(record)


def has(tag: str) -> bool:
    """Whether If-None-Match says that the asker has what this tag names."""
    return request.if_none_match.contains_weak(tag)


def edit(
    find: Callable[[], Document], change: Callable[[Document], Document], shown: Callable[[Record], Record] = dict
) -> Response:
    """Answers 200 with what ``change`` makes of the record that ``find`` gives, in one transaction.

    Raises what ``find`` raises (404, 403), Refusal 428 without a version in If-Match (an edit that does not say
    what it replaces could undo another's), and 412 when that is another version; both with the record as it is.
    """
    return _answer(_change(find, change, shown))


def remove(
    find: Callable[[], Document], drop: Callable[[Document], None], shown: Callable[[Record], Record] = dict
) -> Response:
    """Answers 200 with the record as it was, so that it can be added again; raises what ``edit`` raises.

    What was kept to answer its creation again goes too: whoever removes something wants it gone.
    """

    def dropped(record: Document) -> Document:
        drop(record)
        forget_content(services().store, record["id"])
        return versioned(record)

    return answer(_change(find, dropped, shown))


def _change(
    find: Callable[[], Document], change: Callable[[Document], Document], shown: Callable[[Record], Record]
) -> Record:
    expected = _Expected.asked()

    def act() -> Record:
        record = find()
        if version_of(record) not in expected:
            raise expected.refusal(record, shown(versioned(record)))
        return shown(change(record))

    return services().store.write(act)


def _answer(record: Record) -> Response:
    return answer({**record, "version": version_of(record)}, headers=etag(record))


class _Expected:
    """The versions that If-Match names."""

    def __init__(self, named: set[int], *, is_any: bool) -> None:
        self._named, self._is_any = named, is_any

    @classmethod
    def asked(cls) -> _Expected:
        """Those of this request."""
        tags = request.if_match
        # An empty tag ("") is parsed as None.
        named = {int(tag) for tag in tags.as_set(include_weak=True) if tag and re.fullmatch("[0-9]{1,9}", tag)}
        return cls(named, is_any=tags.star_tag)

    def __contains__(self, version: int) -> bool:
        return self._is_any or version in self._named

    def refusal(self, record: Record, current: Record) -> Refusal:
        """The answer to an edit that does not name the version there is, with what there is."""
        if self._named:
            status, code = 412, "stale"
            message = "It was changed meanwhile. What is there now came with this answer; send the change for that."
        else:
            status, code = 428, "version_required"
            message = (
                'Say which version you change, in an If-Match header such as "3". '
                "What is there now came with this answer."
            )
        return Refusal(status, code, message, headers=etag(record), current=current)
