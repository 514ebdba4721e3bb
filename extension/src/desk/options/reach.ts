/** The browser's leave for addresses beyond this computer: a team's server, a marketplace's pages. */
import { isThisComputer } from "../../background/address";

/** Asks for a server where leave is missing; only in the hand of a click, or the browser refuses. */
export async function mayReach(address: string): Promise<boolean> {
  // Without a port: Firefox ignores patterns that carry one.
  return isThisComputer(address) || mayEnter([`https://${new URL(address).hostname}/*`]);
}

/** Asks for the pages that match; only in the hand of a click. */
export async function mayEnter(places: string[]): Promise<boolean> {
  return chrome.permissions.request({ origins: places });
}

/** Gives the leave back: the browser lets us on these pages no more. */
export async function stayOut(places: string[]): Promise<void> {
  await chrome.permissions.remove({ origins: places });
}
