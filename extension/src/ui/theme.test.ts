import { expect, test } from "vitest";
import { luminance, parse } from "./theme";

test.each([
  ["rgb(255, 255, 255)", 1],
  ["rgba(0, 0, 0, 0.8)", 0],
  ["color(srgb 1 1 1)", 1],
  ["rgb(31, 31, 31)", 0.013],
])("the luminance of %s", (colour, expected) => {
  expect(luminance(parse(colour)?.channels ?? [])).toBeCloseTo(expected, 2);
});

test("a see-through background says so, an unknown notation says nothing", () => {
  expect(parse("rgba(0, 0, 0, 0)")?.alpha).toBe(0);
  expect(parse("oklch(0.5 0.1 20)")).toBeNull();
});
