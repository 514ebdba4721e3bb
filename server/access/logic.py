"""Agents and their tokens. A token is shown once; only its SHA-256 is kept.

A token reads ``os_<id>_<secret>``. The id is no secret: it says which token a proof is wanted for. The
service proves that it knows a token by HMAC under the token's SHA-256, which an impostor on the port
does not have, so the extension shows its token to nobody else.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.journal import logic as journal
from server.journal.logic import version_of
from server.refusal import Agent, Refusal
from server.storage import Store, TableSpec

AGENTS = TableSpec("agents", unique=("id", "name"))
TOKENS = TableSpec("tokens", unique=("id",), indexes=("agent_id",))

OWNER = "owner"
"""Who acts when a command beside the service does."""


@dataclass(frozen=True)
class Holder:
    """Who holds a token, and the browser origin it is bound to (None: a script's)."""

    agent: Agent
    origin: str | None


class Access:
    """Looks tokens up. ``owner_token`` is the running service's own, for commands beside it."""

    def __init__(self, store: Store, owner_token: str | None = None) -> None:
        self._store = store
        self._owner_hash = _hash(owner_token) if owner_token else None
        # An agent's record stays as it is for good; tokens are looked at every time, as they are revoked.
        self._agents: dict[str, Agent] = {}

    def holder(self, token: str) -> Holder | None:
        """Whose token this is; None when it is nobody's (any more)."""
        given = _hash(token)
        if self._owner_hash and hmac.compare_digest(given, self._owner_hash):
            return Holder(Agent(OWNER, "Owner", is_owner=True), None)
        record = self._token(token_id(token))
        if record is None or not hmac.compare_digest(given, record["sha256"]):
            return None
        agent = self._agent(record["agent_id"])
        return None if agent is None else Holder(agent, record["origin"])

    def _agent(self, identity: str) -> Agent | None:
        if identity not in self._agents:
            found = find_agent(self._store, identity)
            if found is None:
                return None
            self._agents[identity] = Agent(found["id"], found["name"])
        return self._agents[identity]

    def proof(self, nonce: str, wanted: str) -> str | None:
        """The service's proof that it knows the token of this id; None when it does not."""
        record = self._token(wanted)
        known = self._owner_hash if wanted == OWNER else record and record["sha256"]
        return proof_of(known, nonce) if known else None

    def _token(self, wanted: str | None) -> dict[str, Any] | None:
        if wanted is None:
            return None
        record = self._store.table(TOKENS).get(where("id") == wanted)
        return None if record is None or record["revoked_at"] else record


def add_agent(store: Store, name: str, *, origin: str | None = None, by: str = OWNER) -> tuple[dict[str, Any], str]:
    """The agent of this name (made when there is none) and a fresh token, bound to ``origin`` if given."""
    secret, identity = secrets.token_urlsafe(32), secrets.token_hex(6)
    token = f"os_{identity}_{secret}"

    def add() -> dict[str, Any]:
        agent = store.table(AGENTS).get(where("name") == name) or journal.create(
            store, AGENTS, {"id": secrets.token_hex(8), "name": name, "created_at": now_text()}, by=by
        )
        record = {
            "id": identity,
            "agent_id": agent["id"],
            "sha256": _hash(token),
            "origin": origin,
            "created_at": now_text(),
            "revoked_at": None,
        }
        journal.create(store, TOKENS, record, by=by)
        return dict(agent)

    return store.write(add), token


def tokens_seen_by(store: Store, by: Agent) -> list[dict[str, Any]]:
    """Tokens, the newest first: all of them for the computer's own user, one's own for an agent."""
    names = {agent["id"]: agent["name"] for agent in store.table(AGENTS)}
    tokens = store.table(TOKENS)
    found = list(tokens) if by.is_owner else tokens.search(where("agent_id") == by.id)
    return [_token_shown(token, names[token["agent_id"]]) for token in reversed(found)]


def find_token(store: Store, identity: str, by: Agent) -> Document:
    """A token's record that ``by`` may see. Raises Refusal 404."""
    found: Document | None = store.table(TOKENS).get(where("id") == identity)
    if found is None or not (by.is_owner or found["agent_id"] == by.id):
        raise Refusal(404, "not_found", "There is no such token.")
    return found


def token_shown(store: Store, token: Mapping[str, Any]) -> dict[str, Any]:
    """A token's record as it is given out: with its agent's name, without its hash."""
    agent = find_agent(store, token["agent_id"])
    return _token_shown(token, agent["name"] if agent else "")


def _token_shown(token: Mapping[str, Any], name: str) -> dict[str, Any]:
    shown = {field: token[field] for field in ("id", "origin", "created_at", "revoked_at")}
    return {**shown, "agent": name, "version": version_of(token)}


def revoke(store: Store, token: Document, by: str) -> Document:
    """Makes a token good for nothing from now on; once revoked it stays as it is. A transaction is the caller's."""
    if token["revoked_at"]:
        return token
    revoked = Document({**token, "revoked_at": now_text()}, token.doc_id)
    return journal.change(store, TOKENS, revoked, by=by, action="revoke")


def proof_of(token_sha256: str, nonce: str) -> str:
    """HMAC-SHA256 of a nonce under a token's SHA-256, both in hexadecimal."""
    return hmac.new(bytes.fromhex(token_sha256), nonce.encode(), hashlib.sha256).hexdigest()


def token_id(token: str) -> str | None:
    """The public part of a token; None when it is not one of ours."""
    found = re.fullmatch(r"os_([a-z0-9]{1,64})_[A-Za-z0-9_-]{20,100}", token)
    return found[1] if found else None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def find_agent(store: Store, identity: str) -> dict[str, Any] | None:
    """An agent's record."""
    found = store.table(AGENTS).get(where("id") == identity)
    return None if found is None else dict(found)
