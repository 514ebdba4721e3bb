"""The attacks that can be driven in Firefox too: web pages and a re-bound name on the service, a page on the panel.

Another extension cannot be told from here what to do: Firefox shows its background to no WebDriver BiDi session.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e import firefox as driver
from tests.e2e.desk import RUSSIAN, detail
from tests.e2e.firefox import Firefox, started
from tests.e2e.firefox_desk import pair, words
from tests.e2e.hostile import Ear, effects, page_of, relay_to
from tests.e2e.test_hostile_consoles import CANARY, PRESS, READ
from tests.e2e.test_hostile_pages import ATTACK, HOSTILE_PAGE, NOTE, REFUSED
from tests.server.running import Running, free_port

pytestmark = pytest.mark.e2e

LET_THROUGH = {
    # What Firefox itself keeps from this computer, it lets through here: the service has to refuse it.
    "network.lna.enabled": False,
    "network.lna.blocking": False,
    "dom.disable_open_during_load": False,
}


@pytest.fixture
def attacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Firefox]:
    for name, value in LET_THROUGH.items():
        monkeypatch.setitem(driver.PREFERENCES, name, value)
    with started(tmp_path / "firefox") as running:
        running.call("session.subscribe", events=["browsingContext.contextCreated"])
        running.tab = running.call("browsingContext.create", type="tab")["context"]
        yield running


def test_r02_r04_r06_no_page_in_firefox_gets_through(attacked: Firefox, service: Running) -> None:
    port = free_port()
    service.stop()
    service.environment["ORDERSIDE_NAMES"] = f"127.0.0.1:{port}"
    service.start()
    token = service.token()
    before = effects(service, token)
    with Ear(relay_to(service), port) as relay, Ear(page_of(HOSTILE_PAGE)) as elsewhere:
        attacked.go(f"{elsewhere.url}/")
        read = json.loads(
            attacked.run(f"async () => JSON.stringify(await ({ATTACK})({json.dumps([relay.url, NOTE])}))")
        )
        assert {name: found for name, found in read.items() if found} == {}
        attacked.until(lambda: {*read} <= {asked.attack for asked in relay.asked})
        assert {asked.status for asked in relay.asked if asked.attack} <= REFUSED
        relay.asked.clear()
        # A name that is this computer's for the browser: the service hears its own port under a name it does not know.
        attacked.go(f"http://rebind.test:{elsewhere.port}/")
        hello = f"http://rebind.test:{relay.port}/api/v1/hello"
        asked = f"fetch('{hello}', {{ mode: 'no-cors' }}).then(() => 'read', () => 'asked')"
        assert attacked.run(f"() => {asked}") == "asked"
        (heard,) = [asked for asked in relay.asked if asked.path == "/api/v1/hello"]
        assert (heard.headers["Host"], heard.status) == (f"rebind.test:{relay.port}", 400)
    assert effects(service, token) == before


def test_r16_r17_a_hostile_page_in_firefox_reads_and_presses_nothing(
    firefox: Firefox, service: Running, consoles: ConsoleServer
) -> None:
    pair(firefox, service)
    token = service.token("Li Lei")
    service.call("POST", "/notes", token, {**NOTE, "text": CANARY})
    firefox.go(consoles.at(detail(RUSSIAN)))
    firefox.until(lambda: CANARY in words(firefox, "orderside-panel"))
    before = effects(service, token)
    reading = READ.replace(".getHTML({ serializableShadowRoots: true })", ".innerHTML")
    hosts, *found = json.loads(str(firefox.run(f"() => JSON.stringify(({reading})({json.dumps(CANARY)}))")))
    assert hosts >= 1
    assert found == [False, 0, None, False]
    assert firefox.run(PRESS) == hosts
    assert firefox.run("() => typeof globalThis.browser?.runtime") == "undefined"
    assert CANARY in words(firefox, "orderside-panel")
    assert effects(service, token) == before
