import { expect, test } from "vitest";
import { readKeys, written } from "./keys";

const press = (code: string, ...down: ("ctrlKey" | "altKey" | "shiftKey" | "metaKey")[]) => ({
  ...{ code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
  ...Object.fromEntries(down.map((key) => [key, true])),
});

test.each([
  ["Alt+K", { modifiers: ["Alt"], code: "KeyK" }],
  ["Ctrl+Shift+7", { modifiers: ["Ctrl", "Shift"], code: "Digit7" }],
  ["K", "no_modifier"],
  ["Shift+K", "no_modifier"],
  ["Alt", "no_key"],
  ["Alt+Enter", "no_key"],
  ["Hyper+K", "no_key"],
  ["Ctrl+V", "taken"],
  ["Ctrl+Shift+T", "taken"],
  ["Alt+D", "taken"],
])("%s", (text, read) => {
  expect(readKeys(text)).toEqual(read);
});

test("what is pressed is written as it is read", () => {
  expect(written(press("KeyY", "shiftKey", "ctrlKey"))).toBe("Ctrl+Shift+Y");
  expect(written(press("KeyK", "altKey", "ctrlKey")), "AltGr is no Alt").toBe("Ctrl+Alt+K");
  expect(written(press("AltLeft", "altKey"))).toBeNull();
});
