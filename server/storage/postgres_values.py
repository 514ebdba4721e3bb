r"""What PostgreSQL is given of a document, and how it comes out as it went in.

Three things cannot be taken over as they are:

- TEXT has no NUL. ``\0`` is kept as ``\1\1`` and ``\1`` as ``\1\2``: texts stay different, and in their order.
- An index holds no long text. One of more than ``LONGEST`` characters is kept as its beginning and its SHA-256.
- JSONB has no NUL either, and its numbers know neither ``-0.0`` nor that ``1e16`` is no integer. The rare document
  with such a thing is kept as exact text beside its JSONB, which then only resembles it.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from server.storage.rows import LOOK, Found, NewRow
from server.storage.words import Word

LONGEST = 256
_BEGINNING = LONGEST + 1 - 64
"""With 64 hexadecimal digits behind it this is longer than any text that is kept whole: the two never meet."""

_WORDS_MAXIMUM = 1_000_000
"""Bytes of tokens that a tsvector surely holds (its limit is 1,048,575)."""

_NUL = "\\u0000"
_INEXACT = re.compile(r"[\[:,]-?[0-9.]+e\+?[0-9]|[\[:,]-0\.0[\]},]|\\u0000")


def kept(text: str) -> str:
    """A text as a column has it."""
    if len(text) > LONGEST:
        text = text[:_BEGINNING] + hashlib.sha256(text.encode()).hexdigest()
    return escaped(text) if "\0" in text or "\1" in text else text


def escaped(text: str) -> str:
    """A text without NUL."""
    return text.replace("\1", "\1\2").replace("\0", "\1\1")


def unescaped(text: str) -> str:
    """What ``escaped`` made it from."""
    return text.replace("\1\1", "\0").replace("\1\2", "\1")


def is_kept_whole(text: str) -> bool:
    """Whether the column's texts lie to this one as the documents' do; those of long texts do not to a long one."""
    return len(text) <= _BEGINNING


def documents(text: str) -> tuple[str, str | None]:
    """A document's JSON for JSONB, and the exact text where JSONB would change it."""
    if _INEXACT.search(text) is None:
        return text, None
    return text.replace(_NUL, "\\ufffd"), text


def values(row: NewRow) -> tuple[object, ...]:
    """A row in the order of statements.filled()."""
    return (kept(row.shop), *documents(row.text), *beside(row.found))


def beside(found: Found) -> tuple[Any, ...]:
    """What stands beside a document: its columns, several texts and words."""
    columns = (None if text is None else kept(text) for text in found.columns)
    multiple = ([kept(text) for text in texts] for texts in found.multiple)
    return (*columns, *multiple, lexemes(found.words))


def lexemes(words: str) -> list[str]:
    """Tokens for a tsvector. A document with too many has one that every search looks at."""
    return words.split() if len(words) * 4 <= _WORDS_MAXIMUM or len(words.encode()) <= _WORDS_MAXIMUM else [LOOK]


def tsquery(words: tuple[Word, ...]) -> str:
    """Words as a tsquery. Tokens have letters and digits alone, so quoting them is enough."""
    every = " & ".join(f"'{token}':*" if is_beginning else f"'{token}'" for token, is_beginning in words)
    return f"({every}) | '{LOOK}'"
