"""The extension of an agent whose service is the team's server, behind a proxy that speaks TLS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import id_of, options_page
from tests.e2e.desk import LIST, RUSSIAN, AgentDesk
from tests.e2e.leave import say_yes
from tests.server.running import Running
from tests.team.proxy import Proxy

pytestmark = pytest.mark.e2e


@pytest.fixture
def proxy(service: Running, tmp_path: Path) -> Iterator[Proxy]:
    folder = tmp_path / "nginx"
    folder.mkdir()
    made = Proxy(folder, (service.port, service.port))
    service.stop()
    service.environment["ORDERSIDE_NAMES"] = "127.0.0.1"
    service.start()
    made.start()
    yield made
    made.stop()


def test_an_agent_pairs_with_the_teams_server(
    launch: Callable[..., BrowserContext], service: Running, proxy: Proxy
) -> None:
    context = launch()
    say_yes(context, id_of(context), "https://127.0.0.1/*")
    page = options_page(context)
    page.get_by_role("button", name="Change address").click()
    page.get_by_role("textbox", name="Address").fill(proxy.url)
    page.get_by_role("button", name="Use this address").click()
    expect(page.get_by_role("heading", name="Service found")).to_be_visible()
    code = service.command("pair").stdout.split("Pairing code: ")[1][:9]
    page.get_by_role("textbox", name="Pairing code").fill(code)
    page.get_by_role("textbox", name="Your name").fill("小王")
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(page.get_by_role("heading", name="Connected as 小王")).to_be_visible()
    expect(page.get_by_text(f"the extension talks to 127.0.0.1:{proxy.port} and to nobody else")).to_be_visible()
    desk = AgentDesk(context)
    desk.open(LIST)
    desk.until_text(desk.strip_of(RUSSIAN), "In transit")


def test_a_server_without_tls_is_refused_in_words(launch: Callable[..., BrowserContext]) -> None:
    page = options_page(launch())
    page.get_by_role("button", name="Change address").click()
    page.get_by_role("textbox", name="Address").fill("http://orderside.example.com")
    page.get_by_role("button", name="Use this address").click()
    expect(page.get_by_role("alert").filter(has_text="https://")).to_be_visible()
