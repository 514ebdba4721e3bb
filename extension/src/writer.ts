/** What writes into boxes of the page, brought there by need: most pages that are opened are only looked at. */
import { insert } from "./insertion";
import { toNextStop } from "./insertion/stops";

declare global {
  /** In our own world of the page. */
  var ordersideInsert: typeof insert | undefined;
  /** Asked at a Tab: leads to the next place of the text that was inserted last. */
  var ordersideStops: typeof toNextStop | undefined;
}

globalThis.ordersideInsert = insert;
globalThis.ordersideStops = toNextStop;
