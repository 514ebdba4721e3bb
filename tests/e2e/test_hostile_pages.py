"""Attacks on the service from beside it: web pages, a re-bound name, another extension, another program on its port.

What the browser would stop by itself (Local Network Access) is switched off, so that every attack arrives: a relay in
front of the service hears it, and the service has to refuse it.
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Response, expect

from tests.consoles.serve import ConsoleServer, resolver_rules
from tests.e2e.conftest import options_page, worker
from tests.e2e.desk import LIST, RUSSIAN, AgentDesk, detail
from tests.e2e.hostile import Answer, Ear, effects, page_of, relay_to, write_extension
from tests.e2e.kept import kept_token
from tests.server.running import Running, free_port

pytestmark = pytest.mark.e2e
expect.set_options(timeout=30_000)

LET_THROUGH = "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"
HOSTILE_PAGE = "<!doctype html><title>A shop for slippers</title><iframe name=hidden></iframe>"
MADE_UP = "https://slippers.example"
NOTE = {"order_id": f"aliexpress:2345678:{RUSSIAN}", "text": "attack"}

ATTACK = (Path(__file__).parent / "attack.js").read_text("utf-8")
"""`attack(service, note)`: everything that a page can try. Answers what the page could read, by the attack's name."""

REFUSED = {400, 401, 403, 404, 405, 415}


@pytest.fixture
def relay(service: Running) -> Iterator[Ear]:
    """Hears whatever is asked of the service, which knows it under the relay's address."""
    port = free_port()
    service.stop()
    service.environment["ORDERSIDE_NAMES"] = f"127.0.0.1:{port}"
    service.start()
    with Ear(relay_to(service), port) as ear:
        yield ear


def pair(context: BrowserContext, service: Running, address: str | None = None) -> str:
    """Pairs as the options page does; gives the token that the extension has from then on."""
    code = service.command("pair").stdout.split("Pairing code: ")[1][:9]
    request = {"url": address or service.url, "code": code, "agent": "Wang Min"}
    asked = {"name": "pair", "request": request}
    answer = options_page(context).evaluate("(message) => chrome.runtime.sendMessage(message)", asked)
    assert answer["ok"], answer
    return kept_token(worker(context))


def test_r04_r06_no_web_page_gets_through(
    launch: Callable[..., BrowserContext], service: Running, relay: Ear, consoles: ConsoleServer
) -> None:
    rules = f"--host-resolver-rules={resolver_rules(consoles.port)}"
    context = launch(flags=[rules, LET_THROUGH])
    context.route(f"{MADE_UP}/**", lambda route: route.fulfill(content_type="text/html", body=HOSTILE_PAGE))
    token = pair(context, service, relay.url)
    before = effects(service, token)
    with Ear(page_of(HOSTILE_PAGE)) as elsewhere:
        for address in (f"{elsewhere.url}/", f"{MADE_UP}/"):
            relay.asked.clear()
            page = context.new_page()
            page.goto(address)
            done = page.evaluate(ATTACK, [relay.url, NOTE])
            assert {name: read for name, read in done.items() if read} == {}, "the page could read nothing"
            relay.hears(done, context)
            origins = {asked.headers.get("Origin") for asked in relay.asked if asked.method == "POST"}
            assert {address.rstrip("/")} <= origins <= {address.rstrip("/"), "null"}
            attacks = [asked for asked in relay.asked if asked.attack]
            assert {asked.status for asked in attacks} <= REFUSED, [vars(asked) for asked in attacks]
            assert effects(service, token) == before
            for opened in context.pages[1:]:
                opened.close()


