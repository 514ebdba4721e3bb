"""Reply templates: strict, filled once, and a starter library that is whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from server import library
from server.reply_templates.logic import TemplateError, check, fill, nearest
from server.reply_templates.values import of_order
from shared_schemas.reply_templates import VARIABLES, ReplyTemplates
from tests.server.conftest import Caller

LANGUAGES = {"zh", "en", "ru", "es", "pt", "fr"}
STARTER = list(library.reply_templates())
TEXTS = [
    pytest.param(text, id=f"{template['id']}-{language}")
    for template in STARTER
    for language, text in template["variants"].items()
]
ORDER: dict[str, Any] = {
    "order_no": "8152000000000001",
    "buyer_name": "Анна",
    "shipped_at": "2026-11-05T18:22:31Z",
    "amount": {"minor_units": 123450, "currency": "USD"},
    "items": [{"title": "Phone case"}],
}


def test_at_least_twelve_each_in_six_languages() -> None:
    assert len(STARTER) >= 12
    for template in STARTER:
        assert set(template["variants"]) == LANGUAGES, template["id"]
        assert set(template["names"]) == {"zh_CN", "en"}


def test_rules_speak_of_templates_there_are() -> None:
    from server.suggestions.rules import RULES

    assert {rule.template for rule in RULES} <= {template["id"] for template in STARTER}


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_reads_well_with_everything_and_with_little(text: str) -> None:
    everything = dict.fromkeys(VARIABLES, "X")
    for values in (everything, {"order_no": "1", "item_title": "X"}):
        filled = fill(text, values).text
        assert "{" not in filled
        assert "}" not in filled
        assert "\n\n\n" not in filled
        assert not re.search(r"[ \t]+$|(?<=\S)  ", filled, re.MULTILINE), repr(filled)
    assert fill(text, everything).missing == ()
    assert len(fill(text, everything).text) <= 1200


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_leads_off_the_marketplace(text: str) -> None:
    for word in ("@", "whatsapp", "wechat", "微信", "telegram", "paypal", "http"):
        assert word not in text.lower()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ foo }}", "unknown variable foo"),
        ("{{ order_no", "expected"),
        ("{% include 'x' %}", "unexpected tag"),
        ("{% for i in (1..9) %}x{% endfor %}", "unexpected tag"),
        ("{{ order_no | nonsense }}", "unknown filter"),
        ("{% if order_no %}", "end"),
    ],
)
def test_r13_unusable_texts_are_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        check(text)


def test_r13_a_value_is_never_read_as_template() -> None:
    assert fill("{{ buyer_name }}", {"buyer_name": "{{ order_no }}{% if %}"}).text == "{{ order_no }}{% if %}"


def test_r13_no_python_is_reachable() -> None:
    for text in ("{{ order_no.__class__ }}", "{{ order_no.format }}", "{{ order_no['__class__'] }}"):
        assert "class" not in fill(text, {"order_no": "1"}).text.replace("__class__", "")


def test_holes_are_marked_and_named_once() -> None:
    filled = fill("{{ tracking_no }} {{ carrier }} {{ tracking_no }}", {})
    assert filled.text == "[[tracking_no]] [[carrier]] [[tracking_no]]"
    assert filled.missing == ("tracking_no", "carrier")


def test_a_value_cannot_look_like_a_hole() -> None:
    assert fill("{{ buyer_name }}", {"buyer_name": "\ue000x\ue000"}) == fill("x", {})


def test_a_condition_on_something_unknown_is_false_not_missing() -> None:
    assert fill("{% if buyer_name %}Dear {{ buyer_name }}{% else %}Hello{% endif %}", {}).missing == ()


@pytest.mark.parametrize(
    ("language", "date", "amount"),
    [
        ("en", "November 5, 2026", "$1,234.50"),
        ("ru", "5 ноября 2026 г.", "1 234,50 $"),
        ("pt", "5 de novembro de 2026", "US$ 1.234,50"),
        ("xx", "November 5, 2026", "$1,234.50"),
    ],
)
def test_values_are_written_as_the_language_writes_them(language: str, date: str, amount: str) -> None:
    values = of_order(ORDER, language, "Wang Min")
    assert str(values["shipped_date"]).replace("\u202f", " ") == date
    assert str(values["amount"]).replace("\xa0", " ").replace("\u202f", " ") == amount
    assert "carrier" not in values, "what is unknown is not given at all"


def test_yen_have_no_cents() -> None:
    assert of_order({**ORDER, "amount": {"minor_units": 500, "currency": "JPY"}}, "en", "W")["amount"] == "¥500"


@pytest.mark.parametrize(
    ("language", "variants", "chosen"),
    [
        ("ru", ["en", "ru"], "ru"),
        ("pt-BR", ["en", "pt"], "pt"),
        ("de", ["en", "ru"], "en"),
        (None, ["en", "ru"], "en"),
        ("de", ["ru", "zh"], "ru"),
    ],
)
def test_the_nearest_variant(language: str | None, variants: list[str], chosen: str) -> None:
    assert nearest(language, variants) == chosen


def test_the_library_is_listed(agent: Caller) -> None:
    listed = ReplyTemplates().load(agent.get("/reply-templates").json or {})["reply_templates"]
    assert [template["id"] for template in listed] == [template["id"] for template in STARTER]


def test_rendering_wants_a_known_order_and_template(agent: Caller) -> None:
    wanted = {"order_id": "aliexpress:1:8152000000000001"}
    assert agent.post("/reply-templates/shipped-notice/render", wanted).status_code == 404
    assert agent.post("/reply-templates/nothing/render", wanted).status_code == 404
    assert agent.post("/reply-templates/shipped-notice/render", {**wanted, "values": {"foo": "x"}}).status_code == 422


@pytest.mark.parametrize(
    "content",
    ["id = 'other'", "id = 'x'\n", "id = 'x'\n[names]\nen='x'\nzh_CN='x'\n[variants]\nen='{{ foo }}'", "not toml"],
)
def test_a_bad_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.toml").write_text(content)
    with pytest.raises(ValueError, match=r"x\.toml"):
        list(library.reply_templates(tmp_path))
