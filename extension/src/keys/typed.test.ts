import { expect, test } from "vitest";
import { isPrefix, typedIn } from "./typed";

test.each([
  ["Hi ;;ship", ";;", { over: ";;ship", name: "ship" }],
  ["您好;;发货", ";;", { over: ";;发货", name: "发货" }],
  ["您好；；ｓｈｉｐ", ";;", { over: "；；ｓｈｉｐ", name: "ｓｈｉｐ" }],
  ["a;;b;;ship-1_x", ";;", { over: ";;ship-1_x", name: "ship-1_x" }],
  [";;;ship", ";;", { over: ";;ship", name: "ship" }],
  [`${"x".repeat(500)}//ship`, "//", { over: "//ship", name: "ship" }],
])("%j with %j", (before, prefix, typed) => {
  expect(typedIn(before, prefix)).toEqual(typed);
});

test.each([
  ["Hi ship", ";;"],
  ["Hi ;;", ";;"],
  ["Hi ;;ship ", ";;"],
  ["Hi ;;two words", ";;"],
  ["Hi ;;a\nship", ";;"],
  ["Hi ;;why?", ";;"],
  [`;;${"x".repeat(61)}`, ";;"],
  ["", ";;"],
  ["ship", ""],
])("%j with %j is none", (before, prefix) => {
  expect(typedIn(before, prefix)).toBeNull();
});

test("a prefix is two or three signs, or none at all", () => {
  expect(["", ";;", "//", ":::", "=-"].map(isPrefix)).toEqual([true, true, true, true, true]);
  expect([";", "a;", "1;", "; ", ";;;;", "；；"].map(isPrefix)).toEqual(Array(6).fill(false));
});
