"""Words and phrases in a folded text.

One written in letters that words are put together of must stand alone there (``vx`` is not in ``vx1234``); with
a * behind it, it also stands for what begins with it (``review*``). One of Chinese characters alone is found
wherever it stands, also with spaces or dots between its characters.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from server.message_rules.folding import Folded, plain_words
from server.message_rules.spans import Span

NEAR = 100
"""How far words that mean something only together may stand from each other, in characters."""

LONGEST = 40
"""What a * stands for, at most, in characters."""

_IDEOGRAPHS = "\u2e80"
"""From here on: scripts without spaces between words; Thai's neighbours are the others."""


def phrases(text: Folded, words: Iterable[str]) -> list[Span]:
    """Where the words stand, as numbers of the text's own characters."""
    found: list[Span] = []
    for word in _plain(tuple(words)):
        if word.is_hidden and word.bare in text.tight.text:
            found += [_span(text.tight, at, at + len(word.bare)) for at in _places(text.tight.text, word.bare)]
        elif not word.is_hidden and word.bare in text.spaced:
            found += [_span(text, at, end) for at, end in _alone(text.spaced, word)]
    return sorted(found)


def phrases_near(text: Folded, words: Iterable[str], near: Iterable[str]) -> list[Span]:
    """From one of the words to the nearest of ``near`` beside it, where there is one."""
    others = phrases(text, near)
    starts, ends = others, sorted((end, start) for start, end in others)
    found: list[Span] = []
    for start, end in phrases(text, words):
        behind = bisect_left(starts, (end, 0))
        if behind < len(starts) and starts[behind][0] - end <= NEAR:
            found.append((start, starts[behind][1]))
        before = bisect_right(ends, (start, start)) - 1
        if before >= 0 and start - ends[before][0] <= NEAR:
            found.append((ends[before][1], end))
    return found


@dataclass(frozen=True)
class _Word:
    """A word folded: without its *, and whether it is sought between separators, too."""

    bare: str
    begins: bool
    is_hidden: bool


@lru_cache(maxsize=256)
def _plain(words: tuple[str, ...]) -> tuple[_Word, ...]:
    folded = [(word.rstrip("* "), word.endswith("*")) for word in plain_words(words)]
    return tuple(_Word(bare, begins, min(bare) >= _IDEOGRAPHS) for bare, begins in folded)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _alone(text: str, word: _Word) -> Iterator[Span]:
    first, last = _joins(word.bare[0]), _joins(word.bare[-1])
    for at in _places(text, word.bare):
        end = at + len(word.bare)
        if first and at and _joins(text[at - 1]):
            continue
        if word.begins:
            yield at, _end_of_word(text, end)
        elif not (last and end < len(text) and _joins(text[end])):
            yield at, end


def _end_of_word(text: str, end: int) -> int:
    furthest = min(len(text), end + LONGEST)
    return next((at for at in range(end, furthest) if not _joins(text[at])), furthest)


def _joins(character: str) -> bool:
    """Whether it is one of the letters and digits that words with spaces around them are made of."""
    return character.isalnum() and character < _IDEOGRAPHS and not "\u0e00" <= character <= "\u0eff"


def _span(text: Folded, start: int, end: int) -> Span:
    return text.places[start], text.places[end - 1] + 1
