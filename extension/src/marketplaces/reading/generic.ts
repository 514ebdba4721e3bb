/**
 * Reads consoles nobody has described: by the order number's form, by labels and column titles, by words of the
 * address. It says less than a marketplace's own file and invents nothing: what stands nowhere stays unknown.
 */
import type { Marketplace, MarketplaceId } from "../define";
import { type Console, consoleReader } from "./reader";
import {
  caseList,
  chat,
  conversationOf,
  type Numbers,
  orderDetail,
  orderList,
  standardFields,
  THEIR_TURN,
} from "./standard";

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
  const any = { must: [], mustInCase: [] };
  return consoleReader(
    {
      id,
      written: null,
      parameters,
      orderNumber: numbers.order,
      // By words of the address, the more telling first.
      pages: [
        chat(/chat|\bim\b|im-|message|conversation/i, standard),
        caseList(/dispute|after-?sale|refund|return|\bcase/i, standard, any),
        orderDetail(/order.*detail|detail.*order/i, standard),
        orderList(/order|trade|sold/i, standard, any),
        chat(/workspace|inbox/i, standard),
      ],
      conversation: conversationOf(standard),
      theirTurn: THEIR_TURN,
    },
    places,
  );
}
