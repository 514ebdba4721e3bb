"""The journal: a hash-chained record of who did what."""

from marshmallow import fields

from shared_schemas import base


class JournalEntry(base.Contract):
    """One change. ``hash`` covers every other field and the hash before it."""

    seq = fields.Integer(required=True)
    at = base.moment(required=True)
    agent = fields.String(required=True)
    action = fields.String(required=True, metadata={"description": "what was done: create, change"})
    table = fields.String(required=True)
    record_id = fields.String(required=True)
    digest = fields.String(required=True, metadata={"description": "SHA-256 of the record after the change"})
    previous = fields.String(required=True)
    hash = fields.String(required=True)


class JournalQuery(base.Contract):
    """Which entries: those after ``after``."""

    after = fields.Integer(load_default=0)
    record_id = fields.String()


class Journal(base.Contract):
    """Entries in order, at most 500."""

    entries = fields.List(fields.Nested(JournalEntry), required=True)
