"""Orders: what a page showed, and what is known of it all told."""

import marshal
from typing import Any

from marshmallow import fields, validate

from shared_schemas import base, lists
from shared_schemas.cases import ObservedCase


class Item(base.Contract):
    """One line of an order."""

    title = base.text(500, required=True)
    sku = base.text(200)
    quantity = base.whole(1, 1_000_000)


class OrderFacts(base.Contract):
    """What can be known of an order. A field that is absent is unknown."""

    buyer_name = base.text(10_000)
    buyer_country = base.country()
    status_text = base.text(200, metadata={"description": "the marketplace's own word for the order's state"})
    ordered_at = base.moment()
    paid_at = base.moment()
    shipped_at = base.moment()
    promised_by = base.moment(metadata={"description": "when the marketplace promised delivery"})
    delivered_at = base.moment()
    carrier = base.text(200)
    tracking_no = base.text(100)
    amount = fields.Nested(base.Money)
    items = fields.List(fields.Nested(Item), validate=validate.Length(max=200))


class ObservedOrder(OrderFacts):
    """One order as a page shows it now: only what the page says, nothing guessed."""

    order_no = base.order_no(required=True)
    case = fields.Nested(ObservedCase)


class SeenBefore(fields.Nested):
    """A nested schema that remembers what it has accepted.

    A page is read again and again with the same orders on it; what was found good is not checked a second
    time (checking twenty orders costs more than finding them). What comes out is shared: never change it.
    """

    CAPACITY = 2000
    LONGEST = 4000
    """Bytes of an order worth remembering: 8 MB at the very most in all."""

    def __init__(self, nested: type[base.Contract], **options: Any) -> None:
        super().__init__(nested, **options)
        self._accepted: dict[bytes, Any] = {}

    def _deserialize(self, value: Any, *args: Any, **options: Any) -> Any:
        # marshal tells parsed JSON's types apart (1, 1.0, '1', True), so equal bytes are equal values. Its oldest
        # format has no references, so equal values are equal bytes.
        content = marshal.dumps(value, 1)
        accepted = self._accepted.get(content)
        if accepted is None:
            accepted = super()._deserialize(value, *args, **options)
            if len(self._accepted) >= self.CAPACITY:
                self._accepted.clear()
            if len(content) <= self.LONGEST:
                self._accepted[content] = accepted
        return accepted


class Order(OrderFacts):
    """Everything known of one order, each fact with its source."""

    id = base.order_id(required=True)
    marketplace = base.choice(base.MARKETPLACES, required=True)
    shop = base.shop(required=True)
    order_no = base.order_no(required=True)
    stage = base.choice(
        base.STAGES,
        allow_none=True,
        required=True,
        metadata={"description": "null: the state's text is not one we know"},
    )
    sources = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(base.Source),
        required=True,
        metadata={"description": "per known field, where it comes from"},
    )
    updated_at = base.moment(required=True)
    version = base.version(required=True)


class OrdersQuery(lists.SearchQuery):
    """Which orders: those of a marketplace, a shop or a stage, and what is sought in them."""

    limit = lists.at_most(load_default=50, metadata={"description": "how many at most (1 to 200)"})
    marketplace = base.choice(base.MARKETPLACES)
    shop = base.shop()
    stage = base.choice(base.STAGES)


class FoundOrder(Order):
    """An order of a list, and where it has what was sought."""

    hits = lists.hits()


class Orders(base.Contract):
    """Orders, latest arrived first: in the order in which they were first seen."""

    orders = fields.List(fields.Nested(FoundOrder), required=True)
    next = lists.next_page()
