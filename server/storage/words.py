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
_ASCII_WORD = re.compile(r"[0-9a-z]+")
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
    if text.isascii():
        return text.lower()
    # A letter may be written as several characters (й as и and a breve on macOS): put together first.
    whole = text if _is_put_together(text) else unicodedata.normalize("NFKC", text)
    return whole.translate(_FOLDING)


def _is_put_together(text: str) -> bool:
    """Whether NFKC, which takes ten times as long as this, would put no characters of a text together."""
    return unicodedata.is_normalized("NFC", text) and _PARTS.search(text) is None


# What NFC leaves alone and NFKC puts together with what stands beside it: parts of kana and of Hangul syllables.
_PARTS = re.compile("[\u037a\u0f77\u0f79\u3099\u309a\u3131-\u318e\uff9e-\uffdc]")


def tokens(texts: Iterable[str]) -> str:
    """The tokens of texts, each once, sorted, with spaces between them: what an engine indexes."""
    found: set[str] = set()
    for text in texts:
        folded = fold(text)
        if folded.isascii():  # the same words, in a third of the time
            found.update([word[:WORD_MAXIMUM] for word in _ASCII_WORD.findall(folded)])
            continue
        for unspaced, word in _RUN.findall(folded):
            if word:
                found.add(word[:WORD_MAXIMUM])
            else:
                found.update(unspaced[at : at + 2] for at in range(len(unspaced)))
    return " ".join(sorted(found))


def texts_in(value: Any) -> list[str]:
    """Every text in a value: itself, or those of its elements, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        return []
    return [text for inner in value for text in texts_in(inner)]


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
        whole = list(texts)
        return bool(self.chunks) and (self._is_plainly_in(whole) or self._is_folded_in(whole))

    def _is_plainly_in(self, texts: Iterable[str]) -> bool:
        """Whether every chunk can be seen without folding the texts, which takes several times as long."""
        lower = [text.lower() for text in texts]
        return all(pattern and any(pattern.search(text) for text in lower) for pattern in self._plain)

    def _is_folded_in(self, texts: Iterable[str]) -> bool:
        folded = [fold(text) for text in texts]
        return all(any(pattern.search(text) for text in folded) for pattern in self._each)

    def pieces(self, text: str) -> list[Piece]:
        """A text cut where the hits begin and end."""
        folded, places = _fold_with_places(text)
        cut: list[Piece] = []
        done = 0
        for found in self._any.finditer(folded) if self.chunks else ():
            start = places[found.start()][0]
            end = max(places[found.end() - 1][1], places[found.end()][0])  # with the accents that follow
            if start > done:
                cut.append(Piece(text[done:start], hit=False))
            cut.append(Piece(text[max(start, done) : end], hit=True))
            done = end
        if done < len(text):
            cut.append(Piece(text[done:], hit=False))
        return [piece for piece in cut if piece.text]

    @cached_property
    def _plain(self) -> tuple[re.Pattern[str] | None, ...]:
        return tuple(map(_plain_pattern, self.chunks))

    @cached_property
    def _each(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(_pattern, self.chunks))

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


def _plain_pattern(chunk: str) -> re.Pattern[str] | None:
    """What finds a chunk in lower case that folding would leave as it is there; None when it has other letters."""
    if re.fullmatch(f"[0-9a-z\u0430-\u044f{_IDEOGRAPHS}]+", chunk) is None:
        return None
    before = "" if _is_ideograph(chunk[0]) else f"(?:\\A|(?<=[\\x00-/:-@\\[-`{{-\\x7f、。，{_IDEOGRAPHS}]))"
    after = "" if _is_ideograph(chunk[-1]) else r"(?=[\x00-\x7f\w]|\Z)"  # an accent could make it another letter
    return re.compile(f"{before}{chunk}{after}")


_IDEOGRAPHS = "\u4e00-\u9fff"


def _is_ideograph(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


_SPACED_ONE = rf"(?![{_UNSPACED}])[^\W_]"


def _fold_with_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded text, and for each of its characters (and its end) where what it came from begins and ends."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    start = 0
    for letter in _letters(text):
        new = fold(letter) if len(letter) > 1 else _FOLDING[ord(letter)]
        folded.append(new)
        places.extend([(start, start + len(letter))] * len(new))
        start += len(letter)
    return "".join(folded), [*places, (start, start)]


def _letters(text: str) -> Iterator[str]:
    """A text cut where nothing is put together across: letters with their accents, syllables of jamo."""
    letter, is_whole = "", _is_put_together(text)
    for character in text:
        if letter and not (character.isascii() or _is_boundary(letter, character, is_whole=is_whole)):
            letter += character
            continue
        if letter:
            yield letter
        letter = character
    if letter:
        yield letter


def _is_boundary(before: str, character: str, *, is_whole: bool) -> bool:
    if is_whole or unicodedata.combining(character):
        return not unicodedata.combining(character)
    put_together = unicodedata.normalize("NFKC", before + character)
    return put_together == (unicodedata.normalize("NFKC", before) + unicodedata.normalize("NFKC", character))
