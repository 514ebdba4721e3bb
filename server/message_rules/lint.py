"""What of a message's text the rules find, for one marketplace.

extension/src/message_rules/lint.ts does the same while the service is away; tests/message_rules/cases.json holds
the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from server.message_rules.folding import Folded, fold
from server.message_rules.length import length_finding
from server.message_rules.patterns import emails, links, phones
from server.message_rules.phrases import phrases, phrases_near
from server.message_rules.spans import Span, merged

Rule = Mapping[str, Any]

FINDINGS = 20
"""As many are told: what blocks first, then in the order of the text."""

EXCERPT = 80
"""Characters of the text that a finding quotes."""


def lint(
    text: str, marketplace: str, rules: Iterable[Rule], limit: Rule | None = None, numbers: Collection[str] = ()
) -> list[dict[str, Any]]:
    """The findings. ``numbers`` are the order's own, which are no phone numbers; ``limit`` is the marketplace's."""
    folded = fold(text)
    found = [
        _finding(rule, text, span)
        for rule in rules
        if rule["level"] != "off" and (not rule["marketplaces"] or marketplace in rule["marketplaces"])
        for span in merged(_spans(rule, folded, marketplace, numbers))
    ]
    if limit is not None:
        found += length_finding(text, limit)
    found.sort(key=lambda one: (one["level"] != "block", one["start"], one["end"]))
    return found[:FINDINGS]


def _spans(rule: Rule, text: Folded, marketplace: str, numbers: Collection[str]) -> list[Span]:
    match rule["kind"]:
        case "email":
            return _own(text, emails(text.text))
        case "phone":
            return _own(text, phones(text.text, numbers))
        case "link":
            return _own(text, links(text.text, marketplace, rule["allowed"]))
    if rule["near"]:
        return phrases_near(text, rule["words"], rule["near"])
    return phrases(text, rule["words"])


def _own(text: Folded, spans: Iterable[Span]) -> list[Span]:
    """From numbers of the folded characters to those of the text's own."""
    return [(text.places[start], text.places[end - 1] + 1) for start, end in spans]


def _finding(rule: Rule, text: str, span: Span) -> dict[str, Any]:
    start, end = span
    return {
        "rule_id": rule["id"],
        "kind": rule["kind"],
        "level": rule["level"],
        "names": rule["names"],
        "why": rule["why"],
        "source": rule["source"],
        "start": start,
        "end": end,
        "excerpt": text[start:end] if end - start <= EXCERPT else f"{text[start : start + EXCERPT]}…",
    }
