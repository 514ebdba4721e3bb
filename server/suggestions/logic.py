"""Suggested replies: ranked candidates behind an interface that a learning ranker can take over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from server.reply_templates.values import days_since
from server.suggestions.rules import RULES, Reason, Rule
from server.suggestions.situation import Situation

BEST = 3
INSERTED_ALREADY = 50
SAID_ALREADY = 60
"""How far a template falls that was already inserted for this order, or that the buyer can read in the conversation."""


@dataclass(frozen=True)
class Candidate:
    """A template worth suggesting, with its score (only for comparing) and why."""

    template_id: str
    score: int
    reasons: tuple[Reason, ...]


class Ranker(Protocol):
    """Anything that can order the library for a situation, best first."""

    def rank(self, situation: Situation, templates: Iterable[str]) -> list[Candidate]:
        """The candidates among these templates; none when nothing speaks for any."""


class RuleRanker:
    """Ranks by the rules alone."""

    def __init__(self, rules: tuple[Rule, ...] = RULES) -> None:
        self._rules = rules

    def rank(self, situation: Situation, templates: Iterable[str]) -> list[Candidate]:
        """One candidate per template, by its strongest rule."""
        there = set(templates)
        best: dict[str, Candidate] = {}
        for rule in self._rules:
            reason = rule.reason(situation) if rule.template in there else None
            if reason is None:
                continue
            candidate = _candidate(rule, reason, situation)
            if rule.template not in best or best[rule.template].score < candidate.score:
                best[rule.template] = candidate
        return sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.template_id))


def suggest(situation: Situation, templates: Mapping[str, Any], ranker: Ranker | None = None) -> list[Candidate]:
    """The best three replies for a situation."""
    return (ranker or RuleRanker()).rank(situation, templates)[:BEST]


def _candidate(rule: Rule, reason: Reason, situation: Situation) -> Candidate:
    if rule.template in situation.said:
        return Candidate(rule.template, rule.weight - SAID_ALREADY, (reason, {"code": "already_said"}))
    inserted = situation.inserted.get(rule.template)
    if inserted is None:
        return Candidate(rule.template, rule.weight, (reason,))
    again = {"code": "already_inserted", "days": days_since(inserted, situation.now)}
    return Candidate(rule.template, rule.weight - INSERTED_ALREADY, (reason, again))
