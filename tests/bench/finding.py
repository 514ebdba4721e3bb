"""Finding one of 10,000 reply templates in the extension, key by key, in Chinese, English and Russian."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.texts import note_texts
from tests.bench.timing import row, row_absolute, row_to_know

TEMPLATES = 10_000
LENGTH = 400
TYPED = [
    "ship-1234",
    "s9",
    "dhtx",
    "daohuo",
    "退款",
    "物流延误",
    "refund",
    "delay customs",
    "посылка",
    "возврат денег",
    "zzzqq",
    "shpi",
]
FRAME = 16.0
"""Milliseconds: what is typed is answered before the next frame."""


def finding() -> Iterator[str]:
    """What a key takes, against looking through all texts once."""
    asked = json.dumps({"templates": list(_templates()), "typed": TYPED})
    script = Path(__file__).with_suffix(".mjs")
    done = subprocess.run(["node", str(script)], input=asked, capture_output=True, text=True, check=True)
    took: dict[str, float] = json.loads(done.stdout)
    yield row("templates 10k: a key (median) / a look through all texts", took["scan"] / 1e3, took["median"] / 1e3, 2)
    yield row_absolute("templates 10k: the slowest key", took["slowest"], FRAME, "ms")
    yield row_to_know("templates 10k: made ready, once", took["heads"], "ms")


def _templates() -> Iterator[dict[str, Any]]:
    rng = random.Random(1)
    texts = note_texts(TEMPLATES * 40)
    for number in range(TEMPLATES):
        body = ""
        while len(body) < LENGTH:
            body += next(texts)
        letters = [rng.choice("abcdefghjklmnopqrstwxyz") for _ in range(5)]
        yield {
            "id": f"t{number}",
            "names": {"zh_CN": body[:6], "en": f"Reply {number}"},
            "shortcut": f"s{number}" if number % 2 else f"ship-{number}",
            "pinyin": " ".join(letter + "ao" for letter in letters),
            "tags": [f"tag{number % 40}"],
            "variants": {"zh": body[:LENGTH]},
            "version": 1,
            "updated_at": "2026-11-01T00:00:00Z",
        }
