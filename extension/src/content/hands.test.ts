// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Hands } from "./hands";

let life: AbortController;
const changed = vi.fn();

beforeEach(() => {
  vi.stubGlobal("chrome", {});
  life = new AbortController();
  changed.mockClear();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

function put<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  parent: Node = document.body,
): HTMLElementTagNameMap[T] {
  return parent.appendChild(document.createElement(tag));
}

test("the box they were in last is remembered while they are elsewhere, and forgotten when it goes", () => {
  const hands = new Hands(document, changed, life.signal);
  expect(hands.place).toBeNull();
  const box = put("textarea");
  box.focus();
  expect(hands.place).toBe(box);
  put("button").focus();
  expect(hands.place).toBe(box);
  expect(changed).toHaveBeenCalledTimes(1);
  box.remove();
  expect(hands.place).toBeNull();
});

test("a password's field is no box, nor is a field of ours", () => {
  const hands = new Hands(document, changed, life.signal);
  const secret = put("input");
  secret.type = "password";
  secret.focus();
  const ours = put("orderside-panel" as "div").attachShadow({ mode: "open" });
  put("input", ours).focus();
  expect(hands.place).toBeNull();
});

test("an open shadow root is looked into", () => {
  const hands = new Hands(document, changed, life.signal);
  const box = put("textarea", put("div").attachShadow({ mode: "open" }));
  vi.stubGlobal("chrome", { dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot } });
  box.focus();
  expect(hands.place).toBe(box);
});

test("they are in a box this moment, or not", () => {
  const hands = new Hands(document, changed, life.signal);
  expect(hands.current).toBeNull();
  const box = put("textarea");
  box.focus();
  expect(hands.current).toBe(box);
  put("button").focus();
  expect(hands.current).toBeNull();
  const frame = put("iframe");
  frame.tabIndex = 0;
  hands.cameTo(4);
  expect(hands.current).toBeNull();
  frame.focus();
  expect(hands.current).toEqual({ frame: 4 });
});

test("a frame of another host is known by its number", () => {
  const hands = new Hands(document, changed, life.signal);
  hands.cameTo(4);
  expect(hands.place).toEqual({ frame: 4 });
  expect(changed).toHaveBeenCalledTimes(1);
});

test("a word is being composed until it is done, or its box is gone", () => {
  const hands = new Hands(document, changed, life.signal);
  const box = put("textarea");
  const say = (type: string) => box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  say("compositionstart");
  expect(hands.isComposing).toBe(true);
  say("compositionend");
  expect(hands.isComposing).toBe(false);
  say("compositionstart");
  box.remove();
  expect(hands.isComposing).toBe(false);
});
