"""From the click to the text in the editor's own model, beside a person's own paste, on a page with a thousand rows."""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.timing import row_absolute, row_to_know
from tests.consoles.serve import ConsoleServer, build_consoles, build_editors
from tests.e2e.conftest import connect, id_of, options_page, started_chromium
from tests.e2e.desk import AgentDesk
from tests.e2e.leave import let_on
from tests.e2e.our_world import OurWorld
from tests.editors.agent import Agent
from tests.server.running import Running

RUNS = 20
ROWS = 1_000
FIELDS = ("textarea", "react-textarea", "antd-textarea")
EDITORS = ("contenteditable", "tiptap", "quill-2", "slate", "lexical-rich", "draft", "ckeditor-5", "tinymce")
LONG = 10_000
"""Characters, in lines of a hundred."""
LONG_SINCE = 1_100
"""Milliseconds without a key: of an agent who has read the reply before the click."""

# Rows as AliExpress's list has them, beside the conversation.
MORE_ROWS = """(count) => {
    const rows = document.createElement("div");
    for (let at = 0; at < count; at += 1) {
        const row = rows.appendChild(document.createElement("table"));
        row.className = "next-table-row";
        row.innerHTML = `<tbody><tr class="next-table-group-header"><td colspan="3">
            <span class="number">${8152000000000000 + at}</span>
            <span>2026-11-05 10:22:31</span><a>Buyer ${at}</a></td></tr><tr><td>LED strip</td><td>US $23.40</td>
            <td><div class="chc-state-label__stateText">等待买家收货</div></td></tr></tbody>`;
    }
    document.body.append(rows);
}"""

# Asked of the model as often as the page's own turns let us, from the press on: [press, there].
STOPWATCH = """(kind) => {
    const held = () => box.model().replaceAll(/\\s/g, "");
    const before = held();
    window.taken = new Promise((done) => {
        addEventListener(kind, ({ timeStamp }) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                if (held() === before) channel.port2.postMessage(null);
                else done(performance.now() - timeStamp);
            };
            channel.port2.postMessage(null);
        }, { capture: true, once: true });
    });
}"""


def insertion() -> Iterator[str]:
    """Fields within 16 ms, rich editors within 40, 10,000 characters into a field within 200, the palette within 50."""
    with _desk() as desk:
        for bar, boxes in ((16, FIELDS), (40, EDITORS)):
            for box in boxes:
                agent = _opened(desk, box)
                yield row_absolute(f"click to text: {box}", statistics.median(_clicks(desk, agent)), bar, "ms")
                yield row_to_know("  a person's own paste", statistics.median(_pastes(agent)), "ms")
        agent = _opened(desk, "textarea")
        yield row_absolute("10,000 characters into a textarea", statistics.median(_long(agent)), 200, "ms")
        yield row_absolute("the palette, from the key to its list", statistics.median(_palette(agent)), 50, "ms")


@contextmanager
def _desk() -> Iterator[AgentDesk]:
    build_consoles()
    build_editors()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ConsoleServer() as consoles:
        service = Running(Path(folder) / "data")
        service.start()
        browser = os.environ.get("ORDERSIDE_BROWSER") or playwright.chromium.executable_path
        context = started_chromium(playwright, consoles, browser, Path(folder) / "profile")
        try:
            let_on(context, id_of(context), options_page(context))
            connect(context, service)
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            yield AgentDesk(context)
        finally:
            context.close()
            service.stop()


def _opened(desk: AgentDesk, box: str) -> Agent:
    agent = Agent(desk.page, box)
    agent.open()
    agent.page.evaluate(MORE_ROWS, ROWS)
    agent.focus()
    button = desk.section("Templates").get_by_role("button", name="Insert")
    desk.until(lambda: button.count() > 0 and button.get_attribute("aria-disabled") is None)
    return agent


def _emptied(agent: Agent) -> None:
    agent.page.keyboard.press("Control+a")
    agent.page.keyboard.press("Delete")
    agent.wait_for("")
    agent.page.wait_for_timeout(LONG_SINCE)


def _clicks(desk: AgentDesk, agent: Agent) -> Iterator[float]:
    button = desk.section("Templates").get_by_role("button", name="Insert")
    for _ in range(RUNS):
        _emptied(agent)
        place = button.bounding_box()
        assert place is not None
        agent.page.evaluate(STOPWATCH, "click")
        agent.page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        yield agent.page.evaluate("taken")


def _pastes(agent: Agent) -> Iterator[float]:
    agent.page.evaluate("(text) => navigator.clipboard.writeText(text)", agent.model())
    for _ in range(RUNS):
        _emptied(agent)
        agent.page.evaluate(STOPWATCH, "paste")
        agent.page.keyboard.press("Control+v")
        yield agent.page.evaluate("taken")


def _long(agent: Agent) -> Iterator[float]:
    """The writer alone: no template is as long."""
    world = OurWorld(agent.page)
    text = "\n".join(["x" * 99] * (LONG // 100))
    for _ in range(RUNS):
        _emptied(agent)
        yield world.evaluate(
            f"""(async () => {{
                const field = document.querySelector("textarea");
                const started = performance.now();
                const writing = ordersideInsert(field, {text!r});
                while (field.value === "") await new Promise((done) => setTimeout(done));
                const taken = performance.now() - started;
                await writing;
                return taken;
            }})()"""
        )


def _palette(agent: Agent) -> Iterator[float]:
    world = OurWorld(agent.page)
    for _ in range(RUNS):
        world.evaluate(
            """(() => {
                globalThis.opened = new Promise((done) => addEventListener("keydown", ({ timeStamp }) => {
                    const look = () => {
                        const host = document.querySelector("orderside-palette");
                        const root = host && chrome.dom.openOrClosedShadowRoot(host);
                        if (root?.querySelector("[role=option]")) done(performance.now() - timeStamp);
                        else setTimeout(look);
                    };
                    look();
                }, { capture: true, once: true }));
            })()"""
        )
        agent.page.keyboard.press("Alt+k")
        yield world.evaluate("opened")
        agent.page.keyboard.press("Escape")
