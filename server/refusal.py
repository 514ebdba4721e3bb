"""Who asks, and how to say no: what logic needs of the HTTP side, without any of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Agent:
    """Who is asking."""

    id: str
    name: str
    is_owner: bool = False
    """The computer's own user, through a command beside the service."""


class Refusal(Exception):
    """An error to answer with: a status, a word for programs, a sentence that says what to do."""

    def __init__(
        self, status: int, code: str, message: str, *, headers: dict[str, str] | None = None, **details: Any
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.message = status, code, message
        self.headers, self.details = headers or {}, details
