"""From what a page shows to what to show beside it, in a handful of indexed reads."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from tinydb.table import Document

from server.cases import logic as cases
from server.cases import notes
from server.clock import now
from server.evidence import logic as evidence
from server.evidence.picture_limits import picture_limit
from server.journal.logic import versioned
from server.message_rules.logic import Linter, linter_for
from server.orders import logic as orders
from server.panels.conversation import said_in
from server.panels.languages import buyer_language
from server.panels.strips import strip
from server.refusal import Agent
from server.reply_templates import logic as reply_templates
from server.reply_templates import receipts, values
from server.reply_templates.before import inserted_before
from server.storage import Full, Store
from server.suggestions.logic import suggest
from server.suggestions.rules import SUGGESTED
from server.suggestions.situation import Situation
from server.template_images.logic import of_template

log = logging.getLogger("orderside")

Seen = Mapping[str, Any]
INSERTED_MAXIMUM = 20
INSERTED_FIELDS = ("id", "language", "text", "files", "shown", "agent", "inserted_at", "sending")
NO_TEXT: Mapping[str, Any] = {"language": None, "text": None, "files": [], "shown": None}
"""What a receipt of pictures alone leaves out, and one of a text."""


def panels(store: Store, query: Mapping[str, Any], reader: Agent) -> dict[str, Any]:
    """A strip per order on the page and, for the open one, its panel. What is new on the page is kept first.

    On a full disk it is shown without being kept.
    """
    unkept: dict[str, dict[str, Any]] = {}
    try:
        known = _observe(store, query["page"], query["orders"], reader.name)
    except Full as error:
        log.error("%s What pages show is not kept meanwhile.", error)
        known, unkept = _without_keeping(store, query["page"], query["orders"])
    ids = [order["id"] for order in known]
    found_cases = cases.latest({**cases.known_cases(store, ids), **unkept})
    note_counts = store.table(notes.NOTES).tally("order_id", ids)
    photo_counts = store.table(evidence.EVIDENCE).tally("order_id", ids)
    at = now()
    strips = {
        order["order_no"]: strip(
            order, found_cases.get(order["id"]), note_counts.get(order["id"], 0), photo_counts.get(order["id"], 0), at
        )
        for order in known
    }
    opened = next((order for order in known if order["order_no"] == query["open"]), None)
    panel = opened and _panel(store, opened, strips[opened["order_no"]], query, reader)
    return {"strips": list(strips.values()), "panel": panel}


def _observe(store: Store, page: Seen, seen: Sequence[Seen], by: str) -> list[Document]:
    """The orders of a page, with what it shows merged in; one transaction, and none when nothing is new."""
    ids = _ids(store, page, seen)
    known = orders.find_all(store, ids)
    known_cases = cases.known_cases(store, [one for one, order in zip(ids, seen, strict=True) if "case" in order])
    if not any(_is_news(known.get(one), known_cases, order) for one, order in zip(ids, seen, strict=True)):
        return [known[identity] for identity in ids]
    return store.write(
        lambda: [_observe_one(store, identity, order, page, by) for identity, order in zip(ids, seen, strict=True)]
    )


def _without_keeping(
    store: Store, page: Seen, seen: Sequence[Seen]
) -> tuple[list[Document], dict[str, dict[str, Any]]]:
    """The orders of a page, with what it shows, and the cases it shows by their ids."""
    ids = _ids(store, page, seen)
    kept, kept_cases = orders.find_all(store, ids), cases.known_cases(store, ids)
    known = [
        versioned(orders.merged(kept.get(identity), identity, order, page["kind"]))
        for identity, order in zip(ids, seen, strict=True)
    ]
    shown = {
        name: cases.merged(kept_cases.get(name), identity, order["case"], page["kind"])
        for identity, order in zip(ids, seen, strict=True)
        if "case" in order
        for name in [cases.case_id(identity, order["case"]["case_no"])]
    }
    return known, shown


def _ids(store: Store, page: Seen, seen: Sequence[Seen]) -> list[str]:
    numbers = [order["order_no"] for order in seen]
    shops: dict[str, str] = {}
    if page["shop"] == orders.UNKNOWN_SHOP:
        shops = orders.known_shops(store, page["marketplace"], numbers)
    return [orders.order_id(page["marketplace"], shops.get(number) or page["shop"], number) for number in numbers]


def _is_news(known: Seen | None, known_cases: Mapping[str, Seen], seen: Seen) -> bool:
    """Whether a page shows something of an order that is not kept yet."""
    if known is None or any(known.get(field) != seen[field] for field in orders.FACTS if field in seen):
        return True
    if "case" not in seen:
        return False
    return cases.has_news(known_cases.get(cases.case_id(known["id"], seen["case"]["case_no"])), seen["case"])


def _observe_one(store: Store, identity: str, seen: Seen, page: Seen, by: str) -> Document:
    before = orders.find(store, identity) or _with_shop(store, identity, page["marketplace"], seen["order_no"], by)
    order = orders.observe(store, before, identity, seen, page["kind"], by)
    if "case" in seen:
        cases.observe(store, identity, seen["case"], page["kind"], by)
    return order


def _with_shop(store: Store, identity: str, marketplace: str, number: str, by: str) -> Document | None:
    """The order under its full id, when it is known so far only from a page that does not name the shop."""
    without = orders.order_id(marketplace, orders.UNKNOWN_SHOP, number)
    stray = orders.find(store, without) if without != identity else None
    if stray is None:
        return None
    for slice_ in (cases, notes, evidence, receipts):
        slice_.move(store, without, identity, by)
    return orders.rename(store, stray, identity, by)


def _panel(
    store: Store, order: Document, its_strip: dict[str, Any], query: Mapping[str, Any], reader: Agent
) -> dict[str, Any]:
    speaks = buyer_language(order.get("buyer_country"), query.get("language"))
    inserted = receipts.of_order(store, order["id"])
    told = inserted[:INSERTED_MAXIMUM]
    # Never all of the library: it may have ten thousand.
    templates = reply_templates.find_all(store, {*SUGGESTED, *(receipt.get("template_id", "") for receipt in told)})
    suggested = {identity: template for identity, template in templates.items() if identity in SUGGESTED}
    rules = linter_for(store, order)
    renderings = {
        identity: _rendering(template, order, speaks["code"], reader, rules) for identity, template in suggested.items()
    }
    before = inserted_before(store, order)
    situation = Situation(
        order,
        its_strip["case"],
        receipts.last_inserted(inserted),
        now(),
        said_in(query["messages"], renderings),
    )
    return {
        "order": dict(order),
        "strip": its_strip,
        "buyer_language": speaks,
        "suggestions": [
            {
                "names": templates[candidate.template_id]["names"],
                "rendering": {
                    **renderings[candidate.template_id],
                    "inserted_before": before.get(candidate.template_id),
                },
                "reasons": list(candidate.reasons),
            }
            for candidate in suggest(situation, suggested)
        ],
        "inserted": [_inserted(receipt, templates) for receipt in told],
        "template_images": of_template(store, None),
        "picture_limit": picture_limit(order["id"]),
        "notes": notes.of_order(store, order["id"], reader),
        "evidence": evidence.of_order(store, order["id"]),
    }


def _inserted(receipt: Mapping[str, Any], templates: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    template = templates.get(receipt.get("template_id", ""))
    shown = {field: receipt[field] for field in INSERTED_FIELDS if field in receipt}
    return {**NO_TEXT, **shown, "names": template["names"] if template else None}


def _rendering(
    template: Mapping[str, Any], order: Mapping[str, Any], language: str | None, reader: Agent, rules: Linter
) -> dict[str, Any]:
    chosen = reply_templates.nearest(language, template["variants"])
    return reply_templates.render(template, chosen, values.of_order(order, chosen, reader.name), rules)
