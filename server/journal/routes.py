"""GET /api/v1/journal."""

from __future__ import annotations

from typing import Any

from flask import Response

from server.journal import logic
from server.rest import Blueprint, answer, services
from shared_schemas.journal import Journal, JournalQuery

blueprint = Blueprint("journal", __name__, description="Who did what")


@blueprint.route("/journal")
@blueprint.arguments(JournalQuery, location="query")
@blueprint.answers(200, Journal)
def list_entries(query: dict[str, Any]) -> Response:
    """Entries in order, at most 500 at a time."""
    limit = query.pop("limit")
    found = logic.entries(services().store, **query, limit=limit + 1)
    more = len(found) > limit
    return answer({"entries": found[:limit], "next": found[limit - 1]["seq"] if more else None})
