"""Collecting photos that no record speaks of: of requests that were refused, or ended between photo and record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from server import clock
from server.evidence.keeping import begin_collection, end_collection, is_mine, speaking, spoken_of
from server.repeating import Repeating
from server.storage import Kept, Photos, RowsError, Store
from server.storage.rows import Contended

GRACE = timedelta(hours=24).total_seconds()
"""How long a photo without a record stays: whoever brings both, one after the other, has that long."""

ABSURD = timedelta(days=5 * 365).total_seconds()
"""An age like this tells of a clock that jumped, and not that the photo is old."""

FEW = 20
SHARE = 0.01
"""Photos that may be without a record, and which part of all: more tell of a wrong store, not of lost requests."""

_PIECE = 500


SPARED = "photos_spared_until"
"""In the store: photos that were kept before this moment (seconds since 1970) are not collected."""


class TooMany(RowsError):
    """So many photos are without a record that these records may be the wrong ones. Nothing was removed."""


@dataclass(frozen=True)
class Collected:
    """What a collection did: photos without a record, and their bytes."""

    removed: int
    removed_bytes: int
    staying: int
    """Those that were kept within the last day (or in a time to come), or that are spared."""
    staying_bytes: int


def daily_collection(store: Store, photos: Photos) -> Repeating:
    """What a running service does of it by itself: once a day, first an hour after its start."""
    return Repeating(
        "Removing photos without a record", lambda: collect(store, photos, clock.now()), first=3600, every=86_400
    )


def spare(store: Store, now: datetime) -> None:
    """Sees to it that none of the photos there are now is collected.

    For when older records have taken the place of newer ones: those that speak of it may have been set aside.
    """
    store.write(lambda: store.rows.set_state(SPARED, str(now.timestamp())))


def collect(store: Store, photos: Photos, now: datetime, *, dry_run: bool = False, all_: bool = False) -> Collected:
    """Removes photos that no record speaks of and that were kept more than a day before now, and before the newest.

    Other work goes on meanwhile, here and in other services on the same database. With ``dry_run`` nothing is
    removed or written. Raises TooMany where the records may be the wrong ones; with ``all_`` it does not, and
    spares nothing. Raises Away or OSError where photos cannot be listed or removed.
    """
    unspoken: list[Kept] = []
    total, newest = 0, 0.0
    for photo, has_record in _with_records(store, photos.kept()):
        total, newest = total + 1, max(newest, photo.at)
        if not has_record:
            unspoken.append(photo)
    spared = 0.0 if all_ else float(store.rows.state(SPARED) or 0)
    # A clock that has just been put ahead did not write the newest photo's time.
    moment = min(now.timestamp(), newest)
    old = [photo for photo in unspoken if _is_old(photo, moment) and photo.at > spared]
    if not (all_ or dry_run):
        _check(store, len(old), total)
    removed = old if dry_run else list(_removed(store, photos, old, moment))
    gone = {photo.sha256 for photo in removed}
    staying = [photo for photo in unspoken if photo.sha256 not in gone]
    return Collected(len(removed), _bytes(removed), len(staying), _bytes(staying))


def _is_old(photo: Kept, moment: float) -> bool:
    """Whether a photo was kept so long ago that its record will not come any more."""
    return GRACE <= moment - photo.at <= ABSURD


def _with_records(store: Store, photos: Iterable[Kept]) -> Iterator[tuple[Kept, bool]]:
    source = iter(photos)
    while some := list(islice(source, _PIECE)):
        recorded = spoken_of(store, [photo.sha256 for photo in some])
        yield from ((photo, photo.sha256 in recorded) for photo in some)


def _check(store: Store, old: int, total: int) -> None:
    """Another store's photos are not to be removed because this one knows nothing of them."""
    if old > max(FEW, total * SHARE) or (old and not any(len(store.table(spec)) for spec in speaking(store))):
        raise TooMany(
            f"{old} of {total} photos have no record, which is more than lost requests leave. Nothing was removed. "
            "Are ORDERSIDE_DATA, ORDERSIDE_STORE and ORDERSIDE_PHOTOS those that belong together? If they are, "
            "`python -m server collect --all` removes them."
        )


def _removed(store: Store, photos: Photos, old: list[Kept], moment: float) -> Iterator[Kept]:
    """Removes what is still old and without a record; gives it."""
    if not old:
        return
    mine = begin_collection(store)
    for photo in old:
        found = photos.find(photo.sha256)
        if found is not None and _is_old(found, moment) and _remove(store, photos, photo, mine):
            yield photo
    end_collection(store, mine)


def _remove(store: Store, photos: Photos, photo: Kept, mine: str) -> bool:
    """Whether it was removed. A transaction of its own for each: agents' writes go before and between."""
    try:
        with store.rows.transaction(bulk=True):
            if spoken_of(store, [photo.sha256]) or not is_mine(store, mine):
                return False
            photos.remove(photo.sha256)
            return True
    except Contended:
        return False  # the next collection finds it


def _bytes(photos: Iterable[Kept]) -> int:
    return sum(photo.size for photo in photos)
