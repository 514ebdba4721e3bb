// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { onlyNumber, plain } from "./fields";
import { type OrderPage, readPage } from "./pages";
import { itemsLinkedTo, orderList, quantity, standardFields } from "./standard";

const page = orderList(
  /./,
  standardFields({ order: onlyNumber(/\d{18}/), case: onlyNumber(/\d{6}/) }, null),
  { items: itemsLinkedTo("/product/"), must: [] },
);

it("an article's code that looks like an order's number is none", () => {
  const form = /\d{3}-\d{3}/;
  const numbers = { order: onlyNumber(form), orderForm: /^\d{3}-\d{3}$/, case: onlyNumber(/\d{6}/) };
  const body = `<div><a>111-222</a><p><b>SKU</b>: <span>333-444</span></p></div><div><a>555-666</a></div>`;
  const { orders } = readPage(
    new DOMParser().parseFromString(body, "text/html"),
    orderList(/./, standardFields(numbers, null)),
    null,
  );
  expect(orders.map(({ observed }) => observed.order_no)).toEqual(["111-222", "555-666"]);
});

it("an item reaches as far as the next one's title, whatever it is made of", () => {
  const body = `<div>
      <p>Order ID: 576900112233445566</p>
      <div><a href="/product/1"><img></a><div><a href="/product/1">Lamp</a></div><p>Seller SKU: L-1</p></div>
      <div><a href="/product/2">Rug</a><span>× 3</span></div>
    </div>
    <div><p>Order ID: 576900112233445577</p><a href="/product/3">Cup</a><p>Qty: 2</p></div>`;
  const { orders } = readPage(new DOMParser().parseFromString(body, "text/html"), page, null);
  expect(orders.map(({ observed }) => observed.items)).toEqual([
    [
      { title: "Lamp", sku: "L-1" },
      { title: "Rug", quantity: 3 },
    ],
    [{ title: "Cup", quantity: 2 }],
  ]);
});

const described: OrderPage = {
  kind: "order_list",
  address: /./,
  each: "order",
  order: { order_no: { labels: ["订单编号"], parse: onlyNumber(/\d{6}/) } },
  items: {
    title: 'a[href*="goods"]',
    sku: { labels: ["商家编码"], parse: plain(200) },
    quantity: { ...quantity, words: /^x\d+$/ },
  },
  must: [],
  strip: [],
};

function itemsIn(rows: string) {
  const document = new DOMParser().parseFromString(rows, "text/html");
  return readPage(document, described, null).orders.map(({ observed }) => observed.items);
}

const item = (title: string, sku: string, count: string) =>
  `<div><p><a href="/goods?id=1">${title}</a></p>${sku && `<p>商家编码：${sku}</p>`}<p>${count}</p></div>`;

describe("what is said of one item", () => {
  it("reaches as far as no other item does", () => {
    const two = `<li>订单编号 111111<div>${item("杯", "A-1", "x1")}${item("碗", "", "x20")}</div></li>`;
    const one = `<li>订单编号 222222<div>${item("盘", "C-3", "")}</div><span>x3</span></li>`;
    expect(itemsIn(`<ul>${two}${one}</ul>`)).toEqual([
      [
        { title: "杯", sku: "A-1", quantity: 1 },
        { title: "碗", quantity: 20 },
      ],
      [{ title: "盘", sku: "C-3", quantity: 3 }],
    ]);
  });
});
