"""`make fuzz`: each target for a minute (`python -m tests.fuzz NAME SECONDS` for one, for longer)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["server", "shared_schemas", "liquid"]):
    from tests.fuzz.targets import CORPUS, TARGETS

SECONDS = 60
FOUND = Path(".setup/fuzz")
"""What it learns, for the next run, and what breaks a parser; the inputs in the corpus are chosen by hand."""


def main(arguments: list[str]) -> int:
    """One target in this process, or all of them one after the other."""
    if not arguments:
        return max(
            subprocess.run([sys.executable, "-m", "tests.fuzz", name], check=False).returncode for name in TARGETS
        )
    name, seconds = arguments[0], int(arguments[1]) if len(arguments) > 1 else SECONDS
    found = FOUND / name
    found.mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            str(found),
            str(CORPUS / name),
            f"-artifact_prefix={found}/",
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-timeout=10",
            "-rss_limit_mb=1000",
        ],
        TARGETS[name],
    )
    atheris.Fuzz()
    return 0


sys.exit(main(sys.argv[1:]))
