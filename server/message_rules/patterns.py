"""E-mail addresses, phone numbers and links in a folded text, however they are disguised.

The patterns are in shared_schemas/message_detection.json: the extension has the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

import shared_schemas
from server.message_rules.spans import Span, merged, not_within

DETECTION = json.loads((Path(shared_schemas.__file__).parent / "message_detection.json").read_text("utf-8"))
_PATTERNS = {
    kind: [(re.compile(one["pattern"]), tuple(one.get("needs", ()))) for one in DETECTION[kind]]
    for kind in ("email", "phone", "link")
}


@lru_cache(maxsize=8)
def emails(text: str) -> tuple[Span, ...]:
    """E-mail addresses."""
    return tuple(merged(match.span() for match in _matches("email", text)))


def phones(text: str, numbers: Collection[str]) -> list[Span]:
    """Phone numbers. ``numbers`` (the order's, its parcel's) are none, whatever they look like."""
    known = [match.span() for number in numbers if number for match in re.finditer(re.escape(number.lower()), text)]
    return not_within((match.span() for match in _matches("phone", text)), known)


def links(text: str, marketplace: str, allowed: Collection[str]) -> list[Span]:
    """Links that lead neither to the marketplace itself nor to a host that is allowed. An e-mail's host is none."""
    hosts = {*DETECTION["own_hosts"][marketplace], *allowed}
    found = [match.span() for match in _matches("link", text) if not (match.groups() and _is_of(match[1], hosts))]
    return not_within(found, emails(text))


def _matches(kind: str, text: str) -> Iterator[re.Match[str]]:
    for pattern, needs in _PATTERNS[kind]:
        if not needs or any(one in text for one in needs):
            yield from pattern.finditer(text)


def _is_of(host: str, hosts: Collection[str]) -> bool:
    parts = host.strip(".").split(".")
    return any(".".join(parts[at:]) in hosts for at in range(len(parts)))
