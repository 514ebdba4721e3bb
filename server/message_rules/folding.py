"""A message's text as rules look at it: small letters without accents, full-width and fancy ones as plain ones.

extension/src/message_rules/folding.ts does the same; tests hold the two together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

UNSEEN = ("Mn", "Me", "Cf")
"""Accents, enclosing marks, and what is not seen at all (zero-width and turning characters)."""

SEPARATORS = frozenset(" .*·・-_~|/\\")
"""What is put between the characters of a word to hide it."""

_WITHOUT_SEPARATORS = str.maketrans(dict.fromkeys(SEPARATORS))


@dataclass(frozen=True)
class Folded:
    """A folded text, and for each of its characters the number of the one it comes from."""

    text: str
    places: Sequence[int]

    @cached_property
    def spaced(self) -> str:
        """With a space for every line break."""
        return self.text.replace("\n", " ")

    @cached_property
    def tight(self) -> Folded:
        """Without what is put between characters to hide a word."""
        kept = [at for at, character in enumerate(self.text) if character not in SEPARATORS]
        return Folded(self.text.translate(_WITHOUT_SEPARATORS), [self.places[at] for at in kept])


def fold(text: str) -> Folded:
    """A text folded; a run of white space is one line break if there is one in it, else one space."""
    characters: list[str] = []
    places: list[int] = []
    before = ""
    for at, character in enumerate(text):
        for plain in character if "!" <= character < "A" else _plain(character):
            if plain in " \n" and before in (" ", "\n"):
                before = characters[-1] = "\n" if "\n" in (plain, before) else " "
                continue
            characters.append(plain)
            places.append(at)
            before = plain
    return Folded("".join(characters), places)


def plain_words(words: Iterable[str]) -> Iterator[str]:
    """Words folded as texts are, without white space around them; nothing for one that is nothing then."""
    for word in words:
        folded = fold(word).text.replace("\n", " ").strip(" ")
        if folded.strip("* "):
            yield folded


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    if character in "\t\n\v\f\r\x85\u2028\u2029":
        return " " if character == "\t" else "\n"
    lowered = unicodedata.normalize("NFKD", character).lower()
    return "".join(one for one in lowered if unicodedata.category(one) not in UNSEEN)
