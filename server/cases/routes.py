"""/api/v1/notes."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.cases import notes
from server.once import once
from server.rest import Blueprint, agent, answer, etag, expected_version, services
from shared_schemas.notes import NewNote, Note, NoteEdit, Notes, NotesQuery

blueprint = Blueprint("notes", __name__, description="Case notes")


@blueprint.route("/notes")
@blueprint.arguments(NotesQuery, location="query")
@blueprint.answers(200, Notes)
def list_notes(query: dict[str, Any]) -> Response:
    """An order's notes, newest first."""
    return answer({"notes": notes.of_order(services().store, query["order_id"], agent())})


@blueprint.route("/notes", methods=["POST"])
@blueprint.arguments(NewNote)
@blueprint.answers(201, Note)
def add(wanted: dict[str, Any]) -> Response:
    """Keeps a note."""
    return once(request.get_data(), lambda: notes.add(services().store, wanted, agent()))


@blueprint.route("/notes/<note_id>", methods=["PUT"])
@blueprint.arguments(NoteEdit)
@blueprint.answers(200, Note)
def edit(wanted: dict[str, Any], note_id: str) -> Response:
    """New wording for one's own note; If-Match says which version it replaces."""
    note = notes.edit(services().store, note_id, wanted["text"], expected_version(), agent())
    return answer(note, headers=etag(note["version"]))
