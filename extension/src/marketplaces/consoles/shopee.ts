/**
 * Shopee's seller centre: orders, one order, returns, chat.
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

const { numbers, zone } = NUMBERS.shopee;
const standard = standardFields(numbers, zone);

export const shopee = consoleReader({
  id: "shopee",
  written: null,
  parameters: { shop: [], about: [] },
  orderNumber: numbers.order,
  pages: [
    caseList(/^\/portal\/sale\/return/, standard),
    orderDetail(/^\/portal\/sale\/order\/\d+/, standard),
    orderList(/^\/portal\/sale\/order\/?(#|$)/, standard),
    chat(/^\/(new-)?webchat/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
