/** What an agent has pointed at so far, and what the page gives when it is read so. Plain values. */
import type { KeptTaughtConsole } from "../generated/api";
import type { MarketplaceId, PageKind, Reading } from "../marketplaces/define";
import { NUMBERS } from "../marketplaces/numbers";
import type { OrderPage } from "../marketplaces/reading/pages";
import { taughtPage, taughtReader } from "../marketplaces/taught";
import { behindLabel, formOf, type TaughtField, type TaughtPage } from "./derive";
import { addressOf, addressWithout, says, withoutValues } from "./values";

export const FIELDS = [
  "order_no",
  "case_no",
  "buyer_name",
  "buyer_country",
  "amount",
  "status_text",
  "time_left",
  "message_box",
] as const satisfies readonly (keyof TaughtPage["fields"])[];
export type FieldName = (typeof FIELDS)[number];

export interface Lesson {
  host: string;
  address: string;
  marketplace: MarketplaceId;
  kind: PageKind;
  order_forms: string[];
  fields: Partial<Record<FieldName, TaughtField>>;
  /** What was pointed at, as it stood there. */
  samples: Partial<Record<FieldName, string>>;
}

/** What is saved: one page of one console. */
export type Taught = Pick<KeptTaughtConsole, "host" | "marketplace" | "order_forms"> & { page: TaughtPage };

export function beginLesson(url: URL, marketplace: MarketplaceId, kind: PageKind): Lesson {
  const { hostname: host } = url;
  return { host, address: addressOf(url), marketplace, kind, order_forms: [], fields: {}, samples: {} };
}

const NUMBER = /[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*/g;

/** The order number in a text; of a console nobody knows, the one thing in it that may be a number. */
export function numberIn({ marketplace }: Lesson, text: string): string | null {
  if (marketplace !== "other") return NUMBERS[marketplace].numbers.order(text);
  const numbers = text.match(NUMBER)?.filter((run) => /\d{3}/.test(run) && run.length >= 4) ?? [];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** The words that stand before a value, typed instead of pointed at. */
export function worded(lesson: Lesson, name: FieldName, words: string): Lesson {
  return withField(lesson, name, { labels: [words], columns: [words], selectors: [] }, "");
}

/** A field that was taught by words which turn out to be a value is forgotten again. */
export function withField(lesson: Lesson, name: FieldName, field: TaughtField, sample: string): Lesson {
  const number = name === "order_no" && lesson.marketplace === "other" ? numberIn(lesson, sample) : null;
  const then = {
    ...lesson,
    ...(number && { order_forms: [...new Set([...lesson.order_forms, formOf(number)])].slice(-5) }),
    fields: { ...lesson.fields, [name]: field },
    samples: { ...lesson.samples, [name]: sample },
  };
  const values = valuesIn(then);
  const telling = (FIELDS as readonly FieldName[]).filter(
    (other) => other !== name && other !== "message_box" && saysIn(then.fields[other], values),
  );
  return telling.reduce(without, then);
}

const saysIn = (field: TaughtField | undefined, values: readonly string[]): boolean =>
  field !== undefined &&
  [...field.labels, ...field.columns, ...field.selectors].some((words) => says(words, values));

/** What names the one order, case or buyer that was pointed at. */
export function valuesIn(lesson: Lesson): string[] {
  const { order_no = "", case_no = "", buyer_name = "" } = lesson.samples;
  const texts = [order_no, case_no, buyer_name].flatMap((text) => [text, behindLabel(text)]);
  return [...texts, numberIn(lesson, order_no) ?? ""].filter(Boolean);
}

/** Of which pages it holds: none of them is named by an order's number or a buyer's name. */
export const addressIn = (lesson: Lesson): string => addressWithout(lesson.address, valuesIn(lesson));

export function without(lesson: Lesson, name: FieldName): Lesson {
  const { [name]: _field, ...fields } = lesson.fields;
  const { [name]: _sample, ...samples } = lesson.samples;
  return { ...lesson, fields, samples, ...(name === "order_no" && { order_forms: [] }) };
}

/** Null as long as nobody has pointed at an order number. */
export function taughtIn(lesson: Lesson): Taught | null {
  const { host, marketplace, order_forms, kind, fields } = lesson;
  const { order_no, message_box, ...rest } = fields;
  if (!order_no) return null;
  const box = kind === "chat" &&
    message_box && { message_box: inEveryConversation(message_box, valuesIn(lesson)) };
  const page = { address: addressIn(lesson), kind, fields: { order_no, ...rest, ...box } };
  return { host, marketplace, order_forms, page };
}

/** What a box says may name the buyer or the order of this conversation. */
function inEveryConversation(box: TaughtField, values: readonly string[]): TaughtField {
  const labels = box.labels.map((words) => withoutValues(words, values)).filter(Boolean);
  return { ...box, labels, selectors: box.selectors.filter((selector) => !says(selector, values)) };
}

/** Where the values stand, as far as it is known. */
export function pageIn(lesson: Lesson): OrderPage | null {
  const taught = taughtIn(lesson);
  return taught && taughtPage(taught, taught.page);
}

/** What the page gives now. */
export function readAs(lesson: Lesson, document: Document, url: URL): Reading | null {
  const taught = taughtIn(lesson);
  if (!taught) return null;
  const reader = taughtReader({ ...taught, pages: [taught.page] }, "taught");
  return reader.kind(url) === null ? null : reader.read(document, url);
}
