"""What is loaded into every console page stays light."""

from __future__ import annotations

import gzip

import pytest

from tests.e2e.conftest import EXTENSION

pytestmark = pytest.mark.e2e


def test_the_content_script_is_at_most_45_kb_compressed() -> None:
    assert len(gzip.compress((EXTENSION / "content.js").read_bytes(), 9)) <= 45_000


def test_signs_in_style_sheets_are_what_they_were() -> None:
    """A style sheet that is made small may escape a sign in a way that a script reads otherwise."""
    assert 'content:"·"' in (EXTENSION / "panel.js").read_text(encoding="utf-8")
