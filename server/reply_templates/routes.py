"""/api/v1/reply-templates and /receipts."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.message_rules.logic import linter_for
from server.orders import logic as orders
from server.refusal import Refusal
from server.reply_templates import logic, receipts, values, whole
from server.reply_templates.before import inserted_before
from server.rest import Blueprint, agent, answer, services
from server.rest.contract_headers import CREATED, LISTED, SHOWN
from server.rest.editing import has, show
from server.rest.once import once
from server.search import listed
from shared_schemas.reply_templates import (
    Library,
    NewReceipt,
    NewRendering,
    Receipt,
    Rendering,
    ReplyTemplate,
    ReplyTemplates,
    ReplyTemplatesQuery,
    Sending,
)

blueprint = Blueprint("reply_templates", __name__, description="What to say")


@blueprint.route("/reply-templates")
@blueprint.arguments(ReplyTemplatesQuery, location="query")
@blueprint.answers(200, ReplyTemplates)
def list_templates(query: dict[str, Any]) -> Response:
    """The library in its own order, or what a search finds in it, latest arrived first."""
    return answer(listed(logic.REPLY_TEMPLATES, logic.page(services().store, query), query))


@blueprint.route("/library")
@blueprint.answers(200, Library, **LISTED)
def show_library() -> Response:
    """Every template with all its variants, for a browser that keeps them; its ETag changes when one of them does."""
    store = services().store
    # Asked first: what changes while the library is written is then at worst sent again.
    tag = whole.version(store)
    headers = {"ETag": f'"{tag}"'}
    if has(tag):
        return Response(status=304, headers=headers)
    return Response(whole.written(store), headers=headers, mimetype="application/json")


@blueprint.route("/reply-templates/<template_id>")
@blueprint.answers(200, ReplyTemplate, **SHOWN)
def show_template(template_id: str) -> Response:
    """One template, with all its variants."""
    return show(logic.find(services().store, template_id))


@blueprint.route("/reply-templates/<template_id>/render", methods=["POST"])
@blueprint.arguments(NewRendering)
@blueprint.answers(200, Rendering)
def render(wanted: dict[str, Any], template_id: str) -> Response:
    """A template filled in for an order, with the values the agent typed in."""
    template = logic.find(services().store, template_id)
    language = logic.nearest(wanted.get("language"), template["variants"])
    order = _order(wanted["order_id"])
    known = {**values.of_order(order, language, agent().name), **wanted.get("values", {})}
    rendering = logic.render(template, language, known, linter_for(services().store, {**order, **_numbers(known)}))
    before = inserted_before(services().store, order).get(template_id)
    return answer({**rendering, "inserted_before": before})


@blueprint.route("/receipts", methods=["POST"])
@blueprint.arguments(NewReceipt)
@blueprint.answers(201, Receipt, **CREATED)
def add_receipt(wanted: dict[str, Any]) -> Response:
    """Keeps that a text, or pictures, were put into the page."""
    return once(request.get_data(), lambda: receipts.add(services().store, wanted, agent()))


@blueprint.route("/receipts/<receipt_id>/sendings", methods=["POST"])
@blueprint.arguments(Sending)
@blueprint.answers(201, Receipt, **CREATED)
def add_sending(wanted: dict[str, Any], receipt_id: str) -> Response:
    """Keeps that an inserted text was seen in the conversation; what was seen of it first stays."""
    return once(request.get_data(), lambda: receipts.see_sent(services().store, receipt_id, wanted, agent()))


@blueprint.route("/receipts/<receipt_id>")
@blueprint.answers(200, Receipt, **SHOWN)
def show_receipt(receipt_id: str) -> Response:
    """One insertion."""
    return show(receipts.find(services().store, receipt_id))


def _numbers(known: dict[str, Any]) -> dict[str, Any]:
    return {name: known[name] for name in ("order_no", "tracking_no") if name in known}


def _order(order_id: str) -> dict[str, Any]:
    found = orders.find(services().store, orders.resolve(services().store, order_id))
    if found is None:
        raise Refusal(404, "not_found", "No order of this id was ever seen.")
    return dict(found)
