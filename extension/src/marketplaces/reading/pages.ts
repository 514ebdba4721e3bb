/** What a console page is made of, as data, and the reading of the orders on it. */
import type { Item, ObservedCase, ObservedOrder } from "../../generated/api";
import type { PageKind, SeenOrder, TimeField, What } from "../define";
import { unclearTime } from "../values/times";
import { type Block, blocksOf } from "./blocks";
import { titlesOn } from "./columns";
import { lengthsOfData, readEmbedded } from "./embedded";
import { cut, type Field, type Fields, labelledOnce, readField, readFields } from "./fields";
import { numbersIn } from "./numbers";
import { isStill, pace, paceAnew, recalled, remember } from "./remembered";
import { readBuyerFiles, readSolutions } from "./solutions";
import { isSeen, OVERLAY, textOf, textsLike } from "./texts";

export interface OrderPage {
  kind: PageKind;
  /** Fits the address's path and hash, written one after the other. */
  address: RegExp;
  /** By what number the page's parts are told apart; null: the whole page is about one order. */
  each: "order" | "case" | null;
  /** Whose number the address of a page about one thing has: an order's, unless told. */
  about?: "case";
  /** What the rows are made of, where that is known: one in which no number was found is told as a problem. */
  rows?: string;
  order: Fields<ObservedOrder>;
  items?: Items;
  case?: Fields<ObservedCase>;
  /** What every order of this page has to have besides its number. */
  must: readonly (keyof ObservedOrder)[];
  mustInCase?: readonly (keyof ObservedCase)[];
  /** What people say to each other: a number that they name is no order of the page's. */
  quoted?: string;
  /** Where in the row the strip goes: the first of these that is there, else its first cell. */
  strip: readonly string[];
}

export interface Items {
  title: string;
  /** The element around all that is said of one item; unless told, its table's row, or less where several share one. */
  line?: string;
  /** The seller's own code: one of several alike by its place among them, or a field. */
  sku: { selector: string; index: number } | Field<string>;
  quantity: Field<number>;
}

interface Found {
  orders: SeenOrder[];
  problems: string[];
}

const EMPTY =
  ".next-table-empty, .ant-empty, .auxo-empty, .arco-empty, .semi-empty, .vxe-table--empty-content";
const NOTHING =
  /^(暂无\S{0,6}|没有\S{0,8}(订单|数据|记录)|No (data|orders?|results?|cases?|returns?)( found| yet)?\.?)$/i;
const NO_ORDERS = /^(暂?无|没有)\S{0,4}订单$|^No (recent )?orders?( found| yet)?\.?$/i;
const LOADING =
  '.next-loading.next-open, .ant-spin-spinning, .auxo-spin-spinning, .arco-spin-loading, [aria-busy="true"]';

export function readPage(
  document: Document,
  page: OrderPage,
  asked: string | null,
  near: What["near"] = () => true,
): Found {
  return page.each === null ? readWhole(document, page, asked) : readRows(document, page, page.each, near);
}

/** Whether the list itself says that there is nothing, and is not just about to be filled. */
export function saysEmpty(document: Document): boolean {
  if (document.querySelector(LOADING) !== null) return false;
  const words = textsLike(document.body, (text) => NOTHING.test(text)).map(
    ({ label }) => label.parentElement,
  );
  // Some libraries have the words for an empty table ready in every table.
  return [...document.querySelectorAll(EMPTY), ...words].some(isSeen);
}

/**
 * Every block is an order or a problem; what is shown twice (a card in two places) counts once. A list of cases may
 * tell them apart by their orders' numbers alone.
 */
