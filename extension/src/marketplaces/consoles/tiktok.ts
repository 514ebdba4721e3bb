/**
 * TikTok Shop's seller center: orders, one order, returns, chat. Numbers are digits alone.
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

const { numbers, zone } = NUMBERS.tiktok;
const standard = standardFields(numbers, zone);

export const tiktok = consoleReader({
  id: "tiktok",
  written: null,
  parameters: { shop: ["shop_id"], about: ["order_no", "order_id"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/order\/detail/, standard),
    caseList(/^\/(order\/return|return|refund|after-?sales?)/, standard),
    chat(/^\/chat/, standard),
    orderList(/^\/order\/?(list)?(#|$)/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
