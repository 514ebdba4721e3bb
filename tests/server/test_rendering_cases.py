"""What the service writes is what the extension writes while it is away: the cases of both (fill.test.ts)."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from server.reply_templates import logic, values

CASES = json.loads((Path(__file__).parents[1] / "rendering" / "cases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES["cases"]])
def test_a_case(monkeypatch: pytest.MonkeyPatch, case: dict[str, Any]) -> None:
    monkeypatch.setattr(values, "now", lambda: datetime.fromisoformat(CASES["now"]))
    known = values.of_order(case["order"], case["language"], CASES["agent"])
    filled = logic.fill(case["text"], {**known, **case["typed"]})
    assert (filled.text, list(filled.missing)) == (case["filled"], case["missing"])
    assert list(filled.stops) == case.get("stops", [])


@pytest.mark.parametrize("text", ["{{ order_no | truncate: 5 }}", "{{ order_no | size }}", "{{ 1 | plus: 1 }}"])
def test_filters_that_write_no_text_are_refused(text: str) -> None:
    with pytest.raises(logic.TemplateError, match="unknown filter"):
        logic.check(text)
