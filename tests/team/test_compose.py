"""The compose file and the README's words about it say what services, proxy, bucket and commands really understand."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from server.__main__ import main
from server.settings import KNOWN, read_settings
from tests.server.conftest import ORDER, photo
from tests.server.postgres import PostgresServer
from tests.server.running import ROOT, Running
from tests.server.s3 import environment, fresh_address, s3_server

TEAM = ROOT / "docs" / "team"
COMPOSE = (TEAM / "compose.yaml").read_text("utf-8")
SERVICES = COMPOSE.partition("\nservices:\n")[2].partition("\nvolumes:\n")[0]
BLOCKS = dict(re.findall(r"^  ([a-z0-9-]+):\n((?:    .+\n)+)", SERVICES, re.MULTILINE))
"""What the compose file says of each service."""

SECTION = (ROOT / "README.md").read_text("utf-8").partition("### When one computer")[2].partition("\n## ")[0]
COMMANDS = [
    shlex.split(command, comments=True)
    for command in (
        *re.sub(r"\\\n\s+", "", "\n".join(re.findall(r"^    (.+)$", SECTION, re.MULTILINE))).splitlines(),
        *(" ".join(said.split()) for said in re.findall(r"`(docker [^`]+)`", SECTION)),
    )
]
"""Every command of that section, in words."""

OPTIONS = {
    "up": {"--detach"},
    "run": {"--rm", "--user"},
    "exec": set(),
    "stop": set(),
    "build": set(),
    "down": {"--volumes"},
}
"""What they use of docker compose (docs.docker.com/reference/cli/docker/compose); each but --user stands alone."""


def test_its_settings_are_settings() -> None:
    said = dict(re.findall(r"^  (ORDERSIDE_[A-Z]+|AWS_[A-Z_]+): (.+)$", COMPOSE, re.MULTILINE))
    filled = {name: re.sub(r"\$\{\w+\}", "orderside.example.com", value).strip('"') for name, value in said.items()}
    settings = read_settings(filled)
    assert settings.store.startswith("postgresql://orderside:")
    assert settings.photos == "s3://orderside/photos"
    assert settings.names == ("orderside.example.com",)
    known = (ROOT / "server" / "settings.py").read_text("utf-8")
    assert [name for name in re.findall(r"ORDERSIDE_(?!NAME\b)[A-Z]+", COMPOSE) if name not in known] == []


def test_the_proxy_passes_on_to_the_services_ports() -> None:
    ports = set(re.findall(r'ORDERSIDE_PORT: "(\d+)"', COMPOSE))
    assert set(re.findall(r"server 127\.0\.0\.1:(\d+) ", (TEAM / "nginx.conf").read_text("utf-8"))) == ports


def test_every_value_asked_for_is_in_the_example() -> None:
    asked = set(re.findall(r"\$\{(\w+)\}", COMPOSE))
    example = (TEAM / "team.env.example").read_text("utf-8")
    assert asked == set(re.findall(r"^(\w+)=", example, re.MULTILINE))


def composed() -> list[tuple[str, list[str], list[str]]]:
    """Of every `docker compose` command: which, the services it is about, and what it runs in one."""
    found = []
    for words in COMMANDS:
        if words[:2] != ["docker", "compose"]:
            continue
        assert words[2:4] == ["--env-file", "team.env"], words
        which, rest = words[4], words[5:]
        while rest and rest[0].startswith("-"):
            assert rest[0] in OPTIONS[which], words
            rest = rest[2 if rest[0] == "--user" else 1 :]
        at = 1 if which in ("run", "exec") else len(rest)
        found.append((which, rest[:at], rest[at:]))
    return found


def scripts() -> list[str]:
    """What the README has a shell do in the container for single commands."""
    return [words[2] for _, services, words in composed() if services == ["tools"] and words[:2] == ["sh", "-c"]]


def test_the_readmes_commands_are_about_services_that_there_are() -> None:
    named = [(which, service) for which, services, _ in composed() for service in services]
    assert len(named) >= 12
    assert [(which, service) for which, service in named if service not in BLOCKS] == []
    others = {words[0] for words in COMMANDS} - {"docker"}
    assert others == {"cd", "cp", "mkdir"}
    assert ["cp", "team.env.example", "team.env"] in COMMANDS
    made = next(words[1:] for words in COMMANDS if words[0] == "mkdir")
    mounted = set(re.findall(r"- \./(\w+):|\"\./(\w+):", COMPOSE))
    assert set(made) == {first or second for first, second in mounted}


def test_the_readmes_commands_are_commands_with_what_they_need() -> None:
    said = []
    for _, services, words in composed():
        script = shlex.split(words[2]) if words[:2] == ["sh", "-c"] else words
        while script and (setting := re.fullmatch(r"([A-Z_]+)=\S+", script[0])):
            assert setting[1] in KNOWN
            script = script[1:]
        for name in re.findall(r"\$(\w+)", " ".join(words)):
            assert f"  {name}: " in COMPOSE.partition("x-environment:")[2].partition("\nservices:")[0]
            assert "*environment" in BLOCKS[services[0]]
        if script[:3] == ["python", "-m", "server"]:
            main.commands[script[3]].make_context(script[3], script[4:])
            said.append(script[3])
        assert all("./records:/records" in BLOCKS[services[0]] for word in words if "/records" in word)
    assert sorted(said) == ["backup", "move", "move", "pair"]


def test_the_container_for_single_commands_waits_for_no_proxy() -> None:
    assert "*environment" in BLOCKS["tools"]
    assert "profiles:" in BLOCKS["tools"], "`up` leaves it out"
    assert "*program" in BLOCKS["tools"]
    assert "network_mode" not in COMPOSE.partition("x-program:")[2].partition("\n\n")[0]


def in_the_container(script: str, records: Path, settings: dict[str, str]) -> str:
    """Runs it as the container would, with its environment, and another folder as /records."""
    own = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "ORDERSIDE_DATA": str(records / "nothing")}
    done = subprocess.run(
        ["sh", "-c", script.replace("/records", str(records))],
        cwd=ROOT,
        env={**own, **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (records / "nothing" / "orderside.db").exists()
    return done.stdout


def test_records_go_to_the_team_and_back_by_the_readmes_words(
    tmp_path: Path, database: str, postgres: PostgresServer
) -> None:
    laptop = Running(tmp_path / "records")
    token = laptop.token()
    laptop.start()
    laptop.call("POST", "/notes", token, {"order_id": ORDER, "text": "kept 已核对"})
    laptop.call("POST", f"/evidence?order_id={ORDER}&kind=packing", token, photo())
    laptop.stop()
    team = {
        "ORDERSIDE_STORE": database,
        "ORDERSIDE_PHOTOS": fresh_address(),
        **environment(s3_server().endpoint),
    }
    there, back = scripts()
    assert "1 photos" in in_the_container(there, tmp_path / "records", team)
    (backup,) = (words for _, _, words in composed() if "backup" in words)
    in_the_container(" ".join(backup), tmp_path / "records", team)
    (made,) = (tmp_path / "records").glob("orderside-20*.zip")
    another = {**team, "ORDERSIDE_STORE": postgres.make_schema(), "ORDERSIDE_PHOTOS": fresh_address()}
    in_the_container(f"python -m server restore /records/{made.name}", tmp_path / "records", another)
    (tmp_path / "empty").mkdir()
    assert "1 photos" in in_the_container(back, tmp_path / "empty", team)
    again = Running(tmp_path / "empty")
    assert again.command("verify").returncode == 0
    again.start()
    notes = again.call("GET", f"/notes?order_id={ORDER}", token)[1]["notes"]
    again.stop()
    assert [note["text"] for note in notes] == ["kept 已核对"]


@pytest.fixture
def make_bucket() -> list[str]:
    """The compose file's command, at the tests' server."""
    (script,) = re.findall(r"- -c\n      - >-\n((?:        .+\n)+)", BLOCKS["make-bucket"])
    folded = " ".join(script.split("\n        ")).strip()
    assert folded.count("-master=bucket:9333") == 2
    return ["sh", "-c", folded.replace("-master=bucket:9333", f"-master={s3_server().master}")]


def test_the_bucket_is_made_and_may_be_there(make_bucket: list[str]) -> None:
    path = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def run(words: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, env={**os.environ, **path}, capture_output=True, text=True, timeout=60, check=False
        )

    shell = f"weed shell -master={s3_server().master}"
    run(["sh", "-c", f"echo s3.bucket.create -name orderside-old | {shell}"])
    said = [run(make_bucket) for _ in range(3)]
    assert [one.returncode for one in said] == [0, 0, 0], said
    there = run(["sh", "-c", f"echo s3.bucket.list | {shell}"]).stdout
    assert [line.split()[0] for line in there.splitlines()].count("orderside") == 1
