import { beforeEach, describe, expect, test, vi } from "vitest";
import { installTexts } from "../testing/fake_texts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const at = (milliseconds: number) => new Date(NOW + milliseconds).toISOString();

async function time(language: "en-US" | "zh-CN") {
  vi.resetModules();
  installTexts(language);
  return await import("./time");
}

describe("how long ago", () => {
  let it: Awaited<ReturnType<typeof time>>;
  beforeEach(async () => {
    it = await time("en-US");
  });

  test.each([
    [-20_000, "now"],
    [-5 * 60_000, "5 minutes ago"],
    [-59.9 * 60_000, "59 minutes ago"],
    [-26 * 3_600_000, "yesterday"],
    [-40 * 86_400_000, "last month"],
    [3 * 3_600_000 + 1, "in 3 hours"],
  ])("%d ms from now is %s", (distance, words) => {
    expect(it.relative(at(distance), NOW)).toBe(words);
  });
});

test("in Chinese", async () => {
  const { duration, relative } = await time("zh-CN");
  expect(relative(at(-5 * 60_000), NOW)).toBe("5分钟前");
  expect(duration(18 * 3_600_000 + 28 * 60_000)).toBe("18小时28分钟");
});

test.each([
  [0, "0 min"],
  [-5, "0 min"],
  [12 * 60_000, "12 min"],
  [3_600_000, "1 hr"],
  [18 * 3_600_000 + 28 * 60_000, "18 hr 28 min"],
  [52 * 3_600_000, "2 days 4 hr"],
  [9 * 86_400_000 + 3_600_000, "9 days"],
])("a duration of %d ms is %s", async (milliseconds, words) => {
  expect((await time("en-US")).duration(milliseconds)).toBe(words);
});

test("a date names its year only when it is another one", async () => {
  const { day } = await time("en-US");
  expect(day("2026-11-05T12:00:00Z", NOW)).toBe("Nov 5");
  expect(day("2025-11-05T12:00:00Z", NOW)).toBe("Nov 5, 2025");
});
