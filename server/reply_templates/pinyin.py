"""How the Chinese name of a template is typed on a keyboard with Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)
def pinyin(name: str) -> str:
    """The syllables of a name, without tones: 到货提醒 -> "dao huo ti xing"; ü is v, as input methods have it.

    A character of several readings is read as its phrase has it (重新 chong, 重量 zhong). What is not Chinese
    stands as it is, in small letters.
    """
    from pypinyin import lazy_pinyin  # its dictionaries take half a second to load, and no start has to wait for them

    return " ".join(word for part in lazy_pinyin(name) for word in _WORD.findall(part.lower()))
