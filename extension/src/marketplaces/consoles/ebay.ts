/**
 * eBay's Seller Hub: orders, one order, cases and returns, messages.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words, and items by the links to their pages (`/itm/…`). The hub writes days without an hour: those are kept as
 * written.
 */
import { NUMBERS } from "../numbers";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  itemsLinkedTo,
  orderDetail,
  orderList,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.ebay;
const standard = standardFields(numbers, zone);
const items = itemsLinkedTo("/itm/");
/** The first cell of a row holds no more than a box to tick. */
const strip = ["td:has(a)"];

export const ebay = consoleReader({
  id: "ebay",
  written: null,
  parameters: { shop: [], about: ["orderid", "orderId"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/(sh|mesh)\/ord\/details/, standard, { items }),
    orderList(/^\/sh\/ord\/?(#|$)/, standard, { items, strip }),
    caseList(/^\/sh\/(ord\/(return|cancel|cases)|cases|res|returns)/, standard, { strip }),
    chat(/^\/(cnt|sh\/msg)/, standard),
  ],
  conversation: conversationOf(standard),
  caseKind: "after_sale",
  theirTurn: THEIR_TURN,
});
