// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Hands } from "../content/hands";
import { listenForKeys } from "./listen";

let life: AbortController;
const palette = vi.fn();
const shortcut = vi.fn();

beforeEach(() => {
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("chrome", {});
  life = new AbortController();
  palette.mockReset();
  shortcut.mockReset();
  const hands = new Hands(document, () => undefined, life.signal);
  const bindings = { palette: "Alt+K", prefix: ";;" };
  listenForKeys(hands, (learn) => learn(bindings), { palette, shortcut }, life.signal);
});

afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

const NOTHING_HELD = { altKey: false, ctrlKey: false, shiftKey: false, metaKey: false };
const ALT_K = { key: "k", code: "KeyK", altKey: true };
const TAB = { key: "Tab", code: "Tab" };

/** A press as a person's, unless told: what a page dispatches is not trusted. Whether the page was kept from it. */
function press(part: object, on: Element = document.body): boolean {
  const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true, composed: true }), {
    ...{ ...NOTHING_HELD, repeat: false, isComposing: false },
  });
  Object.defineProperty(event, "isTrusted", { value: true, configurable: true });
  for (const [name, value] of Object.entries(part)) Object.defineProperty(event, name, { value });
  on.dispatchEvent(event);
  return event.defaultPrevented;
}

/** The caret behind what is typed. */
function typed(
  text: string,
  field: HTMLTextAreaElement | HTMLInputElement = document.createElement("textarea"),
) {
  document.body.append(field);
  field.value = text;
  field.focus();
  field.setSelectionRange(text.length, text.length);
  return field;
}

test("the keys are the palette's, and the page does not hear them", () => {
  expect(press(ALT_K)).toBe(true);
  expect(palette).toHaveBeenCalledOnce();
});

test.each([
  { isTrusted: false },
  { repeat: true },
  { isComposing: true },
  { altKey: false },
  { ctrlKey: true },
  { code: "KeyJ" },
])("%j: they are left to the page", (part) => {
  expect(press({ ...ALT_K, ...part })).toBe(false);
  expect(palette).not.toHaveBeenCalled();
});

test("a password is typed in peace", () => {
  const field = Object.assign(document.createElement("input"), { type: "password" });
  typed(";;ship", field);
  expect(press(ALT_K, field)).toBe(false);
  expect(press(TAB, field)).toBe(false);
});

test("Tab behind a typed shortcut is ours", () => {
  expect(press(TAB, typed("Hi ;;ship"))).toBe(true);
  expect(shortcut).toHaveBeenCalledExactlyOnceWith({ over: ";;ship", name: "ship" });
});

test.each([
  { shiftKey: true },
  { ctrlKey: true },
  { isComposing: true },
  { repeat: true },
  { isTrusted: false },
])("Tab with %j is left to the page", (part) => {
  expect(press({ ...TAB, ...part }, typed("Hi ;;ship"))).toBe(false);
  expect(shortcut).not.toHaveBeenCalled();
});

test("Tab elsewhere is left to the page", () => {
  expect(press(TAB, typed("Hi there"))).toBe(false);
  const field = typed("Hi ;;ship");
  field.setSelectionRange(0, 9);
  expect(press(TAB, field)).toBe(false);
  field.setSelectionRange(2, 2);
  expect(press(TAB, field)).toBe(false);
});

test("Tab is left to an input method that is composing", () => {
  const field = typed("Hi ;;ship");
  field.dispatchEvent(new Event("compositionstart", { bubbles: true, composed: true }));
  expect(press(TAB, field)).toBe(false);
});
