"""Evidence: originals kept byte for byte, with who, when and the digest that proves them unchanged."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from typing import IO, Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.evidence.keeping import PHOTO, Held, ensure, speaking
from server.evidence.signatures import media_type
from server.journal import logic as journal
from server.orders.logic import resolve
from server.refusal import Agent, Refusal
from server.storage import Photos, Received, Store, TableSpec, TooLarge
from server.storage.photos import is_digest
from server.storage.progress import Progress, quietly
from shared_schemas.evidence import PHOTO_MAXIMUM_BYTES

EVIDENCE = TableSpec("evidence", unique=("id",), indexes=("order_id", "sha256"), shop="order_id")


def receive(photos: Photos, stream: IO[bytes], declared: str | None) -> tuple[Received, str]:
    """Takes a photo in, and tells what it is. Nothing is kept yet.

    Raises Refusal 413 (too large), 415 (not a photo we take), 422 (not the bytes that were sent, or none).
    """
    try:
        received = photos.receive(stream, PHOTO_MAXIMUM_BYTES)
    except TooLarge as error:
        raise Refusal(413, "photo_too_large", "A photo may have 25 MB at most. Send a smaller one.") from error
    kind = media_type(received.head)
    refusal = _refusal(received, kind, declared)
    if refusal is not None or kind is None:
        photos.discard(received)
        raise refusal or _NOT_A_PHOTO
    return received, kind


def add(store: Store, photos: Photos, held: Held, kind: str, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Makes the record of a photo that is kept. A transaction is the caller's."""
    ensure(store, photos, held)
    record = {
        "id": secrets.token_hex(12),
        "order_id": resolve(store, wanted["order_id"]),
        "case_id": wanted.get("case_id"),
        "kind": wanted["kind"],
        "file_name": wanted.get("file_name"),
        "media_type": kind,
        "sha256": held.received.sha256,
        "size": held.received.size,
        "received_at": now_text(),
        "agent": by.name,
    }
    return dict(journal.create(store, EVIDENCE, record, by=by.name))


def find(store: Store, identity: str, *, of: str | None = None) -> Document:
    """A photo's record, where an order is named only if it is that order's. Raises Refusal 404."""
    found: Document | None = store.table(EVIDENCE).get(where("id") == identity)
    if found is None or (of is not None and found["order_id"] != resolve(store, of)):
        raise Refusal(404, "not_found", "There is no such photo.")
    return found


def edit(store: Store, record: Document, wanted: Mapping[str, Any], by: Agent) -> Document:
    """Another kind or case for a photo, whose bytes stay as they are.

    A transaction, and that nobody changed the record meanwhile, are the caller's.
    """
    edited = Document({**record, "kind": wanted["kind"], "case_id": wanted["case_id"]}, record.doc_id)
    return journal.change(store, EVIDENCE, edited, by=by.name)


def gone() -> Refusal:
    """The answer when a record's photo is not there."""
    return Refusal(
        404,
        "photo_missing",
        "This photo's bytes are missing. Run `python -m server verify`, which names all that is wrong, "
        "and restore the last backup.",
    )


def of_order(store: Store, order_id: str) -> list[dict[str, Any]]:
    """An order's evidence, latest arrived first."""
    found = store.table(EVIDENCE).search(where("order_id") == resolve(store, order_id))
    return [dict(journal.versioned(record)) for record in reversed(found)]


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's evidence along when its id changes. A transaction is the caller's."""
    for record in store.table(EVIDENCE).search(where("order_id") == old):
        journal.change(store, EVIDENCE, Document({**record, "order_id": new}, record.doc_id), by=by, action="move")


def problems(store: Store, photos: Photos, progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming photos that are gone, cannot be read or have other bytes, as they are found.

    Raises Away or OSError when none can be read.
    """
    photos.check()  # or every photo of a bucket that cannot be read would be called missing
    intact: set[bytes] = set()
    tables = speaking(store)
    total = sum(len(store.table(spec)) for spec in tables)
    records = ((spec.name, record) for spec in tables for record in store.table(spec))
    for done, (table, record) in enumerate(records, start=1):
        progress("Checking photos", done, total)
        name, which = str(record.get(PHOTO)), f"({table.replace('_', ' ')} {record.get('id')})"
        if is_digest(name) and bytes.fromhex(name) in intact:
            continue
        try:
            found = photos.digest(name) if is_digest(name) else None
        except OSError as error:  # the others may be good
            yield f"photo {name} {which} cannot be read ({error.strerror})"
            continue
        if found is None:
            yield f"photo {name} {which} is missing"
        elif found != name:
            yield f"photo {name} {which} has other bytes than were received"
        else:
            intact.add(bytes.fromhex(name))


_NOT_A_PHOTO = Refusal(
    415, "not_a_photo", "This is not a JPEG, PNG, WebP or HEIC photo (judged by its content, not by its name)."
)


def _refusal(received: Received, kind: str | None, declared: str | None) -> Refusal | None:
    if received.size == 0:
        return Refusal(422, "photo_empty", "The file is empty.")
    if kind is None:
        return _NOT_A_PHOTO
    if declared is not None and declared != received.sha256:
        return Refusal(422, "photo_damaged", "The photo arrived damaged (its SHA-256 differs). Send it again.")
    return None
