"""Files and requests that are small to send and would be huge to open."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.server.conftest import ORDER, photo


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A picture of one colour, as small as it can be packed."""
    packer = zlib.compressobj(9)
    row = b"\0" * (1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">2I5B", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with_long_text() -> bytes:
    return png(8, 8, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000), 9)))


def png_with_long_profile() -> bytes:
    return png(8, 8, chunk(b"iCCP", b"profile\0\0" + zlib.compress(bytes(200_000_000), 9)))


def heic_that_claims_to_be_huge() -> bytes:
    content = bytearray(photo("HEIF"))
    place = content.index(b"ispe") + 8
    content[place : place + 8] = struct.pack(">2I", 65_000, 65_000)
    return bytes(content)


def jpeg_that_claims_to_be_huge() -> bytes:
    content = bytearray(photo())
    place = content.index(b"\xff\xc0") + 5
    content[place : place + 4] = struct.pack(">2H", 65_000, 65_000)
    return bytes(content)


def archive(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, bytes(300_000_000))
    return buffer.getvalue()


PHOTOS: dict[str, Callable[[], bytes]] = {
    "PNG of 400 megapixels": lambda: png(20_000, 20_000),
    "PNG with a text of 200 MB": png_with_long_text,
    "PNG with a colour profile of 200 MB": png_with_long_profile,
    "HEIC that claims 4,225 megapixels": heic_that_claims_to_be_huge,
    "JPEG that claims 4,225 megapixels": jpeg_that_claims_to_be_huge,
}
ARCHIVES: dict[str, Callable[[], bytes]] = {
    "zip": lambda: archive("zeros"),
    "XLSX": lambda: archive("xl/worksheets/sheet1.xml"),
}
JSON = {
    "depth": b'{"text":' * 30_000 + b"1" + b"}" * 30_000,
    "a number of 200,000 digits": b'{"order_id": ' + b"9" * 200_000 + b"}",
    "many fields": json.dumps({f"f{number}": 1 for number in range(20_000)}).encode(),
    "one long text": json.dumps({"order_id": ORDER, "text": "x" * 250_000}).encode(),
}

FILES = {
    "a million columns": b"order_no," + b"x," * 1_000_000 + b"\n1\n",
    "one endless cell": b'order_no\n"' + b"x" * 50_000_000,
    "NUL": b"order_no\n" + b"\0" * 1_000_000,
    "UTF-16": "order_no\n8152000000000001\n".encode("utf-16") * 10_000,
}
