import { expect, test } from "vitest";
import { split } from "./split";

const PARAGRAPHS = "Dear Ana,\n\nyour parcel is on its way. It is in Madrid now.\n\nKind regards,\nWang Min";

test("a text that fits stays whole", () => {
  expect(split(PARAGRAPHS, { room: 200, maximum: 200 })).toEqual([PARAGRAPHS]);
});

test.each([
  [60, ["Dear Ana,\n\nyour parcel is on its way. It is in Madrid now.", "Kind regards,\nWang Min"]],
  [45, ["Dear Ana,\n\nyour parcel is on its way.", "It is in Madrid now.\n\nKind regards,\nWang Min"]],
  [
    12,
    [
      "Dear Ana,",
      "your parcel",
      "is on its",
      "way.",
      "It is in",
      "Madrid now.",
      "Kind",
      "regards,",
      "Wang Min",
    ],
  ],
])("in parts of %i", (maximum, parts) => {
  expect(split(PARAGRAPHS, { room: maximum, maximum })).toEqual(parts);
});

test("Chinese sentences stay whole", () => {
  const text = "您好！您的包裹已发出。预计三天内送达，请留意。";
  expect(split(text, { room: 12, maximum: 12 })).toEqual([
    "您好！您的包裹已发出。",
    "预计三天内送达，请留意。",
  ]);
});

test("an emoji is never cut", () => {
  const family = "👨‍👩‍👧";
  expect(split(family.repeat(3), { room: 20, maximum: 20 })).toEqual([family.repeat(2), family]);
});

test("the first part fits beside what is there; where nearly nothing does, into an empty box", () => {
  expect(split("aaaa bbbb cccc", { room: 5, maximum: 10 })).toEqual(["aaaa", "bbbb cccc"]);
  expect(split("aaaa bbbb cccc", { room: 1, maximum: 10 })).toEqual(["aaaa bbbb", "cccc"]);
});

test.each([1, 2, 7, 50])("nothing but white space is lost, and every part fits: %i", (maximum) => {
  const text = "Здравствуйте, Дмитрий!\n\nVaš zakaz № 815 скоро 🎉 прибудет.\tЖдите。请留意 x";
  const parts = split(text, { room: maximum, maximum });
  expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  if (maximum > 1) expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(maximum);
});
