// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { onlyNumber, plain, wholeNumber } from "./fields";
import { type OrderPage, readPage } from "./pages";

const page: OrderPage = {
  kind: "order_list",
  address: /^/,
  each: "order",
  order: {
    order_no: { columns: ["Order"], parse: onlyNumber(/\d{12}/) },
    status_text: { columns: ["Status"], parse: plain(200) },
  },
  items: {
    title: "a",
    line: "tr",
    sku: { labels: ["SKU"], parse: plain(200) },
    quantity: { columns: ["Quantity"], parse: wholeNumber },
  },
  must: ["status_text"],
  strip: [],
};

function read(html: string) {
  return readPage(new DOMParser().parseFromString(html, "text/html"), page, null);
}

const HEADS = "<thead><tr><th>Order</th><th>Product</th><th>Quantity</th><th>Status</th></tr></thead>";
const row = (no: string) =>
  `<tr><td>${no}</td><td class="free"><a>Tent</a> <span>SKU: T-1</span></td><td>2</td><td>Paid</td></tr>`;

describe("a table whose fixed column is a table of its own, over the whole one", () => {
  const whole = `<div><table>${HEADS}<tbody>${row("412773091826")}${row("412773091827")}</tbody></table></div>`;
  const fixed = `<div><table><thead><tr><th>Order</th></tr></thead><tbody>
    <tr><td>412773091826</td></tr><tr><td>412773091827</td></tr></tbody></table></div>`;

  it.each([
    ["before", fixed + whole],
    ["behind", whole + fixed],
  ])("reads each row once and puts the strip where nothing lies over it, %s it", (_name, html) => {
    const { orders, problems } = read(html);
    expect(problems).toEqual([]);
    expect(orders.map(({ observed }) => observed)).toEqual(
      ["412773091826", "412773091827"].map((order_no) => ({
        order_no,
        status_text: "Paid",
        items: [{ title: "Tent", sku: "T-1", quantity: 2 }],
      })),
    );
    expect(orders.map(({ strip }) => strip?.className)).toEqual(["free", "free"]);
  });
});

it("takes no number out of a message for an order", () => {
  const chat: OrderPage = {
    ...page,
    kind: "chat",
    order: { order_no: { labels: ["Order"], parse: onlyNumber(/\d{12}/) } },
    must: [],
    quoted: ".message",
  };
  const html = `<div><p class="message">Order: 412773091827</p><p>Order: 412773091826</p></div>`;
  const { orders } = readPage(new DOMParser().parseFromString(html, "text/html"), chat, null);
  expect(orders.map(({ observed }) => observed.order_no)).toEqual(["412773091826"]);
});

it("puts the strip into the first cell of a row that is whole", () => {
  const [order] = read(
    `<table>${HEADS}<tbody>${row("412773091826")}${row("412773091827")}</tbody></table>`,
  ).orders;
  expect(order?.strip?.textContent).toBe("412773091826");
});
