/**
 * Lazada's seller center: orders, one order, reverse orders, chat.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone.
 */
import { NUMBERS } from "../numbers";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  orderDetail,
  orderList,
  standardFields,
  THEIR_TURN,
} from "../reading/standard";

const { numbers, zone } = NUMBERS.lazada;
const standard = standardFields(numbers, zone);

export const lazada = consoleReader({
  id: "lazada",
  written: null,
  parameters: { shop: [], about: ["tradeOrderId", "orderId"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/apps\/order\/detail/, standard),
    caseList(/^\/apps\/(reverse|order\/return)/, standard),
    orderList(/^\/apps\/order\/list/, standard),
    chat(/^\/apps\/im/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
