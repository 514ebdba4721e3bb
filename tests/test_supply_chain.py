"""What is installed is what was looked at (r25): every package pinned by its hash, decoders new enough."""

from __future__ import annotations

import json
import re
from pathlib import Path

import PIL
import pillow_heif
import pytest

from server.evidence.decoders import DecodersTooOld, check_decoders

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-node.lock"])
def test_r25_every_python_package_is_pinned_by_hash(name: str) -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))
    packages = [block for block in blocks if re.match(r"[a-z0-9][a-z0-9._-]*(\[[a-z,]+\])?==", block)]
    assert packages
    assert [block.splitlines()[0] for block in packages if "--hash=sha256:" not in block] == []


def test_r25_every_node_package_is_pinned_by_hash() -> None:
    packages = json.loads((ROOT / "extension" / "package-lock.json").read_text("utf-8"))["packages"]
    assert [
        name for name, said in packages.items() if name and not said.get("integrity", "").startswith("sha512-")
    ] == []


def test_r25_the_decoders_are_past_their_known_holes() -> None:
    """CVE-2026-112403 (Pillow before 13), several heap overflows (libheif before 1.23)."""
    check_decoders()
    assert tuple(map(int, PIL.__version__.split(".")[:2])) >= (13, 0)
    assert tuple(map(int, pillow_heif.libheif_version().split(".")[:2])) >= (1, 23)


@pytest.mark.parametrize("old", ["12.3.0", "9.5", "unreadable"])
def test_r25_older_decoders_are_refused(monkeypatch: pytest.MonkeyPatch, old: str) -> None:
    monkeypatch.setattr("server.evidence.decoders.version", lambda _name: old)
    with pytest.raises(DecodersTooOld, match="make run"):
        check_decoders()
