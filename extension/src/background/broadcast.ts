/** Tells every page of ours that something changed. */
import type { Broadcast } from "../messages";

export async function broadcast(message: Broadcast): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const consoles = tabs.flatMap(({ id }) =>
    id === undefined ? [] : chrome.tabs.sendMessage(id, message, { frameId: 0 }),
  );
  // Most tabs have no script of ours and no page of ours may be open: nobody there is the normal case.
  await Promise.allSettled([...consoles, chrome.runtime.sendMessage(message)]);
}
