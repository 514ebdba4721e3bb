"""Made-up notes: Chinese of a few thousand words as frequent as words are (Zipf), and some Russian and English."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

CYRILLIC, LATIN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф", "etaoinshrdlcumwfgypbvkjxqz"
"""The letters, the most frequent first."""

Words = tuple[list[str], list[float]]
"""Words, and the sums of their frequencies up to each."""


def note_texts(count: int, seed: int = 20261121) -> Iterator[str]:
    """Texts of about 70 Chinese characters; every other one has five Russian or English words more."""
    rng = random.Random(seed)
    chinese, russian, english = _chinese(rng), _words(rng, CYRILLIC), _words(rng, LATIN)
    for _ in range(count):
        words = _some(rng, chinese, 35)
        text = "，".join("".join(words[at : at + 7]) for at in range(0, 35, 7))
        more = rng.choice((russian, english, None, None))
        yield f"{text} {' '.join(_some(rng, more, 5))}" if more else text


def characters(seed: int = 20261121) -> list[str]:
    """The Chinese characters those texts are written with."""
    return [chr(0x4E00 + place) for place in random.Random(seed).sample(range(0x5000), 2_500)]


def _chinese(rng: random.Random) -> Words:
    letters = characters()
    weights = [1 / (place + 8) for place in range(len(letters))]
    lengths = rng.choices((1, 2, 3, 4), (5, 70, 15, 10), k=4_500)
    return _as_frequent("".join(rng.choices(letters, weights, k=length)) for length in lengths)


def _words(rng: random.Random, letters: str) -> Words:
    weights = [1 / (place + 2) for place in range(len(letters))]
    return _as_frequent("".join(rng.choices(letters, weights, k=rng.randint(2, 10))) for _ in range(3_000))


def _as_frequent(words: Iterator[str]) -> Words:
    """By Zipf's law: the second word is half as frequent as the first, the third a third."""
    distinct = list(dict.fromkeys(words))
    return distinct, list(accumulate(1 / rank for rank in range(1, len(distinct) + 1)))


def _some(rng: random.Random, words: Words, count: int) -> list[str]:
    return rng.choices(words[0], cum_weights=words[1], k=count)
