"""A photo and its record: no record ever speaks of a photo that is not there.

A photo is kept before its record's transaction begins, because a bucket may be slow and others wait to write.
The two could miss each other: a collection (collection.py) removes an old photo that has just arrived again.
Therefore a collection says in the store when it begins and when it has ended, and removes inside transactions.
Whoever writes a record sees in its own transaction whether one has been at work since the photo was kept; only
then it looks once more, and keeps the photo again. As transactions exclude one another, this holds among the
services of one database, too.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from server.storage import Photos, Received, Store, TableSpec

PHOTO = "sha256"
"""The column that tables of records about photos have: whoever asks what speaks of a photo asks all of them."""

STATE = "photo_collection"
_RUNNING, _ENDED = "running", "ended"


@dataclass(frozen=True)
class Held:
    """A photo that was kept, and the collection that was the last one before."""

    received: Received
    collection: str | None


def speaking(store: Store) -> list[TableSpec]:
    """The tables whose records speak of photos."""
    return [spec for spec in store.specs if PHOTO in spec.indexes]


def spoken_of(store: Store, digests: Sequence[str]) -> set[str]:
    """Those of these photos that any record speaks of."""
    return {digest for spec in speaking(store) for digest in store.table(spec).tally(PHOTO, digests)}


def keep(store: Store, photos: Photos, received: Received) -> Held:
    """Keeps a photo, outside of any transaction. Raises Away, OSError."""
    collection = store.rows.state(STATE)
    photos.keep(received)
    return Held(received, collection)


def ensure(store: Store, photos: Photos, held: Held) -> None:
    """Makes sure that the photo is still there, inside the transaction that writes of it. Raises Away, OSError."""
    collection = store.rows.state(STATE)
    may_be_gone = collection != held.collection or _is_running(collection)
    if may_be_gone and not photos.has(held.received.sha256):
        photos.keep(held.received)


def begin_collection(store: Store) -> str:
    """Says that photos may disappear from now on, and gives a name to ``is_mine`` and ``end_collection``.

    One that died without an end is taken over so.
    """
    mine = f"{_RUNNING} {secrets.token_hex(8)}"
    store.write(lambda: store.rows.set_state(STATE, mine))
    return mine


def is_mine(store: Store, mine: str) -> bool:
    """Whether the collection still is this one, inside a transaction; another may have taken over."""
    return store.rows.state(STATE) == mine


def end_collection(store: Store, mine: str) -> None:
    """Says that nothing disappears any more."""

    def end() -> None:
        if is_mine(store, mine):
            store.rows.set_state(STATE, f"{_ENDED} {secrets.token_hex(8)}")

    store.write(end)


def _is_running(state: str | None) -> bool:
    return state is not None and state.startswith(_RUNNING)
