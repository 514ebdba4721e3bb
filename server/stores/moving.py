"""Moving a shop's records and photos to another engine, and back: copied, compared, and only then taken over.

The store that was moved from stays as it is, and says where its records went, so that nobody goes on
writing into it unawares. What was interrupted goes on where it stopped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import orjson

from server.evidence.keeping import PHOTO, speaking
from server.storage import Store, TableSpec
from server.storage.copying import copy_rows
from server.storage.photos import Photos
from server.storage.progress import Progress, quietly
from server.storage.rows import EVERYTHING, MOVED_TO

MOVING = "moving_from"
"""In a store that is being moved into: the name of the one it comes from."""

INSTANCE = "instance_id"


class MoveError(Exception):
    """It cannot be moved, or did not arrive as it left; the message says what and what to do."""


def claim(source: Store, target: Store) -> None:
    """Sees to it that the target is empty, or was begun to be moved into from this source. Raises MoveError."""
    coming = source.rows.state(INSTANCE)
    if target.rows.state(MOVING) == coming:
        return
    if target.rows.state(INSTANCE) == coming and target.rows.state(MOVED_TO) is None:
        return  # all of it arrived, but the source was not told
    if any(target.table(spec).last() is not None for spec in target.specs):
        raise MoveError("There are records already where they should go. Choose an empty database.")
    target.write(lambda: target.rows.set_state(MOVING, coming))


def move_photos(source: Store, come: Photos, go: Photos, progress: Progress = quietly) -> tuple[int, tuple[str, ...]]:
    """Copies every photo that a record speaks of and that is not there yet.

    Gives how many there are, and the digests of those that could not be copied as they were received.
    """
    digests = sorted({record[PHOTO] for spec in speaking(source) for record in source.table(spec)})
    lost = []
    for done, digest in enumerate(digests, start=1):
        if not _copy_photo(digest, come, go):
            lost.append(digest)
        progress("Moving photos", done, len(digests))
    return len(digests) - len(lost), tuple(lost)


def _copy_photo(digest: str, come: Photos, go: Photos) -> bool:
    """Whether the photo is there now, with the bytes that its name says."""
    if go.digest(digest) == digest:
        return True
    if come.digest(digest) != digest:
        return False
    with come.open(digest) as stream:
        go.remove(digest)  # what is there has other bytes than its name says
        go.put(digest, stream)
    return go.digest(digest) == digest


def move_records(source: Store, target: Store, progress: Progress = quietly) -> int:
    """Copies every document and compares them; gives how many. Nobody may write to either meanwhile.

    Raises MoveError naming the tables that did not arrive as they left; the target stays unused then.
    """
    copy_rows(source, target, progress)
    wrong = list(_differences(source, target, progress))
    if wrong:
        raise MoveError(f"These did not arrive as they left: {', '.join(wrong)}. Empty the target, and move again.")
    return sum(len(target.table(spec)) for spec in target.specs)


def settle(source: Store, target: Store) -> None:
    """Makes the target a store like any other: it has the source's name, and all of it has arrived."""

    def enter() -> None:
        target.rows.set_state(INSTANCE, source.rows.state(INSTANCE))
        target.rows.set_state(MOVED_TO, None)
        target.rows.set_state(MOVING, None)

    target.write(enter)


def leave(source: Store, where: str) -> None:
    """Has the source say from now on where its records went."""
    source.write(lambda: source.rows.set_state(MOVED_TO, where))


def _differences(source: Store, target: Store, progress: Progress) -> Iterator[str]:
    for done, spec in enumerate(source.specs, start=1):
        if _fingerprint(source, spec) != _fingerprint(target, spec):
            yield spec.name
        progress("Comparing", done, len(source.specs))


def _fingerprint(store: Store, spec: TableSpec) -> tuple[int, str]:
    """How many documents a table has, and a hash over all of them with their numbers."""
    digest, total = hashlib.sha256(), 0
    for number, document in store.rows.select(spec, EVERYTHING):
        digest.update(orjson.dumps([number, document], option=orjson.OPT_SORT_KEYS))
        total += 1
    return total, digest.hexdigest()
