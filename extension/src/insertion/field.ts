/** Text areas and input fields. */
import { announce, focus, insertByCommand, twoFrames } from "./dom";
import type { Insertion } from "./types";

type Field = HTMLTextAreaElement | HTMLInputElement;

const TYPED = ["text", "search", "url", "tel", ""];

/** By tag, not by instanceof: a box inside a frame is made by another window's classes. */
export function isField(box: HTMLElement): box is Field {
  if (box.localName === "textarea") return true;
  return box.localName === "input" && TYPED.includes((box as HTMLInputElement).type);
}

export async function writeInField(box: HTMLElement, text: string): Promise<Insertion | null> {
  if (!isField(box)) return null;
  if (box.readOnly || box.disabled) return { done: false, why: "locked" };
  // An input field has one line: the browser would glue the lines together.
  const fitting = box.localName === "input" ? text.replace(/\s*\n\s*/g, " ") : text;
  const before = box.value;
  if (box.maxLength >= 0 && before.length + fitting.length > box.maxLength) {
    return {
      done: false,
      why: "too_long",
      length: fitting.length,
      room: Math.max(0, box.maxLength - before.length),
    };
  }
  if (!focus(box)) return { done: false, why: "unfocusable" };
  caretToEnd(box);
  insertByCommand(box, fitting);
  const how = box.value === before ? setValue(box, before + fitting) : "command";
  announce(box);
  await twoFrames(box);
  if (box.value === before + fitting) return { done: true, text: fitting, how, undoable: how === "command" };
  return { done: false, why: box.value === before ? "not_taken" : "altered" };
}

/**
 * After what the agent typed. Setting the selection, even to where it is, also ends the browser's typing group:
 * without it one Ctrl+Z takes the agent's own words together with ours.
 */
function caretToEnd(box: Field): void {
  const end = box.value.length;
  box.setSelectionRange(end, end);
  box.setSelectionRange(box.selectionStart, box.selectionEnd);
}

/** The last resort; the browser's undo knows nothing of it. The prototype's setter, because pages wrap their own. */
function setValue(box: Field, value: string): "setter" {
  const prototype = Object.getPrototypeOf(box);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, value);
  box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
  return "setter";
}
