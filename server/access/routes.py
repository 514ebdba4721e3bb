"""/hello, /pairings, /pairings/codes, /agents, /tokens."""

from __future__ import annotations

import getpass
from datetime import timedelta
from typing import Any, cast

from flask import Response, current_app, request

from server.access import logic
from server.access.pairing import LIFETIME, Pairing
from server.clock import now
from server.journal.logic import version_of
from server.refusal import Refusal
from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import EDITED, SHOWN
from server.versions import API_VERSION, OLDEST_API, VERSION
from shared_schemas.agents import Agent, AgentWithToken, NewAgent, Token, TokenList
from shared_schemas.base import utc_text
from shared_schemas.hello import Hello, HelloQuery
from shared_schemas.pairings import NewPairing, PairingCode
from shared_schemas.pairings import Pairing as PairingAnswer

blueprint = Blueprint("access", __name__, description="Who answers, and who may ask")


@blueprint.route("/hello")
@blueprint.arguments(HelloQuery, location="query")
@blueprint.answers(200, Hello)
def hello(query: dict[str, Any]) -> Response:
    """Who answers here, and proof that it knows the asker's token."""
    asked = "nonce" in query and "token_id" in query
    proof = services().access.proof(query["nonce"], query["token_id"]) if asked else None
    instance = current_app.extensions["orderside.instance"]
    return answer(
        {
            "service": "orderside",
            "version": VERSION,
            "api": API_VERSION,
            "oldest_api": OLDEST_API,
            "instance_id": instance,
            "proof": proof,
        }
    )


@blueprint.route("/pairings", methods=["POST"])
@blueprint.arguments(NewPairing)
@blueprint.answers(201, PairingAnswer, refuses=(410, 429))
def pair(wanted: dict[str, Any]) -> Response:
    """A code for a token, bound to the extension that typed the code.

    Without an Idempotency-Key: to repeat the answer it would have to be kept, and the token in it is kept only as
    a hash. A code is good once; whoever did not hear the answer types a fresh one.
    """
    asker = _asker()
    _pairing().use(wanted["code"], asker)
    name = wanted.get("agent") or getpass.getuser()
    found, token = logic.add_agent(services().store, name, origin=asker)
    return answer({"token": token, "agent": found["name"]}, 201)


@blueprint.route("/pairings/codes", methods=["POST"])
@blueprint.answers(202, PairingCode, refuses=(429,))
def show_code() -> Response:
    """Shows a fresh code where the service runs. Only the computer's own user is told it here.

    Without an Idempotency-Key: a code is kept only as a hash, and asking again voids the one before.
    """
    expires = {"expires_at": utc_text(now() + timedelta(seconds=LIFETIME))}
    if _is_owner():
        return answer({**expires, "code": _pairing().fresh_code()}, 202)
    _pairing().request_code(_asker())
    return answer(expires, 202)


@blueprint.route("/agents/me")
@blueprint.answers(200, Agent, **SHOWN)
def me() -> Response:
    """The asking agent."""
    found = logic.find_agent(services().store, agent().id)
    if found is None:
        raise Refusal(404, "not_found", "The computer's own user is not an agent.")
    return editing.show(found)


@blueprint.route("/agents", methods=["POST"])
@blueprint.arguments(NewAgent)
@blueprint.answers(201, AgentWithToken)
def add(wanted: dict[str, Any]) -> Response:
    """A token for a script. Only the computer's own user may ask (`python -m server agents add NAME`).

    Without an Idempotency-Key: the token in the answer is kept only as a hash, so it cannot be given again. Asking
    again makes another token for the same agent.
    """
    if not agent().is_owner:
        raise Refusal(
            403, "owner_only", "Tokens are made with `python -m server agents add NAME` where the service runs."
        )
    found, token = logic.add_agent(services().store, wanted["name"])
    return answer({**found, "version": version_of(found), "token": token}, 201)


@blueprint.route("/tokens")
@blueprint.answers(200, TokenList)
def list_tokens() -> Response:
    """Who may use the service: one's own tokens, or all of them for the computer's own user."""
    return answer({"tokens": logic.tokens_seen_by(services().store, agent())})


@blueprint.route("/tokens/<token_id>")
@blueprint.answers(200, Token, **SHOWN)
def show_token(token_id: str) -> Response:
    """One token's record."""
    return editing.show(_shown(logic.find_token(services().store, token_id, agent())))


@blueprint.route("/tokens/<token_id>", methods=["DELETE"])
@blueprint.answers(200, Token, description="the token's record, revoked", **EDITED)
def revoke_token(token_id: str) -> Response:
    """Makes a token good for nothing from now on; its record stays, with the time. If-Match says which version."""
    return editing.edit(
        lambda: logic.find_token(services().store, token_id, agent()),
        lambda token: logic.revoke(services().store, token, agent().name),
        _shown,
    )


def _shown(token: editing.Record) -> dict[str, Any]:
    return logic.token_shown(services().store, token)


def _asker() -> str:
    """The origin of the extension that pairs; the gate has seen to it that it is one. Raises Refusal 403."""
    origin = request.headers.get("Origin")
    if origin is None:
        raise Refusal(
            403,
            "origin_required",
            "Pair from the extension's settings. A script gets its token from `python -m server agents add NAME`.",
        )
    return origin


def _pairing() -> Pairing:
    return cast("Pairing", current_app.extensions["orderside.pairing"])


def _is_owner() -> bool:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    holder = services().access.holder(token) if scheme == "Bearer" else None
    return holder is not None and holder.agent.is_owner
