/** Text areas and input fields. */
import { type Field, isField } from "./boxes";
import { announce, focus, hasFocus, insertByCommand, twoFrames } from "./dom";
import type { Insertion, Manner, Mode } from "./types";

export async function writeInField(
  box: HTMLElement,
  text: string,
  { mode, over }: Manner,
): Promise<Insertion | null> {
  if (!isField(box)) return null;
  // An input field has one line: the browser would glue the lines together.
  const fitting = box.localName === "input" ? text.replace(/\s*\n\s*/g, " ") : text;
  const before = box.value;
  const { from, to } = place(box, mode, over.length);
  if (before.slice(to - over.length, to) !== over) return { done: false, why: "moved_on" };
  const written = before.slice(0, from) + fitting;
  const rest = before.slice(to);
  const wanted = written + rest;
  if (!focus(box)) return { done: false, why: "unfocusable" };
  // Setting the selection, even to where it is, also ends the browser's typing group: without it one Ctrl+Z takes the
  // agent's own words together with ours.
  box.setSelectionRange(from, to);
  insertByCommand(box, fitting);
  const how =
    box.value === before && wanted !== before ? setValue(box, wanted, from + fitting.length) : "command";
  announce(box);
  await twoFrames(box);
  const typed = between(box.value, written, rest);
  if (typed !== null && !typed.includes(fitting))
    return { done: true, text: fitting, how, undoable: how === "command" && canUndo(box) };
  return { done: false, why: box.value === before ? "not_taken" : "altered" };
}

/**
 * Which part of the value the text takes the place of. What the agent selected stays: the text goes after it. A box
 * that nobody is in has its caret before everything, where nobody put it.
 */
function place(box: Field, mode: Mode, over: number): { from: number; to: number } {
  const end = box.value.length;
  if (mode === "replace") return { from: 0, to: end };
  const untouched = box.selectionEnd === 0 && !hasFocus(box);
  const caret = mode === "append" || untouched ? end : (box.selectionEnd ?? end);
  return { from: Math.max(0, caret - over), to: caret };
}

/** What the agent has typed behind the text meanwhile; null if it is not there as it was written. */
function between(value: string, written: string, rest: string): string | null {
  const isThere =
    value.length >= written.length + rest.length && value.startsWith(written) && value.endsWith(rest);
  return isThere ? value.slice(written.length, value.length - rest.length) : null;
}

/** Firefox forgets what it could undo when a page changes how its field overflows. It knows of the focused field only. */
function canUndo(box: Field): boolean {
  return !hasFocus(box) || box.ownerDocument.queryCommandEnabled("undo");
}

/** The last resort; the browser's undo knows nothing of it. The prototype's setter, because pages wrap their own. */
function setValue(box: Field, value: string, caret: number): "setter" {
  const prototype = Object.getPrototypeOf(box);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, value);
  box.setSelectionRange(caret, caret);
  box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
  return "setter";
}
