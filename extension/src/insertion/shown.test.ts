import { expect, test } from "vitest";
import { countIn, plainly } from "./shown";

test("editors break lines and fill empty ones in their own ways", () => {
  expect(plainly("Hi \u200b\n\n\ufeffthere\u00a0Ana")).toBe("HithereAna");
});

test("a text is counted however its lines are broken", () => {
  expect(countIn("Hi\n\n\nthere. Hi there.", "Hi\nthere.")).toBe(2);
  expect(countIn("anything", " \n ")).toBe(0);
});
