"""What is fuzzed: each target takes any bytes, and raises only when something is wrong with us.

`make fuzz` looks for bytes that do (with atheris, which knows what was reached) and adds to the corpus what reaches
more; `make test` tries the whole corpus. What was found stays in the corpus.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from server.demo.order_files import OrderFileError, read_orders
from server.evidence.signatures import media_type
from server.reply_templates.logic import TemplateError, check, fill
from shared_schemas.evidence import PHOTO_TYPES
from shared_schemas.orders import ObservedOrder
from shared_schemas.reply_templates import VARIABLES

CORPUS = Path(__file__).with_name("corpus")

RENDERED_MAXIMUM = 1_000_000
"""Characters that a template of a few thousand may become at the very most."""


def photo_signatures(data: bytes) -> None:
    """A photo is one of ours or none, judged by its beginning alone."""
    found = media_type(data[:16])
    assert found is None or found in PHOTO_TYPES
    assert media_type(data[:16] + b"<script>") == found or len(data) < 16
    if data[:1] in (b"<", b"%", b"G", b"P", b"{"):
        assert found is None, "a text, PDF, GIF or archive is no photo"


def reply_templates(data: bytes) -> None:
    """A template is refused in words or filled in; a value is never read as a template, nor does it grow endlessly."""
    text = data.decode("utf-8", "replace")[:5_000]
    try:
        check(text)
    except TemplateError:
        return
    canary = "{{ order_no }}{% if"
    filled = fill(text, dict.fromkeys(VARIABLES, canary))
    assert len(filled.text) <= RENDERED_MAXIMUM
    assert "[[order_no]]" not in filled.text or "order_no" in text, "a value was read as a template"


def order_files(data: bytes) -> None:
    """An order file is refused in words, or gives orders that the contract takes, and says what it left out."""
    file = _folder() / "orders.csv"
    file.write_bytes(data)
    try:
        orders, report = read_orders(file, currency="USD", country="RU")
    except OrderFileError:
        return
    for order in orders:
        assert ObservedOrder().fields["order_no"].deserialize(order["order_no"])
    assert len(orders) + len(report.skipped) + report.further_lines <= report.rows


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="orderside-fuzz-"))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "photo_signatures": photo_signatures,
    "reply_templates": reply_templates,
    "order_files": order_files,
}
