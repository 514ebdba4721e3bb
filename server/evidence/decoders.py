"""Which image decoders are good enough to be shown other people's photos."""

from __future__ import annotations

import re
from importlib.metadata import version

NEEDED = {"pillow": (13, 0), "pillow-heif": (1, 8)}
"""Pillow before 13 has CVE-2026-112403, libheif before 1.23 several heap overflows; pillow-heif 1.8 brings 1.23."""


class DecodersTooOld(Exception):
    """The message says which, and what to do."""


def check_decoders() -> None:
    """Raises DecodersTooOld. The packages are looked at, not loaded: only the decoding process loads them."""
    for name, needed in NEEDED.items():
        found = version(name)
        numbers = re.match(r"(\d+)\.(\d+)", found)
        if numbers is None or (int(numbers[1]), int(numbers[2])) < needed:
            least = ".".join(map(str, needed))
            raise DecodersTooOld(
                f"{name} {found} is installed, but photos are opened with {least} or newer only. "
                "Install what requirements.lock names: `make run` (Windows: py start.py) does."
            )
