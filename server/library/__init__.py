"""Starter content: files people can read, taken into an empty data folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from server.clock import now_text
from server.journal import logic as journal
from server.library.message_rules import fill_message_rules
from server.reply_templates.logic import REPLY_TEMPLATES, check
from server.reply_templates.shortcuts import folded
from server.storage import Store

FOLDER = Path(__file__).parent
BY = "starter library"


def fill(store: Store) -> int:
    """Takes the starter templates into a store that has none; gives how many. What a shop has is never touched.

    A message rule is taken once in a store's life: one that was changed or removed stays so.
    """
    fill_message_rules(store)
    library = store.table(REPLY_TEMPLATES)
    if library.last() is not None:
        return 0
    templates = list(reply_templates())

    def add() -> int:
        if library.last() is not None:  # another service on the same store was quicker
            return 0
        for template in templates:
            record = {**template, "version": 1, "updated_at": now_text()}
            journal.create(store, REPLY_TEMPLATES, record, by=BY)
        return len(templates)

    return store.write(add)


def reply_templates(folder: Path = FOLDER / "reply_templates") -> Iterator[dict[str, Any]]:
    """The templates of a folder, by file name. Raises ValueError naming the file when one is not usable."""
    claimed: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            template = tomllib.loads(file.read_text("utf-8"))
            if template["id"] != file.stem:
                raise ValueError(f"id is {template['id']!r}, the file is called {file.stem!r}")
            template["variants"] = {language: text.strip() for language, text in template["variants"].items()}
            for text in template["variants"].values():
                check(text)
            if "shortcut" in template:
                template["shortcut"] = folded(template["shortcut"])
                _claim(template["shortcut"], file.name, claimed)
        except (ValueError, KeyError) as error:
            raise ValueError(f"{file.name}: {error}") from error
        yield template


def _claim(shortcut: str, file: str, claimed: dict[str, str]) -> None:
    """Raises ValueError when a shortcut is another file's already."""
    if (other := claimed.setdefault(shortcut, file)) != file:
        raise ValueError(f"the shortcut {shortcut!r} is that of {other} already")
