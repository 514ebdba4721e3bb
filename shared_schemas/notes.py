"""Case notes: what agents write down about an order and its case."""

from marshmallow import fields

from shared_schemas import base, lists

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
    """A note as kept: who, when, and its version for the next edit."""

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
    version = base.version(required=True)


class NotesQuery(lists.SearchQuery):
    """Whose notes, and what is sought in them. Without ``limit`` an order's come whole, others 50 at a time."""

    order_id = base.order_id()


class FoundNote(Note):
    """A note of a list, and where it has what was sought."""

    hits = lists.hits()


class Notes(base.Contract):
    """Notes, the latest arrived first."""

    notes = fields.List(fields.Nested(FoundNote), required=True)
    next = lists.next_page()
