/**
 * AliExpress: the seller console at csp.aliexpress.com and gsp.aliexpress.com (Chinese or English interface).
 *
 * Three families of classes: `next-*` (Fusion, the component library) and `chc-*` (components that all of the console's
 * pages share) stay; `header--value--wCk3sLF` (CSS modules) changes its hash with every release, so its beginning is
 * matched, and only when nothing else tells. Times are Los Angeles wall-clock, wherever the seller sits.
 */
import type { ObservedCase, ObservedOrder } from "../../generated/api";
import type { Conversation } from "../reading/conversation";
import { type Fields, onlyNumber, plain, unmasked, wholeNumber } from "../reading/fields";
import type { Items } from "../reading/items";
import { LABELS } from "../reading/labels";
import type { OrderPage } from "../reading/pages";
import { consoleReader } from "../reading/reader";
import { THEIR_TURN } from "../reading/turn";
import { countdownIn, endOf } from "../values/countdown";
import { countryCode } from "../values/countries";
import { parseMoney } from "../values/money";
import { wallTime } from "../values/times";

/** The states of an order in the console's own words (Chinese and English interface). */
const STATES =
  /^(等待(买家)?付款|等待(仓库)?发货|等待买家收货|交易成功|已关闭|Awaiting (payment|shipment|warehouse shipment|buyer receipt)|Transaction complete|Closed)$/;
const STATE = "div.chc-state-label__stateText";
const BUYER_CLASS = '[class*="buyerInfo--inline"]';

const time = wallTime("America/Los_Angeles");
const orderNumber = onlyNumber(/^\d{14,20}$/);

const BUYER: Fields<ObservedOrder> = {
  buyer_name: { labels: LABELS.buyer_name, selectors: [BUYER_CLASS], parse: unmasked(10_000) },
  buyer_country: { labels: LABELS.buyer_country, parse: countryCode },
};

const PARTIES: Fields<ObservedOrder> = {
  ...BUYER,
  order_no: {
    labels: LABELS.order_no,
    selectors: ['[class*="header--valueHighLight"]'],
    parse: orderNumber,
  },
};

/** Where even number and buyer stand below titles. */
const PARTIES_BELOW: Fields<ObservedOrder> = {
  order_no: { labels: LABELS.order_no, columns: LABELS.order_no, parse: orderNumber },
  buyer_name: { labels: LABELS.buyer_name, columns: LABELS.buyer_name, parse: unmasked(10_000) },
};

const ORDER: Fields<ObservedOrder> = {
  ...PARTIES,
  status_text: { labels: LABELS.status_text, words: STATES, selectors: [STATE], parse: plain(200) },
  ordered_at: { labels: LABELS.ordered_at, parse: time },
  paid_at: { labels: LABELS.paid_at, parse: time },
  shipped_at: { labels: LABELS.shipped_at, parse: time },
  promised_by: { labels: LABELS.promised_by, parse: time },
  delivered_at: { labels: LABELS.delivered_at, parse: time },
  carrier: { labels: LABELS.carrier, parse: unmasked(200) },
  tracking_no: { labels: LABELS.tracking_no, parse: unmasked(100) },
  amount: { labels: LABELS.amount, parse: parseMoney },
};

/** The list has titles above its columns where the other pages have labels. */
const ORDER_ROW: Fields<ObservedOrder> = {
  ...ORDER,
  status_text: { columns: LABELS.status_text, selectors: [STATE], parse: plain(200) },
  ordered_at: { labels: LABELS.ordered_at, selectors: ['span[class*="header--value--"]'], parse: time },
  amount: {
    labels: ["订单金额"],
    columns: LABELS.amount,
    selectors: ['div[class*="amount--amount"]'],
    parse: parseMoney,
  },
};

