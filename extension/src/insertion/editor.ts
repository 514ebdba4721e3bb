/**
 * Editors made of contenteditable. First a synthetic paste of plain text, which editors with a model of their own
 * (Draft, Slate, Lexical, CKEditor 5 …) take as theirs; a box that ignores it is written to by an edit command.
 * Text seen in the box is no proof that such a model has it, so the order matters: the command shows text in
 * Slate that would never be sent.
 */
import { announce, focus, insertByCommand, twoFrames, wait } from "./dom";
import { caretReady, splitTyping } from "./selection";
import { countIn, plainly, shown } from "./shown";
import type { Insertion } from "./types";

/** A handler that prevented the paste may insert a little later; one that did not (TinyMCE) may do so too. */
const AFTER_TAKEN = 300;
const AFTER_IGNORED = 100;

export const isEditor = (box: HTMLElement): boolean =>
  box.isContentEditable || box.ownerDocument.designMode === "on";

export async function writeInEditor(box: HTMLElement, text: string): Promise<Insertion | null> {
  if (!isEditor(box)) return null;
  if (box.getAttribute("aria-readonly") === "true") return { done: false, why: "locked" };
  if (!focus(box)) return { done: false, why: "unfocusable" };
  await caretReady(box);
  const before = shown(box);
  const steps = keepsBlankLinesByCommand(box) ? [byCommand, byPaste] : [byPaste, byCommand];
  for (const step of steps) {
    const { how, certain } = await step(box, text, before);
    if (plainly(shown(box)) !== plainly(before)) return verdict(box, text, before, how);
    // Taken by a handler, yet nothing to see: it may still come, and a second try would double it.
    if (certain) break;
  }
  return { done: false, why: "not_taken" };
}

async function verdict(
  box: HTMLElement,
  text: string,
  before: string,
  how: "paste" | "command",
): Promise<Insertion> {
  const isIn = () => countIn(shown(box), text) > countIn(before, text);
  const arrived = isIn();
  announce(box);
  await twoFrames(box);
  if (arrived && isIn()) return { done: true, text, how, undoable: true };
  return { done: false, why: plainly(shown(box)) === plainly(before) ? "not_taken" : "altered" };
}

interface Step {
  how: "paste" | "command";
  /** Some handler of the page said that it took the text. */
  certain: boolean;
}

async function byPaste(box: HTMLElement, text: string, before: string): Promise<Step> {
  const taken = !target(box).dispatchEvent(pasteOf(text));
  await appears(box, before, taken ? AFTER_TAKEN : AFTER_IGNORED);
  return { how: "paste", certain: taken };
}

async function byCommand(box: HTMLElement, text: string, before: string): Promise<Step> {
  splitTyping(box);
  insertByCommand(box, text);
  await appears(box, before, AFTER_IGNORED);
  return { how: "command", certain: false };
}

/** Editors listen on the box or above; the event starts where a real one would, at the caret. */
function target(box: HTMLElement): Element {
  const active = (box.getRootNode() as Document | ShadowRoot).activeElement;
  return active && box.contains(active) ? active : box;
}

/** Firefox drops `clipboardData` given to the constructor and takes `data` and `dataType` instead. */
interface PasteInit extends ClipboardEventInit {
  data?: string;
  dataType?: string;
}

export function pasteOf(text: string): ClipboardEvent {
  const type = "text/plain";
  const options: PasteInit = { bubbles: true, cancelable: true, composed: true };
  const clipboardData = new DataTransfer();
  clipboardData.setData(type, text);
  const event = new ClipboardEvent("paste", { ...options, clipboardData });
  if (event.clipboardData?.getData(type) === text) return event;
  const forFirefox: PasteInit = { ...options, data: text, dataType: type };
  return new ClipboardEvent("paste", forFirefox);
}

async function appears(box: HTMLElement, before: string, within: number): Promise<void> {
  const end = performance.now() + within;
  while (performance.now() < end && plainly(shown(box)) === plainly(before)) await wait(10);
}

/**
 * ProseMirror reads a blank line in pasted text as the gap between two paragraphs and drops it; an edit command
 * keeps it. Not so in Firefox in Toast UI, which is built on it: there the command loses every line end.
 */
function keepsBlankLinesByCommand({ classList }: HTMLElement): boolean {
  if (!classList.contains("ProseMirror")) return false;
  return !(classList.contains("toastui-editor-contents") && navigator.userAgent.includes("Firefox/"));
}
