"""Images of reply templates: taken in and kept as photos are, and forgotten by whoever knows what there is."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.evidence.keeping import Held, ensure
from server.journal import logic as journal
from server.refusal import Agent, Refusal
from server.reply_templates import logic as reply_templates
from server.storage import Photos, Store, TableSpec
from shared_schemas.template_images import IMAGES_MAXIMUM

TEMPLATE_IMAGES = TableSpec("template_images", unique=("id",), indexes=("template_id", "sha256"))


def add(store: Store, photos: Photos, held: Held, kind: str, wanted: Mapping[str, Any], by: Agent) -> dict[str, Any]:
    """Makes the record of an image that is kept. A transaction is the caller's.

    Raises Refusal 404 without such a template, 409 when it has as many as can be.
    """
    reply_templates.find(store, wanted["template_id"])
    if len(of_template(store, wanted["template_id"])) >= IMAGES_MAXIMUM:
        raise Refusal(409, "too_many", f"A template has {IMAGES_MAXIMUM} images at most. Remove one of them first.")
    ensure(store, photos, held)
    record = {
        "id": secrets.token_hex(12),
        "template_id": wanted["template_id"],
        "file_name": wanted.get("file_name"),
        "media_type": kind,
        "sha256": held.received.sha256,
        "size": held.received.size,
        "received_at": now_text(),
        "agent": by.name,
    }
    return dict(journal.create(store, TEMPLATE_IMAGES, record, by=by.name))


def find(store: Store, identity: str) -> Document:
    """An image's record. Raises Refusal 404."""
    found: Document | None = store.table(TEMPLATE_IMAGES).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such image.")
    return found


def of_template(store: Store, template_id: str | None) -> list[dict[str, Any]]:
    """A template's images, or every template's, in the order in which they came."""
    images = store.table(TEMPLATE_IMAGES)
    found = list(images) if template_id is None else images.search(where("template_id") == template_id)
    return [dict(journal.versioned(record)) for record in found]


def remove(store: Store, record: Document, by: Agent) -> None:
    """Forgets an image; a later collection takes bytes that are no other's. A transaction is the caller's."""
    journal.remove(store, TEMPLATE_IMAGES, record, by=by.name)
