/**
 * Lazada's seller center: orders, one order, reverse orders, chat. Every country has a host of its own; its times name
 * no zone, so they are told as they are written.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone. An item is known by the link to its own page in the shop.
 */
import { NUMBERS } from "../numbers";
import { plain } from "../reading/fields";
import type { Items } from "../reading/items";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  orderDetail,
  orderList,
  quantity,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.lazada;
const standard = standardFields(numbers, zone);

const items: Items = {
  title: 'a[href*="/products/"]',
  line: "li, tr",
  sku: { labels: ["Seller SKU"], parse: plain(200) },
  quantity,
};

export const lazada = consoleReader({
  id: "lazada",
  written: null,
  parameters: { shop: [], about: ["tradeOrderId", "orderId"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/apps\/order\/detail/, standard, { items }),
    caseList(/^\/apps\/(reverse|order\/return)/, standard),
    orderList(/^\/apps\/order\/list/, standard, { items }),
    chat(/^\/apps\/im/, standard),
  ],
  conversation: conversationOf(standard),
  caseKind: "after_sale",
  theirTurn: new RegExp(`${THEIR_TURN.source}|by Lazada`, "i"),
});
