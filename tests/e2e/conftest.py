"""The built extension in Chromium, the real service beside it, and the sample consoles at their true addresses."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, Worker

from tests.consoles.serve import ConsoleServer, resolver_rules
from tests.e2e.desk import AgentDesk
from tests.e2e.firefox_desk import firefox
from tests.e2e.kept import keep_connection
from tests.e2e.leave import let_on
from tests.server.running import Running

__all__ = ["firefox"]  # a fixture

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension" / "dist" / "chrome"
FLAGS = (
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--ignore-certificate-errors",
)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    running = Running(tmp_path / "data")
    running.start()
    yield running
    if running.process and running.process.poll() is None:
        running.stop()


@pytest.fixture
def launch(
    playwright: Playwright, consoles: ConsoleServer, browser_path: str, tmp_path: Path
) -> Iterator[Callable[..., BrowserContext]]:
    """Starts Chromium with the built extension, in an interface language, on a profile of its own.

    ``others`` are further extensions, ``flags`` further words for the command line: of two alike, the last counts.
    Unless ``new``, the marketplaces are switched on.
    """
    opened: list[BrowserContext] = []

    def start(
        language: str = "en-US", *, others: Sequence[Path] = (), flags: Sequence[str] = (), new: bool = False
    ) -> BrowserContext:
        loaded = ",".join(map(str, (EXTENSION, *others)))
        context = playwright.chromium.launch_persistent_context(
            tmp_path / f"profile-{len(opened)}",
            executable_path=browser_path,
            headless=True,
            viewport={"width": 1440, "height": 900},
            locale=language,
            env={**os.environ, "LANGUAGE": language.replace("-", "_")},
            args=[
                f"--load-extension={loaded}",
                f"--disable-extensions-except={loaded}",
                f"--lang={language}",
                f"--host-resolver-rules={resolver_rules(consoles.port)}",
                *FLAGS,
                *flags,
            ],
        )
        context.set_default_timeout(30_000)
        opened.append(context)
        # It takes the tab that is in front, so it has to be there before anything else is opened.
        options = options_page(context)
        if not new:
            let_on(context, id_of(context), options)
        return context

    yield start
    for context in opened:
        context.close()


def worker(context: BrowserContext, script: str = "/background.js") -> Worker:
    """The extension's service worker, or another extension's by its script."""
    found = [worker for worker in context.service_workers if worker.url.endswith(script)]
    is_it: Callable[[Worker], bool] = lambda started: started.url.endswith(script)  # noqa: E731
    return found[0] if found else context.wait_for_event("serviceworker", predicate=is_it)


def id_of(context: BrowserContext) -> str:
    """The extension's own id in this browser."""
    return worker(context).url.split("/")[2]


def options_page(context: BrowserContext) -> Page:
    """The options page, which opens by itself when the extension is new."""
    while not (found := [page for page in context.pages if page.url.endswith("/desk/options.html")]):
        context.pages[0].wait_for_timeout(50)
    found[0].bring_to_front()
    return found[0]


def connect(context: BrowserContext, service: Running) -> None:
    """Gives the extension its connection, as the options page would after pairing."""
    keep_connection(worker(context), service.url, service.token())


@pytest.fixture
def desk(launch: Callable[..., BrowserContext], service: Running) -> AgentDesk:
    """An agent's browser, paired, with nothing open yet."""
    context = launch()
    connect(context, service)
    return AgentDesk(context)


@pytest.fixture
def desk_page(desk: AgentDesk) -> Page:
    return desk.page
