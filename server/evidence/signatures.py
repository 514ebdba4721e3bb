"""What a photo is, from its first bytes. A name or a declared type is never believed.

Our own table: general sniffers were measured to call HEIC a video. SVG, HTML, GIF, PDF and TIFF are not
photos a camera or a marketplace makes, and some of them carry scripts.
"""

from __future__ import annotations

# Brands of ISO base media files that are HEIF stills (ISO/IEC 23008-12; `mif1` and `msf1` are generic ones).
HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def media_type(head: bytes) -> str | None:
    """The media type of a photo that begins with ``head`` (16 bytes are enough); None: no photo we take."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    # Its first four bytes are the size of what follows: a few brands, never as much as a text's letters would say.
    if head[:2] == b"\0\0" and head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS:
        return "image/heic"
    return None
