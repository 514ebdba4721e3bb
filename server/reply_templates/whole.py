"""The whole library, for a browser that keeps it: its version, and each template as a search needs it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import orjson
from tinydb.table import Document

from server.journal import logic as journal
from server.journal.logic import version_of, versioned
from server.reply_templates.logic import REPLY_TEMPLATES
from server.reply_templates.pinyin import pinyin
from server.storage import Store

FORM = 1
"""Of what is given out of a template. A new one makes every browser ask for the library anew."""


class _Known(NamedTuple):
    entry: int
    """The journal's last entry when the version was made."""
    version: str


_known: WeakKeyDictionary[Store, _Known] = WeakKeyDictionary()


def version(store: Store) -> str:
    """What changes with every change of a template: a digest of their ids and versions.

    Made anew only when the journal speaks of a template since: reading 10,000 of them takes as long as hundreds of
    requests, and nearly every request finds nothing changed.
    """
    last = journal.last_number(store)
    known = _known.get(store)
    if known is None or (known.entry < last and journal.has_changed(store, REPLY_TEMPLATES, since=known.entry)):
        known = _Known(last, _digest(store))
    _known[store] = known._replace(entry=last)
    return known.version


def templates(store: Store) -> Iterator[dict[str, Any]]:
    """Each template in the library's own order, as ``LibraryTemplate`` has it; read as it is asked for."""
    return (_shown(document) for document in store.table(REPLY_TEMPLATES))


def written(store: Store) -> Iterator[bytes]:
    """The library as JSON, piece by piece: ten thousand templates are 20 MB and more, never all in memory."""
    between = b'{"reply_templates":['
    for template in templates(store):
        yield between + orjson.dumps(template)
        between = b","
    yield b"]}" if between == b"," else between + b"]}"


def _shown(template: Document) -> dict[str, Any]:
    return {**versioned(template), "pinyin": pinyin(template["names"]["zh_CN"])}


def _digest(store: Store) -> str:
    digest = hashlib.sha256(f"{FORM}".encode())
    for template in store.table(REPLY_TEMPLATES):
        digest.update(orjson.dumps(_mark(template)))
    return digest.hexdigest()[:32]


def _mark(template: Mapping[str, Any]) -> tuple[str, int, str]:
    # Removed and added again it has the first version once more, but at another moment.
    return template["id"], version_of(template), template["updated_at"]
