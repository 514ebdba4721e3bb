/** What a console page is made of, as data, and the reading of the orders on it. */
import type { Item, ObservedCase, ObservedOrder } from "../generated/api";
import type { PageKind, SeenOrder } from "./define";
import { cut, type Field, type Fields, readField, readFields } from "./fields";
import { textOf } from "./texts";

export interface OrderPage {
  kind: PageKind;
  /** Fits the address's path and hash, written one after the other. */
  address: RegExp;
  /** One element per order; null: the whole page is about one order. */
  rows: string | null;
  /** What an element has to say to be a row, where other things look the same. */
  rowHas?: RegExp;
  order: Fields<ObservedOrder>;
  items?: Items;
  case?: Fields<ObservedCase>;
  /** What every order of this page has to have besides its number. */
  mandatory: readonly (keyof ObservedOrder)[];
  mandatoryInCase?: readonly (keyof ObservedCase)[];
  /** Where in the row the strip goes: the first of these that is there. */
  strip: readonly string[];
}

export interface Items {
  title: string;
  /** The element around all that is said of one item. */
  line: string;
  sku: { selector: string; index: number };
  quantity: Field<number>;
}

interface Found {
  orders: SeenOrder[];
  problems: string[];
}

/** Windows over the page may hold tables of their own. */
const OVERLAY = ".next-overlay-wrapper";
const EMPTY = ".next-table-empty";
const LOADING = ".next-loading.next-open";

export function readPage(document: Document, page: OrderPage, asked: string | null): Found {
  return page.rows === null ? readWhole(document, page, asked) : readRows(document, page, page.rows);
}

/** Whether the list itself says that there is nothing, and is not just about to be filled. */
export function saysEmpty(document: Document): boolean {
  return document.querySelector(EMPTY) !== null && document.querySelector(LOADING) === null;
}

/** Every row is an order or a problem; what is shown twice (a card in two places) counts once. */
function readRows(document: Document, page: OrderPage, rows: string): Found {
  const orders = new Map<string, SeenOrder>();
  const problems = new Set<string>();
  const elements = Array.from(document.querySelectorAll(rows)).filter((row) => isRow(row, page));
  for (const [index, row] of elements.entries()) {
    const { seen, missing } = readOrder(row, page, null);
    const name = seen === null ? `row ${index + 1}` : `order ${seen.observed.order_no}`;
    const key = `${seen?.observed.order_no} ${seen?.observed.case?.case_no}`;
    if (seen !== null && !orders.has(key)) orders.set(key, seen);
    for (const field of missing) problems.add(`${name}: ${field}`);
  }
  return { orders: [...orders.values()], problems: [...problems] };
}

function isRow(row: Element, page: OrderPage): boolean {
  return row.closest(OVERLAY) === null && (page.rowHas === undefined || page.rowHas.test(textOf(row)));
}

/** The address may already name the next order while the page still shows the last one: then nothing is read yet. */
function readWhole(document: Document, page: OrderPage, asked: string | null): Found {
  const { seen, missing } = readOrder(document.body, page, asked);
  if (seen === null || (asked !== null && seen.observed.order_no !== asked))
    return { orders: [], problems: [] };
  return { orders: [seen], problems: missing.map((field) => `order ${seen.observed.order_no}: ${field}`) };
}

/** `given` is the number in the address, good enough once the page says anything about the order. */
function readOrder(
  row: Element,
  page: OrderPage,
  given: string | null,
): { seen: SeenOrder | null; missing: string[] } {
  const facts = readFields(row, page.order);
  const order_no = facts.order_no ?? (Object.keys(facts).length > 0 ? given : null);
  if (order_no === null) return { seen: null, missing: ["order_no"] };
  const about = readFields(row, page.case ?? {});
  const observed: ObservedOrder = { ...facts, order_no };
  const items = page.items === undefined ? [] : readItems(row, page.items);
  if (items.length > 0) observed.items = items;
  if (about.case_no !== undefined) observed.case = { ...about, kind: "dispute", case_no: about.case_no };
  const missing = [
    ...page.mandatory.filter((name) => observed[name] === undefined),
    ...(page.mandatoryInCase ?? []).filter((name) => about[name] === undefined).map((name) => `case.${name}`),
  ];
  return { seen: { observed, strip: firstOf(row, page.strip) }, missing };
}

function firstOf(row: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = row.querySelector(selector);
    if (element !== null) return element;
  }
  return null;
}

function readItems(row: Element, source: Items): Item[] {
  const titles = Array.from(row.querySelectorAll(source.title)).filter((title) => textOf(title) !== "");
  // 200 items and these lengths are what the service takes.
  return titles.slice(0, 200).map((element) => {
    const line = element.closest(source.line) ?? row;
    const code = line.querySelectorAll(source.sku.selector)[source.sku.index];
    const sku = code === undefined ? "" : cut(textOf(code), 200);
    const quantity = readField(line, source.quantity);
    return { title: cut(textOf(element), 500), ...(sku && { sku }), ...(quantity !== null && { quantity }) };
  });
}
