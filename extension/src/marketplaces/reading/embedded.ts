/**
 * What the page's own data says: many consoles hand their programs the first orders as JSON in a script. It is as old as
 * the page, so it is asked for nothing that may still change, and for no order that does not stand on the page itself.
 */
import { moment } from "../values/times";
import type { Fields } from "./fields";
import { recall } from "./remembered";

type Data = Record<string, unknown>;

/** Beyond that, reading it would be felt. */
const LONGEST = 1_000_000;

/** What the data says of the order of that number; nothing where two records of it say different things. */
export function readEmbedded<T extends { order_no: string }>(
  document: Document,
  fields: Fields<T>,
  order_no: string,
): Partial<T> {
  const seen: Partial<T> = {};
  const keys = fields.order_no?.embedded;
  if (keys === undefined) return seen;
  const records = dataOn(document).flatMap(
    (script) => recall(script, keys, () => byNumber(recordsIn(script), keys)).get(order_no) ?? [],
  );
  if (records.length === 0) return seen;
  for (const name in fields) {
    const field = fields[name];
    if (field?.embedded === undefined || name === "order_no") continue;
    const texts = records.flatMap((record) => textsOf(record, field.embedded ?? []));
    const [only, ...others] = new Set(texts.map((text) => field.parse(text) ?? field.parse(asMoment(text))));
    if (only !== undefined && only !== null && others.length === 0) seen[name] = only;
  }
  return seen;
}

/** Told apart by how much they say: when they change, rows that did not change may be told something else. */
export const lengthsOfData = (document: Document): string =>
  dataOn(document)
    .map((script) => (script.textContent ?? "").length)
    .join();

const dataOn = (document: Document): Element[] =>
  [...document.scripts].filter(
    (script) => !script.hasAttribute("src") && recall(script, dataOn, () => jsonIn(script) !== null),
  );

/** `<script type="application/json">`, or a program that is one assignment: `window.__STATE__ = {…};`. */
const ASSIGNED = /^\s*(?:var |let |const )?[\w$.]+(?:\[["']\w+["']\])?\s*=\s*(?=[[{])/;

function jsonIn(script: Element): string | null {
  const text = script.textContent ?? "";
  if (text.length > LONGEST) return null;
  if (/^application\/(?:[\w.-]+\+)?json$/i.test(script.getAttribute("type") ?? "")) return text;
  const begin = ASSIGNED.exec(text)?.[0].length;
  return begin === undefined ? null : text.slice(begin).replace(/;?\s*$/, "");
}

function recordsIn(script: Element): Data[] {
  const records: Data[] = [];
  const values: unknown[] = [parsed(jsonIn(script) ?? "")];
  while (values.length > 0) {
    const value = values.pop();
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) records.push(value as Data);
    for (const inner of Object.values(value)) values.push(inner);
  }
  return records;
}

/** Undefined for a program that only begins like data. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function byNumber(records: readonly Data[], keys: readonly string[]): ReadonlyMap<string, Data[]> {
  const found = new Map<string, Data[]>();
  for (const record of records)
    for (const number of new Set(textsOf(record, keys)))
      found.set(number, [...(found.get(number) ?? []), record]);
  return found;
}

/** `order_create_time` and `orderCreateTime` are the same key. */
const plainly = (key: string): string => key.replaceAll(/[_-]/g, "").toLowerCase();

function textsOf(record: Data, keys: readonly string[]): string[] {
  return Object.entries(record)
    .filter(([key]) => keys.includes(plainly(key)))
    .map(([, value]) => textOf(value))
    .filter((text) => text !== "");
}

/** A number too long for a program's own numbers is not the one that was written. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return Number.isSafeInteger(value) ? String(value) : "";
}

const EARLIEST = Date.UTC(2000);
const LATEST = Date.UTC(2100);

/** A moment in JavaScript's own form; the contract's has no fractions and no other zone than UTC's. */
const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Programs write moments so, or count seconds or milliseconds: then as the contract writes them. */
function asMoment(text: string): string {
  if (WRITTEN.test(text) && !Number.isNaN(Date.parse(text))) return moment(Date.parse(text));
  const count = /^\d{10}(?:\d{3})?$/.test(text) ? Number(text) : 0;
  const milliseconds = [count, count * 1000].find((since) => since >= EARLIEST && since < LATEST);
  return milliseconds === undefined ? text : moment(milliseconds);
}
