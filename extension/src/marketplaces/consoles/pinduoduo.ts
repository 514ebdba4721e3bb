/**
 * Pinduoduo's merchant console (mms.pinduoduo.com): orders, after-sales, chat. Times are China's.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone.
 */
import { NUMBERS } from "../numbers";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  chat,
  conversationOf,
  orderDetail,
  orderList,
  standardFields,
  THEIR_TURN,
} from "../reading/standard";

const { numbers, zone } = NUMBERS.pinduoduo;
const standard = standardFields(numbers, zone);

export const pinduoduo = consoleReader({
  id: "pinduoduo",
  written: null,
  parameters: { shop: [], about: ["sn", "orderSn", "order_sn"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/orders\/detail/, standard),
    orderList(/^\/orders\/(list|order)/, standard),
    caseDetail(/^\/aftersales\/detail/, standard),
    caseList(/^\/aftersales\/aftersale_list/, standard),
    chat(/^\/chat-merchant/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
