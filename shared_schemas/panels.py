"""The one read a page needs: the orders on it -> everything to show beside them."""

from marshmallow import fields, validate

from shared_schemas import base
from shared_schemas.cases import Case
from shared_schemas.evidence import Evidence, PictureLimit
from shared_schemas.notes import Note
from shared_schemas.orders import ObservedOrder, Order, SeenBefore
from shared_schemas.reply_templates import Sending
from shared_schemas.suggestions import Suggestion
from shared_schemas.template_images import TemplateImage

PAGE_KINDS = ("order_list", "order_detail", "dispute_list", "feedback_list", "chat")
ORDERS_MAXIMUM = 200
MESSAGES_MAXIMUM = 20
MESSAGE_MAXIMUM = 2_000


class Page(base.Contract):
    """The page the agent looks at."""

    marketplace = base.choice(base.MARKETPLACES, required=True)
    shop = base.shop(required=True)
    kind = base.choice(PAGE_KINDS, required=True)


class Message(base.Contract):
    """One message of a conversation, as the page shows it."""

    author = base.choice(
        ("buyer", "seller", "other"), required=True, metadata={"description": "other: the marketplace, or a robot"}
    )
    at = base.text(
        100, allow_none=True, required=True, metadata={"description": "as the page writes it; null: it writes no time"}
    )
    text = base.text(MESSAGE_MAXIMUM, required=True)


class PanelsQuery(base.Contract):
    """What a page shows, and the order whose panel is open (if any)."""

    page = fields.Nested(Page, required=True)
    orders = fields.List(SeenBefore(ObservedOrder), required=True, validate=validate.Length(max=ORDERS_MAXIMUM))
    open = base.order_no(allow_none=True, load_default=None)
    messages = fields.List(
        fields.Nested(Message),
        load_default=list,
        validate=validate.Length(max=MESSAGES_MAXIMUM),
        metadata={"description": "the last ones of the open conversation, the oldest first; they are not kept"},
    )
    language = base.language(metadata={"description": "the language the agent chose for this order's replies"})


class Transit(base.Contract):
    """How long a parcel has been on its way, against what was promised."""

    days = fields.Integer(
        required=True, metadata={"description": "whole days since dispatch (until delivery, when known)"}
    )
    promised_days = fields.Integer(allow_none=True, required=True)
    shipped_at = base.moment(required=True)
    promised_by = base.moment(allow_none=True, required=True)
    source = fields.Nested(base.Source, required=True, metadata={"description": "where the dispatch date comes from"})


class Strip(base.Contract):
    """The one line beside an order."""

    order_id = base.order_id(required=True)
    order_no = base.order_no(required=True)
    stage = base.choice(base.STAGES, allow_none=True, required=True)
    status_text = fields.String(allow_none=True, required=True)
    transit = fields.Nested(
        Transit, allow_none=True, required=True, metadata={"description": "null: dispatch date unknown, or not shipped"}
    )
    case = fields.Nested(Case, allow_none=True, required=True)
    notes = fields.Integer(required=True)
    photos = fields.Integer(required=True)


class BuyerLanguage(base.Contract):
    """In which language to answer, and how that is known."""

    code = base.language(allow_none=True, required=True)
    source = base.choice(("country", "agent", "unknown"), required=True)


class Inserted(base.Contract):
    """A reply, or pictures, that were put into the page for this order; whether they were sent only the page knows."""

    id = base.record_id(required=True)
    names = fields.Nested(
        base.Names,
        allow_none=True,
        required=True,
        metadata={"description": "the template's; null: none, or none of the library any more"},
    )
    language = base.language(allow_none=True, required=True)
    text = fields.String(allow_none=True, required=True, metadata={"description": "null: pictures alone"})
    files = fields.List(base.record_id(), required=True, metadata={"description": "pictures that went in"})
    shown = fields.Boolean(
        allow_none=True,
        required=True,
        metadata={"description": "whether the page was seen to show the pictures; null: there were none"},
    )
    agent = fields.String(required=True)
    inserted_at = base.moment(required=True)
    sending = fields.Nested(Sending, metadata={"description": "absent: not seen; whether it was sent is unknown"})


class Panel(base.Contract):
    """Everything about one order."""

    order = fields.Nested(Order, required=True)
    strip = fields.Nested(Strip, required=True)
    buyer_language = fields.Nested(BuyerLanguage, required=True)
    suggestions = fields.List(
        fields.Nested(Suggestion), required=True, metadata={"description": "at most three, best first"}
    )
    inserted = fields.List(fields.Nested(Inserted), required=True, metadata={"description": "latest first, 20 at most"})
    template_images = fields.List(
        fields.Nested(TemplateImage), required=True, metadata={"description": "of every template, oldest first"}
    )
    picture_limit = fields.Nested(
        PictureLimit, required=True, metadata={"description": "of copies that go into this marketplace's pages"}
    )
    notes = fields.List(fields.Nested(Note), required=True, metadata={"description": "latest arrived first"})
    evidence = fields.List(fields.Nested(Evidence), required=True, metadata={"description": "latest arrived first"})


class Panels(base.Contract):
    """The answer: a strip per order seen, and the open order's panel."""

    strips = fields.List(fields.Nested(Strip), required=True)
    panel = fields.Nested(Panel, allow_none=True, required=True)
