"""The one clock: UTC, as text, so that what is stored is what travels."""

from __future__ import annotations

from datetime import UTC, datetime

from shared_schemas.base import utc_text


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def now_text() -> str:
    """The present moment as records keep it, to the millisecond."""
    return utc_text(now())


def parse(text: str) -> datetime:
    """A stored moment as an aware datetime."""
    return datetime.fromisoformat(text)
