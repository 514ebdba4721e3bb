"""What was inserted for a buyer before: for this order, or for others of a buyer of the same name in the same shop.

By the receipts alone, so it is known that a text was put into the message box, not that it was sent. A buyer without a
known name is nobody: then only this order's receipts speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tinydb import where

from server.orders.logic import ORDERS, UNKNOWN_SHOP
from server.reply_templates.receipts import RECEIPTS
from server.storage import Sought, Store

LOOKED_AT = 500
"""The latest orders of a shop that have the words of the name: a first name alone may stand in ten thousand."""

INSERTION_FIELDS = ("order_id", "agent", "inserted_at")

NAME_MAXIMUM = 200
"""Characters. What is longer is no person's name, and costs as many words to look for."""


def inserted_before(store: Store, order: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Per template, its last insertion as ``InsertedBefore`` has it."""
    found = store.table(RECEIPTS).search(where("order_id").one_of(_orders_of_buyer(store, order)))
    last: dict[str, dict[str, Any]] = {}
    for receipt in sorted(found, key=lambda receipt: (receipt["inserted_at"], receipt.doc_id)):
        # Pictures alone are no text that a buyer reads twice.
        if "text" in receipt:
            last[receipt["template_id"]] = {field: receipt[field] for field in INSERTION_FIELDS}
    return last


def _orders_of_buyer(store: Store, order: Mapping[str, Any]) -> list[str]:
    name = order.get("buyer_name", "")
    if not name or len(name) > NAME_MAXIMUM or order["shop"] == UNKNOWN_SHOP:
        return [order["id"]]
    of_shop = (where("marketplace") == order["marketplace"]) & (where("shop") == order["shop"])
    # By the words of the name, which the search has an index for.
    similar = store.table(ORDERS).newest(of_shop, sought=Sought.parse(name), limit=LOOKED_AT)
    return list({order["id"], *(other["id"] for other in similar if other.get("buyer_name") == name)})
