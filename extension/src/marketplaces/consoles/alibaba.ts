/**
 * Alibaba.com (国际站): orders under Trade Assurance, their disputes, and the messages of onetalk. Its times are told as
 * they are written, unless they name their zone.
 *
 * Not checked against the live page: only its addresses and the form of its numbers are known, so its pages are read by
 * their words alone. An item is known by the link to its own page. The names around onetalk's messages come from public
 * scripts that answer there; which side is whose is a guess, and a message on neither is nobody's.
 */
import { NUMBERS } from "../numbers";
import { plain, wholeNumber } from "../reading/fields";
import type { Items } from "../reading/items";
import { consoleReader } from "../reading/reader";
import {
  caseList,
  chat,
  conversationOf,
  orderDetail,
  orderList,
  said,
  standardFields,
} from "../reading/standard";
import { THEIR_TURN } from "../reading/turn";

const { numbers, zone } = NUMBERS.alibaba;
const standard = standardFields(numbers, zone);

/** `1,200 Pieces`: goods are sold by the thousand, in units that the supplier names. */
const counted = (text: string): number | null => wholeNumber(text.replace(/,(?=\d{3})|\s*\p{L}+$/gu, ""));

const items: Items = {
  title: 'a[href*="/product-detail/"]',
  line: "tr",
  sku: { labels: ["SKU", "Model no."], parse: plain(200) },
  quantity: said("quantity", counted),
};

const MESSAGE = "[data-expinfo]";

export const alibaba = consoleReader({
  id: "alibaba",
  written: null,
  parameters: { shop: [], about: ["orderId", "id"] },
  orderNumber: numbers.order,
  pages: [
    chat(/^\/message\/(weblite|messenger|maillist)/i, standard, { quoted: MESSAGE }),
    caseList(/^\/(ta\/)?(dispute|refund)/i, standard),
    orderDetail(/^\/(ta\/|order\/)?(detail|order_?detail)/i, standard, { items }),
    orderList(/^\/(ta\/|order\/)?(list|order_?list|manage)/i, standard, { items }),
  ],
  conversation: conversationOf(standard, {
    messages: {
      each: MESSAGE,
      mine: '[class*="item-right"]',
      theirs: '[class*="item-left"]',
      text: ".session-rich-content",
      at: ".session-time",
    },
  }),
  theirTurn: THEIR_TURN,
});
