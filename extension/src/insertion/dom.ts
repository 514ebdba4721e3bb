/** Small things both writers need, each safe for boxes inside frames and shadow roots. */

/** Puts the keyboard's focus into the box. False when the page does not let it in: then nothing may be written,
 * because an edit command goes to whatever has the focus, or had it last. */
export function focus(box: HTMLElement): boolean {
  // Within its frame the box may have it still, while the keyboard is elsewhere in the window.
  if (!box.ownerDocument.hasFocus()) box.ownerDocument.defaultView?.focus();
  if (!hasFocus(box)) box.focus({ preventScroll: true });
  return hasFocus(box);
}

export function hasFocus(box: HTMLElement): boolean {
  const active = (box.getRootNode() as Document | ShadowRoot).activeElement;
  return active !== null && (active === box || box.contains(active));
}

/** Two frames: time for a framework to take back what it did not accept. Frames pause in hidden windows. */
export async function twoFrames(box: HTMLElement): Promise<void> {
  const view = box.ownerDocument.defaultView ?? window;
  const frame = () => new Promise((resolve) => view.requestAnimationFrame(resolve));
  await Promise.race([frame().then(frame), wait(100)]);
}

/** After whatever the page has put off to its next turns; Quill 1 puts off by a millisecond. */
export async function settled(): Promise<void> {
  await wait(1);
  await wait(1);
}

export const wait = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An edit command writes where the focus is and goes on the browser's undo stack; there is no other such way. */
export function insertByCommand(box: HTMLElement, text: string): boolean {
  return box.ownerDocument.execCommand("insertText", false, text);
}

/**
 * Pages that count characters or enable their button on keyup or change miss an edit command, which fires `input`
 * alone. The key has no name, so that no shortcut answers to it.
 */
export function announce(box: HTMLElement): void {
  box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, composed: true, key: "Unidentified" }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Null where the browser keeps none. */
export function selectionOf(box: HTMLElement): Selection | null {
  // Chromium keeps a selection per shadow root; elsewhere, and in the document, there is one.
  const root = box.getRootNode() as Document & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}
