"""A piece of a text around what was sought in it, to be shown in a list."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from server.storage import Piece, Sought

LENGTH = 120
"""Characters of a snippet, more or less: it is cut where a word ends."""

LEAD = 40
"""Characters of it that stand before the first hit, when there are as many."""

REACH = 15
"""How far a cut moves to stand between two words."""

CUT = "…"
_JOINER = "\u200d"


def snippet(sought: Sought, text: str) -> list[Piece]:
    """About 120 characters around the first hit, all hits in it marked; nothing when there is no hit."""
    pieces = sought.pieces(text)
    place = 0
    for piece in pieces:
        if piece.hit:
            start, end = _window(text, place, place + len(piece.text))
            return _cut(pieces, start, end, len(text))
        place += len(piece.text)
    return []


def _window(text: str, first: int, last: int) -> tuple[int, int]:
    """What to show of a text whose first hit stands from ``first`` to ``last``."""
    start = max(0, min(first - LEAD, len(text) - LENGTH))
    end = min(len(text), max(last, start + LENGTH))
    return (
        _cutting(text, range(start, min(first, start + REACH) + 1), away=-1),
        _cutting(text, range(end, max(last, end - REACH) - 1, -1), away=1),
    )


def _cutting(text: str, places: Sequence[int], *, away: int) -> int:
    """The first of these places that stands between words, or else the first of all.

    Moved ``away`` from the hit where it would split a character: a snippet rather has one more than a part of one.
    """
    place = next((place for place in places if not _is_in_word(text, place)), places[0])
    while _splits(text, place):
        place += away
    return place


def _is_in_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _splits(text: str, place: int) -> bool:
    """Whether a cut would take apart what is seen as one character: accents, joined emoji, skin tones, flags."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return (
        unicodedata.category(after).startswith("M")
        or _JOINER in (before, after)
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\U000e0020" <= after <= "\U000e007f"
        or (_is_flag_half(before) and _is_flag_half(after))
    )


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _cut(pieces: Sequence[Piece], start: int, end: int, length: int) -> list[Piece]:
    """The pieces between two places, with a mark where something was left out."""
    shown = [Piece(CUT, hit=False)] if start > 0 else []
    place = 0
    for piece in pieces:
        text = piece.text[max(0, start - place) : max(0, end - place)]
        if text:
            shown.append(Piece(text, piece.hit))
        place += len(piece.text)
    return [*shown, *([Piece(CUT, hit=False)] if end < length else [])]
