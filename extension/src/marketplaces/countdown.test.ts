import { describe, expect, it } from "vitest";
import { endOf, secondsLeft } from "./countdown";

describe("secondsLeft", () => {
  it.each([
    ["2天9小时16分", 206_160],
    ["18小时25分", 66_300],
    ["01:42:16", 6136],
    ["2天 01:42:16", 178_936],
    ["4小时36分54秒后自动同意", 16_614],
    ["6天8小时11分后超时平台将主动发起与用户的换货协商", 547_860],
    ["3小时后自动同意", 10_800],
    ["1天3时5分", 97_500],
    ["剩余 25分钟", 1500],
    ["2 天 9 小时", 205_200],
    ["00:00:00", 0],
  ])("%s", (text, seconds) => {
    expect(secondsLeft(text)).toBe(seconds);
  });

  it.each(["", "已超时", "同意退款，退款成功", "2026-11-05 10:22:31", "10:22", "剩余", "后自动同意", "16"])(
    "no countdown: %s",
    (text) => {
      expect(secondsLeft(text)).toBeNull();
    },
  );
});

describe("endOf", () => {
  const now = Date.UTC(2026, 10, 20, 18, 30, 45);

  it("adds what is left and cuts to the minute", () => {
    expect(endOf("2天9小时16分", now)).toBe("2026-11-23T03:46:00Z");
    expect(endOf("01:42:16", now)).toBe("2026-11-20T20:13:00Z");
  });

  it("says the same while the seconds run", () => {
    const ends = ["01:42:16", "01:42:15", "01:42:14"].map((text, index) => endOf(text, now + index * 1000));
    expect(new Set(ends).size).toBe(1);
  });

  it("is null without a countdown", () => {
    expect(endOf("售后宝代处理", now)).toBeNull();
  });
});
