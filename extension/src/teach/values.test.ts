import { expect, it } from "vitest";
import { addressOf, addressWithout, says, withoutValues } from "./values";

it.each([
  ["Reply to Anna K.…", "Reply to"],
  ["回复 Anna K. 的消息", "的消息"],
  ["Message", "Message"],
  ["Anna K.", ""],
  ["PO-1: answer", ": answer"],
  ["Reply to Anna (anna@example.com)", "Reply to"],
  ["Write to Annabel", "Write to Annabel"],
])("says nothing of this one conversation: %s", (words, without) => {
  expect(withoutValues(words, ["Anna K.", "PO-1", ""])).toBe(without);
});

it.each([
  ["https://erp.example/web/order/paid?go=m100", "/web/order/paid"],
  ["https://erp.example/order/8152930447125876/", "/order/*"],
  ["https://erp.example/#/orders/list?page=2", "/#/orders/list"],
  ["https://erp.example/a#top", "/a"],
  ["https://erp.example/", "/"],
  ["https://erp.example/customers/anna@example.com/orders", "/customers/*/orders"],
  ["https://erp.example/orders/AB12-CD34-EF56/detail", "/orders/*/detail"],
  ["https://erp.example/m_apps/v2/order-manage/orderList", "/m_apps/v2/order-manage/orderList"],
])("an address without its order: %s", (url, address) => {
  expect(addressOf(new URL(url))).toBe(address);
});

it("an address without the buyer's name and the order's number", () => {
  const address = "/shop/anna-petrova/A-77/orders";
  expect(addressWithout(address, ["Anna Petrova", "A-77"])).toBe("/shop/*/*/orders");
});

it.each([
  ["[data-buyer='anna-petrova']", true],
  ["Anna Petrova's total", true],
  ["Total", false],
  ["Live", false],
])("%s names the buyer: %s", (words, named) => {
  expect(says(words, ["Anna Petrova", "Li", ""])).toBe(named);
});
