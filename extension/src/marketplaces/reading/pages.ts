/** What a console page is made of, as data, and the reading of the orders on it. */
import type { ObservedCase, ObservedOrder } from "../../generated/api";
import type { PageKind, SeenOrder, What } from "../define";
import { titlesOn } from "./columns";
import { lengthsOfData } from "./embedded";
import type { Field, Fields } from "./fields";
import type { Items } from "./items";
import { LONG } from "./long";
import { saysNoOrders } from "./nothing";
import { type ReadOrder, readOrder } from "./order";
import { isStill, pace, paceAnew, recalled, remember } from "./remembered";
import { type Row, rowsOf } from "./rows";

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

interface Found {
  orders: SeenOrder[];
  problems: string[];
}

export function readPage(
  document: Document,
  page: OrderPage,
  asked: string | null,
  near: What["near"] = () => true,
): Found {
  return page.each === null ? readWhole(document, page, asked) : readRows(document, page, page.each, near);
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
  const { seen, missing } = readOrder(parts, page, (facts) => number ?? facts.order_no);
  const read: ReadRow = { seen, missing, parts, number };
  for (const part of parts) remember(part, page, read);
  return read;
}

/** The address may already name the next order while the page still shows the last one: then nothing is read yet. */
function readWhole(document: Document, page: OrderPage, asked: string | null): Found {
  // The number in the address is good enough once the page says anything about the order.
  const given = page.about === "case" ? null : asked;
  const { seen, missing } = readOrder(
    [document.body],
    page,
    ({ order_no, ...facts }) => order_no ?? (Object.keys(facts).length > 0 ? given : null),
  );
  if (seen === null) return { orders: [], problems: [] };
  const { order_no, case: about } = seen.observed;
  const shown = page.about === "case" ? about?.case_no : order_no;
  if (asked !== null && shown !== asked) return { orders: [], problems: [] };
  return { orders: [seen], problems: missing.map((field) => `order ${seen.observed.order_no}: ${field}`) };
}

/** Beside cards that say more of their orders, or that there are none, a number alone was named in a message. */
function shownAsOrders(document: Document, orders: SeenOrder[]): SeenOrder[] {
  const cards = orders.filter(({ observed: { order_no, buyer_name, buyer_country, ...facts } }) =>
    Object.values(facts).some((fact) => fact !== undefined),
  );
  return cards.length > 0 || saysNoOrders(document) ? cards : orders;
}
