import { expect, test } from "vitest";
import { arrived, countIn, stays } from "./shown";

test("texts are compared by their letters", () => {
  expect(countIn("Hi one\n\ntwo", "one two")).toBe(1);
  expect(countIn("one\u00a0two\u200b and one two", "one two")).toBe(2);
  expect(countIn("anything", " \n")).toBe(0);
});

const text = "Dear Ana,\n\nit is on its way.\nBye";
const wanted = { text, before: "Hi ", mode: "caret" as const };

test("a text has arrived when it is there once more, its lines apart", () => {
  expect(arrived(`Hi ${text}`, wanted)).toBe(true);
  expect(arrived("Hi Dear Ana,\nit is on its way.\nBye", wanted)).toBe(true);
  expect(arrived("Hi Dear Ana,it is on its way.Bye", wanted)).toBe(false);
  expect(arrived(`Hi ${text}${text}`, wanted)).toBe(false);
  expect(arrived("Hi ", wanted)).toBe(false);
  expect(arrived(`${text} ${text}`, { ...wanted, before: text })).toBe(true);
});

test("in place of everything, it is alone", () => {
  expect(arrived(text, { ...wanted, mode: "replace" })).toBe(true);
  expect(arrived(`Hi ${text}`, { ...wanted, mode: "replace" })).toBe(false);
});

test("who goes on typing behind it leaves it as it is", () => {
  for (const mode of ["caret", "replace"] as const) {
    expect(stays(`${text} and`, { ...wanted, mode })).toBe(true);
    expect(stays("Dear Ana", { ...wanted, mode })).toBe(false);
  }
});
