"""What is loaded into every console page stays light."""

from __future__ import annotations

import gzip

import pytest

from tests.e2e.conftest import EXTENSION

pytestmark = pytest.mark.e2e


def test_the_content_script_is_at_most_60_kb_compressed() -> None:
    assert len(gzip.compress((EXTENSION / "content.js").read_bytes(), 9)) <= 60_000
