"""The compose file says what the services and the proxy really understand."""

from __future__ import annotations

import re
from pathlib import Path

from server.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
TEAM = ROOT / "docs" / "team"
COMPOSE = (TEAM / "compose.yaml").read_text("utf-8")


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
