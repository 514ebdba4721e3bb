"""Shortcuts: what an agent types for a template, the same however it is typed."""

from __future__ import annotations

import unicodedata

from shared_schemas.reply_templates import SHORTCUT_MAXIMUM


def folded(shortcut: str) -> str:
    """A shortcut as it is kept and compared: no difference of case or width (Unicode's NFKC casefold).

    Raises ValueError for what is none: it has to be 1 to 30 letters and digits of any script, - and _.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", shortcut.casefold()).casefold())
    if not 1 <= len(plain) <= SHORTCUT_MAXIMUM or not all(map(_fits, plain)):
        raise ValueError(
            f"{shortcut!r} is no shortcut: use 1 to {SHORTCUT_MAXIMUM} letters, digits, - and _, without spaces"
        )
    return plain


def _fits(character: str) -> bool:
    return character in "-_" or unicodedata.category(character)[0] in "LMN"
