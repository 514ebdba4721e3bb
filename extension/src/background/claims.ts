/** What a page says of its orders is a claim; which marketplace it belongs to is not for the page to say. */
import { Failed } from "./failed";
import { placeAt } from "./marketplaces";

/** Throws when a console page speaks of another marketplace's orders. Our own pages may speak of all. */
export async function checkMarketplace(request: object, sender: chrome.runtime.MessageSender): Promise<void> {
  const claimed = claimedMarketplace(request as Claim);
  if (claimed === null || sender.url?.startsWith(chrome.runtime.getURL(""))) return;
  const own = (await placeAt(sender.url ?? ""))?.marketplace;
  if (claimed !== own) {
    throw new Failed("wrong_marketplace", `A page of ${own ?? "no marketplace"} asked about ${claimed}.`);
  }
}

interface Claim {
  page?: { marketplace?: unknown };
  order_id?: unknown;
  evidence?: { order_id?: unknown };
  rendering?: { order_id?: unknown };
}

function claimedMarketplace({ page, order_id, evidence, rendering }: Claim): string | null {
  if (page?.marketplace !== undefined) return String(page.marketplace);
  const orderId = order_id ?? evidence?.order_id ?? rendering?.order_id;
  return orderId === undefined ? null : String(orderId).split(":", 1).join("");
}
