"""Spreadsheets whose cells are what was written, never formulas.

What begins like a formula would be computed by whoever opens the file: a buyer's name could then fetch an address
or start a program (OWASP, CSV injection). Such a cell gets an apostrophe before it, which spreadsheets do not show.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_IGNORED = " \t\r\n\v\f\u00a0\u200b\u200c\u200d\u2060\ufeff\u3000"
"""What spreadsheets leave out before they look for a formula."""

CELL_MAXIMUM = 32_767
"""Characters of a cell in Excel; what is longer is cut there, with a mark."""

CUT = "…"

ROWS_MAXIMUM = 1_048_576
"""Rows of a sheet in Excel, its head among them."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold (2.2)."""


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SIGNS, _QUIET = (re.escape(letters) for letters in ("".join(FORMULA), f"{_IGNORED}\"'"))
_AFTER_SEPARATOR = re.compile(rf"((?:[;,|]|(?<=[\s\S])[\t\r\n])[{_QUIET}]*)(?=[{_SIGNS}])")


def cell(value: Any) -> str:
    """A value as the text of a cell that no spreadsheet takes for a formula."""
    text = _CONTROLS.sub("", "" if value is None else str(value))
    # Where lists are separated by other signs than commas, a spreadsheet may begin a new cell in the middle of this.
    text = _AFTER_SEPARATOR.sub(r"\1'", text)
    begins = text.lstrip(_IGNORED)
    is_suspect = begins.startswith(FORMULA) or text.startswith(("\t", "\r"))
    return f"'{text}" if is_suspect else text


def write_csv(file: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Writes a new file, with a byte order mark for spreadsheets that would take UTF-8 for something else."""
    with file.open("x", encoding="utf-8-sig", newline="") as stream:
        written = csv.writer(stream)
        written.writerow(head)
        written.writerows([cell(value) for value in row] for row in rows)


def write_workbook(file: Path, sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]) -> None:
    """Writes an XLSX of sheets (name, head, rows): every cell a text, never a formula, a number or a link.

    What does not fit into one sheet goes on in the next. One row is in memory at a time. Raises OSError.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        with xlsxwriter.Workbook(str(file), {**options, "strings_to_numbers": False}) as workbook:
            for name, head, rows in sheets:
                _write_sheets(workbook, name, head, rows)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error)) from error


def _write_sheets(workbook: Any, name: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    sheet, row, sheets = None, 0, 0
    for values in rows:
        if sheet is None or row == ROWS_MAXIMUM:
            sheets += 1
            sheet, row = _new_sheet(workbook, name if sheets == 1 else f"{name} {sheets}", head), 1
        _write_row(sheet, row, values)
        row += 1
    if sheet is None:
        _new_sheet(workbook, name, head)


def _new_sheet(workbook: Any, name: str, head: Sequence[str]) -> Any:
    sheet = workbook.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(head) - 1, 20)
    _write_row(sheet, 0, head)
    return sheet


def _write_row(sheet: Any, row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values):
        text = _NOT_IN_XML.sub("", "" if value is None else str(value))
        sheet.write_string(row, column, text if len(text) <= CELL_MAXIMUM else f"{text[: CELL_MAXIMUM - 1]}{CUT}")
