/** What stands right before the caret of a box. */
import { isField } from "./boxes";
import { selectionOf } from "./dom";

/** Empty where something is selected, or the caret is elsewhere. */
export function textBefore(box: HTMLElement): string {
  if (isField(box)) {
    const { value, selectionStart, selectionEnd } = box;
    return selectionStart === selectionEnd ? value.slice(0, selectionEnd ?? 0) : "";
  }
  const { isCollapsed, focusNode, focusOffset } = selectionOf(box) ?? {};
  if (!isCollapsed || !focusNode || focusOffset === undefined || !box.contains(focusNode)) return "";
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.setEnd(focusNode, focusOffset);
  return range.toString();
}
