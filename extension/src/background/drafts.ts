/** Notes that were begun and not added: kept in this browser, per order, until they are added or emptied. */
import { drop, keep, kept } from "./kept";

const keyOf = (orderId: string): string => `draft ${orderId}`;

export async function loadDraft(orderId: string): Promise<string> {
  const note = await kept(keyOf(orderId));
  return typeof note === "string" ? note : "";
}

export async function keepDraft(orderId: string, note: string): Promise<void> {
  if (note.trim()) await keep(keyOf(orderId), note);
  else await drop(keyOf(orderId));
}
