"""Order files: CSV as marketplaces, ERPs and public data sets write it -> orders for the demo console.

What cannot be read is never dropped in silence: a row without a usable order number is skipped and reported
with its number and the reason; a single cell that cannot be read is left out of its order and reported too.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from server.demo import columns, values
from server.demo.states import state_of
from shared_schemas.base import ORDER_NO_PATTERN

Order = dict[str, Any]
TIMES = ("ordered_at", "paid_at", "shipped_at", "promised_by", "delivered_at")
TEXT_MAXIMUM = 500
_MAXIMA = {"buyer_name": 10_000, "status": 200, "carrier": 200, "tracking_no": 100}
"""What the contract takes of each text, so that one long cell cannot make a page unreadable."""


COLUMNS = 1_000
"""An order file has dozens; what has more than this is something else."""


class OrderFileError(ValueError):
    """A file that cannot be read at all; the message names it and says what to do."""


@dataclass
class Report:
    """What became of a file. Rows are numbered as a spreadsheet shows them: the header is row 1."""

    rows: int = 0
    used: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)
    further_lines: int = 0
    """Rows that only added an item to an order already read."""


def read_orders(path: Path, *, currency: str | None = None, country: str | None = None) -> tuple[list[Order], Report]:
    """The orders of a CSV file in its own order, dates as they stand, and what became of each row.

    ``currency`` (ISO 4217) and ``country`` (ISO 3166-1) hold for rows that name none; without them they stay unknown.
    Raises OrderFileError when the file cannot be read at all.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=_delimiter(path), strict=True)
            return _read(path, reader, currency, country)
    except OSError as error:
        raise OrderFileError(f"{path} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise OrderFileError(f'{path} is not UTF-8 text. Save it as "CSV UTF-8" and try again.') from error


def _delimiter(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
    return max(",;\t", key=head.count)


def _read(path: Path, reader: Any, currency: str | None, country: str | None) -> tuple[list[Order], Report]:
    try:
        headers: list[str] = next(reader, [])
    except csv.Error as error:
        raise OrderFileError(f"{path}: the header row cannot be read ({error}).") from error
    if len(headers) > COLUMNS:
        raise OrderFileError(f"{path} has {len(headers):,} columns: that is no order file.")
    places = columns.match(headers)
    if "order_no" not in places:
        raise OrderFileError(f"{path} has no column for the order number. Its columns: {', '.join(headers) or 'none'}.")
    report = Report(used={name: headers[index] for name, index in places.items()})
    report.unused = [header for index, header in enumerate(headers) if index not in places.values()]
    orders: dict[str, Order] = {}
    for number, cells in _rows(reader, report):
        try:
            row = _Row(number, _cells(cells, len(headers)), places, report)
            _add(orders, row.order(currency, country), report)
        except ValueError as error:
            report.skipped.append((number, str(error)))
    return list(orders.values()), report


def _rows(reader: Any, report: Report) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything. A row whose quotes do not close is reported with the lines it swallowed."""
    number = 1
    while True:
        number, begins = number + 1, reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            report.rows += 1
            report.skipped.append((number, f"lines {begins} to {reader.line_num} of the file: {error}"))
            continue
        if any(cell.strip() for cell in cells):
            report.rows += 1
            yield number, cells


def _cells(cells: list[str], width: int) -> list[str]:
    if any(cell.strip() for cell in cells[width:]):
        raise ValueError(f"{len(cells)} cells where the header has {width}: a cell with a comma needs quotes")
    return [values.clean(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def _add(orders: dict[str, Order], order: Order, report: Report) -> None:
    """Exports write an order with several items as several rows: their items are gathered."""
    known = orders.setdefault(order["order_no"], order)
    if known is not order:
        known.setdefault("items", []).extend(order.get("items", []))
        for name, value in order.items():
            known.setdefault(name, value)
        if "amount" not in report.used:  # price and freight may be the line's or the order's: the sum is not known
            known.pop("amount", None)
        report.further_lines += 1


@dataclass
class _Row:
    number: int
    cells: list[str]
    places: dict[str, int]
    report: Report

    def text(self, name: str) -> str:
        return self.cells[self.places[name]][: _MAXIMA.get(name, TEXT_MAXIMUM)] if name in self.places else ""

    def order(self, currency: str | None, country: str | None) -> Order:
        """Everything this row says; fields it does not say are absent. Raises ValueError without an order number."""
        word = self.text("status")
        order: Order = {"order_no": self._order_no(), "state": state_of(word), "status_word": word}
        order |= {name: self._value(name, values.moment) for name in TIMES}
        order |= {name: self.text(name) for name in ("buyer_name", "carrier", "tracking_no")}
        order |= self._shipment() | self._place(country) | self._money(currency) | {"items": self._items()}
        return {name: value for name, value in order.items() if value not in (None, "", [])}

    def _order_no(self) -> str:
        text = self.text("order_no")
        if re.fullmatch(ORDER_NO_PATTERN, text):
            return text
        if re.fullmatch(r"\d+[.,]?\d*E\+?\d+", text, re.IGNORECASE):
            raise ValueError(
                f"order number {text!r} lost its digits in a spreadsheet; export again and keep it as text"
            )
        raise ValueError(
            f"order number {text!r}: 4 to 40 letters, digits and dashes are needed" if text else "no order number"
        )

    def _value(self, name: str, read: Any) -> Any:
        text = self.text(name)
        if not text:
            return None
        try:
            return read(text)
        except ValueError as error:
            self.report.unread.append((self.number, f"{self.report.used[name]}: {error}"))
            return None

    def _shipment(self) -> Order:
        carrier, _, tracking_no = self.text("shipment").rpartition(":")
        return {"carrier": carrier, "tracking_no": tracking_no} if carrier else {}

    def _place(self, country: str | None) -> Order:
        named = self.text("buyer_country")
        code = values.country(named) if named else country
        region = [self.text("buyer_city"), self.text("buyer_state"), named if code is None else ""]
        return {"buyer_country": code, "buyer_region": ", ".join(part for part in region if part)}

    def _money(self, currency: str | None) -> Order:
        found = {name: self._value(name, values.money) for name in ("amount", "price", "freight")}
        named = self.text("currency").upper() or next(
            (value[1] for value in found.values() if value and value[1]), None
        )
        sums = {name: value[0] for name, value in found.items() if value}
        if "amount" not in sums and "price" in sums and ("freight" in sums or "freight" not in self.places):
            sums["amount"] = values.total(sums["price"], sums.get("freight", "0"))
        known = named or currency
        return {**sums, "currency": known if known and re.fullmatch(r"[A-Z]{3}", known) else None}

    def _items(self) -> list[Order]:
        title = self.text("item")
        quantity = self.text("quantity")
        item: Order = {"title": title, "sku": self.text("sku")}
        if quantity.isdecimal() and 1 <= int(quantity) <= 1_000_000:
            item["quantity"] = int(quantity)
        return [{name: value for name, value in item.items() if value}] if title else []
