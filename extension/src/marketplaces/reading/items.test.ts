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
