/**
 * Taobao and Tmall (千牛 in the browser): sold items, one trade, refunds. Times are China's.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone.
 */
import { NUMBERS } from "../numbers";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  conversationOf,
  orderDetail,
  orderList,
  standardFields,
  THEIR_TURN,
} from "../reading/standard";

const { numbers, zone } = NUMBERS.taobao;
const standard = standardFields(numbers, zone);

export const taobao = consoleReader({
  id: "taobao",
  written: null,
  parameters: { shop: [], about: ["biz_order_id", "bizOrderId", "tradeId", "disputeId"] },
  orderNumber: numbers.order,
  pages: [
    caseDetail(/^\/(dispute\/(detail|sellerDetail)|refund\/detail)/i, standard),
    caseList(/^\/(dispute|refund|home\.htm\/(refund|after-?sale))/i, standard),
    orderDetail(/^\/(trade\/detail|detail\/orderDetail|home\.htm\/trade-platform\/tp\/detail)/i, standard),
    orderList(/^\/(trade\/itemlist\/list_sold|home\.htm\/trade-platform\/tp\/sold)/i, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
