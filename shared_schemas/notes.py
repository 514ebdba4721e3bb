"""Case notes: what agents write down about an order and its case."""

from marshmallow import fields

from shared_schemas import base

NOTE_MAXIMUM = 10_000


class NewNote(base.Contract):
    """A note to keep."""

    order_id = base.order_id(required=True)
    case_id = base.text(120, metadata={"description": "the case it is about, when the order has one"})
    text = base.words(NOTE_MAXIMUM, required=True)
    written_at = base.moment(
        metadata={"description": "when it was written, for a note that had to wait; now when left out"}
    )


class NoteEdit(base.Contract):
    """The new wording of one's own note."""

    text = base.words(NOTE_MAXIMUM, required=True)


class Note(base.Contract):
    """A note as kept: who, when, and its version for the next edit (also in the ETag)."""

    id = base.record_id(required=True)
    order_id = base.order_id(required=True)
    case_id = fields.String(allow_none=True, required=True)
    text = fields.String(required=True)
    agent = fields.String(required=True, metadata={"description": "the writer's name"})
    agent_id = base.record_id(required=True)
    mine = fields.Boolean(
        required=True, metadata={"description": "whether the asking agent wrote it, and so may edit it"}
    )
    created_at = base.moment(required=True)
    edited_at = base.moment(allow_none=True, required=True)
    version = fields.Integer(required=True)


class NotesQuery(base.Contract):
    """Whose notes."""

    order_id = base.order_id(required=True)


class Notes(base.Contract):
    """An order's notes, newest first."""

    notes = fields.List(fields.Nested(Note), required=True)
