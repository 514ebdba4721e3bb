"""A real Firefox over WebDriver BiDi, as far as our tests need it: https://w3c.github.io/webdriver-bidi.

Playwright drives only Firefox builds of its own, so this one talks to the Firefox that people have.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from websocket import WebSocket, create_connection

from tests.e2e.closed_shadow import HOSTS

Found = TypeVar("Found")
Node = dict[str, Any]
"""A node of the page as BiDi gives it; it can be handed back, as an argument or as where to look."""
PREFERENCES = {
    # Every name is this computer, so nothing reaches the real consoles. Ports stay: they have to be in the address.
    "network.dns.forceResolve": "127.0.0.1",
    "network.proxy.type": 0,
    "intl.locale.requested": "en-US",
    # The browser's own questions cannot be answered from here: every one is answered with yes.
    "extensions.webextOptionalPermissionPrompts": False,
}
KEYS = {
    "Control": "\ue009",
    "Shift": "\ue008",
    "Alt": "\ue00a",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Delete": "\ue017",
}
"""As WebDriver writes them."""
PATIENCE = 20.0
"""Seconds for whatever takes long on a busy computer."""


class BidiError(Exception):
    """Firefox's answer to a command that it could not do."""


class Firefox:
    """One tab of a running Firefox."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._sent = 0
        self.call("session.new", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})
        self.tab = ""  # turn_to chooses it

    def call(self, method: str, **parameters: Any) -> Any:
        """One BiDi command and its result."""
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": parameters}))
        while (answer := json.loads(self._socket.recv())).get("id") != self._sent:
            pass  # an event
        if answer["type"] == "error":
            raise BidiError(f"{method}: {answer['error']}: {answer['message']}")
        return answer["result"]

    def install(self, extension: Path) -> None:
        """Installs an unpacked extension until Firefox ends, as about:debugging does."""
        self.call("webExtension.install", extensionData={"type": "path", "path": str(extension)})

    def turn_to(self, ending: str) -> None:
        """Goes on in the tab whose address ends so, when it is there."""
        tabs = self.until(
            lambda: [
                tab
                for tab in self.call("browsingContext.getTree", maxDepth=0)["contexts"]
                if tab["url"].endswith(ending)
            ]
        )
        self.tab = tabs[0]["context"]
        self._show()

    def _show(self) -> None:
        self.call("browsingContext.activate", context=self.tab)
        self.call("browsingContext.setViewport", context=self.tab, viewport={"width": 1440, "height": 900})

    def open(self, address: str) -> None:
        """Goes on in a new tab, at an address."""
        self.tab = self.call("browsingContext.create", type="tab")["context"]
        self._show()
        self.go(address)

    def go(self, address: str) -> None:
        """Opens an address and waits until it has loaded."""
        self.call("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def run(self, function: str, *nodes: Node) -> Any:
        """A JavaScript function's answer to these nodes; it has to be a string, a number, a boolean or null."""
        done = self.call(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"sharedId": node["sharedId"]} for node in nodes],
            awaitPromise=True,
            target={"context": self.tab},
        )
        if done["type"] == "exception":
            raise BidiError(done["exceptionDetails"]["text"])
        return done["result"].get("value")

    def select(self, css: str, root: Node | None = None) -> list[Node]:
        """What a CSS selector finds in the page, or in a shadow root."""
        return self._locate({"type": "css", "value": css}, root)

    def by_role(self, role: str, name: str, root: Node | None = None) -> Node:
        """Waits for the one that is announced so; the name is the whole name."""
        locator = {"type": "accessibility", "value": {"role": role, "name": name}}
        return self.until(lambda: self._locate(locator, root))[0]

    def by_text(self, text: str) -> Node:
        """Waits for the page's first element with just this text in it."""
        locator = {"type": "xpath", "value": f"//body//*[text()='{text}']"}
        return self.until(lambda: self._locate(locator))[0]

    def root_of(self, host: Node) -> Node:
        """An element's shadow root: BiDi sees closed ones too."""
        root: Node = host["value"]["shadowRoot"]
        return root

    def _locate(self, locator: Any, root: Node | None = None) -> list[Node]:
        where = {"startNodes": [{"sharedId": root["sharedId"]}]} if root else {}
        depth = {"includeShadowTree": "all", "maxDomDepth": 1}
        found: list[Node] = self.call(
            "browsingContext.locateNodes", context=self.tab, locator=locator, serializationOptions=depth, **where
        )["nodes"]
        return found

    def click(self, node: Node) -> None:
        """Presses the mouse on the middle of a node."""
        self.run("(node) => node.scrollIntoView({ block: 'center' })", node)
        origin = {"type": "element", "element": {"sharedId": node["sharedId"]}}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": origin}
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._act({"type": "pointer", "id": "mouse", "actions": [move, *press]})

    def click_into(self, node: Node) -> None:
        """Presses the mouse near the upper left corner of a node: what is large may be empty in its middle."""
        corner = "(node) => { const { x, y } = node.getBoundingClientRect(); return `${x} ${y}` }"
        x, y = (round(float(part)) + 60 for part in str(self.run(corner, node)).split())
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._act({"type": "pointer", "id": "mouse", "actions": [{"type": "pointerMove", "x": x, "y": y}, *press]})

    def write(self, node: Node, text: str) -> None:
        """Types into a field, in place of what is there."""
        self.run("(field) => { field.focus(); field.select() }", node)
        self.type(text)

    def type(self, text: str) -> None:
        """Types where the keyboard is."""
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def press(self, *keys: str) -> None:
        """Presses keys together, in this order."""
        down = [{"type": "keyDown", "value": KEYS.get(key, key)} for key in keys]
        up = [{"type": "keyUp", "value": KEYS.get(key, key)} for key in reversed(keys)]
        self._act({"type": "key", "id": "keyboard", "actions": [*down, *up]})

    def close(self) -> None:
        """Closes the tab; another has to be opened or turned to."""
        self.call("browsingContext.close", context=self.tab)

    def choose(self, box: Node, value: str) -> None:
        """Chooses one of a list, as a person's choice arrives: its menu is drawn by no page."""
        change = "box.dispatchEvent(new Event('change', { bubbles: true }))"
        self.run(f"(box) => {{ box.value = {json.dumps(value)}; {change} }}", box)

    def _act(self, actions: Any) -> None:
        self.call("input.performActions", context=self.tab, actions=[actions])

    def until(self, find: Callable[[], Found]) -> Found:
        """The first find that is something; asks again while there is nothing yet, or what was there has gone."""
        end = time.monotonic() + PATIENCE
        while True:
            missing: object = "it is not so"
            try:
                if found := find():
                    return found
            except (BidiError, IndexError) as error:
                missing = error
            assert time.monotonic() < end, f"waited {PATIENCE} s in vain: {missing}\n{self._seen()}"
            time.sleep(0.05)

    def _seen(self) -> Any:
        """What our first places and the page say, for a failing test's message."""
        with suppress(BidiError):
            roots = [self.root_of(host) for host in self.select(",".join(HOSTS))[:3]]
            places = "[...roots.map((root) => root.querySelector('.os')), document.body]"
            words = f"[location.href, ...{places}.map((place) => place.innerText)].join('\\n')"
            return self.run(f"(...roots) => {words}.slice(0, 1000)", *roots)


@contextmanager
def started(profile: Path) -> Iterator[Firefox]:
    """Starts Firefox on a new profile, and ends it."""
    program = os.environ.get("ORDERSIDE_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "Firefox is needed: install it (Debian: firefox-esr), or set ORDERSIDE_FIREFOX to where it is"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines))
    log = profile / "said.log"
    arguments = ["--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0", "about:blank"]
    with log.open("w") as said:
        process = subprocess.Popen([program, *arguments], stdout=said, stderr=said)
    try:
        with closing(create_connection(_address(process, log), timeout=PATIENCE, suppress_origin=True)) as socket:
            firefox = Firefox(socket)
            yield firefox
            firefox.call("browser.close")
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + PATIENCE
    while not (found := re.search(r"listening on (ws://\S+)\n", log.read_text(errors="replace"))):
        assert process.poll() is None and time.monotonic() < end, f"Firefox did not start: {log.read_text()}"
        time.sleep(0.05)
    return f"{found[1]}/session"
