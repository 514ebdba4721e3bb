"""POST /api/v1/panels."""

from __future__ import annotations

from typing import Any

from flask import Response

from server.panels import logic
from server.rest import Blueprint, agent, answer, services
from shared_schemas.panels import Panels, PanelsQuery

blueprint = Blueprint("panels", __name__, description="Everything a page needs, in one read")


@blueprint.route("/panels", methods=["POST"])
@blueprint.arguments(PanelsQuery)
@blueprint.answers(200, Panels)
def show(query: dict[str, Any]) -> Response:
    """A strip per order on the page, and the open order's panel."""
    return answer(logic.panels(services().store, query, agent()))
