/** Compares texts as an editor shows them: each breaks lines and spaces in its own way. */
import type { Mode } from "./types";

/** What a person sees in the box: text that an editor hides (measuring copies, offers) is not in it. */
export const shown = (box: HTMLElement): string => box.innerText;

/** Without white space and the invisible characters that editors put in empty lines. */
export const plainly = (text: string): string => text.replace(INVISIBLE, "");

const INVISIBLE = /[\s\u200b-\u200d\u2060\ufeff]/g;

/** How often a text occurs. */
export function countIn(whole: string, text: string): number {
  const part = plainly(text);
  return part === "" ? 0 : plainly(whole).split(part).length - 1;
}

export interface Wanted {
  text: string;
  /** What the box showed. */
  before: string;
  mode: Mode;
}

/** Whether the text is there once more than before, or alone where it was to take the place of everything. */
export function arrived(now: string, { text, before, mode }: Wanted): boolean {
  if (mode === "replace") return plainly(now) === plainly(text);
  return countIn(now, text) === countIn(before, text) + 1 && areApart(now, text);
}

/** Whether what arrived is still there; the agent may have gone on typing behind it. */
export function stays(now: string, wanted: Wanted): boolean {
  if (wanted.mode === "replace") return plainly(now).startsWith(plainly(wanted.text));
  return arrived(now, wanted);
}

/** Whether the lines of a text are still lines: an editor that knows no line breaks would glue them together. */
function areApart(now: string, text: string): boolean {
  const inner = text.split("\n").slice(1, -1).map(plainly).filter(Boolean);
  if (inner.length === 0) return true;
  const lines = new Set(now.split("\n").map(plainly));
  return inner.every((line) => lines.has(line));
}
