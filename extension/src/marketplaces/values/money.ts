/** Amounts as consoles write them -> integer minor units, without a float in between. */
import type { Money } from "../../generated/api";

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
  ["RM", "MYR"],
  ["Rp", "IDR"],
  ["₱", "PHP"],
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
  ["RM", "MYR"],
  ["₱", "PHP"],
  ["Rp", "IDR"],
  ["₪", "ILS"],
  ["₴", "UAH"],
  ["₸", "KZT"],
]);
/** Currencies of countries that write `1.234` for a thousand and some. */
const POINT_GROUPS = new Set("ARS BRL CLP COP DKK EUR IDR ISK PYG RON RSD TRY VND".split(" "));
const YEN_OR_YUAN = new Set(["¥", "￥"]);
/** The spaces that group digits; wider ones part two numbers. */
const WRITTEN = /^([^\d\s.,-][^\d]*?)?\s*(\d[\d.,'’ \u00A0\u202F\u2009]*?)\s*([^\d\s.,'’-][^\d]*)?$/;
const SPACED = /[\s'’]/;
const SPACED_BY_THREES = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
/** `19` `.90`: the cents may be an element of their own. */
const BEFORE_CENTS = / (?=[.,]\d+$)/;

/** `US $1,234.50`, `R$ 1.234,50`, `12,30 €` …; null when the amount or its currency is not certain. */
export function parseMoney(text: string): Money | null {
  // An amount is short; a long text would only keep the pattern busy.
  if (text.length > 60) return null;
  const [, before = "", written = "", after = ""] = WRITTEN.exec(text.trim()) ?? [];
  const number = written.replace(BEFORE_CENTS, "");
  if (number === "" || (before !== "" && after !== "" && before !== after)) return null;
  if (SPACED.test(number) && !SPACED_BY_THREES.test(number)) return null;
  const currency = currencyOf((before || after).replace(/\s+/g, ""), number);
  const digits = currency === null ? undefined : DIGITS.get(currency);
  if (currency === null || digits === undefined) return null;
  const units = minorUnits(number.replace(/[\s'’]/g, ""), currency, digits);
  return units === null ? null : { minor_units: units, currency };
}

const WITHIN = /(?:[A-Z]{1,3}\s?)?[$€£¥￥₽]\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?\s?(?:€|₽|руб\.?|元|zł|Kč)/u;

/** The one amount that a sentence names; null where any other number in it may change what it means. */
export function moneyWithin(sentence: string): Money | null {
  const found = WITHIN.exec(sentence.slice(0, 1000))?.[0];
  return found === undefined || /\d/.test(sentence.replace(found, "")) ? null : parseMoney(found);
}

function currencyOf(sign: string, number: string): string | null {
  // China's and Japan's sign is the same: only cents tell that it is the yuan.
  if (YEN_OR_YUAN.has(sign)) return /[.,]\d{2}$/.test(number.trim()) ? "CNY" : null;
  const code = SIGNS.get(sign) ?? sign.toUpperCase();
  return DIGITS.has(code) ? code : null;
}

/** `1.234,50` with two digits -> 123450. */
function minorUnits(number: string, currency: string, digits: number): number | null {
  const [, whole = "", mark = "", tail = ""] = /^(\d[\d.,]*?)(?:([.,])(\d+))?$/.exec(number) ?? [];
  const role = tail.length === 3 ? roleOf(mark, whole, currency, digits) : "fraction";
  if (whole === "" || role === null) return null;
  const units = role === "group" ? ungrouped(whole + mark + tail, "") : ungrouped(whole, mark);
  const cents = role === "group" ? fractionOf("", digits) : fractionOf(tail, digits);
  const value = units === null || cents === null ? Number.NaN : Number(units + cents);
  return Number.isSafeInteger(value) ? value : null;
}

/** Whether the last mark, with three digits after it, starts the fraction or one more group; null: it may be either. */
function roleOf(mark: string, whole: string, currency: string, digits: number): "fraction" | "group" | null {
  if (whole.includes(mark)) return "group";
  if (/[.,]/.test(whole)) return "fraction";
  if (digits === 0) return "group";
  if (mark === ".") return digits === 3 ? "fraction" : POINT_GROUPS.has(currency) ? "group" : null;
  return digits === 3 ? null : "group";
}

/** The digits of a whole number, which may stand in groups of three between marks other than the decimal one. */
function ungrouped(whole: string, decimal: string): string | null {
  const mark = /[.,]/.exec(whole)?.[0];
  if (mark === undefined) return whole;
  const [first = "", ...rest] = whole.split(mark);
  const regular = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return regular && mark !== decimal ? first + rest.join("") : null;
}

/** The fraction filled up to the currency's digits; more digits are accepted when they are zeros. */
function fractionOf(fraction: string, digits: number): string | null {
  return /^0*$/.test(fraction.slice(digits)) ? fraction.slice(0, digits).padEnd(digits, "0") : null;
}
