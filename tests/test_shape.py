"""The repository's own rules: a rule no test holds will rot."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from server.commands.schemas import TARGET, document

ROOT = Path(__file__).resolve().parents[1]
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
SLICES = ("access", "cases", "evidence", "journal", "orders", "panels", "reply_templates", "template_images")


def texts(*patterns: str) -> list[tuple[str, str]]:
    return [
        (name, (ROOT / name).read_text("utf-8"))
        for name in TRACKED
        if any(Path(name).match(pattern) for pattern in patterns) and (ROOT / name).is_file()
    ]


def test_the_openapi_document_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == document(), "run `make schemas`"


def test_the_extensions_types_are_fresh() -> None:
    node = ["node", "types.mjs", "--check"]
    done = subprocess.run(node, cwd=ROOT / "extension", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", SLICES)
def test_a_slice_is_declared_in_its_routes(name: str) -> None:
    text = (ROOT / "server" / name / "routes.py").read_text("utf-8")
    assert "blueprint = Blueprint(" in text
    bodies = re.findall(r'^def (\w+)\(.*?\) -> Response:\n    """[^\n]+\n', text, re.MULTILINE | re.DOTALL)
    routes = re.findall(r"^@blueprint\.route\(", text, re.MULTILINE)
    assert len([body for body in bodies if not body.startswith("_")]) == len(routes), "a one-line docstring per route"


def test_records_change_only_through_the_journal() -> None:
    writes = re.compile(r"\.table\(\w+\)\.(insert|insert_multiple|update|update_multiple|upsert|remove|truncate)\(")
    allowed = {"server/journal/logic.py", "server/rest/once.py", "server/access/pairing.py"}
    places = [(name, text) for name, text in texts("*.py") if name.startswith("server/")]
    assert len(places) > 50
    assert [name for name, text in places if name not in allowed and writes.search(text)] == []


def test_text_is_never_html() -> None:
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc")
    places = [
        (name, text) for name, text in texts("*.ts", "*.tsx", "*.js") if name.startswith(("extension/src/", "server/"))
    ]
    shipped = [(name, text) for name, text in places if ".test." not in name and "/testing/" not in name]
    assert len(shipped) > 80
    assert [name for name, text in shipped if forbidden.search(text)] == []


def test_the_extension_never_presses_send() -> None:
    forbidden = re.compile(r"\.submit\(|requestSubmit|new KeyboardEvent\(\s*[\"']key(down|press)")
    assert [name for name, text in texts("*.ts", "*.tsx") if forbidden.search(text)] == []


def test_json_is_never_forced() -> None:
    assert [name for name, text in texts("*.py") if name.startswith("server/") and "force=True" in text] == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    forbidden = re.compile(r"registry\.npmjs|files\.pythonhosted|pypi\.org/simple|deb\.debian|/work/|\.\./shared/")
    names = [name for name in TRACKED if Path(name).suffix not in (".png", ".webp") and name != "tests/test_shape.py"]
    guilty = [name for name in names if forbidden.search((ROOT / name).read_text("utf-8", errors="replace"))]
    assert guilty == []


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.ruff]")[0]
    lines = [line for line in text.splitlines() if re.match(r'\s+"[a-z][A-Za-z0-9-]+[<>=~"]', line)]
    assert len(lines) > 20
    assert [line for line in lines if "#" not in line] == []
    package = json.loads((ROOT / "extension" / "package.json").read_text("utf-8"))
    assert {*package["dependencies"], *package["devDependencies"]} - set(package["//"]) == set()


def test_every_setting_is_described_in_the_readme() -> None:
    settings = set(re.findall(r"ORDERSIDE_[A-Z]+", (ROOT / "server" / "settings.py").read_text("utf-8")))
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {name for name in settings if name not in readme} == set()


def test_no_test_is_skipped_or_left_for_later() -> None:
    forbidden = re.compile(r"pytest\.(?:mark\.)?(?:skip|xfail)|\b(?:it|test|describe)\.(?:skip|only|todo)\b")
    places = texts("*.py", "*.test.ts", "*.test.tsx", "*.test.mjs")
    # Faults are injected by strace, which is Linux's alone; there `make test` sees to it that it is installed.
    allowed = {"tests/test_shape.py", "tests/faults/conftest.py"}
    assert [name for name, text in places if name not in allowed and forbidden.search(text)] == []


def test_every_requirement_of_the_gate_has_its_tests() -> None:
    """R1 to R27 of docs/security.md: the number stands in the name of what shows it."""
    names = re.compile(r"def test_(r\d\d)_|test(?:\.each\([^)]*\))?\(\s*\"(r\d\d): ")
    found = {
        one or other
        for _, text in texts("*.py", "*.test.ts", "*.test.tsx", "*.test.mjs")
        for one, other in names.findall(text)
    }
    assert sorted({f"r{number:02}" for number in range(1, 28)} - found) == []
