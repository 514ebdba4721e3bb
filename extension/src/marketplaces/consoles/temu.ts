/**
 * Temu's seller center: orders, one order, after-sales, the buyer chat.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words. What the chat's messages are made of is a guess; where it is wrong, none are read.
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

const { numbers, zone } = NUMBERS.temu;
const standard = standardFields(numbers, zone);
const items = itemsLinkedTo("goods_id=");
const messages = {
  each: '[role="log"] > *',
  mine: '[class*="seller" i]',
  theirs: '[class*="buyer" i]',
  text: "p",
  at: "time",
};

export const temu = consoleReader({
  id: "temu",
  written: null,
  parameters: { shop: [], about: ["parent_order_sn"] },
  orderNumber: numbers.order,
  pages: [
    chat(/^\/chat\.html/, standard),
    orderDetail(/^\/order-detail\.html/, standard, { items }),
    caseList(/^\/(return|refund|after-?sales?|aftersales)/, standard),
    orderList(/^\/(orders?(-manage|-list)?|mmsos\/orders)(\.html)?/, standard, { items }),
  ],
  conversation: conversationOf(standard, { messages }),
  caseKind: "after_sale",
  theirTurn: THEIR_TURN,
});
