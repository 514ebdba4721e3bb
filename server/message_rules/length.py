"""How long a text is in a marketplace's unit, and what is said of one that is too long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NAMES = {"zh_CN": "过长", "en": "Too long"}


def length_finding(text: str, limit: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One finding, over what stands beyond the limit; none where the limit is unknown or kept to."""
    maximum = limit["maximum"]
    if maximum is None or len(text) * 4 <= maximum:
        return []
    total = fits = 0
    for character in text:
        total += _width(character, limit["unit"])
        fits += total <= maximum
    if total <= maximum:
        return []
    return [
        {
            "rule_id": limit["id"],
            "kind": "length",
            "level": "warn",
            "names": {language: f"{name} ({total}/{maximum})" for language, name in _NAMES.items()},
            "why": {
                "zh_CN": f"共 {total}，平台上限 {maximum}。",
                "en": f"It is {total} long; the marketplace takes {maximum}.",
            },
            "source": limit["source"],
            "start": fits,
            "end": len(text),
            "excerpt": f"{text[fits : fits + 40]}…",
        }
    ]


def _width(character: str, unit: str) -> int:
    if unit == "bytes":
        return len(character.encode("utf-8", "surrogatepass"))
    return 2 if unit == "utf16" and character > "\uffff" else 1
