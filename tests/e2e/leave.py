"""The browser's leave for pages, which only a person can give: what a program does in that person's place."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

ROOT = Path(__file__).resolve().parents[2]
PATTERNS: dict[str, list[str]] = json.loads(
    (ROOT / "extension" / "src" / "marketplaces" / "places.json").read_text("utf-8")
)
PLACES = {
    name: sorted({"/".join(pattern.split("/")[:3]) + "/*" for pattern in patterns})
    for name, patterns in PATTERNS.items()
}
"""What the browser is asked for: leave is for whole sites."""
GIVE = "([id, places]) => Promise.all(places.map((place) => chrome.developerPrivate.addHostPermission(id, place)))"


def say_yes(context: BrowserContext, extension: str, *places: str) -> None:
    """Gives the browser's answer beforehand: the extension has still to ask, and no question comes up."""
    page = context.new_page()
    page.goto("chrome://extensions")
    page.evaluate(GIVE, [extension, places])
    page.close()


def desk_page(context: BrowserContext, extension: str, name: str) -> Page:
    """A page of the extension's own, in a new tab."""
    page = context.new_page()
    page.goto(f"chrome-extension://{extension}/desk/{name}")
    return page


def let_on(context: BrowserContext, extension: str, options: Page, *marketplaces: str) -> None:
    """Lets the extension on marketplaces' pages (AliExpress's, unless told), as its switches on the options page do."""
    let_in(context, extension, options, *(place for name in marketplaces or ("aliexpress",) for place in PLACES[name]))


def let_in(context: BrowserContext, extension: str, options: Page, *places: str) -> None:
    """Lets the extension on pages by their match patterns."""
    say_yes(context, extension, *places)
    session = context.new_cdp_session(options)
    asked = f"chrome.permissions.request({{ origins: {json.dumps(places)} }})"
    done = session.send("Runtime.evaluate", {"expression": asked, "userGesture": True, "awaitPromise": True})
    assert done["result"].get("value") is True, done
    session.detach()
