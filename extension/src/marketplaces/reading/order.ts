/** One order, read out of the parts of the page that are about it. */
import type { ObservedCase, ObservedOrder } from "../../generated/api";
import type { SeenOrder, TimeField } from "../define";
import { unclearTime } from "../values/times";
import { readEmbedded } from "./embedded";
import { type Fields, labelledOnce, readFields } from "./fields";
import { readItems } from "./items";
import type { OrderPage } from "./pages";
import { readBuyerFiles, readSolutions } from "./solutions";
import { stripIn } from "./strip_place";

export interface ReadOrder {
  seen: SeenOrder | null;
  missing: string[];
}

/** `numberOf`: which order it is, as far as that is known, by what is said of it. */
export function readOrder(
  parts: readonly Element[],
  page: OrderPage,
  numberOf: (facts: Partial<ObservedOrder>) => string | null | undefined,
): ReadOrder {
  const facts = readParts(parts, page.order);
  const order_no = numberOf(facts) ?? null;
  if (order_no === null) return { seen: null, missing: ["order_no"] };
  const about = page.case ? readCase(parts, page.case) : {};
  Object.assign(facts, parts[0] && readEmbedded(parts[0].ownerDocument, page.order, order_no));
  const observed: ObservedOrder = { ...facts, order_no };
  const { items: source } = page;
  const items = source === undefined ? [] : parts.flatMap((part) => readItems(part, source));
  if (items.length > 0) observed.items = items;
  if (about.case_no !== undefined) observed.case = { ...about, kind: "dispute", case_no: about.case_no };
  const unclear = readParts(parts, unclearFields(page.order));
  for (const name of TIMES) if (facts[name] !== undefined) delete unclear[name];
  const missing = [
    ...page.must.filter((name) => observed[name] === undefined),
    ...(page.mustInCase ?? []).filter((name) => about[name] === undefined).map((name) => `case.${name}`),
  ];
  return { seen: { observed, unclear, strip: stripIn(parts, page) }, missing };
}

function readCase(parts: readonly Element[], fields: Fields<ObservedCase>): Partial<ObservedCase> {
  const about = readParts(parts, fields);
  for (const labelled of parts.map(labelledOnce)) {
    const solutions = readSolutions(labelled);
    const buyer_files = readBuyerFiles(labelled);
    if (solutions.length > 0) about.solutions ??= solutions;
    if (buyer_files) about.buyer_files ??= buyer_files;
  }
  return about;
}

const TIMES: readonly TimeField[] = ["ordered_at", "paid_at", "shipped_at", "promised_by", "delivered_at"];

/** The same places, read for days and times that are no instant. */
function unclearFields(fields: Fields<ObservedOrder>): Fields<Record<TimeField, string>> {
  const times = TIMES.flatMap((name) => {
    const field = fields[name];
    return field ? [[name, { ...field, parse: unclearTime }] as const] : [];
  });
  return Object.fromEntries(times);
}

/** What the parts say together; of two that say the same, the first. */
function readParts<T extends object>(parts: readonly Element[], fields: Fields<T>): Partial<T> {
  return Object.assign({}, ...parts.map((part) => readFields(part, fields)).reverse());
}
