// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FoundNote, FoundOrder, FoundReplyTemplate } from "../../generated/api";
import type { Failure, Sought } from "../../messages";
import { FakeBackground } from "../../testing/fake_background";
import { installTexts } from "../../testing/fake_texts";
import { SearchPage } from "./search_page";

const note = (number: number, text = "换货"): FoundNote => ({
  ...{
    id: `n${number}`,
    order_id: `aliexpress:77:8152${number}`,
    case_id: null,
    text: `客户要求${text}`,
    version: 1,
  },
  ...{ agent: "王敏", agent_id: "wang", mine: true, created_at: "2026-11-02T08:00:00Z", edited_at: null },
  hits: [
    {
      field: "text",
      pieces: [
        { text: "客户要求", hit: false },
        { text, hit: true },
      ],
    },
  ],
});
const order: FoundOrder = {
  ...{ id: "demo:unknown:81520001", marketplace: "demo", shop: "unknown", order_no: "81520001" },
  ...{ stage: "transport", sources: {}, updated_at: "2026-11-02T08:00:00Z", version: 1 },
  buyer_name: "<img src=x>",
  hits: [
    { field: "buyer_name", pieces: [{ text: "<img src=x>", hit: true }] },
    { field: "items.0.title", pieces: [{ text: "Socks", hit: true }] },
  ],
};
const template: FoundReplyTemplate = {
  ...{ id: "delay", names: { en: "Delay", zh_CN: "延迟" }, tags: [], variants: {}, version: 1 },
  updated_at: "2026-11-02T08:00:00Z",
  hits: [{ field: "variants.ru", pieces: [{ text: "Заказ", hit: true }] }],
};
const failure = (code: string): Failure => ({ code, message: `No: ${code}.` });
const connected = { state: "connected", url: "", agent: "Anna", waiting: 0 };

let background: FakeBackground;
let answers: Record<string, (sought: Sought) => unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  installTexts("en-US");
  answers = {
    status: () => connected,
    find_notes: () => ({ notes: [], next: null }),
    find_orders: () => ({ orders: [], next: null }),
    find_reply_templates: () => ({ reply_templates: [], next: null }),
  };
  background = new FakeBackground(({ name, request }) => answers[name]?.(request as Sought));
});

afterEach(() => {
  render(null, document.body);
  history.replaceState(null, "", location.pathname);
  vi.useRealTimers();
});

const later = (milliseconds: number) =>
  act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
const open = async (hash = "") => {
  history.replaceState(null, "", location.pathname + hash);
  await act(() => render(<SearchPage />, document.body));
  await later(0);
};
const box = () => document.querySelector("input") as HTMLInputElement;
const typed = (text: string, options: { isComposing?: boolean } = {}) =>
  act(() => {
    box().value = text;
    box().dispatchEvent(Object.assign(new Event("input", { bubbles: true }), options));
  });
const type = async (text: string) => {
  await typed(text);
  await later(200);
};
const key = (name: string, isComposing = false) =>
  act(() => {
    box().dispatchEvent(Object.assign(new Event("keydown", { bubbles: true }), { key: name, isComposing }));
  });
const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());
const shown = () => document.body.textContent;
const searches = () =>
  background.asked.filter(({ name }) => name === "find_notes").map(({ request }) => (request as Sought).q);
const notesOf = (...texts: string[]) => ({ notes: texts.map((text, at) => note(at, text)), next: null });

test("nothing asked yet: the box has the focus, and it is said what can be searched", async () => {
  await open();
  expect(document.activeElement).toBe(box());
  expect(shown()).toContain("Two Chinese characters");
  expect(background.names()).toEqual(["status"]);
});

