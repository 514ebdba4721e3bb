"""Runs as a program of its own: ``python -m server.evidence.decode SOURCE TARGET EDGE``.

Image decoders are attacked, so a photo is decoded only here, in a throw-away process with little memory and
time. It writes a JPEG of fresh pixels: nothing of the original's metadata, comments or appended data.
"""

from __future__ import annotations

import sys

MEMORY = 1024 * 1024 * 1024
SECONDS = 20
PIXELS = 60_000_000


def limit() -> None:
    """Lets the system end this process when it takes too much. Elsewhere the parent watches (preview.py)."""
    try:
        import resource
    except ImportError:  # Windows has no resource module
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(source: str, target: str, edge: int) -> None:
    """Writes a JPEG of at most ``edge`` pixels a side (0: as large as the photo). Exits 3 above 60 megapixels."""
    limit()
    from PIL import Image, ImageOps
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = None  # the check below is stricter
    with Image.open(source, formats=("JPEG", "PNG", "WEBP", "HEIF")) as photo:
        if photo.width * photo.height > PIXELS:
            sys.exit(3)
        if edge:
            photo.draft("RGB", (edge * 2, edge * 2))
        upright = ImageOps.exif_transpose(photo)
        if edge:
            upright.thumbnail((edge, edge))
        flat = Image.new("RGB", upright.size, "white")
        rgba = upright.convert("RGBA")
        flat.paste(rgba, mask=rgba.getchannel("A"))
        flat.save(target, "JPEG", quality=85)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
