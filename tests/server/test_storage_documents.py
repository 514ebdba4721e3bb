"""Every document comes out as it went in, on both engines, and is found by what is in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tinydb import where

from server.storage import RowTable
from tests.server.documents import DOCUMENTS, PROPERTY, exact


@PROPERTY
@given(documents=DOCUMENTS)
def test_a_document_comes_out_as_it_went_in(table: RowTable, documents: list[dict[str, Any]]) -> None:
    table.truncate()
    numbers = table.insert_multiple(documents)
    assert exact(table) == exact(documents)
    table.update({"name": "changed"})
    assert exact(table) == exact({**document, "name": "changed"} for document in documents)
    assert [table.get(doc_id=number).doc_id for number in numbers] == numbers


def nested(depth: int) -> Any:
    return "bottom" if depth == 0 else {"in": nested(depth - 1)}


UNUSUAL = {
    "NUL": {"name": "a\0b", "tags": ["\0"], "key\0": "\0\0", "text": "before\0after"},
    "great numbers": {"other": [1e16, -1e16, 1.5e300, 2**63 - 1, -(2**63), 2**64 - 1, 1e15, 123456789012345678.0]},
    "a negative zero": {"other": [-0.0, 0.0, 0]},
    "numbers in texts": {"name": "[1e16,-0.0]", "other": "\\u0000"},
    "deep": {"deep": nested(120)},
    "long": {"name": "订单" * 50_000, "tags": ["标签" * 50_000], "text": "long " * 20_000, "shop": "s" * 100_000},
    "many words": {"text": "".join(chr(0x4E00 + number * 7 % 20_000) for number in range(30_000))},
    "keys": {"a.b": 1, "$set": {"$inc": 1}, 'quo"te': 1, "it's": 1, "": 1, "%s": 1, "$1": 1, "订单": 1},
    "beyond the first plane": {"name": "\U0001f4e6\uffff\ue001", "tags": ["\U0001f4e6"]},
    "nothing": {},
}


@pytest.mark.parametrize("document", UNUSUAL.values(), ids=UNUSUAL)
def test_an_unusual_document_comes_out_as_it_went_in(table: RowTable, document: dict[str, Any]) -> None:
    number = table.insert(document)
    table.insert({"name": "another"})
    assert exact([table.get(doc_id=number)]) == exact([document])
    for field, value in document.items():
        assert table.get(where(field) == value).doc_id == number
    for tag in document.get("tags", []):
        assert table.get(where("tags").any([tag])).doc_id == number
    table.update({"added": True}, doc_ids=[number])
    assert exact([table.get(doc_id=number)]) == exact([{**document, "added": True}])


@pytest.mark.parametrize("text", ["a\ud800", "\udfff"])
def test_half_a_character_is_in_no_document(table: RowTable, text: str) -> None:
    table.insert({"name": "a", "tags": ["a"]})
    assert table.search(where("name") == text) == []
    assert table.search(where("name").one_of([text, "a"])) == [{"name": "a", "tags": ["a"]}]
    assert table.search(where("name") < text) == ([{"name": "a", "tags": ["a"]}] if text > "a" else [])
    assert table.search(where("tags").any([text])) == []
    assert table.tally("name", [text, "a"]) == {"a": 1}
    with pytest.raises(TypeError):
        table.insert({"name": text})


def test_there_is_no_document_beyond_64_bits(table: RowTable) -> None:
    assert table.get(doc_id=2**70) is None
    assert table.remove(doc_ids=[2**70]) == []
