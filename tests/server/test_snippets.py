"""Snippets: a piece of a text around what was sought, cut between words and never through a character."""

from __future__ import annotations

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from server.search.snippets import CUT, LENGTH, REACH, snippet
from server.storage import Piece, Sought
from server.storage.words import _pattern, fold

CHARACTERS = ("👩‍👩‍👧", "👍🏽", "🇷🇺", "e\u0301", "पा")
"""Seen as one character each, and written as several."""

WORDS = st.sampled_from([*CHARACTERS, "退款", "买家说", "，", " ", "refund", "Посылка", "\n", "x" * 30, "ﾊﾟ", "ß"])


@given(st.lists(WORDS, max_size=120), st.sampled_from(["退款", "refund", "посыл", "e", "x", "पा", "ハ", "ss"]))
def test_a_snippet_is_a_piece_of_the_text_cut_between_characters(words: list[str], q: str) -> None:
    text, sought = "".join(words), Sought.parse(q)
    pieces = snippet(sought, text)
    assert bool(pieces) == sought.is_in([text])
    if not pieces:
        return
    shown = "".join(piece.text for piece in pieces if piece.text != CUT)
    start = offset(sought.pieces(text)) - offset([piece for piece in pieces if piece.text != CUT])
    end = start + len(shown)
    assert text[start:end] == shown
    assert ([pieces[0].text == CUT, pieces[-1].text == CUT]) == [start > 0, end < len(text)]
    assert min(len(text), LENGTH - 2 * REACH) <= len(shown) <= LENGTH + 20
    for whole in CHARACTERS:
        places = [found.start() for found in re.finditer(whole, text)]
        assert not [place for place in places for cut in (start, end) if place < cut < place + len(whole)]


def offset(pieces: list[Piece]) -> int:
    """Where the first hit begins."""
    return sum(len(piece.text) for piece in itertools.takewhile(lambda piece: not piece.hit, pieces))


def test_a_snippet_has_the_hit_and_some_words_before_it() -> None:
    text = "word " * 200 + "the refund was promised " + "word " * 200
    pieces = snippet(Sought.parse("refund"), text)
    assert [piece.text for piece in pieces if piece.hit] == ["refund"]
    assert (pieces[0].text, pieces[-1].text) == (CUT, CUT)
    shown = "".join(piece.text for piece in pieces[1:-1])
    assert set(shown.split()) == {"word", "the", "refund", "was", "promised"}
    assert 30 <= shown.index("refund") <= 40


def test_a_snippet_of_one_long_word_is_cut_all_the_same() -> None:
    pieces = snippet(Sought.parse("x"), "x" * 9_000)
    assert sum(len(piece.text) for piece in pieces) <= LENGTH + 2
    assert snippet(Sought.parse("y"), "x" * 9_000) == []


def test_a_snippet_shows_a_hit_as_long_as_the_query() -> None:
    q = "退" * 200
    pieces = snippet(Sought.parse(q), f"{'前' * 300}{q}{'后' * 300}")
    assert [piece.text for piece in pieces if piece.hit] == [q]


SPELLINGS = st.lists(
    st.sampled_from(
        ["и", "\u0306", "й", "Й", "е", "ё", "Ё", "a", "A", "\u0301", "K", "İ", "ﾊ", "ﾟ", "ｒ", "ʰ", "1", "１"]
    )
    | st.sampled_from(["退", "款", "，", " ", "_", "`", "-", "\u20e3", "한", "ᄒ", "ᅡ", "ß", "ﬁ", "σ", "ς", "x"]),
    max_size=8,
).map("".join)


@settings(max_examples=400)
@given(SPELLINGS, SPELLINGS)
def test_a_quick_look_finds_nothing_that_a_thorough_one_does_not(text: str, query: str) -> None:
    sought, folded = Sought.parse(query), fold(text)
    thorough = bool(sought.chunks) and all(_pattern(chunk).search(folded) for chunk in sought.chunks)
    assert sought.is_in([text]) is thorough
