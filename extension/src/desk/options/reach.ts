/** The browser's leave to talk to a team's server. This computer needs none: the manifest has it. */
import { isThisComputer } from "../../background/address";

/** Asks for it where it is missing; only in the hand of a click, or the browser refuses. */
export async function mayReach(address: string): Promise<boolean> {
  // Without a port: Firefox ignores patterns that carry one.
  return (
    isThisComputer(address) ||
    chrome.permissions.request({ origins: [`https://${new URL(address).hostname}/*`] })
  );
}
