"""Runs as a program of its own: ``python -m server.evidence.decode JOB SOURCE TARGET …``.

Image decoders are attacked, so a photo is decoded only here, in a throw-away process with little memory and
time. It writes a JPEG of fresh pixels (nothing of the original's metadata, comments or appended data), or what the
original says of itself as JSON. Exits 3 for more than 60 megapixels.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MEMORY = 1024 * 1024 * 1024
SECONDS = 20
PIXELS = 60_000_000
TOO_LARGE = 3

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
QUALITY, LOWEST_QUALITY = 85, 55
SMALLEST = 64
"""Pixels of the longer side below which a copy is not made smaller."""

# EXIF 2.32, 4.6: tags of the IFDs named here.
_GPS_IFD, _EXIF_IFD = 0x8825, 0x8769
_EXIF_BLOCK = re.compile(rb"\xff\xe1..Exif\0\0", re.DOTALL)
_FURTHER = re.compile(rb"\xff\xe1..http://ns\.adobe\.com/xmp/extension/|\xff\xe2..MPF\0", re.DOTALL)
"""JPEG segments: extended XMP, and pictures behind the first one (CIPA DC-007)."""
_MAKE, _MODEL, _TAKEN, _OFFSET = 0x010F, 0x0110, 0x9003, 0x9011


def limit() -> None:
    """Lets the system end this process when it takes too much. Elsewhere the parent watches (decoding.py)."""
    try:
        import resource
    except ImportError:  # Windows has no resource module
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def opened(source: str) -> Image.Image:
    """The photo, its pixels not yet decoded."""
    from PIL import Image
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = None  # the check below is stricter
    photo = Image.open(source, formats=FORMATS)
    if photo.width * photo.height > PIXELS:
        sys.exit(TOO_LARGE)
    return photo


def write_copy(source: str, target: str, edge: int, maximum: int) -> None:
    """Writes a JPEG of at most ``edge`` pixels a side and ``maximum`` bytes (0: as large as it comes)."""
    from PIL import Image, ImageOps

    with opened(source) as photo:
        if edge:
            photo.draft("RGB", (edge * 2, edge * 2))
        upright = ImageOps.exif_transpose(photo)
        if edge:
            upright.thumbnail((edge, edge))
        fresh = Image.new("RGB", upright.size, "white")
        if upright.has_transparency_data:
            rgba = upright.convert("RGBA")
            fresh.paste(rgba, mask=rgba.getchannel("A"))
        else:
            fresh.paste(upright.convert("RGB"))
    _save(fresh, Path(target), maximum)


def _save(fresh: Image.Image, target: Path, maximum: int) -> None:
    """Coarser first, then smaller, until it fits."""
    quality = QUALITY
    while True:
        fresh.save(target, "JPEG", quality=quality)
        if not maximum or target.stat().st_size <= maximum or max(fresh.size) < SMALLEST:
            return
        if quality > LOWEST_QUALITY:
            quality -= 10
        else:
            fresh.thumbnail((fresh.width * 4 // 5, fresh.height * 4 // 5))


def write_facts(source: str, target: str) -> None:
    """Writes what the file says of itself, as JSON: its size in pixels, where and when, with what."""
    with opened(source) as photo:
        exif = photo.getexif()
        details = exif.get_ifd(_EXIF_IFD)
        facts = {
            "width": photo.width,
            "height": photo.height,
            "contains_gps": bool(exif.get_ifd(_GPS_IFD)) or _speaks_of_place(Path(source).read_bytes()),
            "claimed_taken_at": _text(f"{details.get(_TAKEN, '')} {details.get(_OFFSET, '')}"),
            "claimed_camera": _text(f"{exif.get(_MAKE, '')} {exif.get(_MODEL, '')}"),
        }
    Path(target).write_text(json.dumps(facts), "utf-8")


def _speaks_of_place(content: bytes) -> bool | None:
    """Whether any XMP of the file (XMP specification 3, 1.1) tells a latitude, in whatever encoding.

    None where it has more than was looked into: several EXIF blocks, XMP in pieces, further pictures.
    """
    word = "GPSLatitude"
    if any(word.encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
        return True
    has_more = len(_EXIF_BLOCK.findall(content)) > 1 or _FURTHER.search(content)
    return None if has_more else False


def _text(said: str) -> str | None:
    shown = "".join(letter for letter in said if letter.isprintable()).strip()[:80]
    return shown or None


if __name__ == "__main__":
    limit()
    job, arguments = sys.argv[1], sys.argv[2:]
    if job == "copy":
        write_copy(arguments[0], arguments[1], int(arguments[2]), int(arguments[3]))
    else:
        write_facts(*arguments)
