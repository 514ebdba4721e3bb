/**
 * Puts a text into a message box that belongs to somebody else's page: once, with the page's own undo, and never
 * more than that. Nothing here presses a key, clicks or sends. Which way in loses text or undo in which editor
 * is measured; the order below follows from it.
 */
import { isLocked } from "./boxes";
import { writeInEditor } from "./editor";
import { writeInField } from "./field";
import type { Insertion, Manner, Writer } from "./types";

const WRITERS: Writer[] = [writeInField, writeInEditor];

export async function insert(
  box: HTMLElement,
  text: string,
  manner: Partial<Manner> = {},
): Promise<Insertion> {
  if (isLocked(box)) return { done: false, why: "locked" };
  const lines = text.replace(/\r\n?/g, "\n");
  const { mode = "caret", idle = Number.POSITIVE_INFINITY, over = "" } = manner;
  for (const write of WRITERS) {
    const insertion = await write(box, lines, { mode, idle, over });
    if (insertion) return insertion;
  }
  return { done: false, why: "not_taken" };
}
