// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { KeptTaughtConsole } from "../generated/api";
import { taughtConsole } from "../testing/taught";
import { taughtReader } from "./taught";

const URL_ = new URL("https://erp.example/orders/list");
type Fields = KeptTaughtConsole["pages"][number]["fields"];

const below = (...columns: string[]) => ({ labels: [], columns, selectors: [] });

function read(fields: Fields, html: string) {
  document.body.innerHTML = html;
  const page = { address: "/orders/list", kind: "order_list", fields } as const;
  const reader = taughtReader({ ...taughtConsole({ order_forms: ["A-0000"] }), pages: [page] }, "taught");
  return reader.read(document, URL_).orders.map(({ observed }) => observed);
}

const TITLES = "Order|Record|Customer|Nickname|Country|Land|Status|Fulfilment|Total|Grand".split("|");
const ROWS = [
  "A-1001|A-9001|Anna|ann1|Spain|Russia|Paid|Packed|US $5.00|US $7.00".split("|"),
  "A-1002|A-9002|Ben|ben2|Spain|Brazil|Paid||US $6.00|US $8.00".split("|"),
];
const TABLE = `<table><thead><tr>${TITLES.map((title) => `<th>${title}</th>`).join("")}</tr></thead><tbody>
  ${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table>`;

it("reads what was pointed at before what our own words say, and those where it says nothing", () => {
  const fields = {
    ...{ order_no: below("Order"), buyer_name: below("Nickname"), buyer_country: below("Land") },
    ...{ status_text: below("Fulfilment"), amount: below("Grand") },
  };
  const usd = (minor_units: number) => ({ minor_units, currency: "USD" });
  expect(read(fields, TABLE)).toEqual([
    {
      ...{ order_no: "A-1001", buyer_name: "ann1", buyer_country: "RU", status_text: "Packed" },
      amount: usd(700),
    },
    {
      ...{ order_no: "A-1002", buyer_name: "ben2", buyer_country: "BR", status_text: "Paid" },
      amount: usd(800),
    },
  ]);
});

it("takes no other number of the same form for the order's", () => {
  const orders = read({ order_no: below("Record") }, TABLE);
  expect(orders.map(({ order_no }) => order_no)).toEqual(["A-9001", "A-9002"]);
});

it("goes by what was pointed at, not by the data that the page brings along", () => {
  const data = JSON.stringify({ orders: [{ orderId: "A-1001", buyerCountry: "ES" }] });
  const [order] = read(
    { order_no: below("Order"), buyer_country: below("Land") },
    `<script type="application/json">${data}</script>${TABLE}`,
  );
  expect(order?.buyer_country).toBe("RU");
});

it("passes over a selector that is none", () => {
  const [order] = read(
    {
      order_no: below("Order"),
      buyer_name: { labels: [], columns: [], selectors: ["][", "td:nth-child(4)"] },
    },
    TABLE,
  );
  expect(order?.buyer_name).toBe("ann1");
});

it("finds a message box by words that mean something in a pattern", () => {
  document.body.innerHTML = '<textarea placeholder="* Reply (all)?"></textarea>';
  const fields = {
    order_no: below("Order"),
    message_box: { labels: ["* Reply (all)?"], columns: [], selectors: [] },
  };
  const page = { address: "/orders/list", kind: "chat", fields } as const;
  const reader = taughtReader({ ...taughtConsole(), pages: [page] }, "taught");
  expect(reader.read(document, URL_).messageBox?.localName).toBe("textarea");
});
