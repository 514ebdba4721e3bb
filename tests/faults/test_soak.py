"""Under load for a while: threads, descriptors and memory stay as they are."""

from __future__ import annotations

import random
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from tests.faults.rounds import rounds
from tests.server.conftest import photo
from tests.server.running import Running

AGENTS = 4
REQUESTS = rounds(500, 0)
"""How many are made at least; in the long round time decides."""

SECONDS = rounds(0.0, 60.0)
MEGABYTE = 1024 * 1024
MEMORY = 24 * MEGABYTE
"""How much more may be in use at the end: SQLite's caches fill up, one a thread."""


class State(NamedTuple):
    """What a process holds."""

    threads: int
    descriptors: int
    memory: int


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    running = Running(tmp_path / "data")
    running.start()
    yield running
    running.stop()


class Agent(threading.Thread):
    """Does what agents do, on orders of its own, until the others have done enough, too."""

    def __init__(self, service: Running, token: str, number: int, has_enough: Callable[[], bool]) -> None:
        super().__init__(daemon=True)
        self.service, self.token, self.has_enough = service, token, has_enough
        self.chance = random.Random(number)
        self.number, self.made = number, 0
        self.failed: list[object] = []

    def run(self) -> None:
        while not self.has_enough():
            order = f"aliexpress:2345678:{8152 * 10**12 + self.number * 10**6 + self.made // 10}"
            self.chance.choice((self._note, self._photo, self._panel, self._photo_seen))(order)
            self.made += 1

    def _call(self, method: str, path: str, body: object = None) -> dict[str, object]:
        status, answer = self.service.call(method, path, self.token, body)
        if status >= 400:
            self.failed.append(answer)
        return answer if isinstance(answer, dict) else {}

    def _note(self, order: str) -> None:
        note = self._call("POST", "/notes", {"order_id": order, "text": f"note {self.made}"})
        self.service.call("PUT", f"/notes/{note['id']}", self.token, {"text": "reworded"}, version=1)

    def _photo(self, order: str) -> None:
        self._call("POST", f"/evidence?order_id={order}&kind=packing", photo(size=(8 + self.made % 500, 8)))

    def _panel(self, order: str) -> None:
        page = {"marketplace": "aliexpress", "shop": "2345678", "kind": "order_list"}
        seen = {"order_no": order.rpartition(":")[2], "status_text": f"Shipped {self.made}"}
        self._call("POST", "/panels", {"page": page, "orders": [seen]})

    def _photo_seen(self, order: str) -> None:
        for kept in self._call("GET", f"/evidence?order_id={order}").get("evidence", [])[:1]:  # type: ignore[index]
            self._call("GET", f"/evidence/{kept['id']}/original")


def test_nothing_grows(service: Running) -> None:
    states: list[State] = []
    token, until = service.token(), time.monotonic() + SECONDS
    agents: list[Agent] = []

    def has_enough() -> bool:
        return sum(agent.made for agent in agents) >= REQUESTS and time.monotonic() >= until

    agents += [Agent(service, token, number, has_enough) for number in range(AGENTS)]
    for agent in agents:
        agent.start()
    while any(agent.is_alive() for agent in agents):
        time.sleep(0.1)
        states.append(state_of(service))
    assert [agent.failed for agent in agents] == [[]] * AGENTS
    third = max(len(states) // 3, 1)
    early, late = typical(states[third : 2 * third] or states), typical(states[-third:])
    assert late.threads <= early.threads
    assert late.descriptors <= early.descriptors + AGENTS, "a connection of each agent may be open or not"
    assert late.memory <= early.memory + MEMORY


def state_of(service: Running) -> State:
    assert service.process
    process = psutil.Process(service.process.pid)
    with process.oneshot():
        return State(process.num_threads(), process.num_fds(), process.memory_info().rss)


def typical(states: list[State]) -> State:
    return State(*(int(statistics.median(values)) for values in zip(*states, strict=True)))
