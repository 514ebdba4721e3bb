/**
 * Pinduoduo's merchant console (mms.pinduoduo.com): orders, after-sales, chat. Times are China's.
 *
 * Known from public code: the chat's address, and that an after-sale's page writes labels with their values beside them,
 * of labels only 剩余处理时间, 平台建议 and 协商轮次. The other addresses and all words of states are not, so pages are read
 * by the common labels and titles alone, and a conversation's messages not at all. Not checked against the live page.
 */
import { NUMBERS } from "../numbers";
import { plain } from "../reading/fields";
import type { Items } from "../reading/items";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  chat,
  conversationOf,
  orderDetail,
  orderList,
  quantity,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.pinduoduo;
const standard = standardFields(numbers, zone);

/** Amount and parcel on an after-sale's own page may be those of the one item, and of what is sent back. */
const { amount: _item, carrier: _back, tracking_no: _number, ...ABOUT_ORDER } = standard.order;

/** Assumed: an item's title links to where it is sold. */
const ITEMS: Items = {
  title: 'a[href*="goods_id="]',
  sku: { labels: ["商家编码"], parse: plain(200) },
  quantity: { ...quantity, words: /^[x×]\s*\d+$/ },
};

export const pinduoduo = consoleReader({
  id: "pinduoduo",
  written: null,
  parameters: { shop: [], about: ["sn", "orderSn", "order_sn"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/orders\/detail/, standard, { items: ITEMS }),
    orderList(/^\/orders\/(list|order)/, standard, { items: ITEMS }),
    caseDetail(/^\/aftersales\/detail/, standard, { order: ABOUT_ORDER, case: standard.case }),
    caseList(/^\/aftersales\/aftersale_list/, standard),
    chat(/^\/chat-merchant/, standard),
  ],
  conversation: conversationOf(standard),
  caseKind: "after_sale",
  theirTurn: THEIR_TURN,
});
