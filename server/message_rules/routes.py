"""/api/v1/message-rules and /message-limits."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.message_rules import logic
from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import CREATED, EDITED, REMOVED, SHOWN
from server.rest.once import once
from shared_schemas.message_rules import (
    KeptMessageLimit,
    KeptMessageRule,
    MessageLimit,
    MessageRule,
    MessageRules,
)

blueprint = Blueprint("message_rules", __name__, description="What should not stand in a message")


@blueprint.route("/message-rules")
@blueprint.answers(200, MessageRules)
def list_message_rules() -> Response:
    """All rules and limits: few, and every browser needs them whole."""
    return answer(logic.everything(services().store))


@blueprint.route("/message-rules", methods=["POST"])
@blueprint.arguments(MessageRule)
@blueprint.answers(201, KeptMessageRule, **CREATED)
def add_message_rule(wanted: dict[str, Any]) -> Response:
    """Keeps one more rule."""
    return once(request.get_data(), lambda: logic.add(services().store, wanted, agent()))


@blueprint.route("/message-rules/<rule_id>")
@blueprint.answers(200, KeptMessageRule, **SHOWN)
def show_message_rule(rule_id: str) -> Response:
    """One rule."""
    return editing.show(logic.find(services().store, rule_id))


@blueprint.route("/message-rules/<rule_id>", methods=["PUT"])
@blueprint.arguments(MessageRule)
@blueprint.answers(200, KeptMessageRule, **EDITED)
def change_message_rule(wanted: dict[str, Any], rule_id: str) -> Response:
    """What it says from now on, or that it is off (`level`); If-Match says which version it replaces."""
    return editing.edit(
        lambda: logic.find(services().store, rule_id),
        lambda rule: logic.change(services().store, rule, wanted, agent()),
    )


@blueprint.route("/message-rules/<rule_id>", methods=["DELETE"])
@blueprint.answers(200, KeptMessageRule, description="the rule as it was", **REMOVED)
def remove_message_rule(rule_id: str) -> Response:
    """Forgets one; If-Match says which version. To undo it, add it again."""
    return editing.remove(
        lambda: logic.find(services().store, rule_id),
        lambda rule: logic.remove(services().store, rule, agent()),
    )


@blueprint.route("/message-limits/<marketplace>")
@blueprint.answers(200, KeptMessageLimit, **SHOWN)
def show_message_limit(marketplace: str) -> Response:
    """How long a message may be on a marketplace, as far as known."""
    return editing.show(logic.find_limit(services().store, marketplace))


@blueprint.route("/message-limits/<marketplace>", methods=["PUT"])
@blueprint.arguments(MessageLimit)
@blueprint.answers(200, KeptMessageLimit, **EDITED)
def change_message_limit(wanted: dict[str, Any], marketplace: str) -> Response:
    """What it is from now on; If-Match says which version it replaces."""
    return editing.edit(
        lambda: logic.find_limit(services().store, marketplace),
        lambda limit: logic.change_limit(services().store, limit, wanted, agent()),
    )
