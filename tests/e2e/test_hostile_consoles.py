"""A console page that turned against its agent: it covers, moves and imitates. Whatever it does, nothing is inserted
but by a person's click on a button that was seen, for the order that is shown; and nothing is ever sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.e2e.conftest import worker
from tests.e2e.desk import CHAT, RUSSIAN, AgentDesk, detail
from tests.e2e.hostile import effects
from tests.server.running import Running

pytestmark = pytest.mark.e2e

LAYER = "position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; border: 0; padding: 0; margin: 0;"
STYLES = {
    "faded": "html { opacity: 0.02 }",
    "filtered": "html { filter: contrast(0.02) }",
    "masked": "html { mask-image: linear-gradient(transparent, transparent) }",
    "blended": "html { mix-blend-mode: color-burn }",
    "shrunk": "html { transform: scale(0.3) }",
    "turned": "html { transform: rotate(180deg) }",
    "zoomed out": "html { zoom: 0.1 }",
}
LAYERS = {
    "painted over": f"{LAYER} background: white",
    "covered by glass": f"{LAYER} background: rgb(255 255 255 / 2%)",
    "covered in the top layer": f"{LAYER} background: white; width: 100vw; height: 100vh",
}
SET_STYLE = """(css) => {
    const style = document.createElement("style");
    style.id = "attack";
    style.textContent = css;
    document.head.append(style);
}"""
SET_LAYER = """([css, isTop]) => {
    const layer = document.createElement("div");
    layer.id = "attack";
    layer.style = css;
    if (isTop) layer.popover = "manual";
    document.documentElement.append(layer);
    if (isTop) layer.showPopover();
}"""
OBSERVED = """() => new Promise((done) => {
    const enough = performance.now() + 300;
    const observer = new (window.TrueObserver ?? IntersectionObserver)(() => {
        observer.unobserve(document.body);
        if (performance.now() > enough) done();
        else setTimeout(() => observer.observe(document.body), 100);
    }, { trackVisibility: true, delay: 100 });
    observer.observe(document.body);
})"""
"""Answers of an observer like the panel's, until the panel's own, which looks every 100 ms, has had its turn: the first
answer about an element comes at once, the later ones do not."""
REFUSED = "[Nn]othing was inserted|nothing was inserted"


@pytest.fixture
def desk(shared_desk: AgentDesk) -> AgentDesk:
    """A page of its own in the module's browser: it is the page that attacks."""
    return shared_desk


def message_box(desk: AgentDesk) -> Locator:
    return desk.page.get_by_placeholder("请输入消息")


def insert_button(desk: AgentDesk) -> Locator:
    return desk.section("Templates").get_by_role("button", name="Insert").first


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def turn_to_template(desk: AgentDesk, number: int) -> None:
    """Chooses another template: what was said of the one before is gone."""
    desk.section("Templates").get_by_role("option").nth(number).click()
    desk.until(lambda: insert_button(desk).count() > 0 and desk.section("Templates").locator(".notice").count() == 0)
    insert_button(desk).scroll_into_view_if_needed()
    desk.page.evaluate(OBSERVED)


def sent(page: Page) -> str | None:
    return page.get_by_test_id("sent").get_attribute("data-total")


def test_r17_a_button_that_cannot_be_seen_inserts_nothing(desk: AgentDesk) -> None:
    desk.open(CHAT)
    desk.until(lambda: insert_button(desk).count() > 0)
    attacks: list[tuple[str, Callable[[], Any]]] = [
        *((name, partial(desk.page.evaluate, SET_STYLE, css)) for name, css in STYLES.items()),
        *((name, partial(desk.page.evaluate, SET_LAYER, [css, "top" in name])) for name, css in LAYERS.items()),
    ]
    passed = []
    for number, (name, attack) in enumerate(attacks):
        turn_to_template(desk, number)
        attack()
        desk.page.evaluate(OBSERVED)
        desk.page.mouse.click(*middle(insert_button(desk)))
        desk.until(lambda: desk.section("Templates").locator(".notice").count() > 0)
        if message_box(desk).input_value():
            passed.append(name)
            message_box(desk).fill("")
        desk.page.evaluate("document.getElementById('attack').remove()")
        desk.page.evaluate(OBSERVED)
    assert passed == []
    turn_to_template(desk, 0)
    insert_button(desk).click()
    desk.until(lambda: message_box(desk).input_value() != "")
    assert sent(desk.page) == "0"


