/** What a page showed, compared and put into a question for the service. */
import type { ObservedOrder, PanelsQuery } from "../generated/api";
import type { Reading, SeenOrder } from "../marketplaces/define";
import { LONG } from "../marketplaces/reading/long";

export const ORDERS_MAXIMUM = 200;

/** The same everywhere: `marketplace:shop:order_no`. */
export const orderId = ({ marketplace, shop }: Reading, orderNo: string): string =>
  `${marketplace}:${shop}:${orderNo}`;

export const seenOrder = (reading: Reading | null, orderNo: string): SeenOrder | null =>
  reading?.orders.find(({ observed }) => observed.order_no === orderNo) ?? null;

export const observedOrder = (reading: Reading | null, orderNo: string): ObservedOrder | null =>
  seenOrder(reading, orderNo)?.observed ?? null;

/** The part of a reading that is asked about: of a long list, the orders in sight, and always the open one. */
export function partNear(reading: Reading, near: ReadonlySet<string>, open: string | null): Reading {
  if (reading.orders.length <= LONG) return reading;
  const orders = reading.orders.filter(
    ({ observed: { order_no } }) => near.has(order_no) || order_no === open,
  );
  return { ...reading, orders };
}

/** Whether what was asked for one reading also answers another: nothing on it is new or different. */
export function covers(asked: Reading | null, now: Reading): boolean {
  if (!asked) return false;
  const view = ({ marketplace, shop, kind, open, recipient, messages }: Reading) => [
    ...[marketplace, shop, kind, open, recipient],
    messages.map(({ from, text }) => [from, text]),
  ];
  if (!alike(view(asked), view(now))) return false;
  const known = new Map(asked.orders.map(({ observed }) => [observed.order_no, observed]));
  return now.orders.every(({ observed }) => alike(known.get(observed.order_no), observed));
}

/** A deadline read from a countdown moves by a second or two with every reading; that is no news. */
const JITTER = 120_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === "string" && typeof other === "string") return alikeMoments(one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof object>;
  return [...names].every((name) => alike(one[name], other[name]));
}

function alikeMoments(one: string, other: string): boolean {
  if (!MOMENT.test(one) || !MOMENT.test(other)) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= JITTER;
}

/** One question for all orders of the page, and for the panel that is open. */
export function query(reading: Reading, open: string | null, language: string | null): PanelsQuery {
  const orders = reading.orders.map(({ observed }) => observed);
  // The open order first: it must not fall off the end of a very long page.
  orders.sort((a, b) => Number(b.order_no === open) - Number(a.order_no === open));
  return {
    page: { marketplace: reading.marketplace, shop: reading.shop, kind: reading.kind },
    orders: orders.slice(0, ORDERS_MAXIMUM),
    open,
    ...(reading.messages.length > 0 && {
      messages: reading.messages.map(({ from, ...said }) => ({ author: from, ...said })),
    }),
    ...(language ? { language } : {}),
  };
}
