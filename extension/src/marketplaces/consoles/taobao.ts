/**
 * Taobao and Tmall (千牛 in the browser): sold items, one trade, refunds. Times are China's.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone. An item is known by the link to its own page in the shop.
 */
import type { ObservedOrder } from "../../generated/api";
import { NUMBERS } from "../numbers";
import { type Fields, plain, unmasked } from "../reading/fields";
import type { Items } from "../reading/items";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  conversationOf,
  orderDetail,
  orderList,
  quantity,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";
import { parseMoney } from "../values/money";
import { wallTime } from "../values/times";

const { numbers, zone } = NUMBERS.taobao;
const standard = standardFields(numbers, zone);

const items: Items = {
  title: 'a[href*="item.htm?"]',
  line: "tr",
  sku: { labels: ["商家编码"], parse: plain(200) },
  quantity,
};

/**
 * Beside a refund only these words mean the order's time and sum, and not the refund's. 买家 alone may stand there before
 * what the buyer said.
 */
const refunded: Fields<ObservedOrder> = {
  ...standard.parties,
  buyer_name: { labels: ["买家昵称", "买家名称"], parse: unmasked(10_000) },
  ordered_at: { labels: ["成交时间", "下单时间"], parse: wallTime(zone) },
  amount: { labels: ["订单金额", "订单总额"], parse: parseMoney },
};

export const taobao = consoleReader({
  id: "taobao",
  written: null,
  parameters: { shop: [], about: ["biz_order_id", "bizOrderId", "tradeId", "disputeId"] },
  orderNumber: numbers.order,
  pages: [
    caseDetail(/^\/(dispute\/(detail|sellerDetail)|refund\/detail)/i, standard, { order: refunded }),
    caseList(/^\/(dispute|refund|home\.htm\/(trade-platform\/)?(refund|after-?sale))/i, standard),
    orderDetail(/^\/(trade\/detail|detail\/orderDetail|home\.htm\/trade-platform\/tp\/detail)/i, standard, {
      items,
    }),
    orderList(/^\/(trade\/itemlist\/list_sold|home\.htm\/?(trade-platform\/tp\/?)?(#\/)?sold)/i, standard, {
      items,
    }),
  ],
  conversation: conversationOf(standard),
  caseKind: "after_sale",
  theirTurn: THEIR_TURN,
});
