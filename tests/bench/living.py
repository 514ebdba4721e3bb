"""A list of a thousand rows of which two hundred are replaced every second, with the extension and without it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Playwright, sync_playwright

from tests.bench.timing import row_absolute, row_to_know
from tests.consoles.serve import resolver_rules
from tests.e2e.conftest import EXTENSION, FLAGS, connect, id_of, options_page
from tests.e2e.desk import LIST
from tests.e2e.leave import let_on
from tests.server.running import Running

ROWS, A_SECOND, SECONDS = 1000, 200, 10
HOME = LIST.replace("order-manage/orderList", "home")

# The markup of AliExpress's list, as far as it is read.
PAGE = """<!doctype html><html lang="zh-CN"><body><div class="next-table">
<table><thead><tr><th data-next-table-col="0">商品信息</th><th data-next-table-col="1">金额</th>
<th data-next-table-col="2">订单状态</th></tr></thead></table><div id="rows"></div></div><script>
let number = 8152000000000000;
const row = () => {
    number += 1;
    const table = document.createElement("table");
    table.className = "next-table-row";
    table.innerHTML = `<tbody><tr class="next-table-group-header"><td colspan="3"><div class="next-table-cell-wrapper">
        <span>订单号</span><span class="number">${number}</span><span>下单时间</span><span>2026-11-05 10:22:31</span>
        <span>买家</span><a>Buyer ${number % 1000}</a><span>国家/地区</span><span>俄罗斯</span></div></td></tr>
        <tr><td data-next-table-col="0"><div class="next-table-cell-wrapper">LED strip</div></td>
        <td data-next-table-col="1"><div class="next-table-cell-wrapper">US $23.40</div></td>
        <td data-next-table-col="2"><div class="chc-state-label__stateText">等待买家收货</div></td></tr></tbody>`;
    return table;
};
const rows = document.getElementById("rows");
const go = (address) => history.pushState(null, "", address);
globalThis.enter = (address) => {
    go(address);
    for (let at = 0; at < ROWS; at += 1) rows.append(row());
};
globalThis.leave = (address) => {
    rows.replaceChildren();
    go(address);
};
globalThis.storm = (seconds) => new Promise((done) => {
    const end = performance.now() + seconds * 1000;
    let next = 0;
    const step = () => {
        if (performance.now() > end) return done();
        for (let at = 0; at < A_SECOND / 20; at += 1) rows.children[next++ % ROWS].replaceWith(row());
        setTimeout(step, 50);
    };
    step();
});
globalThis.longest = 0;
new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: "longtask" });
</script></body></html>""".replace("ROWS", str(ROWS)).replace("A_SECOND", str(A_SECOND))


def living() -> Iterator[str]:
    """At most a tenth of a core, no task over 50 ms, strips right at the end, memory back after leaving."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Running(Path(folder) / "data")
        service.start()
        try:
            with _browser(playwright, Path(folder) / "without", None) as context:
                bare = _storm(context)
            with _browser(playwright, Path(folder) / "with", service) as context:
                ours = _storm(context)
        finally:
            service.stop()
    share = {name: (ours[name] - bare[name]) / SECONDS * 100 for name in ("script", "busy")}
    yield row_absolute("a storm of rows: our script's share of a core", share["script"], 10, "%")
    yield row_to_know("with layout, drawing and all that goes with it", share["busy"], "%")
    yield row_to_know("its longest task without us", bare["longest"], "ms")
    yield row_absolute("its longest task with us", ours["longest"], 50, "ms")
    yield row_absolute("strips that are wrong after it", ours["wrong"], 0, "strips")
    yield row_absolute("memory kept after leaving the page", (ours["kept"] - bare["kept"]) * 100, 5, "%")


@contextmanager
def _browser(playwright: Playwright, profile: Path, service: Running | None) -> Iterator[BrowserContext]:
    loaded = [f"--load-extension={EXTENSION}", f"--disable-extensions-except={EXTENSION}"] if service else []
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=os.environ.get("ORDERSIDE_BROWSER") or playwright.chromium.executable_path,
        headless=True,
        viewport={"width": 1440, "height": 900},
        args=[*loaded, *FLAGS, f"--host-resolver-rules={resolver_rules(9)}", "--js-flags=--expose-gc"],
    )
    try:
        if service:
            let_on(context, id_of(context), options_page(context))
            connect(context, service)
        yield context
    finally:
        context.close()


def _storm(context: BrowserContext) -> dict[str, float]:
    page = context.new_page()
    page.route(
        "https://csp.aliexpress.com/**", lambda route: route.fulfill(body=PAGE, content_type="text/html; charset=utf-8")
    )
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")  # from here on it counts
    page.goto(HOME)
    page.evaluate(f"enter({LIST!r})")  # what is made once, for the first list ever, is not asked here
    page.wait_for_timeout(5_000)
    page.evaluate("storm(3)")
    page.wait_for_timeout(2_000)
    page.evaluate(f"leave({HOME!r})")
    page.wait_for_timeout(3_000)
    before = _measured(client)
    page.evaluate(f"enter({LIST!r})")
    page.wait_for_timeout(5_000)
    page.evaluate("longest = 0")
    started = _measured(client)
    page.evaluate(f"storm({SECONDS})")
    stormed = _measured(client)
    longest = page.evaluate("longest")
    page.wait_for_timeout(5_000)
    wrong = page.evaluate(WRONG)
    page.evaluate(f"leave({HOME!r})")
    page.wait_for_timeout(3_000)
    after = _measured(client)
    return {
        "script": stormed["ScriptDuration"] - started["ScriptDuration"],
        "busy": stormed["TaskDuration"] - started["TaskDuration"],
        "longest": longest,
        "wrong": wrong,
        "kept": after["JSHeapUsedSize"] / before["JSHeapUsedSize"] - 1,
    }


# A strip beside another order than its row's, or a row in the window that has none.
WRONG = """() => [...document.querySelectorAll(".next-table-row")].filter((row) => {
    const strip = row.querySelector("orderside-strip");
    const { top, bottom } = row.getBoundingClientRect();
    if (strip === null) return bottom > 0 && top < innerHeight;
    return strip.dataset.orderNo !== row.querySelector(".number").textContent;
}).length"""


def _measured(client: CDPSession) -> dict[str, float]:
    for _ in range(3):
        client.send("HeapProfiler.collectGarbage")
    metrics: list[dict[str, Any]] = client.send("Performance.getMetrics")["metrics"]
    return {metric["name"]: metric["value"] for metric in metrics}
