/** The ways into an editor, the surest first. Each says whether a handler of the page took the text for its own. */
import { focus, hasFocus, insertByCommand, settled, wait } from "./dom";
import { pause } from "./history";
import { breakLines } from "./lines";
import { pasteOf } from "./paste";
import { splitTyping } from "./selection";
import { plainly, shown } from "./shown";
import type { Manner } from "./types";

interface Step {
  how: "paste" | "command";
  write(box: HTMLElement, text: string, manner: Manner): boolean | Promise<boolean>;
}

/**
 * Of several lines first a paste with its line ends marked: without the marks, editors read a blank line as the gap
 * between two paragraphs. Slate and Trix take plain text alone for theirs, so that is next.
 */
export function stepsFor(text: string): Step[] {
  return text.includes("\n") ? [MARKED, PLAIN, COMMAND] : [PLAIN, COMMAND];
}

const MARKED: Step = { how: "paste", write: (box, text) => paste(box, text, true) };
const PLAIN: Step = { how: "paste", write: (box, text) => paste(box, text, false) };
const COMMAND: Step = {
  how: "command",
  async write(box, text, manner) {
    await pause(box, manner);
    if (!focus(box)) return false;
    splitTyping(box);
    if (!breakLines(box, text)) insertByCommand(box, text);
    return false;
  },
};

function paste(box: HTMLElement, text: string, marked: boolean): boolean {
  const at = target(box);
  return !at.dispatchEvent(pasteOf(at, text, marked));
}

/** Editors listen on the box or above; the event starts where a real one would, at the caret. */
function target(box: HTMLElement): Element {
  const active = (box.getRootNode() as Document | ShadowRoot).activeElement;
  return active && box.contains(active) ? active : box;
}

/** Milliseconds in which a handler that took the text has put it in. */
const AFTER_TAKEN = 300;

/**
 * Until the box shows something else. Whoever did not take it has its say in its own next turn (TinyMCE), and is at
 * work as long as the keyboard is elsewhere: Quill 1 lets the browser paste into a box of its own first.
 */
export async function appears(box: HTMLElement, before: string, taken: boolean): Promise<void> {
  const isThere = () => plainly(shown(box)) !== plainly(before);
  if (isThere()) return;
  await settled();
  const end = performance.now() + AFTER_TAKEN;
  const isAtWork = () => (taken && !isThere()) || !hasFocus(box);
  while (isAtWork() && performance.now() < end) await wait(5);
}
