/**
 * Reads consoles nobody has described: by the order number's form, by labels and column titles, by words of the
 * address. It says less than a marketplace's own file and invents nothing: what stands nowhere stays unknown.
 */
import type { Marketplace, MarketplaceId } from "../define";
import type { OrderPage } from "./pages";
import { type Console, consoleReader } from "./reader";
import {
  caseDetail,
  caseList,
  chat,
  conversationOf,
  feedbackList,
  type Numbers,
  orderDetail,
  orderList,
  type Standard,
  standardFields,
} from "./standard";
import { THEIR_TURN } from "./turn";

export interface Unknown {
  id: MarketplaceId;
  /** Match patterns of its pages. */
  places: readonly string[];
  numbers: Numbers;
  /** The zone of the times on its pages; without one they stay unread. */
  zone: string | null;
  parameters: Console["parameters"];
}

export function genericReader({ id, places, numbers, zone, parameters }: Unknown): Marketplace {
  const standard = standardFields(numbers, zone);
  return consoleReader(
    {
      id,
      written: null,
      parameters,
      orderNumber: numbers.order,
      pages: genericPages(standard),
      conversation: conversationOf(standard),
      theirTurn: THEIR_TURN,
    },
    places,
  );
}

/** By words of the address, the more telling first. */
export function genericPages(standard: Standard): OrderPage[] {
  const any = { must: [], mustInCase: [] };
  return [
    chat(/chat|\bim\b|im-|messag|conversation/i, standard),
    feedbackList(/feedback|review|comment|rating/i, standard),
    caseDetail(/(dispute|after-?sales?|refund|return|reverse|\bcase)s?\b.*\bdetails?\b/i, standard, any),
    caseList(/dispute|after-?sale|refund|return|reverse|\bcase/i, standard, any),
    orderDetail(/\bord(er)?.*detail|detail.*order|orders?\/(?<about>[\w-]*\d{6}[\w-]*)/i, standard),
    orderList(/\bord\b|order|trade|sold/i, standard, any),
    chat(/workspace|inbox/i, standard),
  ];
}
