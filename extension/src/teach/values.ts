/** What a page says of one order, kept out of what is saved for every order. */
import { literal } from "../marketplaces/literal";

/** Whether words name one of the values: `anna-petrova` and `Reply to Anna Petrova` name Anna Petrova. */
export function says(words: string, values: readonly string[]): boolean {
  const said = bare(words);
  return values
    .map(bare)
    .some((value) => value !== "" && (value.length < LONG ? said === value : said.includes(value)));
}

/** Shorter ones stand in many a word by chance. */
const LONG = 4;

/** Letters and digits alone. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const MAIL = /[(<[（]?[^\s()<>[\]（）]+@[^\s()<>[\]（）]+[)>\]）]?/gu;

/** `Reply to Anna…` -> `Reply to`: the words without the values of this one page. */
export function withoutValues(words: string, values: readonly string[]): string {
  const parts = [...values, ...values.flatMap((value) => value.match(NAMES) ?? [])]
    .filter((value) => value.length > 1)
    .reduce((left, value) => left.flatMap((part) => splitAt(part, value)), words.split(MAIL))
    .map((part) => part.trim());
  const [longest = ""] = parts.sort((one, other) => other.length - one.length);
  return parts.length === 1 || longest.length >= ENOUGH ? longest : "";
}

/** A buyer may be called by one of their names. */
const NAMES = /\p{L}{3,}/gu;

/** Between other letters it is a part of another word; Chinese has no marks between words. */
function splitAt(text: string, value: string): string[] {
  const itself = literal(value);
  const isWord = /^[\p{L}\p{N}]/u.test(value) && !/\p{Script=Han}/u.test(value);
  const letter = "[[\\p{L}\\p{N}]--\\p{Script=Han}]";
  return text.split(isWord ? new RegExp(`(?<!${letter})${itself}(?!${letter})`, "v") : value);
}

/** Fewer letters than these fit any box. */
const ENOUGH = 3;

/** The address without what names one order: `/order/8152…/detail` -> `/order/*` + `/detail`. */
export function addressOf(url: URL): string {
  const routed = /^#!?\//.test(url.hash) ? url.hash.replace(/\?.*$/, "") : "";
  const path = `${url.pathname.replace(/\/$/, "") || "/"}${routed}`;
  return hiding(path, (part) => ONE_OF_MANY.test(part)).slice(0, 300);
}

/** The same without the parts that say a value: `/customers/anna-petrova`. */
export const addressWithout = (address: string, values: readonly string[]): string =>
  hiding(address, (part) => says(decoded(part), values));

const hiding = (path: string, isOne: (part: string) => boolean): string =>
  path
    .split("/")
    .map((part) => (isOne(part) ? "*" : part))
    .join("/");

/** Four digits in a row, an address of e-mail, a code of capitals and digits, a code of a program's. */
const ONE_OF_MANY = /\d{4,}|@|%40|^(?=.*\d)(?=.*[A-Z])[0-9A-Z_-]{6,}$|^(?=.*\d)[0-9a-f-]{8,}$/;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
