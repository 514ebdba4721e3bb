/**
 * Puts a text into a message box that belongs to somebody else's page: once, with the page's own undo, and never
 * more than that. Nothing here presses a key, clicks or sends. Which way in loses text or undo in which editor
 * is measured; the order below follows from it.
 */
import { writeInEditor } from "./editor";
import { writeInField } from "./field";
import type { Insertion, Writer } from "./types";

export { copy } from "./clipboard";
export { watchComposition } from "./composition";
export type { Insertion } from "./types";

const WRITERS: Writer[] = [writeInField, writeInEditor];

export async function insert(box: HTMLElement, text: string): Promise<Insertion> {
  const lines = text.replace(/\r\n?/g, "\n");
  for (const write of WRITERS) {
    const insertion = await write(box, lines);
    if (insertion) return insertion;
  }
  return { done: false, why: "not_taken" };
}

/** Whether the box can be written to at all; the panel asks before it offers. */
export function isLocked(box: HTMLElement): boolean {
  const field = box as Partial<HTMLTextAreaElement>;
  // Not `disabled` alone: a whole <fieldset> may be.
  if (field.readOnly || box.matches(":disabled")) return true;
  return box.getAttribute("aria-disabled") === "true" || box.getAttribute("aria-readonly") === "true";
}
