/** Firefox's edit command for text makes no paragraphs of lines; its command for markup does. */

import { hasParagraphs } from "./paragraphs";
import { markedUp } from "./paste";

export const isFirefox = (): boolean => navigator.userAgent.includes("Firefox/");

/** Puts several lines into a box whose lines are paragraphs. False: this is not for here. */
export function breakLines(box: HTMLElement, text: string): boolean {
  if (!isFirefox() || !text.includes("\n") || !hasParagraphs(box)) return false;
  const [first = "", ...rest] = text.split("\n").map((line) => markedUp(line).replace(/^<meta[^>]*>/, ""));
  // The first line goes on in the paragraph that the caret is in.
  const html = first + rest.map((line) => `<p>${line || "<br>"}</p>`).join("");
  return box.ownerDocument.execCommand("insertHTML", false, html);
}
