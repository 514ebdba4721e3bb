/** What an agent has pointed at so far, and what the page gives when it is read so. Plain values. */
import type { KeptTaughtConsole } from "../generated/api";
import type { MarketplaceId, PageKind, Reading } from "../marketplaces/define";
import { NUMBERS } from "../marketplaces/numbers";
import { textOf } from "../marketplaces/reading/texts";
import { taughtReader } from "../marketplaces/taught";
import {
  addressOf,
  derive,
  deriveBox,
  formOf,
  type TaughtField,
  type TaughtPage,
  withoutValues,
} from "./derive";

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

/** Why an element cannot be what it was pointed at for; null when it can. */
export function unfit(lesson: Lesson, name: FieldName, element: Element): "no_number" | "empty" | null {
  if (name === "message_box") return null;
  const text = textOf(element);
  if (text === "") return "empty";
  return name === "order_no" && numberIn(lesson, text) === null ? "no_number" : null;
}

function numberIn({ marketplace }: Lesson, text: string): string | null {
  if (marketplace !== "other") return NUMBERS[marketplace].numbers.order(text);
  const numbers = text.match(NUMBER)?.filter((run) => /\d{3}/.test(run) && run.length >= 4) ?? [];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

export function pointedAt(lesson: Lesson, name: FieldName, element: Element): Lesson {
  const isBox = name === "message_box";
  const field = isBox ? deriveBox(boxIn(element)) : derive(element);
  const sample = isBox ? (field.labels[0] ?? "") : textOf(element).slice(0, 120);
  return withField(lesson, name, field, sample);
}

const BOX = 'textarea, [contenteditable]:not([contenteditable="false"]), input';
const boxIn = (element: Element): Element => element.closest(BOX) ?? element.querySelector(BOX) ?? element;

/** The words that stand before a value, typed instead of pointed at. */
export function worded(lesson: Lesson, name: FieldName, words: string): Lesson {
  return withField(lesson, name, { labels: [words], columns: [words], selectors: [] }, "");
}

function withField(lesson: Lesson, name: FieldName, field: TaughtField, sample: string): Lesson {
  const number = name === "order_no" && lesson.marketplace === "other" ? numberIn(lesson, sample) : null;
  return {
    ...lesson,
    ...(number && { order_forms: [...new Set([...lesson.order_forms, formOf(number)])].slice(-5) }),
    fields: { ...lesson.fields, [name]: field },
    samples: { ...lesson.samples, [name]: sample },
  };
}

export function without(lesson: Lesson, name: FieldName): Lesson {
  const { [name]: _field, ...fields } = lesson.fields;
  const { [name]: _sample, ...samples } = lesson.samples;
  return { ...lesson, fields, samples, ...(name === "order_no" && { order_forms: [] }) };
}

/** Null as long as nobody has pointed at an order number. */
export function taughtIn({
  host,
  marketplace,
  order_forms,
  address,
  kind,
  fields,
  samples,
}: Lesson): Taught | null {
  const { order_no, message_box, ...rest } = fields;
  if (!order_no) return null;
  const box = message_box && { message_box: inEveryConversation(message_box, samples) };
  return { host, marketplace, order_forms, page: { address, kind, fields: { order_no, ...rest, ...box } } };
}

/** What a box says may name the buyer or the order of this conversation. */
function inEveryConversation(
  box: TaughtField,
  { buyer_name = "", order_no = "" }: Lesson["samples"],
): TaughtField {
  const labels = box.labels.map((words) => withoutValues(words, [buyer_name, order_no])).filter(Boolean);
  return { ...box, labels };
}

/** What the page gives now. */
export function readAs(lesson: Lesson, document: Document, url: URL): Reading | null {
  const taught = taughtIn(lesson);
  if (!taught) return null;
  const reader = taughtReader({ ...taught, pages: [taught.page] }, "taught");
  return reader.kind(url) === null ? null : reader.read(document, url);
}
