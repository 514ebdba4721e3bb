"""Taught consoles: what agents showed the extension on pages that it did not know, as data for the whole team."""

from marshmallow import fields, validate

from shared_schemas import base
from shared_schemas.panels import PAGE_KINDS

HOST_PATTERN = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+"
ADDRESS_PATTERN = r"/[!->@-~]{0,299}"
"""As browsers write them: percent-encoded, so ASCII alone, and no question mark."""
FORM_PATTERN = r"[0*A-Za-z-]{4,40}"
PAGES_MAXIMUM = 30
WORDS_MAXIMUM = 10


def _words() -> "fields.List[str]":
    return fields.List(base.words(100), required=True, validate=validate.Length(max=WORDS_MAXIMUM))


class TaughtField(base.Contract):
    """Where a value stands: after a label, below a column's title, or, where neither is there, in an element."""

    labels = _words()
    columns = _words()
    selectors = fields.List(base.text(300), required=True, validate=validate.Length(max=3))


class TaughtFields(base.Contract):
    """What was pointed at. A field that is absent is read by the extension's own words."""

    order_no = fields.Nested(TaughtField, required=True)
    case_no = fields.Nested(TaughtField)
    buyer_name = fields.Nested(TaughtField)
    buyer_country = fields.Nested(TaughtField)
    amount = fields.Nested(TaughtField)
    status_text = fields.Nested(TaughtField)
    time_left = fields.Nested(TaughtField, metadata={"description": "a countdown; it belongs to the case"})
    message_box = fields.Nested(TaughtField, metadata={"description": "by its empty box's words, as labels"})


class TaughtPage(base.Contract):
    """One kind of page of a console."""

    address = base.name(
        ADDRESS_PATTERN,
        required=True,
        metadata={"description": "the path, with what stands behind a #; * stands for anything within one part"},
    )
    kind = base.choice(PAGE_KINDS, required=True)
    fields_ = fields.Nested(TaughtFields, required=True, data_key="fields", attribute="fields")


class TaughtConsole(base.Contract):
    """A console's pages as taught, and whether they are read."""

    marketplace = base.choice(
        base.MARKETPLACES, required=True, metadata={"description": "whose orders it shows; `other` for none of these"}
    )
    order_forms = fields.List(
        base.name(FORM_PATTERN),
        required=True,
        validate=validate.Length(max=5),
        metadata={
            "description": "how its order numbers are written, where the marketplace is `other`: 0 stands for a digit, "
            "* for a digit or letter, anything else for itself"
        },
    )
    on = fields.Boolean(required=True, metadata={"description": "false: its pages are not read as taught here"})
    pages = fields.List(fields.Nested(TaughtPage), required=True, validate=validate.Length(max=PAGES_MAXIMUM))


class NewTaughtConsole(TaughtConsole):
    """A console to be read."""

    host = base.name(HOST_PATTERN, required=True, metadata={"description": "without a port"})


class KeptTaughtConsole(NewTaughtConsole):
    """A console as kept: who changed it last, and its version for the next change."""

    id = base.record_id(required=True)
    agent = fields.String(required=True, metadata={"description": "who changed it last"})
    changed_at = base.moment(required=True)
    version = base.version(required=True)


class TaughtConsoles(base.Contract):
    """All of them, by host."""

    taught_consoles = fields.List(fields.Nested(KeptTaughtConsole), required=True)
