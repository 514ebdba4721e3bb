"""/api/v1/orders."""

from __future__ import annotations

from typing import Any

from flask import Response

from server.orders import logic
from server.refusal import Refusal
from server.rest import Blueprint, answer, editing, services
from server.rest.contract_headers import SHOWN
from server.search import listed
from shared_schemas.orders import Order, Orders, OrdersQuery

blueprint = Blueprint("orders", __name__, description="What is known of orders")


@blueprint.route("/orders")
@blueprint.arguments(OrdersQuery, location="query")
@blueprint.answers(200, Orders)
def list_orders(query: dict[str, Any]) -> Response:
    """Orders, or those that have what is sought; latest arrived first."""
    return answer(listed(logic.ORDERS, logic.page(services().store, query), query))


@blueprint.route("/orders/<order_id>")
@blueprint.answers(200, Order, **SHOWN)
def show(order_id: str) -> Response:
    """One order, each fact with its source."""
    found = logic.find(services().store, order_id)
    if found is None:
        raise Refusal(404, "not_found", "No order of this id was ever seen.")
    return editing.show(found)
