"""The same samples in Firefox: another engine, the same facts."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.consoles.reader import NAMES, READ, expectation
from tests.consoles.serve import ConsoleServer
from tests.e2e.firefox import started

pytestmark = pytest.mark.e2e

# Countdowns are read against the clock: it stands still at the moment that the samples were written for.
STANDING_CLOCK = """() => {
    const Running = Date;
    const now = NOW;
    globalThis.Date = class extends Running {
        constructor(...parts) { super(...(parts.length > 0 ? parts : [now])); }
        static now() { return now; }
    };
}"""


def test_every_sample_is_read_in_firefox_as_in_chromium(tmp_path: Path, consoles: ConsoleServer, reader: str) -> None:
    moments = {expectation(name)["now"] for name in NAMES}
    (moment,) = moments  # one clock for all of them
    now = int(datetime.fromisoformat(moment).timestamp() * 1000)
    wrong = {}
    with started(tmp_path / "firefox") as firefox:
        firefox.turn_to("about:blank")
        firefox.call("script.addPreloadScript", functionDeclaration=STANDING_CLOCK.replace("NOW", str(now)))
        for name in NAMES:
            expected = expectation(name)
            firefox.go(consoles.at(expected["url"]))
            ready = json.dumps(expected.get("ready", "#root > *"))
            firefox.until(lambda ready=ready: firefox.run(f"() => document.querySelector({ready}) !== null"))  # type: ignore[misc]
            firefox.run(f"() => {{ {reader}\nglobalThis.reader = reader; }}")
            read = json.loads(firefox.run(f"() => JSON.stringify(({READ})())"))
            if read != expected["reading"]:
                wrong[name] = (read, expected["reading"])
    assert wrong == {}
