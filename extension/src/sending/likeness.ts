/** Whether a message is an inserted text, was made from it, or has nothing to do with it. */
import { distance } from "fastest-levenshtein";
import { LONGEST } from "../marketplaces/reading/conversation";

/**
 * How much of the longer text two must share (1 less the Levenshtein distance over the longer length). Two texts about
 * different things in one language share a third at most; half a text taken out leaves a half.
 */
const LIKE = 0.6;

/** A shorter text stands in many a message by chance. */
const TELLING = 12;

/** Null: nobody can say that it was made from it. */
export function likeness(message: string, inserted: string): "as_inserted" | "edited" | null {
  const [said, meant] = [line(message), line(cutAs(message, inserted))];
  if (said === "" || meant === "") return null;
  if (said === meant) return "as_inserted";
  if (meant.length >= TELLING && said.includes(meant)) return "edited";
  const longer = Math.max(said.length, meant.length);
  return 1 - distance(said, meant) / longer >= LIKE ? "edited" : null;
}

/** Pages show line ends and runs of spaces in their own way. */
const line = (text: string): string => text.split(/\s+/).filter(Boolean).join(" ");

/** Of a long message the reader gives the beginning only. */
const cutAs = (message: string, inserted: string): string =>
  message.length >= LONGEST ? inserted.slice(0, message.length) : inserted;
