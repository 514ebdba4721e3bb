/** What writes into boxes of the page, brought there by need: most pages that are opened are only looked at. */
import { insert } from "./insertion";

declare global {
  /** In our own world of the page. */
  var ordersideInsert: typeof insert | undefined;
}

globalThis.ordersideInsert = insert;
