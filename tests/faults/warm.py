"""Loaded by the process that days' work are forked from: it has had one, and so loaded all that is loaded on demand."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.workload import a_whole_day

with TemporaryDirectory() as folder:
    a_whole_day(Path(folder) / "data", lambda _step, _identity: None)
