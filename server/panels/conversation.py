"""What the last messages of an open conversation tell. They are looked at and not kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def said_in(messages: Sequence[Mapping[str, Any]], renderings: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The templates (by id) whose whole text stands in one of the shop's own messages, whatever stands around it."""
    said = [_line(message["text"]) for message in messages if message["author"] == "seller"]
    texts = {identity: _line(rendering["text"]) for identity, rendering in renderings.items()}
    return frozenset(identity for identity, text in texts.items() if text and any(text in one for one in said))


def _line(text: str) -> str:
    """Pages show line breaks and runs of spaces in their own way."""
    return " ".join(text.split())
