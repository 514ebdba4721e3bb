"""The journal: a hash-chained record of who did what."""

from marshmallow import fields

from shared_schemas import base, lists

ENTRIES_MAXIMUM = 500


class JournalEntry(base.Contract):
    """One change. ``hash`` covers every other field and the hash before it."""

    seq = fields.Integer(required=True)
    at = base.moment(required=True)
    agent = fields.String(required=True)
    action = fields.String(
        required=True, metadata={"description": "what was done: create, observe, change, move, remove, rename"}
    )
    table = fields.String(required=True)
    record_id = fields.String(required=True)
    digest = fields.String(required=True, metadata={"description": "SHA-256 of the record after the change"})
    previous = fields.String(required=True)
    hash = fields.String(required=True)


class JournalQuery(base.Contract):
    """Which entries: those after ``after``."""

    after = lists.number(
        minimum=0, load_default=0, metadata={"description": "the page behind another one: its `next`, a `seq`"}
    )
    limit = lists.at_most(ENTRIES_MAXIMUM, load_default=ENTRIES_MAXIMUM)
    record_id = fields.String()


class Journal(base.Contract):
    """Entries in order of their numbers, which no clock changes."""

    entries = fields.List(fields.Nested(JournalEntry), required=True)
    next = lists.next_page()