AWAY = "html { transform: translateX(-3000px) }"
BACK = "document.getElementById('attack').remove()"
ON_MOVE = """(act) => addEventListener("mousemove", new Function(act), { capture: true, once: true })"""


def test_r17_a_panel_brought_under_the_pointer_inserts_nothing(desk: AgentDesk) -> None:
    desk.open(CHAT)
    desk.until(lambda: insert_button(desk).count() > 0)
    turn_to_template(desk, 0)
    desk.page.mouse.move(200, 200)
    desk.page.evaluate(SET_STYLE, AWAY)
    desk.page.evaluate(OBSERVED)
    across, down = middle(insert_button(desk))
    desk.page.evaluate(ON_MOVE, BACK)
    desk.page.mouse.move(across + 3000, down)
    desk.page.mouse.down()
    desk.page.mouse.up()
    desk.until_text(desk.section("Templates"), REFUSED)
    assert message_box(desk).input_value() == ""
    desk.page.evaluate(OBSERVED)
    insert_button(desk).click()
    desk.until(lambda: message_box(desk).input_value() != "")
    assert sent(desk.page) == "0"


SETTLED = 450
"""Milliseconds; a button acts once it has stood in sight for 500."""


@pytest.mark.parametrize("after", [150, 300])
def test_r17_a_button_that_was_covered_until_just_now_inserts_nothing(desk: AgentDesk, after: int) -> None:
    desk.open(CHAT)
    desk.until(lambda: insert_button(desk).count() > 0)
    turn_to_template(desk, 0)
    place = middle(insert_button(desk))
    desk.page.evaluate("addEventListener('mousedown', () => { globalThis.pressed = performance.now() }, true)")
    pressed = SETTLED
    while pressed >= SETTLED:  # so slow a computer that the button had been in sight by then: no proof, once more
        message_box(desk).fill("")
        desk.page.evaluate(SET_LAYER, [LAYERS["painted over"], False])
        desk.page.evaluate(OBSERVED)
        desk.page.mouse.move(*place)
        desk.page.evaluate(f"setTimeout(() => {{ {BACK}; globalThis.uncovered = performance.now() }}, 0)")
        # The time that passes is what this is about: the browser has told by then that nothing covers the button.
        desk.page.wait_for_timeout(after)
        desk.page.mouse.down()
        desk.page.mouse.up()
        pressed = desk.page.evaluate("pressed - uncovered")
    desk.until_text(desk.section("Templates"), REFUSED)
    assert message_box(desk).input_value() == ""
    insert_button(desk).click()
    desk.until(lambda: message_box(desk).input_value() != "")


