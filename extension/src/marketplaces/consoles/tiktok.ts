/**
 * TikTok Shop's seller center: orders, one order, returns, chat. Numbers are digits alone.
 *
 * Not checked against the live page: its addresses, the form of its numbers and its component library (Arco) are known,
 * so its pages are read by their words. Lists draw only the rows in view. Times name no zone on most pages and are kept
 * as written.
 */
import { NUMBERS } from "../numbers";
import { unmasked } from "../reading/fields";
import { LABELS } from "../reading/labels";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  itemsLinkedTo,
  orderDetail,
  orderList,
  type Standard,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.tiktok;
const words = standardFields(numbers, zone);
const carrier = { labels: ["Shipping provider", ...LABELS.carrier], parse: unmasked(200) };
const standard: Standard = { ...words, order: { ...words.order, carrier } };
const items = itemsLinkedTo("/product/");
/** A cell of a row in view; its row puts everything it holds beside each other. */
const strip = [".arco-table-td"];

export const tiktok = consoleReader({
  id: "tiktok",
  written: null,
  parameters: { shop: ["shop_id"], about: ["order_no", "order_id"] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/order\/detail/, standard, { items }),
    caseList(/^\/(order\/return|return|refund|after-?sales?)/, standard, { strip }),
    chat(/^\/chat/, standard),
    orderList(/^\/order\/?(list)?(#|$)/, standard, { items, strip }),
  ],
  conversation: conversationOf(standard),
  // An item that the buyer has sent back is the seller's to check.
  caseKind: "after_sale",
  theirTurn: new RegExp(`${THEIR_TURN.source}|rejected`, "i"),
});
