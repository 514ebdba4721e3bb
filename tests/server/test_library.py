"""The whole library for a browser that keeps it: shortcuts, pinyin, and a version that changes with every template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from tinydb import where
from tinydb.table import Document

from server import library
from server.journal import logic as journal
from server.refusal import Agent
from server.reply_templates.logic import REPLY_TEMPLATES
from server.reply_templates.pinyin import pinyin
from server.reply_templates.shortcuts import folded
from server.rest import Services
from server.storage import Store
from server.storage.rows import Duplicate
from shared_schemas.reply_templates import Library
from tests.server.conftest import Caller

TEMPLATE: dict[str, Any] = {
    "id": "mine",
    "names": {"zh_CN": "重新发货", "en": "Sent again"},
    "tags": [],
    "variants": {"en": "Hello."},
    "version": 1,
    "updated_at": "2026-11-01T00:00:00Z",
}


@pytest.fixture
def kept(app: Flask) -> Store:
    services: Services = app.extensions["orderside"]
    return services.store


def tag(agent: Caller) -> str:
    return str(agent.get("/library").headers["ETag"])


def test_it_is_given_whole_with_what_a_search_needs(agent: Caller) -> None:
    given_out = Library().load(agent.get("/library").json or {})["reply_templates"]
    assert [template["id"] for template in given_out] == [template["id"] for template in library.reply_templates()]
    arrival = given_out[0]
    assert (arrival["shortcut"], arrival["pinyin"]) == ("arrival", "dao huo ti xing")
    assert set(arrival["variants"]) == {"zh", "en", "ru", "es", "pt", "fr"}
    assert len({template["shortcut"] for template in given_out}) == len(given_out), "each of the starters has its own"


def test_who_has_it_is_not_sent_it_again(agent: Caller) -> None:
    again = agent.get("/library", headers={"If-None-Match": f'"other", W/{tag(agent)}'})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag(agent))
    assert agent.get("/library", headers={"If-None-Match": '"other"'}).status_code == 200


def test_its_version_changes_with_every_template_and_with_nothing_else(agent: Caller, kept: Store) -> None:
    seen = [tag(agent)]
    agent.create("/notes", {"order_id": "aliexpress:1:8152000000000001", "text": "Not about a template."})
    assert tag(agent) == seen[0]
    made = journal.create(kept, REPLY_TEMPLATES, {**TEMPLATE, "shortcut": "again"}, by="Li")
    seen.append(tag(agent))
    changed = journal.change(kept, REPLY_TEMPLATES, Document({**made, "tags": ["x"]}, made.doc_id), by="Li")
    seen.append(tag(agent))
    journal.remove(kept, REPLY_TEMPLATES, changed, by="Li")
    seen.append(tag(agent))
    assert (len(set(seen)), seen[3]) == (3, seen[0])
    journal.create(kept, REPLY_TEMPLATES, {**TEMPLATE, "updated_at": "2026-11-02T00:00:00Z"}, by="Li")
    assert tag(agent) not in seen, "added again, it is another one"


def test_a_store_without_any_is_an_empty_library(agent: Caller, kept: Store) -> None:
    for template in list(kept.table(REPLY_TEMPLATES)):
        journal.remove(kept, REPLY_TEMPLATES, template, by=Agent("x", "Li").name)
    assert agent.get("/library").json == {"reply_templates": []}


def test_the_store_holds_a_shortcut_once_and_templates_without_any(kept: Store) -> None:
    for name in ("one", "two"):
        journal.create(kept, REPLY_TEMPLATES, {**TEMPLATE, "id": name}, by="Li")
    with pytest.raises(Duplicate):
        journal.create(kept, REPLY_TEMPLATES, {**TEMPLATE, "shortcut": "ship"}, by="Li")
    assert kept.table(REPLY_TEMPLATES).get(where("id") == "mine") is None


def write(folder: Path, name: str, shortcut: str) -> None:
    text = f'id = "{name}"\nshortcut = "{shortcut}"\ntags = []\n[names]\nzh_CN = "x"\nen = "x"\n[variants]\nen = "x"\n'
    (folder / f"{name}.toml").write_text(text, "utf-8")


def test_a_folder_with_the_same_shortcut_twice_names_both_files(tmp_path: Path) -> None:
    write(tmp_path, "a", "Ship")
    write(tmp_path, "b", "ｓｈｉｐ")
    with pytest.raises(ValueError, match=r"b\.toml: the shortcut 'ship' is that of a\.toml already"):
        list(library.reply_templates(tmp_path))


@pytest.mark.parametrize("typed", ["", "two words", "a;b", "{x}", "a" * 31, "\u202e", "…"])
def test_what_cannot_be_a_shortcut_is_said(tmp_path: Path, typed: str) -> None:
    write(tmp_path, "a", typed)
    with pytest.raises(ValueError, match=r"a\.toml: .* is no shortcut: use 1 to 30 letters, digits"):
        list(library.reply_templates(tmp_path))


@pytest.mark.parametrize(
    ("typed", "kept_as"), [("Ship", "ship"), ("ＳＨＩＰ２", "ship2"), ("发货", "发货"), ("Отправка", "отправка")]
)
def test_shortcuts_are_the_same_however_they_are_typed(typed: str, kept_as: str) -> None:
    assert folded(typed) == kept_as


@given(st.text(st.characters(categories=("L", "N", "M")), min_size=1, max_size=8))
def test_folding_ends(typed: str) -> None:
    try:
        once = folded(typed)
    except ValueError:
        return  # too long, or a letter that is two signs in its plain form
    assert folded(once) == once


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("到货提醒", "dao huo ti xing"),
        ("重新发货", "chong xin fa huo"),
        ("重量不符", "zhong liang bu fu"),
        ("银行卡退款", "yin hang ka tui kuan"),
        ("VIP 客户：绿色", "vip ke hu lv se"),
        ("Arrival", "arrival"),
        ("！", ""),
    ],
)
def test_chinese_names_are_read_by_phrase(name: str, typed: str) -> None:
    assert pinyin(name) == typed
