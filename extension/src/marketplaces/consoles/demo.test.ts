// @vitest-environment happy-dom
/** The reader against the console's own pages, drawn by its own scripts from made-up orders. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { CASE, clear, ORDER, ORIGIN, reading, undrawn } from "../../testing/demo_console";
import { demo } from "./demo";

const FACTS = {
  order_no: "9026104471286530",
  buyer_name: "Ирина Соколова",
  buyer_country: "RU",
  ordered_at: "2026-11-03T17:08:00Z",
  paid_at: "2026-11-03T17:10:00Z",
  shipped_at: "2026-11-05T22:55:00Z",
  promised_by: "2026-12-05T15:59:00Z",
  carrier: "AliExpress Saver",
  tracking_no: "UA210447695HK",
  amount: { minor_units: 3028, currency: "USD" },
  items: [
    { title: "Bluetooth 5.4 Earbuds", sku: "White", quantity: 1 },
    { title: "Phone Case", quantity: 2 },
  ],
};
const FROM_FILE = { order_no: "711b9be9c346d9ecdb9d38a5e1e7e39b", state: "other", amount: "47.82" };

beforeEach(undrawn);
afterEach(clear);

const pageOf = (...orders: object[]) => ({
  orders: { orders, page: 1, pages: 1, total: orders.length, counts: { "": orders.length } },
});
const list = (language: string, ...orders: object[]) =>
  reading("orders", "/demo/orders", pageOf(...orders), language);

test.each([
  ["/demo/orders", "order_list"],
  ["/demo/orders?page=2&state=shipped", "order_list"],
  ["/demo/orders/9026104471286530", "order_detail"],
  ["/demo/disputes", "dispute_list"],
  ["/demo/chat/9026104471286530", "chat"],
  ["/demo/static/app.js", null],
  ["/api/v1/orders", null],
])("%s is %s", (path, kind) => {
  expect(demo.kind(new URL(path, ORIGIN))).toBe(kind);
});

test("another site's page of the same path is none of ours", () => {
  expect(demo.kind(new URL("https://shop.example/demo/orders"))).toBeNull();
});

test.each([
  ["en", "Awaiting buyer receipt"],
  ["zh", "等待买家收货"],
])("the order list in %s, with a place for each strip", async (language, status_text) => {
  const read = await list(language, ORDER, { ...ORDER, order_no: "9026104471286531", case: CASE });
  expect(read.orders.map(({ observed }) => observed)).toEqual([
    { ...FACTS, status_text },
    { ...FACTS, status_text, order_no: "9026104471286531" },
  ]);
  expect(read).toMatchObject({
    marketplace: "demo",
    shop: "demo-shop",
    kind: "order_list",
    open: null,
    problems: [],
  });
  expect(read.orders.map(({ strip }) => strip?.textContent?.includes("9026104471286531"))).toEqual([
    false,
    true,
  ]);
});

test("an empty filter is a list without orders, not a problem", async () => {
  expect(await list("en")).toMatchObject({ orders: [], problems: [] });
});

test("what an order file does not say is left out: no buyer, no items, no currency", async () => {
  const read = await list("en", FROM_FILE);
  expect(read.orders[0]?.observed).toEqual({ order_no: FROM_FILE.order_no });
  expect(read.problems).toEqual(["status_text"]);
});

test("a masked name is left out, a hostile one is a name", async () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const read = await list("en", { ...ORDER, buyer_name: "D***a" }, { ...ORDER, buyer_name: hostile });
  expect(read.orders.map(({ observed }) => observed.buyer_name)).toEqual([undefined, hostile]);
  expect(document.querySelectorAll("img[src='x']")).toHaveLength(0);
});

test("amounts of currencies without cents", async () => {
  const read = await list("en", { ...ORDER, amount: "3280", currency: "JPY" });
  expect(read.orders[0]?.observed.amount).toEqual({ minor_units: 3280, currency: "JPY" });
});

test.each([
  ["en", "Awaiting buyer receipt", "Goods still in transit", "Waiting for your response"],
  ["zh", "等待买家收货", "货物仍然在运输途中", "等待卖家响应"],
])("an order's page with its dispute in %s", async (language, status_text, cause_text, case_status) => {
  const answer = { [`orders/${ORDER.order_no}`]: { ...ORDER, case: CASE } };
  const read = await reading("order", `/demo/orders/${ORDER.order_no}`, answer, language);
  expect(read.orders).toHaveLength(1);
  expect(read.orders[0]?.observed).toEqual({
    ...FACTS,
    status_text,
    case: {
      case_no: CASE.case_no,
      kind: "dispute",
      cause_text,
      status_text: case_status,
      opened_at: CASE.opened_at,
      respond_by: CASE.respond_by,
      amount: { minor_units: 3028, currency: "USD" },
    },
  });
  expect(read).toMatchObject({ kind: "order_detail", open: ORDER.order_no, messageBox: null, problems: [] });
  expect(read.orders[0]?.strip?.tagName).toBe("SECTION");
});

test("the dispute list; no deadline where the seller has nothing to do", async () => {
  const handled = { ...ORDER, order_no: "9026104471286531", case: { ...CASE, state: "platform" } };
  const read = await reading("disputes", "/demo/disputes", {
    disputes: { orders: [{ ...ORDER, case: CASE }, handled] },
  });
  expect(read.orders.map(({ observed }) => observed.case?.respond_by)).toEqual([CASE.respond_by, undefined]);
  expect(read.orders[0]?.observed).toMatchObject({
    order_no: ORDER.order_no,
    buyer_name: ORDER.buyer_name,
    status_text: "Awaiting buyer receipt",
    shipped_at: ORDER.shipped_at,
    case: { cause_text: "Goods still in transit", opened_at: CASE.opened_at },
  });
  expect(read).toMatchObject({ kind: "dispute_list", problems: [] });
});

test("a conversation: its order, its buyer, the box; numbers in messages are nobody's order", async () => {
  const conversations = { orders: [ORDER, { ...ORDER, order_no: "9026104471286531", buyer_name: "Ana" }] };
  const read = await reading("chat", `/demo/chat/${ORDER.order_no}`, { conversations });
  expect(read.orders.map(({ observed }) => observed)).toEqual([
    { ...FACTS, status_text: "Awaiting buyer receipt" },
  ]);
  expect(read).toMatchObject({
    kind: "chat",
    open: ORDER.order_no,
    recipient: ORDER.buyer_name,
    problems: [],
  });
  expect(read.messageBox?.tagName).toBe("TEXTAREA");
});

test("a locked box is the conversation's box still", async () => {
  const conversations = { orders: [ORDER] };
  await reading("chat", `/demo/chat/${ORDER.order_no}`, { conversations });
  const box = document.querySelector("textarea");
  if (box) box.disabled = true;
  expect(demo.read(document, new URL(`/demo/chat/${ORDER.order_no}`, ORIGIN)).messageBox).toBe(box);
});

test("a masked recipient still tells one conversation from another", async () => {
  const conversations = { orders: [{ ...ORDER, buyer_name: "D***a" }] };
  const read = await reading("chat", `/demo/chat/${ORDER.order_no}`, { conversations });
  expect(read.recipient).toBe("D***a");
  expect(read.orders[0]?.observed.buyer_name).toBeUndefined();
});

test("while the address is one order's and the page still shows another, nothing is read", async () => {
  await reading("chat", `/demo/chat/${ORDER.order_no}`, { conversations: { orders: [ORDER] } });
  const read = demo.read(document, new URL("/demo/chat/9026104471286531", ORIGIN));
  expect(read).toMatchObject({
    orders: [],
    open: null,
    recipient: null,
    messageBox: null,
    problems: ["order_no"],
  });
});

test("a page that is not drawn yet, or says that the service is away, has no orders and says so", () => {
  const url = new URL("/demo/orders", ORIGIN);
  expect(demo.read(document, url)).toMatchObject({ orders: [], problems: ["page"] });
  document.body.innerHTML = "<main><div role=alert>no answer</div></main>";
  expect(demo.read(document, url)).toMatchObject({ orders: [], problems: ["orders"] });
  document.body.innerHTML = "";
  expect(demo.read(document, url)).toMatchObject({ orders: [], problems: ["page"] });
});
