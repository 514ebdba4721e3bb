"""The set-up script: portable, standard library only, and quick the second time."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).resolve().parents[1]


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that a step makes, in a checkout of its own."""
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "STAMPS", tmp_path / "stamps")
    (tmp_path / "source").write_text("one")
    return tmp_path / "made"


def times_run(made: Path) -> int:
    def act() -> None:
        made.write_text(made.read_text() + "x" if made.exists() else "x")

    start.step("step", [made.parent / "source"], act, present=made)
    return len(made.read_text())


def test_a_step_runs_once(made: Path) -> None:
    assert [times_run(made), times_run(made)] == [1, 1]


def test_a_step_runs_again_when_its_source_has_changed(made: Path) -> None:
    times_run(made)
    (made.parent / "source").write_text("two")
    assert times_run(made) == 2


def test_a_step_runs_again_when_what_it_made_is_gone(made: Path) -> None:
    times_run(made)
    made.unlink()
    assert times_run(made) == 1


def test_a_step_that_failed_runs_again(made: Path) -> None:
    def fail() -> None:
        raise start.SetUpError("no network")

    with pytest.raises(start.SetUpError):
        start.step("step", [made.parent / "source"], fail, present=made)
    assert times_run(made) == 1


@pytest.mark.parametrize(("words", "status"), [(["help"], 0), (["nonsense"], 2)])
def test_it_lists_its_commands(words: list[str], status: int) -> None:
    done = subprocess.run([sys.executable, "start.py", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == status
    for name in ("run", "demo", "pair", "test", "check", "bench"):
        assert f"  {name} " in done.stdout


def test_make_alone_prints_the_manual() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in ("run", "demo", "test", "check", "bench", "extension", "schemas"):
        assert f"make {name} " in done.stdout


def test_a_missing_node_is_replaced_by_one_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr(start, "step", lambda name, *_args, **_kwargs: asked.append(name))
    assert start._node() == start._packaged_node()
    assert asked == ["packaged-node"]


def test_a_browser_that_is_not_there_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORDERSIDE_BROWSER", raising=False)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(start.SetUpError, match="ORDERSIDE_BROWSER"):
        start.browser()
