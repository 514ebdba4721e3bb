/**
 * Amazon's Seller Central: orders, one order, returns, the messaging inbox.
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

const { numbers, zone } = NUMBERS.amazon;
const standard = standardFields(numbers, zone);

export const amazon = consoleReader({
  id: "amazon",
  written: null,
  parameters: { shop: [], about: [] },
  orderNumber: numbers.order,
  pages: [
    orderDetail(/^\/orders-v3\/order\/(?<about>[\d-]+)/, standard),
    orderList(/^\/orders-v3/, standard),
    caseList(/^\/(gp\/returns\/list|safet-claims|gp\/guarantee)/, standard),
    chat(/^\/messaging\/inbox/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
