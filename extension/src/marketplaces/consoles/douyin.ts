/**
 * Douyin shop (抖店, fxg.jinritemai.com) and its chat, 飞鸽 (im.jinritemai.com). Times are China's.
 *
 * Known from public code: the addresses, the words of states and countdowns, the labels that begin a line
 * (`订单编号 …`, `售后编号 …`, `售后退款 ¥…`), and the markup of the chat's messages and box. Tables are the console's own,
 * of plain elements with hashed classes, so they are read by their titles. Not checked against the live page.
 */
import type { ObservedOrder } from "../../generated/api";
import { NUMBERS } from "../numbers";
import type { Conversation } from "../reading/conversation";
import { type Field, type Fields, plain, unmasked } from "../reading/fields";
import type { Items } from "../reading/items";
import { LABELS } from "../reading/labels";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  chat,
  conversationOf,
  orderList,
  quantity,
  type Standard,
  said,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";
import { countdownIn, endOf } from "../values/countdown";
import { parseMoney } from "../values/money";

const { numbers, zone } = NUMBERS.douyin;

const STATES =
  /^(待确认|待支付|已支付|备货中|部分发货|已发货|已取消|已完成|发货前退款完结|发货后退款完结|收货后退款完结)$/;
const CASE_STATES =
  /^(待商家(同意|发货|二次同意)|待(买家|用户)退货|(换货|补寄|维修|换货\/补寄\/维修)待(买家|用户)收货|换货成功|售后(成功|失败)|商家[一二]次拒绝)$/;
/** `2天9小时16分后自动同意`: it stands alone. */
const COUNTDOWN = /^(\d+(天|小时|分|秒))+后\D+$/;

const common = standardFields(numbers, zone);
const standard: Standard = {
  ...common,
  order: { ...common.order, status_text: { ...said("status_text", plain(200)), words: STATES } },
  case: {
    ...common.case,
    status_text: { ...said("case_status", plain(200)), words: CASE_STATES },
    respond_by: { ...said("time_left", (text) => endOf(text, Date.now())), words: COUNTDOWN },
    consequence_text: { ...said("time_left", (text) => countdownIn(text)?.then ?? null), words: COUNTDOWN },
    amount: { labels: [...LABELS.asked, "售后退款"], parse: parseMoney },
  },
};

/** Amount and parcel on an after-sale's own page may be those of the one item, and of what is sent back. */
const { amount: _item, carrier: _back, tracking_no: _number, ...ABOUT_ORDER } = standard.order;

/** Assumed: an item's title links to where it is sold. */
const ITEMS: Items = {
  title: 'a[href*="//haohuo.jinritemai.com/"]',
  sku: { labels: ["商家编码"], parse: plain(200) },
  quantity: { ...quantity, words: /^[x×]\s*\d+$/ },
};

/** `发送给 小鹿爱吃糖，使用Enter键发送`: names the buyer who would get the message. */
const BOX: Field<string>["attributes"] = [
  ['[data-qa-id="qa-send-message-textarea"]', "placeholder"],
  ["#im-input-box", "placeholder"],
];
const named = (text: string): string => /^发送给\s*(.+?)\s*，使用\s*Enter/i.exec(text)?.[1] ?? "";

const NICK: Fields<ObservedOrder> = {
  buyer_name: { attributes: BOX, parse: (text) => unmasked(10_000)(named(text)) },
};

const CONVERSATION: Conversation = conversationOf(standard, {
  recipient: { attributes: BOX, parse: (text) => plain(10_000)(named(text)) },
  buyer: NICK,
  messages: {
    each: '[data-qa-id="qa-message-warpper"]',
    mine: ".messageIsMe",
    theirs: ".messageNotMe",
    text: ".leaveMessage pre",
    robot: /^此消息由机器人自动回复$/,
  },
});

export const douyin = consoleReader({
  id: "douyin",
  written: { after: "public descriptions of its markup", on: "2026-11" },
  parameters: { shop: [], about: ["aftersale_id", "fromOrder"] },
  orderNumber: numbers.order,
  pages: [
    orderList(/^\/ffa\/morder\/order\/list/, standard, { items: ITEMS }),
    caseList(/^\/ffa\/(merchant-aftersale-workbench|maftersale)\/aftersale\/list/, standard),
    caseDetail(/^\/ffa\/maftersale\/aftersale\/detail-v3/, standard, {
      order: ABOUT_ORDER,
      case: standard.case,
    }),
    // Small payments to buyers: state and amount are the payment's.
    orderList(/^\/ffa\/maftersale\/aftersale\/part-pay/, standard, { order: standard.parties, must: [] }),
    chat(/^\/pc_seller_v2\/main\/workspace/, standard),
  ],
  conversation: CONVERSATION,
  caseKind: "after_sale",
  // That the countdown runs for the buyer after a refusal is assumed.
  theirTurn: new RegExp(`${THEIR_TURN.source}|失败$|^商家[一二]次拒绝$`, "i"),
});
