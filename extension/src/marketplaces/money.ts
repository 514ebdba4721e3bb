/** Amounts as consoles write them -> integer minor units, without a float in between. */
import type { Money } from "../generated/api";

/** Minor-unit digits (ISO 4217) of the currencies buyers pay in. Not from Intl: its figures follow local habit instead. */
const DIGITS = new Map([
  ..."AED ARS AUD BGN BRL CAD CHF CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR KES KZT MAD MDL MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UZS ZAR"
    .split(" ")
    .map((code) => [code, 2] as const),
  ..."CLP ISK JPY KRW PYG VND".split(" ").map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD OMR TND".split(" ").map((code) => [code, 3] as const),
]);

/** Signs beside ISO codes. A bare `$` is missing on purpose: it may be anybody's dollar. */
const SIGNS = new Map([
  ["US$", "USD"],
  ["AU$", "AUD"],
  ["A$", "AUD"],
  ["CA$", "CAD"],
  ["C$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["NT$", "TWD"],
  ["S$", "SGD"],
  ["MX$", "MXN"],
  ["R$", "BRL"],
  ["CN¥", "CNY"],
  ["CN￥", "CNY"],
  ["元", "CNY"],
  ["JP¥", "JPY"],
  ["JP￥", "JPY"],
  ["円", "JPY"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₽", "RUB"],
  ["руб.", "RUB"],
  ["руб", "RUB"],
  ["zł", "PLN"],
  ["Kč", "CZK"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["₹", "INR"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₪", "ILS"],
  ["₴", "UAH"],
  ["₸", "KZT"],
]);
const YEN_OR_YUAN = new Set(["¥", "￥"]);
const WRITTEN = /^([^\d\s.,-][^\d]*?)?\s*(\d[\d.,'’\s]*?)\s*([^\d\s.,'’-][^\d]*)?$/;

/** `US $1,234.50`, `R$ 1.234,50`, `12,30 €` …; null when the amount or its currency is not certain. */
export function parseMoney(text: string): Money | null {
  const [, before = "", number = "", after = ""] = WRITTEN.exec(text.trim()) ?? [];
  if (number === "" || (before !== "" && after !== "" && before !== after)) return null;
  const currency = currencyOf((before || after).replace(/\s+/g, ""), number);
  const digits = currency === null ? undefined : DIGITS.get(currency);
  if (currency === null || digits === undefined) return null;
  const units = minorUnits(number.replace(/[\s'’]/g, ""), digits);
  return units === null ? null : { minor_units: units, currency };
}

function currencyOf(sign: string, number: string): string | null {
  // China's and Japan's sign is the same: only cents tell that it is the yuan.
  if (YEN_OR_YUAN.has(sign)) return /[.,]\d{2}$/.test(number.trim()) ? "CNY" : null;
  const code = SIGNS.get(sign) ?? sign.toUpperCase();
  return DIGITS.has(code) ? code : null;
}

/** `1.234,50` with two digits -> 123450. */
function minorUnits(number: string, digits: number): number | null {
  const parts = /^(\d[\d.,]*?)(?:([.,])(\d+))?$/.exec(number);
  const [, whole = "", mark = "", tail = ""] = parts ?? [];
  if (parts === null) return null;
  const grouping = mark !== "" && tail.length === 3 && isGrouping(whole, mark, digits);
  const units = grouped(grouping ? whole + mark + tail : whole, grouping ? "" : mark);
  const cents = cut(grouping ? "" : tail, digits);
  if (units === null || cents === null) return null;
  const value = Number(units + cents);
  return Number.isSafeInteger(value) ? value : null;
}

/** Whether the last mark, with three digits after it, groups thousands rather than starting the fraction. */
function isGrouping(whole: string, mark: string, digits: number): boolean {
  if (whole.includes(mark)) return true;
  if (/[.,]/.test(whole)) return false;
  // One mark only: `1,234` and `1.234` are thousands, unless the currency has three decimals and it is a point.
  return digits !== 3 || mark === ",";
}

/** The digits of a whole number that may be grouped in threes, by one mark that is not the decimal one. */
function grouped(whole: string, decimal: string): string | null {
  const mark = /[.,]/.exec(whole)?.[0];
  if (mark === undefined) return whole;
  const [first = "", ...rest] = whole.split(mark);
  const regular = mark !== decimal && /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return regular ? first + rest.join("") : null;
}

/** The fraction filled up to the currency's digits; more digits are accepted when they are zeros. */
function cut(fraction: string, digits: number): string | null {
  return /^0*$/.test(fraction.slice(digits)) ? fraction.slice(0, digits).padEnd(digits, "0") : null;
}
