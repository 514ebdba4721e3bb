/** Notes that were begun and not added: kept in this browser, per order, until they are added or emptied. */

const keyOf = (orderId: string): string => `draft ${orderId}`;

export async function loadDraft(orderId: string): Promise<string> {
  const key = keyOf(orderId);
  const kept = (await chrome.storage.local.get(key))[key];
  return typeof kept === "string" ? kept : "";
}

export async function keepDraft(orderId: string, note: string): Promise<void> {
  const key = keyOf(orderId);
  if (note.trim()) await chrome.storage.local.set({ [key]: note });
  else await chrome.storage.local.remove(key);
}
