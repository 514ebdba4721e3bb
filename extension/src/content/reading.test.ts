import { expect, test } from "vitest";
import type { ObservedOrder } from "../generated/api";
import type { Reading } from "../marketplaces/define";
import { covers, ORDERS_MAXIMUM, partNear, query } from "./reading";

const reading = (orders: ObservedOrder[], part: Partial<Reading> = {}): Reading => ({
  marketplace: "demo",
  shop: "s1",
  kind: "order_list",
  orders: orders.map((observed) => ({ observed, unclear: {}, strip: null })),
  open: null,
  recipient: null,
  messages: [],
  messageBox: null,
  problems: [],
  ...part,
});
const order = (order_no: string, part: Partial<ObservedOrder> = {}): ObservedOrder => ({ order_no, ...part });
const due = (respond_by: string): Partial<ObservedOrder> => ({
  case: { case_no: "6001", kind: "dispute", respond_by },
});

test("the same orders in another sequence, or fewer of them, are no news", () => {
  const asked = reading([order("1001", { buyer_name: "Ana" }), order("1002")]);
  expect(covers(asked, reading([order("1002"), order("1001", { buyer_name: "Ana" })]))).toBe(true);
  expect(covers(asked, reading([order("1002")]))).toBe(true);
});

test.each<[string, Reading]>([
  ["a new order", reading([order("1001"), order("1003")])],
  ["a changed fact", reading([order("1001", { status_text: "Delivered" })])],
  ["another shop", reading([order("1001")], { shop: "s2" })],
  ["another page", reading([order("1001")], { kind: "order_detail" })],
  ["another conversation", reading([order("1001")], { recipient: "Ben" })],
])("%s is news", (_, now) => {
  expect(covers(reading([order("1001")]), now)).toBe(false);
  expect(covers(null, now)).toBe(false);
});

test("a deadline read from a countdown may move by seconds", () => {
  const asked = reading([order("1001", due("2026-11-23T06:00:00Z"))]);
  expect(covers(asked, reading([order("1001", due("2026-11-23T06:01:30Z"))]))).toBe(true);
  expect(covers(asked, reading([order("1001", due("2026-11-23T08:00:00Z"))]))).toBe(false);
});

test("one question, and the open order is in it however long the page", () => {
  const many = Array.from({ length: ORDERS_MAXIMUM + 5 }, (_, index) => order(String(1000 + index)));
  const asked = query(reading(many), "1204", "pt");
  expect(asked.orders).toHaveLength(ORDERS_MAXIMUM);
  expect(asked.orders[0]?.order_no).toBe("1204");
  expect(asked).toMatchObject({ open: "1204", language: "pt", page: { kind: "order_list", shop: "s1" } });
  expect(query(reading(many), null, null)).not.toHaveProperty("language");
});

test("what was said in the conversation goes with the question, and a new message is news", () => {
  const chat = (...texts: string[]): Reading => ({
    ...reading([order("1001")]),
    messages: texts.map((text) => ({ from: "buyer" as const, at: null, text })),
  });
  expect(query(chat("Где?"), "1001", null).messages).toEqual([{ author: "buyer", at: null, text: "Где?" }]);
  expect(query(chat(), "1001", null)).not.toHaveProperty("messages");
  expect(covers(chat("Где?"), chat("Где?"))).toBe(true);
  expect(covers(chat("Где?"), chat("Где?", "Ответьте!"))).toBe(false);
});

test("of a long list, what is in sight is asked about, and the open order", () => {
  const many = reading(Array.from({ length: 300 }, (_, index) => order(String(1000 + index))));
  const numbers = ({ orders }: Reading) => orders.map(({ observed }) => observed.order_no);
  expect(numbers(partNear(many, new Set(["1003", "1004"]), "1200"))).toEqual(["1003", "1004", "1200"]);
  const few = reading([order("1001")]);
  expect(partNear(few, new Set(), null)).toBe(few);
});