function readRows(document: Document, page: OrderPage, each: "order" | "case", near: What["near"]): Found {
  const number: Field<string> | undefined = each === "order" ? page.order.order_no : page.case?.case_no;
  if (number === undefined) throw new TypeError(`no field says the number of each ${each}`);
  const orders: SeenOrder[] = [];
  const problems = new Set<string>();
  const find = (): { rows: Row[]; byCase: boolean } => {
    const cases = each === "case" ? rowsOf(document, page, number) : [];
    if (cases.length > 0) return { rows: cases, byCase: true };
    return { rows: rowsOf(document, page, page.order.order_no ?? number), byCase: false };
  };
  let { rows, byCase } = find();
  // Below other titles, or with other data, rows in which nothing has changed say something else.
  const titles = titlesOn(document.body, new Set(rows.flatMap(({ parts }) => parts)));
  if (!isStill(`${titles}\n${lengthsOfData(document)}`)) {
    ({ rows, byCase } = find());
  }
  const isLong = rows.length > LONG;
  paceAnew();
  for (const [index, row] of rows.entries()) {
    const unread = isLong && isUnread(row, page, near);
    if (unread) {
      if (!byCase && row.number !== null) orders.push(numberAlone(row.number, unread));
      continue;
    }
    // Somebody's words beside the order may name another one.
    const { seen, missing } = readRow(row.parts, page, byCase ? null : row.number);
    const name = seen === null ? `row ${index + 1}` : `order ${seen.observed.order_no}`;
    if (seen !== null) orders.push(seen);
    for (const field of missing) problems.add(`${name}: ${field}`);
  }
  return { orders: page.kind === "chat" ? shownAsOrders(document, orders) : orders, problems: [...problems] };
}

/** Of a list as long as this, only what is near the window is read through. */
export const LONG = 60;

/** The row, if nothing of it is known and it is not asked for. */
function isUnread({ parts: [row] }: Row, page: OrderPage, near: What["near"]): Element | null {
  return row === undefined || recalled(row, page) !== undefined || near(row) ? null : row;
}

const numberAlone = (order_no: string, unread: Element): SeenOrder => ({
  observed: { order_no },
  unclear: {},
  strip: null,
  unread,
});

interface ReadRow extends ReadOrder {
  parts: readonly Element[];
  number: string | null;
}

/** As it was read before, while the row is made of the same parts and nothing has changed in any of them. */
function readRow(parts: readonly Element[], page: OrderPage, number: string | null): ReadOrder {
  const [known, ...others] = parts.map((part) => recalled(part, page) as ReadRow | undefined);
  const isSame = known?.number === number && known.parts.length === parts.length;
  if (known && isSame && others.every((other) => other === known)) return known;
  pace();
  const { seen, missing } = readOrder(parts, page, number);
  if (seen !== null && number !== null) seen.observed.order_no = number;
  const read: ReadRow = { seen, missing, parts, number };
  for (const part of parts) remember(part, page, read);
  return read;
}

/** Beside cards that say more of their orders, or that there are none, a number alone was named in a message. */
function shownAsOrders(document: Document, orders: SeenOrder[]): SeenOrder[] {
  const cards = orders.filter(({ observed: { order_no, buyer_name, buyer_country, ...facts } }) =>
    Object.values(facts).some((fact) => fact !== undefined),
  );
  const none = textsLike(document.body, (text) => NO_ORDERS.test(text)).length > 0;
  return cards.length > 0 || none ? cards : orders;
}

type Row = Pick<Block, "parts"> & { number: string | null };

/** The blocks around every number, and the known rows in which there is none, as the page has them. */
function rowsOf(document: Document, page: OrderPage, number: Field<string>): Row[] {
  // An article may be named after the order it was made for.
  const aside = [OVERLAY, page.quoted, page.items?.title].filter(Boolean).join(", ");
  const said = numbersIn(document.body, number, aside);
  const blocks = blocksOf(document.body, said, number.parse, page.kind !== "chat");
  const others = page.rows === undefined ? [] : rowsWithout(document, page.rows, blocks);
  if (others.length === 0) return blocks;
  const inOrder = ({ parts: [first] }: Row, { parts: [second] }: Row): number =>
    first && second && first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  return [...blocks, ...others.map((row) => ({ number: null, parts: [row] }))].sort(inOrder);
}

/** Known rows that are in no block, and in which there is none. */
function rowsWithout(document: Document, rows: string, blocks: readonly Block[]): Element[] {
  const numbered = new Set(blocks.flatMap(({ parts }) => parts));
  const around = new Set<Element>();
  for (const part of numbered)
    for (let above = part.parentElement; above !== null && !around.has(above); above = above.parentElement)
      around.add(above);
  const isNumbered = (row: Element): boolean => {
    for (let above: Element | null = row; above !== null; above = above.parentElement)
      if (numbered.has(above)) return true;
    return false;
  };
  return Array.from(document.querySelectorAll(rows)).filter(
    (row) => !around.has(row) && !isNumbered(row) && row.closest(OVERLAY) === null,
  );
}

