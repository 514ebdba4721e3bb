"""What the rules look at: one order as it stands now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.clock import parse
from server.reply_templates.values import days_since


@dataclass(frozen=True)
class Situation:
    """An order, its open case, what was already inserted for it, and the time."""

    order: Mapping[str, Any]
    case: Mapping[str, Any] | None
    inserted: Mapping[str, str]
    """Per template, when it was last inserted for this order."""
    now: datetime
    said: frozenset[str] = frozenset()
    """The templates whose text the shop has sent in the open conversation."""

    @property
    def stage(self) -> str | None:
        """The order's stage."""
        stage: str | None = self.order["stage"]
        return stage

    def days(self, fact: str) -> int | None:
        """Whole days since a fact's moment; None when unknown."""
        return days_since(self.order.get(fact), self.now)

    @property
    def in_transit(self) -> int | None:
        """Whole days since dispatch, until delivery when that is known; None before dispatch."""
        delivered = self.order.get("delivered_at")
        return days_since(self.order.get("shipped_at"), parse(delivered) if delivered else self.now)

    @property
    def promised(self) -> int | None:
        """Days from dispatch to the promised date; None when either is unknown."""
        shipped, promised = self.order.get("shipped_at"), self.order.get("promised_by")
        return days_since(shipped, parse(promised)) if shipped and promised else None

    @property
    def is_late(self) -> bool:
        """Past the promised date and not known to have arrived."""
        promised = self.order.get("promised_by")
        return bool(promised) and not self.order.get("delivered_at") and self.now > parse(str(promised))