GLOBALS = """() => {
    // The page's own world, hostile from the first moment on: whatever a script of ours called here would be known.
    window.called = [];
    const spy = (owner, name) => {
        const real = owner[name];
        owner[name] = function (...given) {
            if (String(new Error().stack).includes("-extension://")) window.called.push(name);
            return real.apply(this, given);
        };
    };
    for (const name of ["push", "map", "forEach", "filter", "slice", "includes"]) spy(Array.prototype, name);
    for (const name of ["then", "finally"]) spy(Promise.prototype, name);
    for (const name of ["append", "attachShadow", "remove", "closest", "matches"]) spy(Element.prototype, name);
    for (const name of ["stringify", "parse"]) spy(JSON, name);
    spy(window, "fetch");
    spy(document, "execCommand");
    const Observer = window.MutationObserver;
    window.MutationObserver = class extends Observer {
        constructor(...given) {
            if (String(new Error().stack).includes("-extension://")) window.called.push("MutationObserver");
            super(...given);
        }
    };
    window.roots = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, { ...options, mode: "open" });
        window.roots.push(this.localName);
        return root;
    };
    window.TrueObserver = window.IntersectionObserver;
    window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
    Object.defineProperty(Event.prototype, "isTrusted", { get: () => true });
    window.chrome = { runtime: { sendMessage: (message) => window.called.push(message), id: "page" } };
}"""
PRESS = """() => {
    // Every way that a script has to press something of ours.
    const hosts = [...document.querySelectorAll("orderside-panel, orderside-strip")];
    for (const host of hosts) {
        host.click();
        host.focus();
        const { left, top, width, height } = host.getBoundingClientRect();
        const at = [[left + width / 2, top + height / 2]];
        for (let y = 10; y < innerHeight; y += 40) at.push([innerWidth - 330, y], [innerWidth - 40, y]);
        for (const [clientX, clientY] of at) {
            const found = document.elementFromPoint(clientX, clientY);
            const init = { bubbles: true, cancelable: true, composed: true, clientX, clientY, detail: 1, button: 0 };
            for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
                for (const target of new Set([host, found ?? host]))
                    if (target.localName.startsWith("orderside-"))
                        target.dispatchEvent(new (type.startsWith("p") ? PointerEvent : MouseEvent)(type, init));
        }
        for (const key of ["Enter", " ", "Tab", "Escape"])
            for (const type of ["keydown", "keypress", "keyup"])
                for (const target of [host, document, window])
                    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
    return hosts.length;
}"""
CANARY = "what colleagues know of this buyer"
READ = """(canary) => {
    // Everything that could show the page what stands in a closed root. (window.find is told of in docs/security.md.)
    const hosts = [...document.querySelectorAll("orderside-panel, orderside-strip")];
    getSelection().selectAllChildren(document.documentElement);
    const seen = [
        document.documentElement.innerText,
        document.documentElement.textContent,
        document.documentElement.outerHTML,
        document.documentElement.getHTML({ serializableShadowRoots: true }),
        getSelection().toString(),
        ...hosts.flatMap((host) => [host.innerText, host.textContent, String(host.shadowRoot)]),
        ...hosts.map((host) => getComputedStyle(host).content),
        ...(window.roots ?? []).filter((name) => name.startsWith("orderside-")),
        ...document.elementsFromPoint(innerWidth - 200, 400).map((element) => element.textContent),
        JSON.stringify(Object.keys(window)) + JSON.stringify(hosts),
    ].join(" ");
    return [hosts.length, seen.includes(canary), document.querySelectorAll("orderside-panel *").length,
        document.activeElement.shadowRoot ?? null, hosts.some((host) => host.shadowRoot || host.assignedSlot)];
}"""
RESOURCES = """async (id) => {
    const paths = ["manifest.json", "content.js", "background.js", "icons/orderside-16.png", "desk/options.html",
        "desk/desk.css", "_locales/en/messages.json", "connection.json"];
    const tries = paths.flatMap((path) => {
        const address = `chrome-extension://${id}/${path}`;
        return [
            fetch(address).then(() => "fetched", () => null),
            fetch(address, { mode: "no-cors" }).then(() => "fetched blindly", () => null),
            ...[["img", "src"], ["script", "src"], ["link", "href"]].map(([tag, name]) => new Promise((resolve) => {
                const element = Object.assign(document.createElement(tag), { [name]: address, rel: "stylesheet" });
                element.onload = () => resolve(`${tag} loaded ${path}`);
                element.onerror = () => resolve(null);
                document.body.append(element);
            })),
        ];
    });
    return (await Promise.all(tries)).filter(Boolean);
}"""
DRESS = """() => {
    const style = document.createElement("style");
    style.textContent = `orderside-panel, orderside-strip, orderside-panel *, * {
        display: none !important; visibility: hidden !important; opacity: 0 !important; color: transparent !important;
        transform: translateX(500px) !important; transition: all 9s !important; animation: none !important;
        pointer-events: none !important; font-size: 90px !important; content: "x" !important; }`;
    const hosts = [...document.querySelectorAll("orderside-panel")];
    for (const host of hosts) {
        host.style.cssText = "display: none !important; opacity: 0 !important; position: absolute; left: -999px";
        host.animate({ opacity: [0, 0], transform: ["scale(9)", "scale(9)"] }, { duration: 1, fill: "forwards" });
        host.hidden = true;
        host.inert = false;
    }
    const orders = [...document.body.querySelectorAll("*")];
    style.textContent = style.textContent.replace(", * {", " {");
    document.head.append(style);
    return orders.length;
}"""


