"""Everything that fuzzing has ever reached is tried again; so is whatever hypothesis comes up with."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import CORPUS, TARGETS

TEXTS = st.text(max_size=300).map(str.encode)
LIQUID = st.lists(
    st.sampled_from(["{{", "}}", "{%", "%}", " if ", " order_no ", "endif", " | ", "upcase", "'", "\n", "-", "x", "."]),
    max_size=40,
).map(lambda parts: "".join(parts).encode())
CSV = st.lists(
    st.sampled_from(
        ["order_no", "订单号", "amount", ",", ";", "\t", "\n", '"', "8152000000000001", "=1+1", "12,5", "\ufeff"]
    ),
    max_size=60,
).map(lambda parts: "".join(parts).encode())


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_reached_before_does_no_harm(name: str) -> None:
    files = sorted((CORPUS / name).iterdir())
    assert files
    for file in files:
        TARGETS[name](file.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=150, deadline=None)
@given(data=st.one_of(st.binary(max_size=300), TEXTS, LIQUID, CSV))
def test_any_bytes_do_no_harm(name: str, data: bytes) -> None:
    TARGETS[name](data)
