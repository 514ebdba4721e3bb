/**
 * Puts a text into a message box that belongs to somebody else's page: once, with the page's own undo, and never
 * more than that. Nothing here presses a key, clicks or sends. Which way in loses text or undo in which editor
 * is measured; the order below follows from it.
 */
import { isLocked } from "./boxes";
import { writeInEditor } from "./editor";
import { writeInField } from "./field";
import { limitOf, roomIn } from "./limit";
import { toFirstStop } from "./stops";
import type { Insertion, Manner, Writer } from "./types";

const WRITERS: Writer[] = [writeInField, writeInEditor];

export async function insert(
  box: HTMLElement,
  text: string,
  manner: Partial<Manner> = {},
): Promise<Insertion> {
  if (isLocked(box)) return { done: false, why: "locked" };
  const lines = text.replace(/\r\n?/g, "\n");
  const { mode = "caret", idle = Number.POSITIVE_INFINITY, over = "", caret = null, stops = [] } = manner;
  const limit = limitOf(box);
  const room = limit ? roomIn(limit, mode, over) : Number.POSITIVE_INFINITY;
  if (limit && lines.length > room)
    return { done: false, why: "too_long", length: lines.length, room, maximum: limit.maximum, by: limit.by };
  for (const write of WRITERS) {
    const insertion = await write(box, lines, { mode, idle, over, caret, stops });
    if (insertion?.done && stops.length > 0) toFirstStop(box, lines, stops);
    if (insertion) return insertion;
  }
  return { done: false, why: "not_taken" };
}
