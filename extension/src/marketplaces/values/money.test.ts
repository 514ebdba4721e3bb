import { describe, expect, it } from "vitest";
import { moneyWithin, parseMoney } from "./money";

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
    ["¥ 1,299 .00", 129_900, "CNY"],
    ["1\u00A0234,50 €", 123_450, "EUR"],
    ["1\u202F234\u202F567 ₽", 123_456_700, "RUB"],
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
    ["a number of pieces in another element", "2\u2003150,00 €"],
    ["spaces that part no thousands", "12 50 ₽"],
    ["masked", "US $**.**"],
    ["no number", "US $"],
    ["nothing", ""],
  ])("left out: %s", (_name, text) => {
    expect(parseMoney(text)).toBeNull();
  });
});

describe("moneyWithin", () => {
  it.each([
    ["部分退款 US $5.00，无需退货", 500],
    ["Refund US $5", 500],
  ])("%s", (sentence, minor_units) => {
    expect(moneyWithin(sentence)).toEqual({ minor_units, currency: "USD" });
  });

  it.each([
    ["two amounts", "Refund US $5 of US $30.50"],
    ["two amounts, one behind its number", "退款5元，退货 30.50元"],
    ["an amount in words of no known form", "Refund 5 dollars of US $30.50"],
    ["a share of an amount", "Refund 50% of US $30.50"],
    ["the end of a longer amount", "Возврат 1 250 ₽"],
    ["none", "建议同意退货退款"],
  ])("is null for %s", (_name, sentence) => {
    expect(moneyWithin(sentence)).toBeNull();
  });
});
