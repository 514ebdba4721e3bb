"""Running commands inside the test's own process: what they say, and their exit status."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from server.__main__ import main


def run(data: Path, *words: object, **environment: str) -> tuple[int, str]:
    """Exit status and output of ``python -m server WORDS``; it never ends with a traceback."""
    own = {"ORDERSIDE_DATA": str(data), **environment}
    done = CliRunner().invoke(main, [str(word) for word in words], env=own)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.exit_code, done.output
