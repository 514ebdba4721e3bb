"""Words to search by: the same tokens on every engine, made here in Python.

A text is folded (case, width, accents) and cut into runs. A run of a script that puts no spaces between
words (Chinese, Japanese, Korean, Thai, …) gives every two neighbouring characters, and its last one alone;
any other run is a word. So two characters of Chinese find their place by index, and a word is found by its
beginning. The index only narrows: ``Sought.is_in`` decides, on the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Word = tuple[str, bool]
"""A token, and whether it is only the beginning of one."""

TOKENS = 1
"""Counts up whenever tokens come out differently, so that what is stored is indexed anew."""

WORD_MAXIMUM = 40
"""Characters of a word that are indexed; the rest is compared in the text."""

# Scripts written without spaces between words, by code points (Unicode 16 block charts).
_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1100-\u11ff\u1780-\u17ff"  # Myanmar, Hangul jamo, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"  # CJK, kana
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"  # Hangul syllables, CJK extensions
)
_SPACED = rf"(?:(?![{_UNSPACED}])[^\W_])"
_RUN = re.compile(rf"([{_UNSPACED}]+)|({_SPACED}+)")
_CHUNK = re.compile(r"[^\W_]+")
# Accents of Latin, Greek and Cyrillic letters; Hebrew points; Arabic vowel signs and the stretching mark.
_ACCENT = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")


class _Folding(dict[int, str]):
    """A table for str.translate that fills itself."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code))
        return folded


def _fold_one(letter: str) -> str:
    if letter in "йЙ":
        return "й"  # a letter of its own, not и with an accent
    apart = unicodedata.normalize("NFKD", letter).casefold()
    return unicodedata.normalize("NFC", _ACCENT.sub("", apart))


_FOLDING = _Folding()


def fold(text: str) -> str:
    """A text as it is compared: without case, width and accents."""
    return text.translate(_FOLDING)


def tokens(texts: Iterable[str]) -> str:
    """The tokens of texts, each once, sorted, with spaces between them: what an engine indexes."""
    found: set[str] = set()
    for text in texts:
        for unspaced, word in _RUN.findall(fold(text)):
            if word:
                found.add(word[:WORD_MAXIMUM])
            else:
                found.update(unspaced[at : at + 2] for at in range(len(unspaced)))
    return " ".join(sorted(found))


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a value: itself, or those of its elements, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)


@dataclass(frozen=True)
class Piece:
    """A stretch of a text, and whether it is what was sought."""

    text: str
    hit: bool


@dataclass(frozen=True)
class Sought:
    """What somebody searches: every chunk of letters and digits of it has to be found."""

    chunks: tuple[str, ...]

    @classmethod
    def parse(cls, query: str) -> Sought:
        """A query as typed. Without a letter or digit in it nothing is sought, and nothing is found."""
        return cls(tuple(dict.fromkeys(_CHUNK.findall(fold(query)))))

    @property
    def words(self) -> tuple[Word, ...]:
        """The tokens every match has: a superset of the matches, for the index."""
        return tuple(dict.fromkeys(word for chunk in self.chunks for word in _words_of(chunk)))

    def is_in(self, texts: Iterable[str]) -> bool:
        """Whether every chunk stands in one of the texts, a word's at its beginning."""
        folded = [fold(text) for text in texts]
        return bool(self.chunks) and all(
            any(pattern.search(text) for text in folded) for pattern in map(_pattern, self.chunks)
        )

    def pieces(self, text: str) -> list[Piece]:
        """A text cut where the hits begin and end."""
        folded, origins = _fold_with_origins(text)
        cut: list[Piece] = []
        done = 0
        for found in self._any.finditer(folded) if self.chunks else ():
            start, end = origins[found.start()], origins[found.end()]  # with the accents that follow
            if start > done:
                cut.append(Piece(text[done:start], hit=False))
            cut.append(Piece(text[max(start, done) : end], hit=True))
            done = end
        if done < len(text):
            cut.append(Piece(text[done:], hit=False))
        return [piece for piece in cut if piece.text]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        longest_first = sorted(self.chunks, key=len, reverse=True)
        return re.compile("|".join(_pattern(chunk).pattern for chunk in longest_first))


def _words_of(chunk: str) -> Iterator[Word]:
    runs = _RUN.findall(chunk)
    for place, (unspaced, word) in enumerate(runs, start=1):
        if word:
            is_beginning = place == len(runs) or len(word) > WORD_MAXIMUM
            yield word[:WORD_MAXIMUM], is_beginning
        elif len(unspaced) == 1:
            yield unspaced, True
        else:
            for at in range(len(unspaced) - 1):
                yield unspaced[at : at + 2], False


def _pattern(chunk: str) -> re.Pattern[str]:
    begins_word = re.match(_SPACED, chunk) is not None
    return re.compile((f"(?<!{_SPACED_ONE})" if begins_word else "") + re.escape(chunk))


_SPACED_ONE = rf"(?![{_UNSPACED}])[^\W_]"


def _fold_with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters (and its end) the place it came from."""
    folded: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        new = fold(letter)
        folded.append(new)
        origins.extend([place] * len(new))
    return "".join(folded), [*origins, len(text)]
