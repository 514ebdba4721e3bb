"""What the message rules find in a text: each disguise, nothing in plain numbers, the same on both sides."""

from __future__ import annotations

import json
import random
import re
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server import library
from server.library.message_rules import message_rules
from server.message_rules.lint import EXCERPT, FINDINGS, lint
from server.message_rules.patterns import DETECTION
from server.message_rules.phrases import NEAR
from server.reply_templates.logic import fill
from shared_schemas.base import MARKETPLACES
from tests.server.running import ROOT

SHARED = json.loads((ROOT / "tests" / "message_rules" / "cases.json").read_text("utf-8"))
"""The same file that extension/src/message_rules/lint.test.ts reads."""
LIMITS = {limit["id"]: limit for limit in SHARED["limits"]}
STARTER = message_rules()


@pytest.mark.parametrize("case", SHARED["cases"], ids=lambda case: f"{case['marketplace']}: {case['text'][:40]}")
def test_the_cases_that_both_sides_share(case: dict[str, Any]) -> None:
    marketplace = case["marketplace"]
    found = lint(case["text"], marketplace, SHARED["rules"], LIMITS.get(marketplace), case["numbers"])
    assert [[one["rule_id"], one["excerpt"]] for one in found] == case["found"]


PIECES = (
    *(
        "微",
        "信",
        "vx",
        "VX",
        "@",
        "＠",
        ".",
        " . ",
        "com",
        "ｃｏｍ",
        "(at)",
        " dot ",
        "gmail",
        "138",
        "0013",
        "8000",
        "+",
        "-",
        " ",
        "\n",
    ),
    *(
        "pay",
        "PayPal",
        "支付宝",
        "转账",
        "review",
        "отзыв",
        "gift",
        "$5",
        "好评",
        "返现",
        "www.",
        "https://",
        "/",
        "17track.net",
    ),
    *(
        "é",
        "e\u0301",
        "\u200b",
        "🎉",
        "ﬁ",
        "İ",
        "\t",
        "\r\n",
        "½",
        "ß",
        "ВК",
        "Σ",
        "10",
        "x",
        "\u0e01",
        "가",
        "№",
        "点",
    ),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(TEXTS, st.sampled_from(MARKETPLACES))
@settings(deadline=None)
def test_a_finding_points_at_what_it_names(text: str, marketplace: str) -> None:
    found = lint(text, marketplace, STARTER)
    assert len(found) <= FINDINGS
    for one in found:
        assert 0 <= one["start"] < one["end"] <= len(text)
        quoted = text[one["start"] : one["end"]]
        assert one["excerpt"] == quoted if len(quoted) <= EXCERPT else one["excerpt"] == f"{quoted[:EXCERPT]}…"
    spans = [(one["rule_id"], at) for one in found for at in range(one["start"], one["end"])]
    assert len(spans) == len(set(spans)), "a rule names a character once"


NUMBERS = st.one_of(
    *(
        st.from_regex(form, fullmatch=True)
        for form in (
            *(
                r"[0-9]{14,20}",
                r"[0-9]{3}-[0-9]{7}-[0-9]{7}",
                r"PO-[0-9]{3}-[0-9]{8,20}",
                r"[0-9]{2}-[0-9]{5}-[0-9]{5}",
            ),
            *(
                r"[0-9]{6}[0-9A-Z]{8}",
                r"[A-Z]{2}[0-9]{9}[A-Z]{2}",
                r"(?:YT|SF|JD|LP|4PX)[0-9]{10,18}",
                r"1Z[0-9A-Z]{16}",
            ),
            *(r"[0-9]{12,13}", r"[0-9]{22}", r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", r"[0-3][0-9]\.[01][0-9]\.20[0-9]{2}"),
            *(
                r"[01][0-9]:[0-5][0-9]-[12][0-9]:[0-5][0-9]",
                r"[1-9][0-9]?,[0-9]{3}\.[0-9]{2}",
                r"[0-9]{1,4} ?(?:g|kg|cm|mAh)",
            ),
        )
    )
)


@given(st.lists(NUMBERS, min_size=1, max_size=4), st.sampled_from([", ", "; ", "\n"]), st.sampled_from(MARKETPLACES))
@settings(deadline=None, max_examples=300)
def test_order_and_tracking_numbers_dates_and_prices_are_nothing(said: list[str], between: str, where: str) -> None:
    assert lint(between.join(said), where, STARTER) == []


@pytest.mark.parametrize(
    "piece", [*PIECES, "a", "1", "1-", "a.", "a@", "(a", "a (at) b", "http://a", "http://x/..", "+1 "]
)
def test_no_text_keeps_it_busy(piece: str) -> None:
    """A pattern that went back and forth over all of it would run into the suite's time-out."""
    assert len(lint(piece * 10_000, "ebay", STARTER)) <= FINDINGS


@pytest.mark.parametrize("kind", ["email", "phone", "link"])
def test_every_repetition_of_a_pattern_has_an_end(kind: str) -> None:
    for one in DETECTION[kind]:
        unescaped = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", one["pattern"])
        assert not re.search(r"[*+]|\{[0-9]+,\}", unescaped), one["what"]
        assert not re.search(r"\\[wdsbWDSB]", one["pattern"]), one["what"]


@pytest.mark.parametrize("marketplace", MARKETPLACES)
def test_no_starter_template_breaks_a_starter_rule(marketplace: str) -> None:
    values = {
        **{"order_no": "8152000000000001", "buyer_name": "Анна", "item_title": "Phone case", "amount": "$12.50"},
        **{"carrier": "YunExpress", "tracking_no": "LX123456789CN", "refund_amount": "US $5.00"},
        **{"tracking_url": "https://t.17track.net/en#nums=LX123456789CN", "ordered_date": "5 ноября 2026 г."},
        **{"shipped_date": "2026-11-06", "promised_date": "30.11.2026", "new_ship_date": "2026-11-30"},
        **{"days_since_dispatch": 16, "shop_name": "Best", "agent_name": "Wang Min", "office_hours": "9:00-18:00"},
    }
    for template in library.reply_templates():
        for text in template["variants"].values():
            assert lint(fill(text, values).text, marketplace, STARTER) == [], template["id"]


def test_the_extension_finds_what_the_service_finds() -> None:
    """Texts put together at random, the starter rules, and the extension's own linter in Node."""
    chance = random.Random(7)
    texts = ["".join(chance.choices(PIECES, k=chance.randrange(1, 40))) for _ in range(1500)]
    texts += [f"review{'x' * gap} gift vx {'🎉' * gap}微信" for gap in (NEAR - 2, NEAR - 1, NEAR, NEAR + 1)]
    rules = [{**rule, "level": chance.choice(["warn", "block"])} for rule in STARTER]
    asked = {"texts": texts, "marketplace": "temu", "rules": rules, "limits": SHARED["limits"], "numbers": ["8000138"]}
    node = ["node", str(ROOT / "tests" / "message_rules" / "lint.mjs")]
    done = subprocess.run(node, input=json.dumps(asked), capture_output=True, text=True, check=True, encoding="utf-8")
    ours = [lint(text, "temu", rules, LIMITS["temu"], ["8000138"]) for text in texts]
    assert sum(map(len, ours)) > 1500
    for text, mine, theirs in zip(texts, ours, json.loads(done.stdout), strict=True):
        assert mine == theirs, text
