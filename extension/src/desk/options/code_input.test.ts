// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { digitsOf, grouped, regroup } from "./code_input";

test.each([
  ["12345678", "12345678"],
  ["1234 5678", "12345678"],
  ["1234-5678", "12345678"],
  ["  Pairing code: 1234 5678   (valid for 2 minutes, once)", "12345678"],
  ["配对码：１２３４ ５６７８", "12345678"],
  ["123456789", "12345678"],
  ["12a", "12"],
  ["", ""],
])("%j is read as %j", (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});

test("digits are shown in two groups of four", () => {
  expect(["1234", "12345", "12345678"].map(grouped)).toEqual(["1234", "1234 5", "1234 5678"]);
});

test.each([
  // What is in the field and where the caret is, before and after.
  ["12345", 5, "1234 5", 6],
  ["12934 5678", 3, "1293 4567", 3],
  ["1234 56", 7, "1234 56", 7],
  ["1235678", 3, "1235 678", 3],
])("in %j the caret stays behind its digit", (text, at, shown, caret) => {
  const field = document.createElement("input");
  field.value = text;
  field.setSelectionRange(at, at);
  regroup(field);
  expect([field.value, field.selectionStart]).toEqual([shown, caret]);
});