def test_r02_a_name_bound_to_this_computer_gets_an_empty_400(
    launch: Callable[..., BrowserContext], service: Running, consoles: ConsoleServer
) -> None:
    rules = f"--host-resolver-rules=MAP rebind.test 127.0.0.1,{resolver_rules(consoles.port)}"
    context = launch(flags=[rules, LET_THROUGH])
    token = pair(context, service)
    before = effects(service, token)
    page = context.new_page()
    address = f"http://rebind.test:{service.port}"
    answers: list[Response] = []
    # Playwright marks what it calls, which a built-in method does not allow.
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    for path in ("/api/v1/hello", "/demo/", "/nowhere"):
        with suppress(Error):  # which is how Playwright tells of an empty answer
            page.goto(f"{address}{path}")
    heard = [(answer.status, answer.header_value("content-length")) for answer in answers]
    assert heard == [(400, "0")] * 3
    # The name now serves the attacker's page, and the next answer is the service's: for the browser, one origin.
    context.route(f"{address}/slippers", lambda route: route.fulfill(content_type="text/html", body=HOSTILE_PAGE))
    page.goto(f"{address}/slippers")
    asked = """([token, note]) => Promise.all(["hello", "notes", "pairings", "pairings/codes"].flatMap((path) =>
        ["GET", "POST", "DELETE", "OPTIONS"].map(async (method) => {
            const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
            const body = method === "POST" ? JSON.stringify(note) : undefined;
            const answer = await fetch(`/api/v1/${path}`, { method, headers, body });
            return `${answer.status}${await answer.text()}`;
        })))"""
    assert set(page.evaluate(asked, [token, NOTE])) == {"400"}, "even with a token that is good"
    assert effects(service, token) == before


ASK = """async ([address, token, method, body, type]) => {
    const headers = { "Idempotency-Key": "attack-attack-attack", ...(type ? { "Content-Type": type } : {}) };
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = await fetch(address, { method, headers, body: body === null ? undefined : JSON.stringify(body) });
    return answer.status;
}"""
SPEAK = """async ([id, message]) => {
    try {
        return await chrome.runtime.sendMessage(id, message) ?? null;
    } catch (error) {
        return String(error);
    }
}"""
OTHER_IN_PAGE = """
// What a content script of another extension can try: speak to ours, and reach into its places.
const said = document.documentElement;
document.addEventListener("attack", async ({ detail: id }) => {
    const places = [...document.querySelectorAll("orderside-panel, orderside-strip")];
    const open = places.map((place) => place.shadowRoot).filter(Boolean).length;
    said.dataset.places = `${places.length} ${open}`;
    try {
        said.dataset.answer = String(await chrome.runtime.sendMessage(id, { name: "status", request: {} }));
    } catch (error) {
        said.dataset.answer = `refused: ${error}`;
    }
});
"""
MESSAGES: list[dict[str, Any]] = [
    {"name": "status", "request": {}},
    {"name": "disconnect", "request": {}},
    {"name": "add_note", "request": NOTE},
    {"name": "request_code", "request": {"url": "http://127.0.0.1:8765"}},
]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another extension, which may reach this computer and the consoles' pages."""
    hosts = ["http://127.0.0.1/*", "https://csp.aliexpress.com/*"]
    return write_extension(tmp_path / "other", "Other", hosts, OTHER_IN_PAGE, ["https://csp.aliexpress.com/*"])


def test_r03_r04_r07_r16_another_extension_gets_nothing(
    launch: Callable[..., BrowserContext], service: Running, other: Path
) -> None:
    context = launch(others=[other])
    token = pair(context, service)
    own, stranger = worker(context), worker(context, "/other.js")
    stranger.evaluate("self.ready")
    before = effects(service, token)
    api = f"{service.url}/api/v1"
    for path in ("notes", "journal", "tokens", "agents/me", "evidence/abc/original"):
        assert stranger.evaluate(ASK, [f"{api}/{path}", None, "GET", None, None]) == 401
        assert stranger.evaluate(ASK, [f"{api}/{path}?token={token}", None, "GET", None, None]) == 401
    for kind, status in (("application/json", 401), ("text/plain", 415)):
        assert stranger.evaluate(ASK, [f"{api}/notes", None, "POST", NOTE, kind]) == status
    for method, path, body in (
        ("POST", "notes", NOTE),
        ("POST", "panels", {}),
        ("PUT", "notes/abc", {}),
        ("DELETE", f"tokens/{token.split('_')[1]}", {}),
    ):
        asked = [f"{api}/{path}", token, method, body, "application/json"]
        assert stranger.evaluate(ASK, asked) == 403, "a token belongs to the extension that was paired"
    assert effects(service, token) == before

    wanted = {"name": "request_code", "request": {"url": service.url}}
    assert options_page(context).evaluate("(message) => chrome.runtime.sendMessage(message)", wanted)["ok"]
    code = service.printed().split("Pairing code: ")[-1][:9]
    assert len(code.replace(" ", "")) == 8
    asked_now = effects(service, token)
    take = [f"{api}/pairings", None, "POST", {"code": code.replace(" ", ""), "agent": "Eve"}, "application/json"]
    assert stranger.evaluate(ASK, take) in (403, 410), "a code that ours asked for is ours alone"
    agents = {entry["agent"] for entry in service.call("GET", "/tokens", token)[1]["tokens"]}
    assert (agents, effects(service, token).entries) == ({"Wang Min"}, asked_now.entries)

    id_ = own.url.split("/")[2]
    for message in MESSAGES:
        refused = stranger.evaluate(SPEAK, [id_, message])
        assert "Receiving end does not exist" in str(refused)
    page = context.new_page()
    page.goto(LIST)
    page.wait_for_selector("orderside-strip", state="attached")
    page.evaluate("(id) => document.dispatchEvent(new CustomEvent('attack', { detail: id }))", id_)
    page.wait_for_selector("html[data-answer]", state="attached")
    said: dict[str, str] = page.evaluate("({ ...document.documentElement.dataset })")
    assert "Receiving end does not exist" in said["answer"]
    assert said["places"].split()[0] != "0"
    assert said["places"].split()[1] == "0", "closed to another extension's script, too"
    assert effects(service, token).notes == 0
    assert kept_token(own) == token


