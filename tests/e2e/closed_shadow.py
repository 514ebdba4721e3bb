"""Lets Playwright's locators see into the extension's closed shadow roots.

The extension keeps its roots closed, so that a page cannot read them; Playwright pierces open ones only.
The DevTools protocol sees both: each root is handed to the two script worlds that Playwright looks from (the
page's and its own) as its host's ``shadowRoot``. The page under test sees it from then on as well, so a test of
the roots being closed runs before ``reveal``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession, Page

HOSTS = ("ORDERSIDE-STRIP", "ORDERSIDE-PANEL", "ORDERSIDE-TEACH", "ORDERSIDE-PALETTE")
_PLAYWRIGHTS_WORLD = "__playwright_utility_world"
_SHOW = "function () { Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true }) }"
_ARE_SHOWN = """(names) => {
    const hosts = [...document.querySelectorAll(names)];
    return hosts.length > 0 && hosts.every((host) => host.shadowRoot);
}"""


def reveal(page: Page, *, thoroughly: bool = True) -> None:
    """Opens every root of ours that is on the page now; later ones need another call.

    The whole tree is asked for, which keeps a computer busy. Unless ``thoroughly``, it is not where every host
    in the document itself has been dealt with; one inside a shadow root of the page's may be missed then.
    """
    if not thoroughly and page.evaluate(_ARE_SHOWN, ",".join(HOSTS)):
        return
    client = page.context.new_cdp_session(page)
    try:
        worlds = _worlds(client)
        document = client.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
        for root in list(_roots(document)):
            for world in worlds:
                _show(client, root, world)
    finally:
        client.detach()


def _worlds(client: CDPSession) -> list[int]:
    """The script worlds of the page's main frame that locators are evaluated in."""
    created: list[dict[str, Any]] = []
    client.on("Runtime.executionContextCreated", lambda event: created.append(event["context"]))
    client.send("Runtime.enable")
    main_frame = client.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    return [
        world["id"]
        for world in created
        if world["auxData"].get("frameId") == main_frame
        and (world["auxData"].get("isDefault") or world["name"].startswith(_PLAYWRIGHTS_WORLD))
    ]


def _roots(node: dict[str, Any]) -> Iterator[int]:
    if node["nodeName"] in HOSTS:
        yield from (root["backendNodeId"] for root in node.get("shadowRoots", []))
    for child in [*node.get("children", []), *node.get("shadowRoots", [])]:
        yield from _roots(child)


def _show(client: CDPSession, root: int, world: int) -> None:
    found = client.send("DOM.resolveNode", {"backendNodeId": root, "executionContextId": world})
    client.send("Runtime.callFunctionOn", {"objectId": found["object"]["objectId"], "functionDeclaration": _SHOW})