/** The address may already name the next order while the page still shows the last one: then nothing is read yet. */
function readWhole(document: Document, page: OrderPage, asked: string | null): Found {
  const { seen, missing } = readOrder([document.body], page, page.about === "case" ? null : asked);
  if (seen === null) return { orders: [], problems: [] };
  const { order_no, case: about } = seen.observed;
  const shown = page.about === "case" ? about?.case_no : order_no;
  if (asked !== null && shown !== asked) return { orders: [], problems: [] };
  return { orders: [seen], problems: missing.map((field) => `order ${seen.observed.order_no}: ${field}`) };
}

interface ReadOrder {
  seen: SeenOrder | null;
  missing: string[];
}

/** `given` is the row's number, or that in the address: good enough once the page says anything about the order. */
function readOrder(parts: readonly Element[], page: OrderPage, given: string | null): ReadOrder {
  const facts = readParts(parts, page.order);
  const isSaid = page.each !== null || Object.keys(facts).length > 0;
  const order_no = facts.order_no ?? (isSaid ? given : null);
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

const CELL = 'td, [role="cell"], [role="gridcell"]';
/** What takes a line of its own inside. */
const ROOMY = "div, section, article, header, main, li, dd, td";

/** The chosen place; where its class has another name by now, the row's first cell, or beside the number. */
function stripIn(parts: readonly Element[], page: OrderPage): Element | null {
  const [first] = parts;
  if (first === undefined) return null;
  const chosen = parts.map((part) => firstOf(part, page.strip)).find((place) => place !== null);
  if (chosen) return chosen;
  if (page.each !== null) return freeCell(parts) ?? roomIn(first);
  const [number] = labelledOnce(first)(page.order.order_no?.labels ?? []);
  return number?.label.parentElement?.closest(ROOMY) ?? null;
}

/** The row itself, unless it puts everything it holds beside each other: then the first in it that does not. */
function roomIn(row: Element): Element | null {
  const room = row.closest(ROOMY);
  for (let place = room; place !== null; place = place.firstElementChild)
    if (!isBesideEachOther(place)) return place;
  return room;
}

const isVisible = (cell: Element): boolean =>
  cell.ownerDocument.defaultView?.getComputedStyle(cell).visibility !== "hidden";

function isBesideEachOther(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Boolean(style?.display.includes("flex") && !style.flexDirection.startsWith("column"));
}

/** The row's first cell. Where a row is drawn in parts, a fixed column lies over its like in the whole row, or hides it. */
function freeCell(parts: readonly Element[]): Element | null {
  const rows = parts.map((part) => Array.from(part.querySelectorAll(CELL)));
  const whole = rows.reduce((most, cells) => (cells.length > most.length ? cells : most), []);
  const fixed = new Set(rows.filter((cells) => cells !== whole).flatMap((cells) => cells.map(textOf)));
  return whole.find((cell) => !fixed.has(textOf(cell)) && isVisible(cell)) ?? whole[0] ?? null;
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
    const line = (source.line ? element.closest(source.line) : widestAround(element, titles, row)) ?? row;
    const sku = readCode(line, source.sku);
    const quantity = readField(line, source.quantity);
    return { title: cut(textOf(element), 500), ...(sku && { sku }), ...(quantity !== null && { quantity }) };
  });
}

const TABLE_ROW = 'tr, [role="row"]';

function widestAround(title: Element, titles: readonly Element[], row: Element): Element {
  const widest = title.closest(TABLE_ROW) ?? row;
  let line = title;
  while (line !== widest && line !== row && line.parentElement !== null) {
    const above = line.parentElement;
    if (titles.some((other) => other !== title && above.contains(other))) break;
    line = above;
  }
  return line;
}

function readCode(line: Element, source: Items["sku"]): string | null {
  if ("parse" in source) return readField(line, source);
  const code = line.querySelectorAll(source.selector)[source.index];
  return code === undefined ? null : cut(textOf(code), 200);
}
