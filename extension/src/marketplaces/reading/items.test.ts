// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { onlyNumber, plain } from "./fields";
import { type OrderPage, readPage } from "./pages";
import { quantity } from "./standard";

const page: OrderPage = {
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
  return readPage(document, page, null).orders.map(({ observed }) => observed.items);
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
