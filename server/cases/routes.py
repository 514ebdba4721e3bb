"""/api/v1/cases and /notes."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.cases import logic, notes
from server.rest import Blueprint, agent, answer, editing, services
from server.rest.contract_headers import CREATED, EDITED, REMOVED, SHOWN
from server.rest.once import once
from server.search import listed
from shared_schemas.cases import Case
from shared_schemas.notes import NewNote, Note, NoteEdit, Notes, NotesQuery

blueprint = Blueprint("cases", __name__, description="Cases, and the notes on them")


@blueprint.route("/cases/<case_id>")
@blueprint.answers(200, Case, **SHOWN)
def show_case(case_id: str) -> Response:
    """One case."""
    return editing.show(logic.find(services().store, case_id))


@blueprint.route("/notes")
@blueprint.arguments(NotesQuery, location="query")
@blueprint.answers(200, Notes)
def list_notes(query: dict[str, Any]) -> Response:
    """Notes, of an order or of all, or those that have what is sought; the latest arrived first.

    A note may have waited in a browser for days: `created_at` says when it was written.
    """
    return answer(listed(notes.NOTES, notes.page(services().store, query), query, _shown))


@blueprint.route("/notes", methods=["POST"])
@blueprint.arguments(NewNote)
@blueprint.answers(201, Note, **CREATED)
def add(wanted: dict[str, Any]) -> Response:
    """Keeps a note."""
    return once(request.get_data(), lambda: notes.add(services().store, wanted, agent()))


@blueprint.route("/notes/<note_id>")
@blueprint.answers(200, Note, **SHOWN)
def show_note(note_id: str) -> Response:
    """One note."""
    return editing.show(_shown(notes.find(services().store, note_id)))


@blueprint.route("/notes/<note_id>", methods=["PUT"])
@blueprint.arguments(NoteEdit)
@blueprint.answers(200, Note, **EDITED)
def edit(wanted: dict[str, Any], note_id: str) -> Response:
    """New wording for one's own note; If-Match says which version it replaces."""
    return editing.edit(
        lambda: notes.find_own(services().store, note_id, agent()),
        lambda note: notes.edit(services().store, note, wanted["text"], agent()),
        _shown,
    )


@blueprint.route("/notes/<note_id>", methods=["DELETE"])
@blueprint.answers(200, Note, description="the note as it was", **REMOVED)
def remove(note_id: str) -> Response:
    """Takes one's own note away; If-Match says which version. To undo it, add the note again with its time.

    The answer holds the note as it was: its text, order, case, and as `written_at` its `created_at`.
    """
    return editing.remove(
        lambda: notes.find_own(services().store, note_id, agent()),
        lambda note: notes.remove(services().store, note, agent()),
        _shown,
    )


def _shown(note: editing.Record) -> dict[str, Any]:
    return notes.seen_by(note, agent())
