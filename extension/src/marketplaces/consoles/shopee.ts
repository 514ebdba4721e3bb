/**
 * Shopee's seller centre: orders, one order, returns, chat.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words, in English, Spanish and Portuguese. Its times name no zone and are kept as written.
 */
import { NUMBERS } from "../numbers";
import { unmasked } from "../reading/fields";
import { LABELS } from "../reading/labels";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  itemsLinkedTo,
  orderDetail,
  orderList,
  type Standard,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.shopee;
const words = standardFields(numbers, zone);
const CARRIER = [...LABELS.carrier, "Shipping channel"];
const carrier = { labels: CARRIER, columns: CARRIER, parse: unmasked(200) };
const standard: Standard = { ...words, order: { ...words.order, carrier } };
const items = itemsLinkedTo("/product/");

export const shopee = consoleReader({
  id: "shopee",
  written: null,
  parameters: { shop: [], about: [] },
  orderNumber: numbers.order,
  pages: [
    caseList(/^\/portal\/sale\/return/, standard),
    // The number in the path is the console's own, not the order's.
    orderDetail(/^\/portal\/sale\/order\/\d+/, standard, { items }),
    orderList(/^\/portal\/sale\/order\/?(#|$)/, standard, { items }),
    chat(/^\/(new-)?webchat/, standard),
  ],
  conversation: conversationOf(standard),
  // Shopee decides where seller and buyer do not agree.
  caseKind: "after_sale",
  theirTurn: new RegExp(`${THEIR_TURN.source}|shopee`, "i"),
});
