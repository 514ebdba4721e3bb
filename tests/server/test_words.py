"""Search words: what is found, by what, and where the hit is marked."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from server.storage.words import WORD_MAXIMUM, Piece, Sought, fold, texts_in, tokens

LETTERS = st.sampled_from("订单手机壳のアがทีู่한글ไжЖйЙёёшنعمَملاAaáÁßİızﬁ１２12_- \n'.,😀́\u200d" + "x" * 3)
TEXTS = st.one_of(st.text(LETTERS, max_size=24), st.text(max_size=12))


def has_all(words: tuple[tuple[str, bool], ...], indexed: str) -> bool:
    """What an engine asks its index."""
    there = indexed.split()
    return all(
        any(token.startswith(word) if is_beginning else token == word for token in there)
        for word, is_beginning in words
    )


@settings(max_examples=250, deadline=None)
@given(texts=st.lists(TEXTS, max_size=3), query=TEXTS)
@example(texts=["机a机b"], query="机b")
@example(texts=["ab" * 40], query="ab" * 21)
def test_the_index_misses_nothing(texts: list[str], query: str) -> None:
    sought = Sought.parse(query)
    if sought.is_in(texts):
        assert has_all(sought.words, tokens(texts))


@settings(max_examples=250, deadline=None)
@given(text=TEXTS, data=st.data())
def test_a_part_of_a_text_finds_it(text: str, data: st.DataObject) -> None:
    """From the beginning of a word on, or from anywhere where there are no words."""
    text = fold(text)
    starts = [match.start() for match in re.finditer(r"(?<![^\W_])[^\W_]|[\u3041-\u30ff\u4e00-\u9fff]", text)]
    if starts:
        start = data.draw(st.sampled_from(starts))
        part = text[start : data.draw(st.integers(start + 1, len(text)))]
        assert Sought.parse(part).is_in([text]) or not Sought.parse(part).chunks


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, query=TEXTS)
def test_the_pieces_are_the_text(text: str, query: str) -> None:
    sought = Sought.parse(query)
    pieces = sought.pieces(text)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    if len(sought.chunks) == 1:
        assert any(piece.hit for piece in pieces) is sought.is_in([text])


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("订单", "客户的订单已经发货"),
        ("单", "订单"),
        ("手机壳", "透明手机壳"),
        ("手机x1", "新手机X10"),
        ("Анна", "АННА Смирнова"),
        ("смир", "Анна Смирнова"),
        ("елка", "ЁЛКА"),
        ("محمد", "مُحَمَّد الحسن"),
        ("الح", "محمد الحسن"),
        ("jose", "José Álvarez"),
        ("STRASSE", "straße"),
        ("12", "１２３"),
        ("8152", "order 8152000000000001"),
        ("smith anna", "Anna Smith"),
        ("한글", "이것은 한글이다"),
        ("ありが", "どうもありがとう"),
        ("ａｂ", "ab"),
    ],
)
def test_it_is_found(query: str, text: str) -> None:
    sought = Sought.parse(query)
    assert sought.is_in([text])
    assert has_all(sought.words, tokens([text]))
    assert any(piece.hit for piece in sought.pieces(text))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ith", "Anna Smith"),
        ("单订", "订单"),
        ("й", "и"),
        ("152", "order 8152000000000001"),
        ("anna boris", "Anna Smith"),
        ("", "anything"),
        ("...", "anything..."),
    ],
)
def test_it_is_not_found(query: str, text: str) -> None:
    assert not Sought.parse(query).is_in([text])


def test_the_hit_is_marked_with_its_accents() -> None:
    pieces = Sought.parse("jose").pieces("Señor Jose\u0301!")
    assert [(piece.text, piece.hit) for piece in pieces] == [("Señor ", False), ("Jose\u0301", True), ("!", False)]


def test_tokens_are_each_once_and_sorted() -> None:
    assert tokens(["b a b", "订单订单"]) == "a b 单 单订 订单"
    assert tokens(["x" * 100]) == "x" * WORD_MAXIMUM
    assert tokens([]) == ""


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_it_does_not_matter_how_letters_are_put_together(form: str) -> None:
    for word in ("йод", "Ёлка", "José", "한글", "がくせい", "ｶﾞｸ", "مُحَمَّد"):
        written = unicodedata.normalize(form, word)  # type: ignore[arg-type]  # its stub wants literals
        assert Sought.parse(word).is_in([written])
        assert Sought.parse(written).is_in([word])
        assert has_all(Sought.parse(word).words, tokens([written]))
        assert Sought.parse(word).pieces(f"x {written} y")[1] == Piece(written, hit=True)


def test_texts_are_found_however_deep() -> None:
    assert list(texts_in({"a": ["b", {"c": "d", "e": 1}], "f": ("g", None)})) == ["b", "d", "g"]
