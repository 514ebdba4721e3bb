/**
 * eBay's Seller Hub: orders, one order, cases and returns, messages.
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

const { numbers, zone } = NUMBERS.ebay;
const standard = standardFields(numbers, zone);

export const ebay = consoleReader({
  id: "ebay",
  written: null,
  parameters: { shop: [], about: ["orderid", "orderId"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/(sh|mesh)\/ord\/details/, standard),
    orderList(/^\/sh\/ord\/?(#|$)/, standard),
    caseList(/^\/sh\/(ord\/(return|cancel|cases)|cases|res|returns)/, standard),
    chat(/^\/(cnt|sh\/msg)/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