COUNTER = "(globalThis.ignoredSoFar = ignored + 1) && false"
"""Asked at the guard's own counter, each time it counts."""


def watch_guard(context: BrowserContext) -> Callable[[], int]:
    """Reads the guard's counter where it stands: how many messages the background has ignored since now."""
    source = worker(context).evaluate("fetch(location.href).then((answer) => answer.text())")
    line = next(number for number, text in enumerate(source.split("\n")) if "ignored += 1" in text)
    assert context.browser
    client = context.browser.new_browser_cdp_session()
    targets = client.send("Target.getTargets")["targetInfos"]
    (ours,) = [target for target in targets if target["url"] == worker(context).url]
    session = client.send("Target.attachToTarget", {"targetId": ours["targetId"], "flatten": False})["sessionId"]
    pause = {"lineNumber": line, "url": worker(context).url, "condition": COUNTER}
    for number, (method, params) in enumerate([("Debugger.enable", {}), ("Debugger.setBreakpointByUrl", pause)]):
        text = json.dumps({"id": number, "method": method, "params": params})
        client.send("Target.sendMessageToTarget", {"sessionId": session, "message": text})
    return lambda: int(worker(context).evaluate("globalThis.ignoredSoFar ?? 0"))


IN_FRAME = """async (messages) => {
    const asked = messages.map((message) => chrome.runtime.sendMessage(message).catch((error) => String(error)));
    return JSON.stringify(await Promise.all(asked));
}"""


def test_r16_messages_of_strangers_are_ignored_and_counted(
    launch: Callable[..., BrowserContext], service: Running
) -> None:
    context = launch()
    token = pair(context, service)
    count = watch_guard(context)
    desk = AgentDesk(context)
    desk.open(detail(RUSSIAN))
    desk.until(lambda: desk.section("Notes").count() > 0)
    before = effects(service, token)
    id_, page = worker(context).url.split("/")[2], desk.page
    spoken = page.evaluate(
        """([id, messages]) => {
            for (const message of messages)
                for (const origin of ["*", location.origin]) window.postMessage(message, origin);
            return [typeof chrome?.runtime?.sendMessage, typeof globalThis.browser];
        }""",
        [id_, MESSAGES],
    )
    assert spoken == ["undefined", "undefined"], "the page has no way to speak to an extension"

    # The script of ours in the console's page, taken over: it may ask what pages may ask, and nothing else.
    client = context.new_cdp_session(page)
    worlds: list[dict[str, Any]] = []
    client.on("Runtime.executionContextCreated", lambda event: worlds.append(event["context"]))
    client.send("Runtime.enable")
    (ours,) = [world["id"] for world in worlds if id_ in world["origin"]]

    def say(*messages: Any) -> Any:
        call = {"functionDeclaration": IN_FRAME, "executionContextId": ours, "arguments": [{"value": messages}]}
        found = client.send("Runtime.callFunctionOn", {**call, "awaitPromise": True, "returnByValue": True})
        return json.loads(found["result"]["value"])

    assert say({"name": "status", "request": {}})[0]["ok"]
    assert count() == 0
    forbidden: list[Any] = [
        {"name": name, "request": {"url": service.url, "id": "abc", "q": "a", "key": "k", "code": "0" * 8}}
        for name in ("pair", "find_service", "request_code", "disconnect", "everything_waiting", "retry", "original")
    ]
    forbidden += [{"name": "find_notes", "request": {"q": "a"}}, {"name": "constructor", "request": {}}, "status", None]
    answers = say(*forbidden)
    assert [answer for answer in answers if answer is not None and "closed before a response" not in answer] == []
    assert count() == len(forbidden)
    foreign = say({"name": "panels", "request": {"page": {"marketplace": "demo"}, "orders": [], "open": None}})
    assert foreign[0]["error"]["code"] == "wrong_marketplace"
    assert effects(service, token) == before

    # A page of ours inside somebody's frame is not let in, so it can ask nothing.
    page.evaluate(
        "(id) => { const frame = document.createElement('iframe'); frame.name = 'ours';"
        " frame.src = `chrome-extension://${id}/desk/options.html`; document.body.append(frame); }",
        id_,
    )
    place = page.wait_for_selector("iframe[name=ours]")
    frame = place and place.content_frame()
    assert frame
    frame.wait_for_load_state()
    assert not frame.url.endswith("options.html")
    assert frame.evaluate("typeof globalThis.chrome?.runtime?.sendMessage") == "undefined"
    assert count() == len(forbidden)


