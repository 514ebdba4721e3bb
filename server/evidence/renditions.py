"""What is made of a photo on demand, by the decoding process: pictures to look at, copies to hand on, facts.

All of it is kept beside the originals and can be made again at any time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from server.evidence.decoding import Undecodable, derived
from server.refusal import Refusal
from server.storage import Photos
from shared_schemas.evidence import PhotoFacts

EDGES = {"thumbnail": 320, "full": 0}

UNKNOWN: dict[str, Any] = {
    "width": None,
    "height": None,
    "contains_gps": None,
    "claimed_taken_at": None,
    "claimed_camera": None,
}


def rendition(photos: Photos, sha256: str, folder: Path, size: str) -> bytes:
    """A JPEG of a photo to look at.

    Raises Refusal 422 when there can be none (the original is untouched), FileNotFoundError when the photo is gone.
    """
    return _copy(photos, sha256, _place(folder, sha256, f"{size}.jpg"), EDGES[size], 0)


def share_copy(photos: Photos, sha256: str, folder: Path, maximum: int, edge: int = 0) -> bytes:
    """A JPEG to hand on: upright, fresh pixels and nothing else, of at most ``maximum`` bytes and ``edge`` pixels.

    0: as it comes. Raises what ``rendition`` raises, and Refusal 422 when even a small copy would be larger.
    """
    name = f"share-{maximum}-{edge}.jpg" if maximum or edge else "full.jpg"
    copy = _copy(photos, sha256, _place(folder, sha256, name), edge, maximum)
    if maximum and len(copy) > maximum:
        raise Refusal(422, "too_small_a_limit", f"Even a small copy of this photo has {len(copy)} bytes. Allow more.")
    return copy


def facts(photos: Photos, sha256: str, folder: Path) -> dict[str, Any]:
    """What the original says of itself (PhotoFacts); every field None when it cannot be opened.

    Raises FileNotFoundError when the photo is gone.
    """
    try:
        said: dict[str, Any] = PhotoFacts().loads(derived(photos, sha256, _place(folder, sha256, "json"), "facts"))
    except (Undecodable, ValidationError, ValueError):
        return UNKNOWN
    return said


def _copy(photos: Photos, sha256: str, kept: Path, edge: int, maximum: int) -> bytes:
    try:
        return derived(photos, sha256, kept, "copy", edge, maximum)
    except Undecodable as error:
        raise Refusal(
            422,
            "no_preview",
            "This photo cannot be shown (damaged, or too large to open safely). The original is kept untouched.",
        ) from error


def _place(folder: Path, sha256: str, name: str) -> Path:
    return folder / sha256[:2] / f"{sha256}.{name}"
