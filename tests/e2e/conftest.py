"""The built extension in Chromium, the real service beside it, and the sample consoles at their true addresses."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

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
    with served(tmp_path / "data") as running:
        yield running


@contextmanager
def served(data: Path) -> Iterator[Running]:
    """The real service on a folder of its own, for as long as it is needed."""
    running = Running(data)
    running.start()
    yield running
    if running.process and running.process.poll() is None:
        running.stop()


@pytest.fixture
def launch(
    playwright: Playwright, consoles: ConsoleServer, browser_path: str, tmp_path: Path
) -> Iterator[Callable[..., BrowserContext]]:
    """Starts Chromium as ``started_chromium`` does, on a profile of its own."""
    opened: list[BrowserContext] = []

    def start(*words: str, new: bool = False, **more: Any) -> BrowserContext:
        profile = tmp_path / f"profile-{len(opened)}"
        opened.append(started_chromium(playwright, consoles, browser_path, profile, *words, **more))
        # It takes the tab that is in front, so it has to be there before anything else is opened.
        options = options_page(opened[-1])
        if not new:
            let_on(opened[-1], id_of(opened[-1]), options)
        return opened[-1]

    yield start
    for context in opened:
        context.close()


def started_chromium(
    playwright: Playwright,
    consoles: ConsoleServer,
    browser_path: str,
    profile: Path,
    language: str = "en-US",
    *,
    others: Sequence[Path] = (),
    flags: Sequence[str] = (),
) -> BrowserContext:
    """Chromium with the built extension, in an interface language.

    ``others`` are further extensions, ``flags`` further words for the command line: of two alike, the last counts.
    """
    loaded = ",".join(map(str, (EXTENSION, *others)))
    context = playwright.chromium.launch_persistent_context(
        profile,
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
    return context


@pytest.fixture(scope="module")
def shared_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The service behind ``shared_context``."""
    with served(tmp_path_factory.mktemp("shared-data")) as running:
        yield running


@pytest.fixture(scope="module")
def shared_context(
    playwright: Playwright,
    consoles: ConsoleServer,
    browser_path: str,
    shared_service: Running,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """One paired browser for a module's tests, which leave nothing behind that another of them would see."""
    profile = tmp_path_factory.mktemp("shared") / "profile"
    context = started_chromium(playwright, consoles, browser_path, profile)
    let_on(context, id_of(context), options_page(context))
    connect(context, shared_service)
    yield context
    context.close()


@pytest.fixture
def shared_desk(shared_context: BrowserContext) -> Iterator[AgentDesk]:
    """A page of its own in the module's browser; what else a test opens there goes with it."""
    before = shared_context.pages
    yield AgentDesk(shared_context)
    for page in shared_context.pages:
        if page not in before:
            page.close()
    shared_context.clear_permissions()


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
def own_desk(launch: Callable[..., BrowserContext], service: Running) -> AgentDesk:
    """A browser and a service of the test's own, paired, with nothing open yet."""
    context = launch()
    connect(context, service)
    return AgentDesk(context)


@pytest.fixture
def desk(own_desk: AgentDesk) -> AgentDesk:
    """An agent's browser. A module whose tests can share one says so with a ``desk`` of its own."""
    return own_desk


@pytest.fixture
def desk_page(desk: AgentDesk) -> Page:
    return desk.page
