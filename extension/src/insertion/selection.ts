/** The caret inside an editor, which keeps a selection of its own: moved as a person would, never rebuilt. */
import { selectionOf, twoFrames, wait } from "./dom";
import { plainly, shown } from "./shown";
import type { Mode } from "./types";

/** Slate asks for the selection at most every tenth of a second. */
const HEARD = 120;

/** The caret, or the selection, where the text is to go, and its editor has heard of it. */
export async function caretReady(box: HTMLElement, mode: Mode, hadFocus: boolean): Promise<void> {
  const selection = selectionOf(box);
  if (!selection) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (mode === "replace") selectAll(box, selection);
  else if (mode === "append") toEnd(box, selection);
  else toCaret(box, selection, hadFocus);
  const moved =
    selection.anchorNode !== anchorNode ||
    selection.anchorOffset !== anchorOffset ||
    selection.focusNode !== focusNode ||
    selection.focusOffset !== focusOffset;
  if (moved) await Promise.all([twoFrames(box), wait(HEARD)]);
  else if (!hadFocus) await twoFrames(box);
}

/** What the agent selected would be replaced: the text goes after it. A caret that nobody put there goes to the end. */
function toCaret(box: HTMLElement, selection: Selection, hadFocus: boolean): void {
  if (!isInside(box, selection) || (!hadFocus && isAtStart(box, selection))) toEnd(box, selection);
  else if (!selection.isCollapsed) selection.collapseToEnd();
}

const isInside = (box: HTMLElement, selection: Selection): boolean =>
  selection.anchorNode !== null && box.contains(selection.anchorNode);

/** Focus by script puts the caret before everything. */
function isAtStart(box: HTMLElement, selection: Selection): boolean {
  const { anchorNode, anchorOffset } = selection;
  if (anchorNode === null || anchorOffset !== 0 || plainly(shown(box)) === "") return false;
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.setEnd(anchorNode, anchorOffset);
  return range.toString() === "";
}

function toEnd(box: HTMLElement, selection: Selection): void {
  if (!isInside(box, selection)) {
    selection.selectAllChildren(box);
    selection.collapseToEnd();
  }
  selection.modify("move", "forward", "documentboundary");
}

function selectAll(box: HTMLElement, selection: Selection): void {
  if (!isInside(box, selection)) selection.selectAllChildren(box);
  selection.modify("move", "backward", "documentboundary");
  selection.modify("extend", "forward", "documentboundary");
}

/** Where the caret is: how many characters stand before it. Null where there is none. */
export function caretAt(box: HTMLElement): number | null {
  const selection = selectionOf(box);
  const { focusNode, focusOffset } = selection ?? {};
  if (!focusNode || focusOffset === undefined || !box.contains(focusNode)) return null;
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.setEnd(focusNode, focusOffset);
  return range.toString().length;
}

/** Brings the caret back to where it was, unless it is there. */
export function putCaret(box: HTMLElement, at: number | null): void {
  if (at === null || caretAt(box) === at) return;
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let left = at;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left <= node.data.length) {
      selectionOf(box)?.collapse(node, left);
      return;
    }
    left -= node.data.length;
  }
}

/** Selects what stands before the caret, if it is that. */
export async function selectBefore(box: HTMLElement, text: string): Promise<boolean> {
  if (text === "") return true;
  const selection = selectionOf(box);
  if (!selection) return false;
  for (const _ of text) selection.modify("extend", "backward", "character");
  if (selection.toString() === text) {
    await wait(HEARD);
    return true;
  }
  selection.collapseToEnd();
  return false;
}

/** Moving away and back ends the browser's typing group, so that undo takes the text alone. */
export function splitTyping(box: HTMLElement): void {
  const selection = selectionOf(box);
  if (!selection?.anchorNode || !selection.isCollapsed) return;
  const { anchorNode, anchorOffset } = selection;
  selection.modify("move", "backward", "character");
  selection.modify("move", "forward", "character");
  // At the very start there is no way back, and forward has gone too far.
  if (selection.anchorNode !== anchorNode || selection.anchorOffset !== anchorOffset) {
    selection.collapse(anchorNode, anchorOffset);
  }
}
