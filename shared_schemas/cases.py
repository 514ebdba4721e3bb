"""Cases: disputes and other after-sale matters of an order."""

from typing import Any

from marshmallow import fields, validate

from shared_schemas import base

CASE_KINDS = ("dispute", "after_sale", "review", "enquiry")
CAUSES = (
    "not_received",
    "tracking_invalid",
    "lost",
    "returned_by_carrier",
    "wrong_shipping_method",
    "wrong_address",
    "customs",
    "late",
    "not_as_described",
    "quality",
    "not_working",
    "damaged",
    "quantity_shortage",
    "wrong_item",
    "empty_parcel",
    "counterfeit",
    "changed_mind",
)


CASE_NO_PATTERN = r"[0-9A-Za-z-]{4,40}"


def case_id(**options: Any) -> fields.String:
    """``marketplace:shop:case_no``, the same everywhere."""
    return base.name(rf"(?:{'|'.join(base.MARKETPLACES)}):{base.SHOP_PATTERN}:{CASE_NO_PATTERN}", **options)


SIDES = ("buyer", "seller", "platform")
SOLUTIONS_MAXIMUM = 10


class Solution(base.Contract):
    """How one side would end a case, as the page words it."""

    by = base.choice(SIDES, required=True)
    text = base.text(500, required=True)
    amount = fields.Nested(base.Money)


class BuyerFiles(base.Contract):
    """How many files the buyer has put forward. Their contents stay in the marketplace."""

    images = base.whole(0, 1000, required=True)
    videos = base.whole(0, 1000, required=True)


class CaseFacts(base.Contract):
    """What can be known of a case. A field that is absent is unknown."""

    kind = base.choice(CASE_KINDS, required=True)
    cause_text = base.text(500, metadata={"description": "the buyer's reason in the marketplace's words"})
    status_text = base.text(200)
    opened_at = base.moment()
    respond_by = base.moment(metadata={"description": "when an answer is due, as the page shows it; never computed"})
    consequence_text = base.text(
        200, metadata={"description": "what happens when nobody answers in time, in the marketplace's words"}
    )
    amount = fields.Nested(base.Money, metadata={"description": "what the buyer asks for"})
    solutions = fields.List(fields.Nested(Solution), validate=validate.Length(max=SOLUTIONS_MAXIMUM))
    buyer_files = fields.Nested(BuyerFiles)


class ObservedCase(CaseFacts):
    """A case as a page shows it now."""

    case_no = base.name(CASE_NO_PATTERN, required=True)


class Case(CaseFacts):
    """Everything known of one case."""

    id = fields.String(required=True, metadata={"description": "marketplace:shop:case_no"})
    order_id = base.order_id(required=True)
    case_no = fields.String(required=True)
    cause = base.choice(
        CAUSES, allow_none=True, required=True, metadata={"description": "null: the reason's text is not one we know"}
    )
    ended = fields.Boolean(required=True, metadata={"description": "its state says that it is over"})
    sources = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(base.Source),
        required=True,
        metadata={"description": "per known field, where it comes from"},
    )
    updated_at = base.moment(required=True)
    version = base.version(required=True)