test("hits are marked, whatever stands in a text is text, and each result says whose it is", async () => {
  answers.find_notes = () => ({ notes: [note(1)], next: null });
  answers.find_orders = () => ({ orders: [order], next: null });
  answers.find_reply_templates = () => ({ reply_templates: [template], next: null });
  await open("#q=x");
  const marks = [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
  expect(marks).toEqual(["换货", "<img src=x>", "Socks", "Заказ"]);
  expect(document.querySelector("img[src=x]")).toBeNull();
  const [first, second, third] = [...document.querySelectorAll("li")].map((row) => row.textContent);
  expect(first).toMatch(/客户要求换货.*81521.*AliExpress.*shop 77.*王敏.*2026/);
  expect(second).toMatch(
    /81520001.*Demo console.*shop unknown.*Buyer.*In transit.*updated.*2026.*Item Socks/,
  );
  expect(third).toMatch(/Delay.*Russian Заказ/);
  expect(document.querySelector("time")?.title).toMatch(/GMT|UTC|[+-]\d/);
  expect([...document.querySelectorAll(".count")].map(({ textContent }) => textContent)).toEqual([
    " 1",
    " 1",
    " 1",
  ]);
});

test("searched while typing, once the keys pause, and not for half a character", async () => {
  await open();
  await typed("退");
  await later(100);
  await typed("退款");
  await later(199);
  expect(searches()).toEqual([]);
  await later(1);
  expect(searches()).toEqual(["退款"]);
  await typed("退款huan", { isComposing: true });
  await later(1_000);
  expect(searches()).toEqual(["退款"]);
  await act(() => void box().dispatchEvent(new Event("compositionend", { bubbles: true })));
  await later(200);
  expect(searches()).toEqual(["退款", "退款huan"]);
});

test("an earlier answer that comes later never overwrites", async () => {
  const waiting: Record<string, (value: unknown) => void> = {};
  answers.find_notes = ({ q }) => new Promise((resolve) => Object.assign(waiting, { [q]: resolve }));
  await open();
  await type("first");
  await type("second");
  waiting.second?.(notesOf("second"));
  await later(0);
  expect(shown()).toContain("客户要求second");
  waiting.first?.(notesOf("first"));
  await later(1_000);
  expect(shown()).toContain("客户要求second");
  expect(shown()).not.toContain("客户要求first");
});

test("a quick answer replaces what is shown at once; a slow one is waited for in grey lines", async () => {
  answers.find_notes = ({ q }) => notesOf(q);
  await open("#q=old");
  answers.find_notes = ({ q }) => new Promise((resolve) => setTimeout(() => resolve(notesOf(q)), 400));
  await type("new");
  await later(149);
  expect(shown()).toContain("客户要求old");
  expect(document.querySelector(".skeleton")).toBeNull();
  await later(2);
  expect(shown()).not.toContain("客户要求old");
  expect(document.querySelector(".skeleton")).not.toBeNull();
  await later(300);
  expect(shown()).toContain("客户要求new");
  expect(document.querySelector(".skeleton")).toBeNull();
});

test("nothing found is said with what was sought", async () => {
  await open("#q=zzzz");
  expect(document.querySelector("h2")?.textContent).toBe("Nothing found for “zzzz”");
  expect(document.querySelector("[role=status]")?.textContent).toBe("Nothing found for “zzzz”");
});

test("more is asked for by the page before; how many there are is said once the list has ended", async () => {
  answers.find_notes = ({ before }) =>
    before === null ? { notes: [note(1), note(2)], next: 17 } : { notes: [note(3)], next: null };
  await open("#q=x");
  expect(document.querySelector(".count")).toBeNull();
  expect(shown()).toContain("No order has this.");
  await click(document.querySelector(".result-section .button"));
  await later(0);
  expect(background.asked.at(-1)?.request).toEqual({ q: "x", before: 17, limit: 20 });
  expect(document.querySelectorAll("li")).toHaveLength(3);
  expect(document.querySelector(".count")?.textContent).toBe(" 3");
  expect(document.querySelector(".result-section .button")).toBeNull();
  expect(document.activeElement).toBe(document.querySelectorAll("li")[2]);
});

test("a page that does not come is said, what is shown stays, and the button asks again", async () => {
  answers.find_notes = ({ before }) => {
    if (before === null) return { notes: [note(1)], next: 17 };
    throw failure("store_away");
  };
  await open("#q=x");
  await click(document.querySelector(".result-section .button"));
  await later(0);
  expect(document.querySelector("[role=alert]")?.textContent).toContain("store does not answer");
  expect(document.querySelectorAll("li")).toHaveLength(1);
  answers.find_notes = () => ({ notes: [note(2)], next: null });
  await click(document.querySelector(".result-section .button"));
  await later(0);
  expect(document.querySelectorAll("li")).toHaveLength(2);
  expect(document.querySelector("[role=alert]")).toBeNull();
});

test("while the service is away it is asked again, and the search goes on by itself", async () => {
  answers.find_orders = () => {
    throw failure("service_away");
  };
  await open("#q=x");
  expect(document.querySelector("h2")?.textContent).toBe("The service is not running");
  answers.find_orders = () => ({ orders: [order], next: null });
  await later(3_000);
  expect(document.querySelectorAll("li")).toHaveLength(1);
});

test("not connected: said before anything is typed, with the way to the settings", async () => {
  answers.status = () => ({ ...connected, state: "not_paired" });
  await open();
  expect(document.querySelector("h2")?.textContent).toBe("This browser is not connected");
  await click(document.querySelector(".search-alone .button"));
  expect(background.names().at(-1)).toBe("open_options");
});

test("what cannot be searched for is said, and asked for once only", async () => {
  answers.find_notes = () => {
    throw failure("nothing_to_search_for");
  };
  await open("#q=!");
  expect(shown()).toContain("Type a letter, a digit or a Chinese character");
  await later(10_000);
  expect(searches()).toEqual(["!"]);
});

test("another failure can be tried again", async () => {
  answers.find_notes = () => {
    throw failure("internal_error");
  };
  await open("#q=x");
  answers.find_notes = () => notesOf("back");
  await click(document.querySelector(".search-alone .button"));
  await later(0);
  expect(shown()).toContain("客户要求back");
});

test("Esc clears the box and what was found; while a character is composed it is the input method's", async () => {
  answers.find_notes = ({ q }) => notesOf(q);
  await open("#q=x");
  await key("Escape", true);
  expect(box().value).toBe("x");
  await key("Escape");
  expect(box().value).toBe("");
  expect(document.querySelectorAll("li")).toHaveLength(0);
  expect(shown()).toContain("Two Chinese characters");
  expect(location.hash).toBe("");
});

test("Enter searches at once and leaves the page where it is", async () => {
  await open();
  await typed("退款");
  const submit = new Event("submit", { bubbles: true, cancelable: true });
  await act(() => void document.querySelector("form")?.dispatchEvent(submit));
  expect(submit.defaultPrevented).toBe(true);
  expect(searches()).toEqual(["退款"]);
  await later(1_000);
  expect(searches()).toEqual(["退款"]);
});

test("the address keeps the search, a step for each one and not for each letter", async () => {
  const push = vi.spyOn(history, "pushState");
  await open();
  await type("换");
  await type("换货");
  expect(location.hash).toBe(`#${new URLSearchParams({ q: "换货" })}`);
  expect(push).not.toHaveBeenCalled();
  await act(() => void box().dispatchEvent(new Event("blur")));
  await type("退款");
  expect(push).toHaveBeenCalledTimes(1);
  history.replaceState(null, "", "#q=back");
  await act(() => void dispatchEvent(new PopStateEvent("popstate")));
  expect(box().value).toBe("back");
  expect(searches().at(-1)).toBe("back");
});
