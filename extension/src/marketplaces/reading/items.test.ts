// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { onlyNumber } from "./fields";
import { readPage } from "./pages";
import { itemsLinkedTo, orderList, standardFields } from "./standard";

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
