/**
 * Douyin shop (抖店, fxg.jinritemai.com) and its chat, 飞鸽 (im.jinritemai.com). Times are China's.
 */
import { NUMBERS } from "../numbers";
import { consoleReader } from "../reading/reader";
import {
  caseDetail,
  caseList,
  chat,
  conversationOf,
  orderList,
  standardFields,
  THEIR_TURN,
} from "../reading/standard";

const { numbers, zone } = NUMBERS.douyin;
const standard = standardFields(numbers, zone);

export const douyin = consoleReader({
  id: "douyin",
  written: null,
  parameters: { shop: [], about: ["aftersale_id"] },
  orderNumber: numbers.order,
  pages: [
    orderList(/^\/ffa\/morder\/order\/list/, standard),
    caseList(/^\/ffa\/(merchant-aftersale-workbench|maftersale)\/aftersale\/list/, standard),
    caseDetail(/^\/ffa\/maftersale\/aftersale\/detail-v3/, standard),
    chat(/^\/pc_seller_v2\/main\/workspace/, standard),
  ],
  conversation: conversationOf(standard),
  theirTurn: THEIR_TURN,
});
