import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { installTexts } from "../testing/fake_texts";

/** As an agent with that interface language has it. */
async function of(interfaceLanguage: "zh-CN" | "en-US") {
  vi.resetModules();
  installTexts(interfaceLanguage);
  return import("./own_language");
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["zh-CN", "ru", ["en", "ru", "zh"], "zh"],
  ["zh-CN", "ru", ["en", "ru", "zh-TW"], "zh-TW"],
  ["zh-CN", "ru", ["en", "ru"], "en"],
  ["zh-CN", "en", ["en", "ru"], null],
  ["en-US", "ru", ["en", "ru", "zh"], "en"],
  ["en-US", "ru", ["ru", "zh"], null],
] as const)("%s beside %s of %j", async (mine, language, languages, expected) => {
  const { besides } = await of(mine);
  expect(besides({ language, languages: [...languages] })).toBe(expected);
});

test("a text in one's own language needs none beside it", async () => {
  const { isOwn } = await of("zh-CN");
  expect([isOwn("zh"), isOwn("zh-TW"), isOwn("en")]).toEqual([true, true, false]);
});
