/** The caret inside an editor, which keeps a selection of its own: moved as a person would, never rebuilt. */
import { twoFrames } from "./dom";
import { plainly, shown } from "./shown";

function selectionOf(box: HTMLElement): Selection | null {
  // Chromium keeps a selection per shadow root; elsewhere, and in the document, there is one.
  const root = box.getRootNode() as Document & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}

const isInside = (box: HTMLElement, selection: Selection): boolean =>
  selection.anchorNode !== null && box.contains(selection.anchorNode);

/**
 * A caret in the box, and nothing selected: what the agent selected would be replaced. A box whose caret was never
 * set gets it at the end, and its editor two frames to hear of it.
 */
export async function caretReady(box: HTMLElement): Promise<void> {
  const selection = selectionOf(box);
  if (!selection) return;
  if (!isInside(box, selection)) {
    selection.selectAllChildren(box);
    selection.collapseToEnd();
  } else if (!selection.isCollapsed) selection.collapseToEnd();
  else if (!isUntouched(box, selection)) return;
  else moveToEnd(selection);
  await twoFrames(box);
}

/** Focus by script puts the caret before everything: nobody types there on purpose, so it goes to the end. */
function isUntouched(box: HTMLElement, selection: Selection): boolean {
  const { anchorNode, anchorOffset } = selection;
  if (anchorNode === null || anchorOffset !== 0 || plainly(shown(box)) === "") return false;
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.setEnd(anchorNode, anchorOffset);
  return range.toString() === "";
}

function moveToEnd(selection: Selection): void {
  selection.modify("move", "forward", "documentboundary");
}

/** Moving away and back ends the browser's typing group, so that undo takes the template alone. */
export function splitTyping(box: HTMLElement): void {
  const selection = selectionOf(box);
  if (!selection?.anchorNode) return;
  const { anchorNode, anchorOffset } = selection;
  selection.modify("move", "backward", "character");
  selection.modify("move", "forward", "character");
  // At the very start there is no way back, and forward has gone too far.
  if (selection.anchorNode !== anchorNode || selection.anchorOffset !== anchorOffset) {
    selection.collapse(anchorNode, anchorOffset);
  }
}
