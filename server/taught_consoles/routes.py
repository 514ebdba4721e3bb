"""/api/v1/taught-consoles."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import CREATED, EDITED, REMOVED, SHOWN
from server.rest.once import once
from server.taught_consoles import logic
from shared_schemas.taught_consoles import KeptTaughtConsole, NewTaughtConsole, TaughtConsole, TaughtConsoles

blueprint = Blueprint("taught_consoles", __name__, description="Consoles taught by the team")


@blueprint.route("/taught-consoles")
@blueprint.answers(200, TaughtConsoles)
def list_taught_consoles() -> Response:
    """All of them, by host: few, and every browser needs them whole."""
    return answer({"taught_consoles": logic.all_of(services().store)})


@blueprint.route("/taught-consoles", methods=["POST"])
@blueprint.arguments(NewTaughtConsole)
@blueprint.answers(201, KeptTaughtConsole, **CREATED)
def add_taught_console(wanted: dict[str, Any]) -> Response:
    """Keeps how the pages of one more host are read."""
    return once(request.get_data(), lambda: logic.add(services().store, wanted, agent()))


@blueprint.route("/taught-consoles/<console_id>")
@blueprint.answers(200, KeptTaughtConsole, **SHOWN)
def show_taught_console(console_id: str) -> Response:
    """One of them."""
    return editing.show(logic.find(services().store, console_id))


@blueprint.route("/taught-consoles/<console_id>", methods=["PUT"])
@blueprint.arguments(TaughtConsole)
@blueprint.answers(200, KeptTaughtConsole, **EDITED)
def change_taught_console(wanted: dict[str, Any], console_id: str) -> Response:
    """What is read there from now on, or that it is read no more (`on`); If-Match says which version it replaces."""
    return editing.edit(
        lambda: logic.find(services().store, console_id),
        lambda console: logic.change(services().store, console, wanted, agent()),
    )


@blueprint.route("/taught-consoles/<console_id>", methods=["DELETE"])
@blueprint.answers(200, KeptTaughtConsole, description="the console as it was", **REMOVED)
def remove_taught_console(console_id: str) -> Response:
    """Forgets one; If-Match says which version. To undo it, add it again."""
    return editing.remove(
        lambda: logic.find(services().store, console_id),
        lambda console: logic.remove(services().store, console, agent()),
    )