def impostor(service: Running, token: str) -> Callable[..., Answer]:
    """A program that answers everything, and hello with an answer of the true service's that it once heard."""
    nonce = "a" * 32
    address = f"{service.url}/api/v1/hello?nonce={nonce}&token_id={token.split('_')[1]}"
    with urllib.request.urlopen(address, timeout=30) as answer:
        heard = answer.read()
    assert json.loads(heard)["proof"]

    def answer_all(method: str, path: str, headers: object, body: bytes) -> Answer:
        content = heard if "/hello" in path else b'{"token": "os_a_' + b"x" * 40 + b'", "agent": "Eve", "name": "Eve"}'
        return 200, {"Content-Type": "application/json", "Orderside-Api": "1"}, content

    return answer_all


def test_r08_a_program_on_the_services_port_learns_nothing(
    launch: Callable[..., BrowserContext], service: Running
) -> None:
    context = launch()
    token = pair(context, service)
    acting = impostor(service, token)
    desk = AgentDesk(context)
    desk.open(detail(RUSSIAN))
    desk.until(lambda: desk.section("Notes").count() > 0)
    desk.section("Notes").get_by_role("textbox").fill("nothing for an impostor")
    service.stop()
    with Ear(acting, service.port) as ear:
        # The proof lasts a minute; after one, it is asked for again.
        worker(context).evaluate("(() => { const now = Date.now; Date.now = () => now() + 61_000; })()")
        lists = AgentDesk(context)
        lists.open(LIST)
        lists.until_text(lists.strip_of(RUSSIAN), "[Aa]nother program")
        assert any("token_id" in asked.path for asked in ear.asked)
        desk.page.bring_to_front()
        desk.until_text(desk.panel, "[Aa]nother program")
        desk.section("Notes").get_by_role("button", name="Add note").click()
        desk.until_text(desk.section("Notes"), "waiting")
        settings = context.new_page()
        settings.goto(f"{worker(context).url.rsplit('/', 1)[0]}/desk/options.html")
        expect(settings.get_by_text("Another program").first).to_be_visible()
        wrong = {"name": "render", "request": {"template_id": "abc", "rendering": {"order_id": "aliexpress:1:2"}}}
        refused = settings.evaluate("(message) => chrome.runtime.sendMessage(message)", wrong)
        assert refused["error"]["code"] == "impostor"
        heard = [(asked.method, asked.path.partition("?")[0], asked.body) for asked in ear.asked]
        assert {*heard} == {("GET", "/api/v1/hello", b"")}
        secret = token.split("_", 2)[2]
        told = "".join(f"{asked.path}{dict(asked.headers)}" for asked in ear.asked)
        assert "Authorization" not in told
        assert secret not in told
    service.start()
    desk.page.bring_to_front()
    order = f"/notes?order_id={NOTE['order_id']}"
    desk.until(lambda: bool(service.call("GET", order, token)[1]["notes"]))
    kept = service.call("GET", order, token)[1]["notes"]
    assert [note["text"] for note in kept] == ["nothing for an impostor"], "it waited, and arrives once"
