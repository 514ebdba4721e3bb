/**
 * Amazon's Seller Central: orders, one order, returns, the messaging inbox.
 *
 * Not checked against the live page: its addresses and the form of its numbers are known, and that the list's table is
 * in `.myo-table-container`. Its pages are read by their words, and items by the links to their pages (`/dp/…`). A
 * time names its zone there; an amount with a bare `$` stays unread, as it may be any of its stores' dollars.
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

const { numbers, zone } = NUMBERS.amazon;
const words = standardFields(numbers, zone);
const buyer_name = { labels: [...LABELS.buyer_name, "Contact Buyer"], parse: unmasked(10_000) };
const standard: Standard = { ...words, order: { ...words.order, buyer_name } };
const items = itemsLinkedTo("/dp/");

export const amazon = consoleReader({
  id: "amazon",
  written: { after: "public descriptions of its markup", on: "2026-11" },
  parameters: { shop: [], about: [] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/orders-v3\/order\/(?<about>[\d-]+)/, standard, { items }),
    // The first cell of a row holds no more than a box to tick.
    orderList(/^\/orders-v3/, standard, {
      items,
      rows: ".myo-table-container tbody > tr",
      strip: ["td:has(a)"],
    }),
    caseList(/^\/(gp\/returns\/list|safet-claims|gp\/guarantee)/, standard),
    chat(/^\/messaging\/inbox/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