def test_r16_r17_a_hostile_page_reads_and_presses_nothing(own_desk: AgentDesk, service: Running) -> None:
    token = service.token("Li Lei")
    order = {"order_id": f"aliexpress:2345678:{RUSSIAN}"}
    service.call("POST", "/notes", token, {**order, "text": CANARY})
    page = own_desk.page
    page.add_init_script(f"({GLOBALS})()")
    page.goto(detail(RUSSIAN))
    page.wait_for_selector("orderside-panel", state="attached")
    client = page.context.new_cdp_session(page)

    def everything() -> str:
        return json.dumps(client.send("DOM.getDocument", {"depth": -1, "pierce": True}))

    while CANARY not in everything():
        page.wait_for_timeout(50)
    before = effects(service, token)
    hosts, *found = page.evaluate(READ, CANARY)
    assert hosts >= 1
    assert found == [False, 0, None, False], "closed, to whoever changed attachShadow, too"
    assert page.evaluate("window.called") == [], "no script of ours runs among the page's"
    id_ = worker(page.context).url.split("/")[2]
    assert page.evaluate(RESOURCES, id_) == [], "nothing of the extension can be asked for"
    assert page.evaluate(PRESS) == hosts
    page.evaluate(DRESS)
    own_desk.until(lambda: own_desk.section("Notes").count() > 0)
    style = own_desk.panel.evaluate("""panel => {
        const { opacity, color, fontSize, pointerEvents, transform, visibility } = getComputedStyle(panel);
        return { opacity, color, fontSize, pointerEvents, transform, visibility };
    }""")
    assert (style["opacity"], style["transform"], style["visibility"]) == ("1", "none", "visible")
    assert (style["pointerEvents"], style["fontSize"], style["color"]) == ("auto", "13px", "rgb(23, 24, 28)")
    place = own_desk.panel.bounding_box()
    assert place
    assert place["x"] + place["width"] == 1440
    assert effects(service, token) == before, "nothing was added, asked for or opened"
    assert len(page.context.pages) == len([tab for tab in page.context.pages if "photo.html" not in tab.url])


def test_r17_synthetic_presses_insert_nothing_and_the_order_is_read_at_the_click(desk: AgentDesk) -> None:
    page = desk.page
    page.add_init_script(f"({GLOBALS})()")
    desk.open(CHAT)
    desk.until(lambda: insert_button(desk).count() > 0)
    turn_to_template(desk, 0)
    page.evaluate(PRESS)
    desk.two_frames()
    assert message_box(desk).input_value() == ""
    # Even with a button of ours in hand (which a closed root does not give), a script's press is none.
    insert_button(desk).evaluate("""button => {
        button.click();
        for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
            button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
        button.focus();
        for (const type of ["keydown", "keypress", "keyup"])
            button.dispatchEvent(new KeyboardEvent(type, { key: "Enter", bubbles: true, composed: true }));
    }""")
    desk.two_frames()
    assert message_box(desk).input_value() == ""

    # Between what is seen and the press, another order's number stands on the page.
    page.evaluate(
        """(number) => addEventListener("pointerdown", () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
            if (texts.currentNode.data.includes(number))
                texts.currentNode.data = texts.currentNode.data.replace(number, "8152999999999999");
    }, { capture: true, once: true })""",
        RUSSIAN,
    )
    insert_button(desk).click()
    desk.until_text(page.locator("orderside-panel .refusal, orderside-panel .notice").first, REFUSED)
    assert message_box(desk).input_value() == ""
    assert sent(page) == "0"

    # Thrown out and put back, again and again: it stands again, and one press is one insertion.
    page.reload()
    desk.until(lambda: insert_button(desk).count() > 0)
    page.evaluate("""() => {
        let rounds = 0;
        const throwOut = setInterval(() => {
            const hosts = [...document.querySelectorAll("orderside-panel, orderside-strip")];
            const parents = hosts.map((host) => host.parentElement);
            for (const host of hosts) host.remove();
            hosts.forEach((host, index) => parents[index].append(host));
            if (++rounds === 10) { clearInterval(throwOut); window.over = true; }
        }, 20);
    }""")
    page.wait_for_function("window.over")
    desk.until(lambda: insert_button(desk).count() > 0)
    turn_to_template(desk, 0)
    insert_button(desk).click()
    desk.until(lambda: message_box(desk).input_value() != "")
    text = message_box(desk).input_value()
    assert text.count(text[:20]) == 1
    assert sent(page) == "0"
