"""GET /api/v1/orders/{id}."""

from __future__ import annotations

from flask import Response

from server.orders import logic
from server.refusal import Refusal
from server.rest import Blueprint, answer, services
from shared_schemas.orders import Order

blueprint = Blueprint("orders", __name__, description="What is known of orders")


@blueprint.route("/orders/<order_id>")
@blueprint.answers(200, Order)
def show(order_id: str) -> Response:
    """One order, each fact with its source."""
    found = logic.find(services().store, order_id)
    if found is None:
        raise Refusal(404, "not_found", "No order of this id was ever seen.")
    return answer(dict(found))
