import { describe, expect, it } from "vitest";
import { countdownIn, endOf } from "./countdown";

describe("countdownIn", () => {
  it.each<[string, number, string | null]>([
    ["2天9小时16分", 206_160, null],
    ["18小时25分", 66_300, null],
    ["01:42:16", 6136, null],
    ["2天 01:42:16", 178_936, null],
    ["2天9小时16分后自动同意", 206_160, "自动同意"],
    ["5天17小时52分后售后关闭", 496_320, "售后关闭"],
    ["4小时36分54秒后自动同意", 16_614, "自动同意"],
    ["9小时24分1秒后逾期", 33_841, "逾期"],
    ["6天8小时11分后超时平台将主动发起与用户的换货协商", 547_860, "超时平台将主动发起与用户的换货协商"],
    ["3小时后自动同意", 10_800, "自动同意"],
    ["1天3时5分", 97_500, null],
    ["剩余 25分钟", 1500, null],
    ["剩余5分", 300, null],
    ["还剩12日", 1_036_800, null],
    ["90 minutes", 5400, null],
    ["36小时", 129_600, null],
    ["Case is closed in 2 days", 172_800, "Case is closed"],
    ["3天后自动确认收货", 259_200, "自动确认收货"],
    ["剩余时间：25分钟", 1500, null],
    ["2 天 9 小时", 205_200, null],
    ["00:00:00", 0, null],
    ["3 days 4 hours", 273_600, null],
    ["2d 9h 16m", 206_160, null],
    ["1 day, 2 hours and 3 minutes left", 93_780, null],
    ["Time left: 5 hrs", 18_000, null],
    ["Refund is issued automatically in 2 days 3 hours", 183_600, "Refund is issued automatically"],
    ["осталось 2 дн. 9 ч 16 мин", 206_160, null],
    ["2 дня 9 часов", 205_200, null],
    ["Автоматически закроется через 3 часа", 10_800, "Автоматически закроется"],
    ["quedan 2 días y 9 horas", 205_200, null],
    ["Se aprueba en 3 horas 5 minutos", 11_100, "Se aprueba"],
    ["restam 2 dias e 9 horas", 205_200, null],
    ["Reembolso automático em 1 dia e 3 horas", 97_200, "Reembolso automático"],
  ])("%s", (text, seconds, then) => {
    expect(countdownIn(text)).toEqual({ seconds, then });
  });

  it.each([
    "",
    "已超时",
    "同意退款，退款成功",
    "2026-11-05 10:22:31",
    "10:22",
    "剩余",
    "后自动同意",
    "16",
    "发货 2天9小时",
    "2 items",
    "within 3 of 5 days",
    "从 2天 到 5天",
    "5 мая",
    "5分",
    "10时5分",
    "12日",
    "12日 10时",
    "99:99:99",
    "01:60:00",
    "2天 25小时",
    "1 hour 75 minutes",
    "Delivered in 12 days",
    "Delivery in 3 days",
    "Will be delivered in 12 days",
    "Resolved in 2 days",
    "3天后送达",
  ])("no countdown: %s", (text) => {
    expect(countdownIn(text)).toBeNull();
  });
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
