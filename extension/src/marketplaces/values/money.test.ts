import { describe, expect, it } from "vitest";
import { parseMoney } from "./money";

describe("parseMoney", () => {
  it.each([
    ["US $12.30", 1230, "USD"],
    ["US $1,234.50", 123_450, "USD"],
    ["US$ 0.99", 99, "USD"],
    ["USD 12", 1200, "USD"],
    ["12.5 USD", 1250, "USD"],
    ["¥ 88.00", 8800, "CNY"],
    ["￥1,088.50", 108_850, "CNY"],
    ["88元", 8800, "CNY"],
    ["R$ 1.234,50", 123_450, "BRL"],
    ["RM45.90", 4_590, "MYR"],
    ["Rp125.000", 12_500_000, "IDR"],
    ["₱1,250.00", 125_000, "PHP"],
    ["€12,30", 1230, "EUR"],
    ["12,30 €", 1230, "EUR"],
    ["1 234,50 €", 123_450, "EUR"],
    ["€1.234.567,89", 123_456_789, "EUR"],
    ["£1,234", 123_400, "GBP"],
    ["1 250,00 руб.", 125_000, "RUB"],
    ["1250 ₽", 125_000, "RUB"],
    ["49,99 zł", 4999, "PLN"],
    ["CHF 1'234.50", 123_450, "CHF"],
    ["JPY 1,234", 1234, "JPY"],
    ["1,234 円", 1234, "JPY"],
    ["JP¥1234.00", 1234, "JPY"],
    ["₩12,000", 12_000, "KRW"],
    ["CLP 12.990", 12_990, "CLP"],
    ["RM 1,234.50", 123_450, "MYR"],
    ["₱1,299.00", 129_900, "PHP"],
    ["Rp150.000", 15_000_000, "IDR"],
    ["S$45.90", 4590, "SGD"],
    ["€1.234", 123_400, "EUR"],
    ["JPY 1.234", 1234, "JPY"],
    ["KWD 1.234", 1234, "KWD"],
    ["KWD 1,234.500", 1_234_500, "KWD"],
    // 0.1 + 0.2 and its like: the digits are never a fraction.
    ["US $4.35", 435, "USD"],
    ["US $1.15", 115, "USD"],
    ["US $90071992547409.91", 9_007_199_254_740_991, "USD"],
  ])("%s", (text, minor_units, currency) => {
    expect(parseMoney(text)).toEqual({ minor_units, currency });
  });

  it.each([
    ["anybody's dollar", "$12.30"],
    ["yen or yuan", "¥1,234"],
    ["no currency", "12.30"],
    ["an unknown currency", "XYZ 12.30"],
    ["a name of every object", "constructor 12.30"],
    ["less than nothing", "US $-12.30"],
    ["a range", "US $12.30 - 15.00"],
    ["a unit price", "US $12.30/件"],
    ["more digits than the currency has", "US $12.305"],
    ["a thousand or a fraction", "KWD 1,234"],
    ["a fraction of a cent", "€0.125"],
    ["irregular groups", "US $12,34,567.00"],
    ["too large to be exact", "US $90071992547409.92"],
    ["masked", "US $**.**"],
    ["no number", "US $"],
    ["nothing", ""],
  ])("left out: %s", (_name, text) => {
    expect(parseMoney(text)).toBeNull();
  });
});
