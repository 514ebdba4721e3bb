/** What was begun for an order and not added: kept in this browser until it is added or emptied. */
import type { Typed } from "../panels/order_view";
import { Failed } from "./failed";
import { drop, keep, kept } from "./kept";
import { fits } from "./shapes";

/** Characters, as JSON: a hundred notes of the longest kind. */
const LONGEST = 1_000_000;

const TYPED = { note: "text", edits: "record", values: "record" } as const;

const keyOf = (orderId: string): string => `draft ${orderId}`;

export async function loadDraft(orderId: string): Promise<Typed> {
  const found = (await kept(keyOf(orderId))) ?? "";
  // A version before this one kept the note alone, as a text.
  return typeof found === "string" ? { note: found, edits: {}, values: {} } : (found as Typed);
}

/** Throws Failed `bad_request` for what is no draft: the next one to load it would stumble. */
export async function keepDraft(orderId: string, typed: Typed): Promise<void> {
  if (!fits(typed, TYPED)) throw new Failed("bad_request", "That is no draft.");
  if (JSON.stringify(typed).length > LONGEST) throw new Failed("bad_request", "No draft is as long as that.");
  const isEmpty =
    !typed.note.trim() && [typed.edits, typed.values].every((of) => Object.keys(of).length === 0);
  if (isEmpty) await drop(keyOf(orderId));
  else await keep(keyOf(orderId), typed);
}
