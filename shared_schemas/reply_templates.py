"""Reply templates: texts with variables, one variant per language."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from shared_schemas import base, lists
from shared_schemas.evidence import ATTACHED_MAXIMUM
from shared_schemas.message_rules import Finding

VARIABLES = (
    "buyer_name",
    "order_no",
    "item_title",
    "amount",
    "carrier",
    "tracking_no",
    "tracking_url",
    "ordered_date",
    "shipped_date",
    "promised_date",
    "days_since_dispatch",
    "refund_amount",
    "new_ship_date",
    "shop_name",
    "agent_name",
    "office_hours",
)
RENDERED_MAXIMUM = 10_000
SHORTCUT_MAXIMUM = 30
OF_A_TEXT = ("template_id", "template_version", "language")


class ReplyTemplate(base.Contract):
    """A template of the library."""

    id = base.record_id(required=True)
    names = fields.Nested(base.Names, required=True)
    shortcut = base.text(
        SHORTCUT_MAXIMUM,
        metadata={
            "description": "what an agent types for it: letters and digits of any script, - and _; no other template "
            "of the library has the same, in whatever case or width; absent: it has none"
        },
    )
    tags = fields.List(base.text(40), required=True)
    variants = fields.Dict(keys=base.language(), values=base.text(5_000), required=True)
    version = base.version(required=True)
    updated_at = base.moment(required=True)


class LibraryTemplate(ReplyTemplate):
    """A template with what a search in the browser needs."""

    pinyin = fields.String(
        required=True,
        metadata={"description": "the syllables of its Chinese name, without tones: `dao huo ti xing`; ü is v"},
    )


class Library(base.Contract):
    """Every template, in the library's own order, for a browser that keeps them for when the service is away."""

    reply_templates = fields.List(fields.Nested(LibraryTemplate), required=True)


class ReplyTemplatesQuery(lists.SearchQuery):
    """Which templates: those with a tag, and what is sought in them. A search gives 50 without ``limit``.

    Without ``q``, ``limit`` and ``before`` the library is given whole, in its own order.
    """

    tag = base.text(40)


class FoundReplyTemplate(ReplyTemplate):
    """A template of a list, and where it has what was sought."""

    hits = lists.hits()


class ReplyTemplates(base.Contract):
    """The library in its own order, or what a search found, latest arrived first."""

    reply_templates = fields.List(fields.Nested(FoundReplyTemplate), required=True)
    next = lists.next_page()


Values = base.Contract.from_dict({name: base.text(500) for name in VARIABLES}, name="Values")
"""What an agent typed in where the order does not say, by variable."""


class NewRendering(base.Contract):
    """For which order, in which language, with which values the agent has typed in."""

    order_id = base.order_id(required=True)
    language = base.language(metadata={"description": "the buyer's language when left out"})
    values = fields.Nested(Values, metadata={"description": "values the order does not know, by variable"})


class InsertedBefore(base.Contract):
    """The last time that a text of a template was put into the message box for a buyer."""

    order_id = base.order_id(
        required=True,
        metadata={"description": "this order, or another one of a buyer of the same name in the same shop"},
    )
    agent = fields.String(required=True)
    inserted_at = base.moment(required=True)


class Rendering(base.Contract):
    """A template filled in for one order. Only a text with nothing missing may be inserted."""

    template_id = base.record_id(required=True)
    template_version = fields.Integer(required=True)
    language = base.language(required=True)
    languages = fields.List(base.language(), required=True, metadata={"description": "the variants there are"})
    text = fields.String(required=True, metadata={"description": "missing values stand as [[variable]]"})
    missing = fields.List(base.choice(VARIABLES), required=True)
    stops = fields.List(
        fields.Integer(),
        required=True,
        metadata={"description": "where the caret goes once it is in, one after the other: offsets in characters"},
    )
    length = fields.Integer(required=True, metadata={"description": "characters (Unicode code points)"})
    findings = fields.List(
        fields.Nested(Finding),
        required=True,
        metadata={"description": "what the message rules say of the text; what blocks first"},
    )
    inserted_before = fields.Nested(
        InsertedBefore,
        allow_none=True,
        required=True,
        metadata={"description": "null: no receipt says so, or the buyer is unknown"},
    )


class NewReceipt(base.Contract):
    """That a text, or pictures, were put into the page (whether they were sent only the page knows).

    A text comes with its template, version and language; pictures may, when they are a template's.
    """

    id = base.name(
        r"[a-z0-9-]{16,64}",
        metadata={
            "description": "of the caller's making (a UUID), for what it will tell of it later; else the service's"
        },
    )
    order_id = base.order_id(required=True)
    template_id = base.record_id()
    template_version = base.whole(1, 10**9)
    language = base.language()
    text = base.text(RENDERED_MAXIMUM)
    suggested = fields.Boolean(
        load_default=False, metadata={"description": "picked from the suggestions rather than the list"}
    )
    values = fields.Nested(Values, metadata={"description": "what the agent typed in, by variable"})
    files = fields.List(
        base.record_id(),
        validate=validate.Length(1, ATTACHED_MAXIMUM),
        metadata={"description": "the evidence or the template's images that went into the page, by their ids"},
    )
    shown = fields.Boolean(metadata={"description": "the page was seen to show the pictures afterwards"})

    @validates_schema
    def _says_something(self, receipt: dict[str, Any], **_: Any) -> None:
        if "text" not in receipt and "files" not in receipt:
            raise ValidationError("A receipt is of a text, of files, or of both.", "text")
        missing = [name for name in OF_A_TEXT if "text" in receipt and name not in receipt]
        if missing:
            raise ValidationError({name: ["A text comes with it."] for name in missing})


class Sending(base.Contract):
    """That a message which is the inserted text, or was clearly made from it, was seen in the conversation."""

    seen_at = base.moment(required=True)
    edited = fields.Boolean(required=True, metadata={"description": "false: word for word as inserted"})


class Receipt(NewReceipt):
    """An insertion as recorded."""

    sending = fields.Nested(Sending, metadata={"description": "absent: not seen; whether it was sent is unknown"})
    id = base.record_id(required=True)
    agent = fields.String(required=True)
    inserted_at = base.moment(required=True)
    version = base.version(required=True)
