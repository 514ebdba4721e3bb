"""Reads the sample pages, in a real browser at their true addresses, and compares with what stands in expected/."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.consoles.serve import ConsoleServer, resolver_rules

EXTENSION = Path(__file__).parents[2] / "extension"
EXPECTED = Path(__file__).parent / "aliexpress/expected"
NAMES = sorted(path.stem for path in EXPECTED.glob("*.json"))

BUNDLE = """
import { build } from "esbuild";
await build({
  stdin: {
    contents: `
      export { marketplaceFor } from "./src/marketplaces/index.ts";
      export { genericReader } from "./src/marketplaces/generic.ts";
      export { onlyNumber } from "./src/marketplaces/fields.ts";
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
pytestmark = pytest.mark.e2e

# What travels to Python: elements become "is there one", and nothing of the page can be told apart from its reading.
READ = """() => {
    const url = new URL(location.href);
    const reading = reader.marketplaceFor(url).read(document, url);
    const orders = reading.orders.map(({ observed, strip }) => ({ observed, strip: strip !== null }));
    return { ...reading, orders, messageBox: reading.messageBox !== null };
}"""


# For this module only: one thread can hold one Playwright at a time, and other modules start theirs.
@pytest.fixture(scope="module")
def browser(playwright: Playwright, consoles: ConsoleServer, browser_path: str) -> Iterator[Browser]:
    chromium = playwright.chromium.launch(
        executable_path=browser_path,
        args=[
            f"--host-resolver-rules={resolver_rules(consoles.port)}",
            "--ignore-certificate-errors",
            "--disable-gpu",
            "--disable-quic",
        ],
    )
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The extension's readers as one script that defines ``reader``."""
    node = shutil.which("node")
    assert node is not None
    bundle = tmp_path_factory.mktemp("reader") / "reader.js"
    # esbuild's interface rather than its command, which is a script on one system and a program on the next.
    subprocess.run([node, "--input-type=module", "--eval", BUNDLE, str(bundle)], cwd=EXTENSION, check=True)
    return bundle.read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


def expectation(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def show(page: Page, name: str, reader: str) -> dict[str, Any]:
    """Opens a sample as it stands at its fixed moment, with the reader beside it; returns what is expected of it."""
    expected = expectation(name)
    page.clock.set_fixed_time(expected["now"])
    page.goto(expected["url"])
    page.wait_for_selector(".next-btn")
    page.evaluate(f"{reader}\nglobalThis.reader = reader")
    return expected


@pytest.mark.parametrize("name", NAMES)
def test_reads_what_the_page_says(page: Page, reader: str, name: str) -> None:
    expected = show(page, name, reader)
    assert page.evaluate(READ) == expected["reading"]


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


@pytest.mark.parametrize("name", NAMES)
def test_a_page_whose_classes_all_have_new_names_gives_what_it_must(page: Page, reader: str, name: str) -> None:
    expected = show(page, name, reader)["reading"]
    page.evaluate(NEW_CLASSES)
    read = page.evaluate(READ)
    assert read["problems"] == expected["problems"]
    assert (read["open"], read["recipient"], read["messageBox"]) == (
        expected["open"],
        expected["recipient"],
        expected["messageBox"],
    )
    assert [order["strip"] for order in read["orders"]] == [order["strip"] for order in expected["orders"]]
    must = ("order_no", "status_text", "case")
    for order, known in zip(read["orders"], expected["orders"], strict=True):
        for field in must:
            assert order["observed"].get(field) == known["observed"].get(field)


READ_GENERICALLY = """() => {
    const url = new URL(location.href);
    const generic = reader.genericReader({
        id: "aliexpress",
        hosts: [url.hostname],
        orderNumber: reader.onlyNumber(/^\\d{14,20}$/),
        zone: "America/Los_Angeles",
    });
    const reading = generic.read(document, url);
    return reading.orders.map(({ observed }) => observed);
}"""


def test_without_its_file_a_console_is_read_by_its_words(page: Page, reader: str) -> None:
    """What a console gives that nobody has described."""
    expected: dict[tuple[str, str], Any] = {}
    read: dict[tuple[str, str], Any] = {}
    right: dict[str, list[bool]] = {}
    for name in NAMES:
        orders = show(page, name, reader)["reading"]["orders"]
        expected |= {(name, entry["observed"]["order_no"]): entry["observed"] for entry in orders}
        read |= {(name, order["order_no"]): order for order in page.evaluate(READ_GENERICALLY)}
    assert set(read) <= set(expected), "none invented"
    assert len(read) >= 0.95 * len(expected)
    for key, known in expected.items():
        for field in ("buyer_name", "amount", "status_text", "ordered_at"):
            if field in known:
                right.setdefault(field, []).append(read.get(key, {}).get(field) == known[field])
    assert {field: sum(found) / len(found) for field, found in right.items() if sum(found) < 0.8 * len(found)} == {}


@pytest.mark.parametrize("name", NAMES)
def test_reading_presses_and_changes_nothing(page: Page, reader: str, name: str) -> None:
    show(page, name, reader)
    happened = page.evaluate(
        """() => {
            const happened = [];
            for (const type of ["click", "mousedown", "pointerdown", "keydown", "focusin", "input", "change"]) {
                document.addEventListener(type, () => happened.push(type), true);
            }
            const observer = new MutationObserver(() => {});
            observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            READ();
            return [...happened, ...observer.takeRecords().map((record) => record.type)];
        }""".replace("READ", f"({READ})")
    )
    assert happened == []


@pytest.mark.parametrize("name", NAMES)
def test_page_asks_for_nothing_outside(page: Page, reader: str, name: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    show(page, name, reader)
    page.wait_for_load_state("networkidle")
    outside = [
        url
        for url in asked
        if not url.startswith(("data:", "https://csp.aliexpress.com/", "https://gsp.aliexpress.com/"))
    ]
    assert outside == []


def test_every_order_has_a_detail_page(page: Page, reader: str) -> None:
    """The two pages show the same order, so what they say of it has to agree."""
    listed = show(page, "order_list", reader)["reading"]["orders"]
    for entry in listed:
        order = entry["observed"]
        page.goto(f"https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId={order['order_no']}&channelId=1")
        page.evaluate(f"{reader}\nglobalThis.reader = reader")
        (seen,) = page.evaluate(READ)["orders"]
        assert {name: value for name, value in seen["observed"].items() if name in order} == order


def test_switched_conversation_is_read_anew(page: Page, reader: str) -> None:
    show(page, "chat", reader)
    expected: dict[str, tuple[str | None, int, list[str]]] = {
        "Анна Кузнецова": ("8152934610283041", 1, []),
        "João Pedro da Silva": (None, 2, []),
        "<img src=x onerror=alert(1)>": ("8152937755018642", 1, []),
        "***": ("8152946093370258", 1, []),
        "Noah Williams": (None, 0, []),
    }
    for buyer, (number, count, problems) in expected.items():
        page.get_by_role("option").filter(has_text=buyer).first.click()
        reading = page.evaluate(READ)
        assert reading["recipient"] == buyer
        assert (reading["open"], len(reading["orders"]), reading["problems"]) == (number, count, problems)
        assert all(("buyer_name" in order["observed"]) == (buyer != "***") for order in reading["orders"])


def test_unfinished_page_gives_a_problem(page: Page, reader: str) -> None:
    for name in NAMES:
        show(page, name, reader)
        page.evaluate("document.getElementById('root').replaceChildren()")
        reading = page.evaluate(READ)
        assert (reading["orders"], reading["problems"]) == ([], ["orders"])


def test_order_of_the_page_before_is_not_taken_for_the_one_asked_for(page: Page, reader: str) -> None:
    show(page, "order_detail", reader)
    page.evaluate("history.pushState(null, '', '?orderId=8152934610283041')")
    reading = page.evaluate(READ)
    assert (reading["orders"], reading["problems"]) == ([], ["orders"])
    assert reading["open"] == "8152934610283041"


def test_nothing_is_sent_unless_send_is_pressed(page: Page, reader: str) -> None:
    """Proves the sample's own proof: other tests rely on it to show that nothing was sent."""
    show(page, "chat", reader)
    sent = page.get_by_test_id("sent")
    box = page.get_by_placeholder("请输入消息")
    box.fill("Здравствуйте!")
    assert sent.get_attribute("data-total") == "0"
    page.get_by_test_id("send").click()
    assert sent.get_attribute("data-total") == "1"
    assert sent.inner_text().endswith("Здравствуйте!")
    assert box.input_value() == ""
