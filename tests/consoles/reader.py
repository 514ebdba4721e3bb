"""The extension's readers, brought into a sample page by themselves."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

HERE = Path(__file__).parent
EXTENSION = HERE.parents[1] / "extension"
NAMES = sorted(f"{path.parts[-3]}/{path.stem}" for path in HERE.glob("*/expected/*.json"))
"""Every sample page, as ``console/page``."""

BUNDLE = """
import { build } from "esbuild";
await build({
  stdin: {
    contents: `
      export { marketplaceFor } from "./src/marketplaces/index.ts";
      export { genericReader } from "./src/marketplaces/reading/generic.ts";
      export { within } from "./src/marketplaces/reading/remembered.ts";
      export { NUMBERS } from "./src/marketplaces/numbers.ts";
      export { PLACES } from "./src/marketplaces/places.ts";
    `,
    resolveDir: process.cwd(),
    loader: "ts",
  },
  outfile: process.argv[1],
  bundle: true,
  format: "iife",
  globalName: "reader",
  charset: "utf8",
  logLevel: "warning",
});
"""

# What travels to Python: elements become "is there one", and nothing of the page can be told apart from its reading.
READ = """() => {
    const url = new URL(location.href);
    const reading = reader.marketplaceFor(url).read(document, url);
    const orders = reading.orders.map(({ strip, ...order }) => ({ ...order, strip: strip !== null }));
    return { ...reading, orders, messageBox: reading.messageBox !== null };
}"""

READ_GENERICALLY = """() => {
    const url = new URL(location.href);
    const { id } = reader.marketplaceFor(url);
    const { numbers, zone } = reader.NUMBERS[id];
    const parameters = { shop: [], about: [] };
    const generic = reader.genericReader({ id, places: [`${url.origin}/*`], numbers, zone, parameters });
    const reading = generic.kind(url) === null ? { orders: [] } : generic.read(document, url);
    return reading.orders.map(({ observed }) => observed);
}"""

NEW_CLASSES = """() => {
    // A release that renames every class: the same name becomes the same new one, everywhere.
    const names = new Map();
    const fresh = (name) => {
        if (!names.has(name)) names.set(name, `c${names.size}x${(names.size * 7919) % 9973}`);
        return names.get(name);
    };
    for (const element of document.querySelectorAll("[class]")) {
        const classes = (element.getAttribute("class") ?? "").split(/\\s+/).filter(Boolean);
        element.setAttribute("class", classes.map(fresh).join(" "));
    }
}"""


def bundle(folder: Path) -> str:
    """The readers as one script that defines ``reader``."""
    node = shutil.which("node")
    assert node is not None
    built = folder / "reader.js"
    # esbuild's interface rather than its command, which is a script on one system and a program on the next.
    subprocess.run([node, "--input-type=module", "--eval", BUNDLE, str(built)], cwd=EXTENSION, check=True)
    return built.read_text(encoding="utf-8")


def expectation(name: str) -> dict[str, Any]:
    """What is expected of a sample."""
    console, _, page = name.partition("/")
    file = HERE / console / "expected" / f"{page}.json"
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def show(page: Page, name: str, reader: str) -> dict[str, Any]:
    """Opens a sample as it stands at its fixed moment, with the reader beside it; returns what is expected of it."""
    expected = expectation(name)
    page.clock.set_fixed_time(expected["now"])
    page.goto(expected["url"])
    page.wait_for_selector(expected.get("ready", "#root > *"))
    page.evaluate(f"{reader}\nglobalThis.reader = reader")
    return expected
