"""The Firefox build in a real Firefox: it loads, pairs, and stands beside every order."""

from __future__ import annotations

import re

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.desk import LIST, RUSSIAN
from tests.e2e.firefox import Firefox
from tests.e2e.firefox_desk import pair, words
from tests.server.running import Running

pytestmark = pytest.mark.e2e


def test_the_firefox_build_pairs_and_stands_beside_every_order(
    firefox: Firefox, service: Running, consoles: ConsoleServer
) -> None:
    pair(firefox, service)
    firefox.go(consoles.at(LIST))
    firefox.until(lambda: len(firefox.select("orderside-strip")) == 20)
    strip = f"orderside-strip[data-order-no='{RUSSIAN}']"
    firefox.until(lambda: re.search(r"In transit.*16 d.*30", words(firefox, strip), re.DOTALL))
    firefox.click(firefox.select(".strip", firefox.root_of(firefox.select(strip)[0]))[0])
    firefox.until(lambda: RUSSIAN in words(firefox, "orderside-panel"))
