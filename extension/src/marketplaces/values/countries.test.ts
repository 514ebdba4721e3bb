import { describe, expect, it } from "vitest";
import { countryCode } from "./countries";

describe("countryCode", () => {
  it.each([
    ["俄罗斯", "RU"],
    ["Russian Federation", "RU"],
    ["巴西", "BR"],
    ["United States", "US"],
    [" 西班牙 ", "ES"],
    ["united kingdom", "GB"],
    ["UK", "GB"],
    ["FR", "FR"],
    ["Türkiye", "TR"],
    ["沙特阿拉伯", "SA"],
    ["GE", "GE"],
    ["格鲁吉亚", "GE"],
  ])("%s", (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each(["", "***", "Atlantis", "Georgia", "Guinea", "New Mexico", "俄罗斯联邦州", "constructor"])(
    "unknown: %s",
    (text) => {
      expect(countryCode(text)).toBeNull();
    },
  );
});
