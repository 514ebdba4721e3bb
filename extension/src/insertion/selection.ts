/** The caret inside an editor, which keeps a selection of its own: moved as a person would, never rebuilt. */
import { selectionOf, twoFrames, wait } from "./dom";
import { isFirefox } from "./lines";
import { plainly, shown } from "./shown";
import type { Caret, Manner } from "./types";

/** Slate asks for the selection at most every tenth of a second. */
const HEARD = 120;

/** The caret, or the selection, where the text is to go, and its editor has heard of it. */
export async function caretReady(
  box: HTMLElement,
  { mode, caret }: Pick<Manner, "mode" | "caret">,
  hadFocus: boolean,
): Promise<void> {
  const selection = selectionOf(box);
  if (!selection) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (mode === "replace") selectAll(box, selection);
  else if (mode === "append") toEnd(box, selection);
  else if (hadFocus || !goBack(box, caret)) toCaret(box, selection, hadFocus);
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
  if (isFirefox()) selection.collapse(...lastPlace(box));
  else {
    if (!isInside(box, selection)) {
      selection.selectAllChildren(box);
      selection.collapseToEnd();
    }
    selection.modify("move", "forward", "documentboundary");
  }
}

function selectAll(box: HTMLElement, selection: Selection): void {
  if (isFirefox() || !isInside(box, selection)) selection.selectAllChildren(box);
  if (isFirefox()) return;
  selection.modify("move", "backward", "documentboundary");
  selection.modify("extend", "forward", "documentboundary");
}

/** Firefox knows no boundary of a document to move the selection to. */
function lastPlace(box: HTMLElement): [Node, number] {
  let last: Node = box;
  while (last.lastChild) last = last.lastChild;
  if (last.nodeType === Node.TEXT_NODE) return [last, (last as Text).length];
  const around = last.parentNode;
  // A line break at the end is what an empty line is made of: the caret stands before it.
  return around && last.nodeName === "BR" ? [around, around.childNodes.length - 1] : [last, 0];
}

/** Where the caret stands in a box, for when the keyboard comes back: browsers put it before everything then. */
export function caretIn(box: HTMLElement): Caret | null {
  const { focusNode: node, focusOffset: offset } = selectionOf(box) ?? {};
  return node && offset !== undefined && box.contains(node) ? { node, offset } : null;
}

/** False: it is not known, or what it stood in is gone. */
export function goBack(box: HTMLElement, caret: Caret | null): boolean {
  if (!caret || !box.contains(caret.node) || caret.offset > lengthOf(caret.node)) return false;
  const now = caretIn(box);
  if (now?.node !== caret.node || now.offset !== caret.offset)
    selectionOf(box)?.collapse(caret.node, caret.offset);
  return true;
}

const lengthOf = (node: Node): number => ("length" in node ? (node as Text).length : node.childNodes.length);

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
