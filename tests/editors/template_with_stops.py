"""A template with two stops in it: none of the starter library has more than one."""

from __future__ import annotations

from pathlib import Path

from server.clock import now_text
from server.journal import logic as journal
from server.library import fill
from server.reply_templates.logic import REPLY_TEMPLATES
from server.settings import Settings
from server.storage import DataFolder
from server.stores.opening import open_store

SHORTCUT = "stops"
_FIRST, _BETWEEN, _LAST = "Dear Ana,\n\nwe refund", " by Friday", ".\n\nYours"


def keep(data: Path) -> None:
    """Keeps it beside the starter library in a data folder that no service runs on."""
    template = {
        "id": "with-stops",
        "names": {"en": "With stops", "zh_CN": "停靠点"},
        "shortcut": SHORTCUT,
        "tags": [],
        "variants": {"en": f"{_FIRST}{{{{ stop }}}}{_BETWEEN}{{{{ stop }}}}{_LAST}"},
        "version": 1,
        "updated_at": now_text(),
    }
    store = open_store(Settings(data=data), DataFolder(data))
    try:
        fill(store)
        store.write(lambda: journal.create(store, REPLY_TEMPLATES, template, by="tests"))
    finally:
        store.close()


def filled_in(first: str = "", second: str = "") -> str:
    """Its text with what was typed at the stops."""
    return f"{_FIRST}{first}{_BETWEEN}{second}{_LAST}"