const CASE: Fields<ObservedCase> = {
  case_no: { labels: LABELS.case_no, parse: onlyNumber(/^\d{4,40}$/) },
  cause_text: { labels: LABELS.cause_text, columns: LABELS.cause_text, parse: plain(500) },
  status_text: { labels: LABELS.case_status, parse: plain(200) },
  opened_at: { labels: LABELS.opened_at, parse: time },
  respond_by: { labels: LABELS.time_left, parse: (text) => endOf(text, Date.now()) },
  consequence_text: { labels: LABELS.time_left, parse: (text) => countdownIn(text)?.then ?? null },
  amount: { labels: LABELS.asked, columns: LABELS.asked, parse: parseMoney },
};

const CASE_ROW: Fields<ObservedCase> = {
  ...CASE,
  status_text: {
    columns: [...LABELS.case_status, ...LABELS.status_text],
    selectors: [STATE],
    parse: plain(200),
  },
};

const ITEMS: Items = {
  title: 'span[class*="productInfo--itemTitle"]',
  line: "tr",
  // The first code is the buyer's choice of colour and size, the second is the seller's own.
  sku: { selector: 'span[class*="productInfo--skuCodeValue"]', index: 1 },
  quantity: {
    columns: ["数量", "Quantity", "Qty"],
    selectors: ['td[data-next-table-col="3"] div div'],
    parse: wholeNumber,
  },
};

/** The header cell of a row, which spans the table: a line added there moves no column. */
const ROW_STRIP = [
  ".next-table-group-header td:last-child > .next-table-cell-wrapper",
  ".next-table-cell-wrapper",
];

const PAGES: readonly OrderPage[] = [
  {
    kind: "order_list",
    address: /^\/(m_apps\/order-manage\/orderList|apps\/order\/index)\/?(#|$)/,
    each: "order",
    rows: ".next-table-row",
    order: ORDER_ROW,
    items: ITEMS,
    must: ["status_text"],
    strip: ROW_STRIP,
  },
  {
    kind: "order_detail",
    address:
      /^\/(m_apps\/order-manage\/(orderDetail|order_detail)|apps\/order\/(detail|order_detail))\/?(#|$)/,
    each: null,
    order: ORDER,
    items: ITEMS,
    case: CASE,
    must: [],
    strip: ['[class*="orderInfo--head--"]'],
  },
  {
    kind: "dispute_list",
    address: /^\/m_apps\/dispute-management\/list\/?(#|$)/,
    each: "case",
    rows: ".next-table-row",
    // The amount and the items here are those in dispute, not the order's; the state is the dispute's.
    order: PARTIES,
    case: CASE_ROW,
    must: [],
    mustInCase: ["case_no", "status_text"],
    strip: ROW_STRIP,
  },
  {
    kind: "feedback_list",
    address: /^\/management\/feedbackSellerList\.htm/,
    each: "order",
    rows: ".next-table-row",
    order: PARTIES_BELOW,
    must: [],
    strip: ROW_STRIP,
  },
  {
    kind: "chat",
    // The window's settings have the same path and another hash.
    address: /^\/m_apps\/im-chat\/im\/?#\/window/,
    each: "order",
    order: ORDER,
    must: [],
    strip: [".next-card-content-container"],
  },
];

const CONVERSATION: Conversation = {
  recipient: {
    labels: LABELS.buyer_name,
    selectors: [BUYER_CLASS, '[aria-selected="true"] [class*="conversation--name"]'],
    parse: plain(10_000),
  },
  buyer: BUYER,
  /** Tells the box for messages from the one for the seller's own remarks. */
  placeholder: /发送|消息|message|send/i,
  messages: {
    each: '[class*="message--row"]',
    mine: '[class*="message--seller"]',
    theirs: '[class*="message--buyer"]',
    text: '[class*="message--bubble"]',
    at: '[class*="message--time"]',
  },
};

export const aliexpress = consoleReader({
  id: "aliexpress",
  written: { after: "public descriptions of its markup", on: "2026-11" },
  parameters: { shop: ["channelId"], about: ["orderId"] },
  orderNumber,
  pages: PAGES,
  conversation: CONVERSATION,
  theirTurn: THEIR_TURN,
});
