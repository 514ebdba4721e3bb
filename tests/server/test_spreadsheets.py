"""No cell is ever a formula, whatever a buyer calls himself (r21)."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from server import spreadsheets
from server.spreadsheets import CELL_MAXIMUM, cell, write_csv, write_workbook

FORMULAS = [
    "=1+1",
    '=HYPERLINK("https://evil.example","x")',
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "  =1",
    "\t=1",
    "\ttab",
    "\rreturn",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\u3000＝1",
]
WITHIN = {
    "a;=1+1.jpg": "a;'=1+1.jpg",
    ";=cmd|' /C calc'!A1": ";'=cmd|' /C calc'!A1",
    "a\t=1": "a\t'=1",
    "a\r=1+1": "a\r'=1+1",
    'a; "=1': "a; \"'=1",
    "\0=1": "'=1",
}
TEXTS = ["", "Anna", "1 = 1", "'quoted", "8152000000000001", "https://example.com", 'a,b;"c"\nd', "王敏 = VIP"]
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.parametrize("text", FORMULAS)
def test_r21_what_begins_a_formula_is_made_a_text(tmp_path: Path, text: str) -> None:
    file = tmp_path / "list.csv"
    write_csv(file, ["name"], [[text]])
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [["name"], [f"'{text}"]]


@pytest.mark.parametrize("text", WITHIN)
def test_r21_nor_where_another_separator_would_begin_a_cell(text: str) -> None:
    assert cell(text) == WITHIN[text]


@pytest.mark.parametrize("text", TEXTS)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert cell(text) == text
    assert cell(None) == ""
    assert cell(7) == "7"


def sheets(file: Path) -> dict[str, list[list[str]]]:
    """The texts of a workbook, read from its XML; nothing in it may be a formula, a number or a link."""
    with zipfile.ZipFile(file) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.iter(f"{SPACE}sheet")]
        found = {}
        for number, name in enumerate(names, start=1):
            sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(sheet.iter(f"{SPACE}f"))
            assert not list(sheet.iter(f"{SPACE}hyperlink"))
            assert {one.attrib.get("t") for one in sheet.iter(f"{SPACE}c")} <= {"inlineStr"}
            found[name] = [
                ["".join(one.itertext()) for one in row.iter(f"{SPACE}c")] for row in sheet.iter(f"{SPACE}row")
            ]
        return found


def test_r21_a_workbook_holds_texts_alone(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    texts = [*FORMULAS, "https://evil.example", "12", "NUL\x00 and \x1f", "half \ud83d"]
    write_workbook(file, [("Names", ["name"], [[text] for text in texts]), ("Empty", ["nothing"], [])])
    rows = sheets(file)
    assert rows["Empty"] == [["nothing"]]
    wanted = [text.replace("\x00", "").replace("\x1f", "").replace("\ud83d", "") for text in texts]
    # ECMA-376 part 1, 22.9.2.19: how a workbook holds a carriage return.
    assert [row[0] for row in rows["Names"][1:]] == [text.replace("\r", "_x000D_") for text in wanted]


def test_what_is_too_long_or_too_much_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "ROWS_MAXIMUM", 3)
    file = tmp_path / "book.xlsx"
    write_workbook(file, [("Notes", ["text"], [["x" * 40_000], ["2"], ["3"], ["4"], ["5"]])])
    rows = sheets(file)
    assert list(rows) == ["Notes", "Notes 2", "Notes 3"]
    assert [len(part) for part in rows.values()] == [3, 3, 2]
    assert rows["Notes"][1][0] == "x" * (CELL_MAXIMUM - 1) + "…"


def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_workbook(tmp_path / "nowhere" / "book.xlsx", [])
