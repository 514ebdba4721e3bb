"""TinyDB's own tests pass on our tables, but for the deliberate differences; on both engines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tinydb_suite.differences import DIFFERENCES
from tests.tinydb_suite.plugin import ENGINE, OUTCOMES, WHERE

ROOT = Path(__file__).resolve().parents[2]
SUITE = ROOT / ".setup" / "tinydb-tests"


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_tinydbs_own_tests_pass(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    assert (SUITE / "test_tables.py").exists(), (
        "TinyDB's tests are not here. `python3 start.py test` gets them from the package index, once."
    )
    where = request.getfixturevalue("postgres").address() if engine == "postgresql" else ""
    outcomes = tmp_path / "outcomes.json"
    words = ["-m", "pytest", "-p", "tests.tinydb_suite.plugin", "-p", "no:cacheprovider", "-q", "-c", os.devnull]
    done = subprocess.run(
        [sys.executable, *words, "--rootdir", SUITE, "--basetemp", tmp_path / "suite", SUITE],
        cwd=ROOT,
        env={**os.environ, ENGINE: engine, WHERE: where, OUTCOMES: str(outcomes)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert outcomes.exists(), done.stdout + done.stderr
    passed: dict[str, bool] = json.loads(outcomes.read_text())
    assert len(passed) > 60
    assert {name for name, has_passed in passed.items() if not has_passed} == set(DIFFERENCES), done.stdout
