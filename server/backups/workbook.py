"""A spreadsheet of what people look at: orders, cases, notes, photos, and the replies that were inserted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel.numbers import get_currency_precision

from server.cases.logic import CASES
from server.cases.notes import NOTES
from server.evidence.logic import EVIDENCE
from server.orders.logic import ORDERS
from server.reply_templates.receipts import RECEIPTS
from server.spreadsheets import write_workbook
from server.storage import Store, TableSpec
from server.storage.progress import Progress

EVERY = 1_000
"""Rows between two words about progress."""

SHEETS: tuple[tuple[str, TableSpec, tuple[str, ...]], ...] = (
    (
        "Orders",
        ORDERS,
        (
            *("order_no", "marketplace", "shop", "stage", "status_text", "buyer_name", "buyer_country", "amount"),
            *("ordered_at", "paid_at", "shipped_at", "promised_by", "delivered_at", "carrier", "tracking_no", "items"),
            "updated_at",
        ),
    ),
    (
        "Cases",
        CASES,
        (
            *("case_no", "order_id", "kind", "cause", "cause_text", "status_text", "opened_at", "respond_by", "amount"),
            *("ended", "updated_at"),
        ),
    ),
    ("Notes", NOTES, ("order_id", "case_id", "text", "agent", "created_at", "edited_at")),
    ("Photos", EVIDENCE, ("order_id", "case_id", "kind", "file_name", "received_at", "agent", "size", "sha256")),
    ("Inserted replies", RECEIPTS, ("order_id", "template_id", "language", "text", "agent", "inserted_at")),
)


def export_workbook(store: Store, file: Path, progress: Progress) -> None:
    """Writes it. Times are in UTC; amounts as the marketplace showed them, with their currency. Raises OSError."""
    write_workbook(
        file,
        ((name, fields, _rows(store, spec, fields, progress)) for name, spec, fields in SHEETS if spec in store.specs),
    )


def _rows(store: Store, spec: TableSpec, fields: Sequence[str], progress: Progress) -> Iterator[list[str]]:
    total = len(store.table(spec))
    for done, record in enumerate(store.table(spec), start=1):
        yield [_shown(record.get(field)) for field in fields]
        if done % EVERY == 0 or done == total:
            progress(f"Writing the sheet of {spec.name.replace('_', ' ')}", done, total)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return _amount(value) if "minor_units" in value else ", ".join(f"{k}: {_shown(v)}" for k, v in value.items())
    if isinstance(value, list):
        return "; ".join(_item(one) for one in value)
    return str(value)


def _item(item: Any) -> str:
    """One line of an order: how many of what."""
    if not isinstance(item, Mapping) or "title" not in item:
        return _shown(item)
    quantity = f"{item['quantity']} × " if item.get("quantity") else ""
    return f"{quantity}{item['title']}"


def _amount(money: Mapping[str, Any]) -> str:
    amount = Decimal(money["minor_units"]).scaleb(-get_currency_precision(money["currency"]))
    return f"{amount} {money['currency']}"
