"""Evidence: originals kept byte for byte, with who, when and the digest that proves them unchanged."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from typing import IO, Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.evidence.signatures import media_type
from server.journal import logic as journal
from server.orders.logic import resolve
from server.refusal import Agent, Refusal
from server.storage import FilePhotos, Received, Store, TableSpec, TooLarge
from shared_schemas.evidence import PHOTO_MAXIMUM_BYTES

EVIDENCE = TableSpec("evidence", unique=("id",), indexes=("order_id", "sha256"))


def receive(photos: FilePhotos, stream: IO[bytes], declared: str | None) -> tuple[Received, str]:
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


def add(
    store: Store, photos: FilePhotos, received: Received, kind: str, wanted: Mapping[str, Any], by: Agent
) -> dict[str, Any]:
    """Keeps a received photo and its record. The file is durable before the record speaks of it."""
    photos.keep(received)
    record = {
        "id": secrets.token_hex(12),
        "order_id": resolve(store, wanted["order_id"]),
        "case_id": wanted.get("case_id"),
        "kind": wanted["kind"],
        "file_name": wanted.get("file_name"),
        "media_type": kind,
        "sha256": received.sha256,
        "size": received.size,
        "received_at": now_text(),
        "agent": by.name,
    }
    return dict(journal.create(store, EVIDENCE, record, by=by.name))


def find(store: Store, identity: str) -> dict[str, Any]:
    """A photo's record. Raises Refusal 404."""
    found = store.table(EVIDENCE).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such photo.")
    return dict(found)


def of_order(store: Store, order_id: str) -> list[dict[str, Any]]:
    """An order's evidence, newest first."""
    found = store.table(EVIDENCE).search(where("order_id") == resolve(store, order_id))
    return [dict(record) for record in reversed(found)]


def move(store: Store, old: str, new: str, by: str) -> None:
    """Takes an order's evidence along when its id changes. A transaction is the caller's."""
    for record in store.table(EVIDENCE).search(where("order_id") == old):
        journal.change(store, EVIDENCE, Document({**record, "order_id": new}, record.doc_id), by=by, action="move")


def problems(store: Store, photos: FilePhotos) -> Iterator[str]:
    """Sentences naming photos that are gone or whose bytes changed."""
    checked: dict[str, str | None] = {}
    for record in store.table(EVIDENCE):
        name = record["sha256"]
        if name not in checked:
            checked[name] = photos.digest(name)
        if checked[name] is None:
            yield f"photo {name} (evidence {record['id']}) is missing"
        elif checked[name] != name:
            yield f"photo {name} (evidence {record['id']}) has other bytes than were received"


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
