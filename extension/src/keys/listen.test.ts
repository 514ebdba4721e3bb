// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenForKeys } from "./listen";

let life: AbortController;
const act = vi.fn();

beforeEach(() => {
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  life = new AbortController();
  act.mockReset();
  listenForKeys((learn) => learn("Alt+K"), act, life.signal);
});

afterEach(() => life.abort());

/** A press as a person's, unless told: what a page dispatches is not trusted. */
function press(part: object = {}, on: Element = document.body): boolean {
  const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true, composed: true }), {
    ...{ code: "KeyK", altKey: true, ctrlKey: false, shiftKey: false, metaKey: false, repeat: false },
    ...{ isComposing: false },
  });
  Object.defineProperty(event, "isTrusted", { value: true, configurable: true });
  for (const [name, value] of Object.entries(part)) Object.defineProperty(event, name, { value });
  on.dispatchEvent(event);
  return event.defaultPrevented;
}

test("the keys are the palette's, and the page does not hear them", () => {
  expect(press()).toBe(true);
  expect(act).toHaveBeenCalledOnce();
});

test.each([
  { isTrusted: false },
  { repeat: true },
  { isComposing: true },
  { altKey: false },
  { ctrlKey: true },
  { code: "KeyJ" },
])("%j: they are left to the page", (part) => {
  expect(press(part)).toBe(false);
  expect(act).not.toHaveBeenCalled();
});

test("a password is typed in peace", () => {
  const field = Object.assign(document.createElement("input"), { type: "password" });
  document.body.append(field);
  expect(press({}, field)).toBe(false);
});
