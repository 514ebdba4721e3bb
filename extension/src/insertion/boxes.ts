/** What a text can be put into. By tag, not by instanceof: a box inside a frame is made by another window's classes. */

export type Field = HTMLTextAreaElement | HTMLInputElement;

const TYPED = ["text", "search", "url", "tel", ""];

/** Text areas, and input fields for words: a password's never. */
export function isField(box: Element): box is Field {
  if (box.localName === "textarea") return true;
  return box.localName === "input" && TYPED.includes((box as HTMLInputElement).type);
}

/** Editors made of contenteditable, and documents that are edited as a whole. */
export function isEditor(box: Element): box is HTMLElement {
  return (box as HTMLElement).isContentEditable || box.ownerDocument.designMode === "on";
}

/** Whether the box can be written to at all. */
export function isLocked(box: HTMLElement): boolean {
  const field = box as Partial<Field>;
  // Not `disabled` alone: a whole <fieldset> may be.
  if (field.readOnly || box.matches(":disabled")) return true;
  return box.getAttribute("aria-disabled") === "true" || box.getAttribute("aria-readonly") === "true";
}
