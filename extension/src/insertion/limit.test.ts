// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { limitOf, roomIn } from "./limit";

beforeEach(() => {
  // happy-dom lays nothing out: all is in sight but what says it is not.
  vi.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    return (this.hasAttribute("hidden") ? [] : [{}]) as unknown as DOMRectList;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function box(beside: string, value = ""): HTMLTextAreaElement {
  document.body.innerHTML = `<main><section><div><textarea></textarea></div>${beside}</section></main>`;
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = value;
  return field;
}

test("a field's own limit goes before a counter", () => {
  const field = box("<i>2/500</i>", "Hi");
  field.maxLength = 300;
  expect(limitOf(field)).toEqual({ used: 2, maximum: 300, by: "attribute" });
});

test.each([
  ["<i>2/500</i>", "Hi", 2, 500],
  ["<div><b>2</b><b> / </b><b>2,000</b></div>", "Hi", 2, 2000],
  ["<i>（说明）</i><i>0/500</i>", "", 0, 500],
  ["<i>(0／300)</i>", "", 0, 300],
  ["<i>7/300</i>", "two\n\nli", 7, 300],
])("%s beside %j", (beside, value, used, maximum) => {
  expect(limitOf(box(beside, value))).toEqual({ used, maximum, by: "counter" });
});

test.each([
  ["another's", "<i>3/500</i>", "Hi"],
  ["of pictures", "<i>0/9</i>", ""],
  ["one of two", "<i>0/500</i><i>0/300</i>", ""],
  ["out of sight", "<i hidden>0/500</i>", ""],
  ["a date", "<i>11/23/2026</i>", ""],
  ["in a sentence", "<i>0/500 characters may be used here</i>", ""],
])("no counter of its own: %s", (_, beside, value) => {
  expect(limitOf(box(beside, value))).toBeNull();
});

test("what gives way makes room", () => {
  const limit = { used: 20, maximum: 50, by: "counter" } as const;
  expect(roomIn(limit, "caret", "")).toBe(30);
  expect(roomIn(limit, "caret", ";;ship")).toBe(36);
  expect(roomIn(limit, "replace", "")).toBe(50);
  expect(roomIn({ ...limit, used: 60 }, "append", "")).toBe(0);
});
