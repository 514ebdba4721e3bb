/** What puts pictures into the page, brought there when an agent asks for it. */
import { attach } from "./attaching";

declare global {
  /** In our own world of the page. */
  var ordersideAttach: typeof attach | undefined;
}

globalThis.ordersideAttach = attach;
