/**
 * One undo takes out the text and nothing else. Editors with a history of their own join what follows quickly upon
 * typing to one step with it; whether they do shows in no attribute, so whoever typed less than a second ago is met
 * with what ends such a step anywhere: an undo and its redo, or a pause.
 */
import { settled, wait } from "./dom";
import { hasParagraphs } from "./paragraphs";
import { caretAt, putCaret } from "./selection";
import { shown } from "./shown";
import type { Manner } from "./types";

/** ProseMirror joins within half a second, Quill within a second. */
const JOINED = 1_000;

/** False: it was the kind of editor that joins, and heard of no such wish. */
export async function splitHistory(box: HTMLElement, { idle }: Manner): Promise<boolean> {
  if (idle >= JOINED || !hasParagraphs(box)) return true;
  const before = shown(box);
  const caret = caretAt(box);
  if (!history(box, "historyUndo")) return false;
  await settled();
  history(box, "historyRedo");
  await settled();
  if (shown(box) !== before) {
    // Two steps undone by one, or one redone late: asked once more, it is as it was.
    history(box, "historyRedo");
    await settled();
  }
  // A redo leaves the caret behind what it brought back; the agent may have gone elsewhere since.
  putCaret(box, caret);
  return true;
}

/** For editors that hear of no such wish. */
export async function pause(box: HTMLElement, { idle }: Manner): Promise<void> {
  if (idle < JOINED && hasParagraphs(box)) await wait(JOINED - idle);
}

/** What the browser announces for undo and redo, on which editors act themselves. Whether one did. */
function history(box: HTMLElement, inputType: "historyUndo" | "historyRedo"): boolean {
  const event = new InputEvent("beforeinput", { inputType, bubbles: true, cancelable: true, composed: true });
  return !box.dispatchEvent(event);
}
