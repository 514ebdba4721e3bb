/**
 * Alibaba.com (国际站): orders under Trade Assurance, their disputes, and the messages of onetalk.
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

const { numbers, zone } = NUMBERS.alibaba;
const standard = standardFields(numbers, zone);

export const alibaba = consoleReader({
  id: "alibaba",
  written: null,
  parameters: { shop: [], about: ["orderId", "id"] },
  orderNumber: numbers.order,
  pages: [
    chat(/^\/message\/(weblite|messenger|maillist)/i, standard),
    caseList(/^\/(ta\/)?(dispute|refund)/i, standard),
    orderDetail(/^\/(ta\/|order\/)?(detail|order_?detail)/i, standard),
    orderList(/^\/(ta\/|order\/)?(list|order_?list|manage)/i, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
