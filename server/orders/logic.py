"""Orders: what pages showed, merged into what is known.

Newer wins, a page wins over a file, and what a page does not show stays as it was. Each fact has its
source and the time it was first seen with that value there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_
from typing import Any

from tinydb import where
from tinydb.table import Document

from server.clock import now_text
from server.journal import logic as journal
from server.orders.stages import stage_of
from server.search import Page, newest
from server.storage import Store, TableSpec
from shared_schemas.orders import OrderFacts

ORDERS = TableSpec(
    "orders",
    unique=("id",),
    indexes=("order_no", "marketplace", "shop", "stage"),
    searched=("order_no", "buyer_name", "tracking_no", "items"),
    shop="id",
)
FILTERS = ("marketplace", "shop", "stage")
FACTS = tuple(OrderFacts().fields)
UNKNOWN_SHOP = "unknown"


def order_id(marketplace: str, shop: str, order_no: str) -> str:
    """``marketplace:shop:order_no``."""
    return f"{marketplace}:{shop}:{order_no}"


def find(store: Store, identity: str) -> Document | None:
    """An order by its id."""
    found: Document | None = store.table(ORDERS).get(where("id") == identity)
    return None if found is None else journal.versioned(found)


def find_all(store: Store, identities: Iterable[str]) -> dict[str, Document]:
    """Orders by id; those never seen are left out."""
    found = store.table(ORDERS).search(where("id").one_of(list(identities)))
    return {order["id"]: journal.versioned(order) for order in found}


def page(store: Store, query: Mapping[str, Any]) -> Page:
    """A page of orders, latest arrived first: those of a marketplace, a shop, a stage, or that have what is sought."""
    wanted = [where(field) == query[field] for field in FILTERS if field in query]
    return newest(store.table(ORDERS), reduce(and_, wanted) if wanted else None, query)


def known_shops(store: Store, marketplace: str, order_nos: Iterable[str]) -> dict[str, str]:
    """For order numbers seen on a page that does not name its shop: the one shop each is known under."""
    shops: dict[str, set[str]] = {}
    for order in store.table(ORDERS).search(where("order_no").one_of(list(order_nos))):
        if order["marketplace"] == marketplace and order["shop"] != UNKNOWN_SHOP:
            shops.setdefault(order["order_no"], set()).add(order["shop"])
    return {number: found.pop() for number, found in shops.items() if len(found) == 1}


def resolve(store: Store, identity: str) -> str:
    """The id an order goes by: with its shop, when a page without one was read first."""
    marketplace, shop, number = identity.split(":")
    if shop != UNKNOWN_SHOP:
        return identity
    return order_id(marketplace, known_shops(store, marketplace, [number]).get(number, UNKNOWN_SHOP), number)


def observe(
    store: Store, known: Document | None, identity: str, seen: Mapping[str, Any], page: str, by: str
) -> Document:
    """What is known of an order after a page showed ``seen``; kept (with its entry) only when something is new.

    A transaction is the caller's; ``page`` is the kind of page, the source of the facts.
    """
    order = merged(known, identity, seen, page)
    if order is known:
        return order
    if known is None:
        return journal.create(store, ORDERS, order, by=by, action="observe")
    return journal.change(store, ORDERS, order, by=by, action="observe")


def merged(known: Document | None, identity: str, seen: Mapping[str, Any], page: str) -> Document:
    """An order with what a page showed merged in; ``known`` itself when nothing is new."""
    at = now_text()
    facts = {field: seen[field] for field in FACTS if field in seen}
    news = {field: value for field, value in facts.items() if known is None or known.get(field) != value}
    if known is not None and not news:
        return known
    order = Document(known or _blank(identity), known.doc_id if known else 0)
    order.update(news)
    order["sources"] = {**order["sources"], **{field: {"kind": "page", "name": page, "seen_at": at} for field in news}}
    order["stage"] = stage_of(order.get("status_text"), order.get("delivered_at"))
    order["updated_at"] = at
    return order


def rename(store: Store, old: Document, identity: str, by: str) -> Document:
    """Gives an order that was first seen without its shop the id with it. A transaction is the caller's."""
    _, shop, _ = identity.split(":")
    journal.remove(store, ORDERS, old, by=by, action="rename")
    return journal.create(store, ORDERS, {**old, "id": identity, "shop": shop}, by=by, action="observe")


def _blank(identity: str) -> dict[str, Any]:
    marketplace, shop, number = identity.split(":")
    return {"id": identity, "marketplace": marketplace, "shop": shop, "order_no": number, "sources": {}}
