/**
 * A template's stops: the caret goes to the first once the text is in, and by Tab from one to the next. They are known by
 * what stands behind them, so that words typed at one do not move the others.
 */
import { isField } from "./boxes";
import { selectionOf } from "./dom";
import { plainly } from "./shown";

interface Stop {
  /** What stands behind it in the box: in a field characters, in an editor those that are no white space. */
  behind: number;
  /** The white space in front of it, which editors keep in ways of their own. */
  spaces: number;
}

let left: { box: HTMLElement; stops: Stop[] } | null = null;

/** To be called with the caret behind the text. `stops` are offsets in it, in UTF-16 code units. */
export function toFirstStop(box: HTMLElement, text: string, stops: readonly number[]): void {
  const after = isField(box) ? box.value.length - (box.selectionEnd ?? 0) : behindCaret(box);
  left = { box, stops: stops.map((stop) => stopAt(box, text, stop, after)) };
  toNextStop(box);
}

/** False: there is none left in this box. */
export function toNextStop(box: HTMLElement): boolean {
  const stop = left?.box === box ? left.stops.shift() : undefined;
  if (!stop) {
    left = null;
    return false;
  }
  return isField(box) ? toPlaceInField(box, stop) : toPlaceInEditor(box, stop);
}

function stopAt(box: HTMLElement, text: string, stop: number, after: number): Stop {
  const [before, rest] = [text.slice(0, stop), text.slice(stop)];
  if (isField(box)) return { behind: after + rest.length, spaces: 0 };
  return { behind: after + plainly(rest).length, spaces: before.length - before.trimEnd().length };
}

function behindCaret(box: HTMLElement): number {
  const { focusNode, focusOffset } = selectionOf(box) ?? {};
  if (!focusNode || focusOffset === undefined || !box.contains(focusNode)) return 0;
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.setStart(focusNode, focusOffset);
  return plainly(range.toString()).length;
}

/** False where more is gone from the box than the stop had behind it: it was emptied since. */
function toPlaceInField(box: HTMLTextAreaElement | HTMLInputElement, { behind }: Stop): boolean {
  const at = box.value.length - behind;
  if (at < 0) return false;
  box.setSelectionRange(at, at);
  return true;
}

function toPlaceInEditor(box: HTMLElement, { behind, spaces }: Stop): boolean {
  const selection = selectionOf(box);
  const place = placeInFrontOf(box, behind);
  if (!selection || !place) return false;
  selection.collapse(...place);
  for (let moved = 0; moved < spaces; moved++) selection.modify("move", "forward", "character");
  return true;
}

/** Right behind the last sign that has so many others behind it. */
function placeInFrontOf(box: HTMLElement, behind: number): [Node, number] | null {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let node: Node | null = walker.lastChild();
  while (node && walker.lastChild()) node = walker.currentNode;
  for (let more = behind; node; node = walker.previousNode()) {
    const { data } = node as Text;
    for (let at = data.length; at > 0; at--) {
      if (plainly(data.charAt(at - 1)) === "") continue;
      if (more === 0) return [node, at];
      more -= 1;
    }
  }
  return null;
}
