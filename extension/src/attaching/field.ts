/** The page's own file field near a message box. */
import { allIn, beside } from "./around";
import { transferOf, viewOf } from "./transfer";
import type { Unwilling } from "./types";

/** What of `accept` a JPEG is: copies are nothing else. */
const JPEG = ["*", "*/*", "image/*", "image/jpeg", "image/jpg", ".jpg", ".jpeg"];

/** The nearest field that takes these files; otherwise why the nearest one does not, or null for no field at all. */
export function fieldFor(box: Element, files: readonly File[]): HTMLInputElement | Unwilling | null {
  let nearest: Unwilling | null = null;
  for (const parts of beside(box)) {
    const fields = parts.flatMap((part) => allIn(part, "input[type=file]")).filter(isThere);
    // Beside a field for pictures there often is one for any file.
    for (const field of fields.toSorted((a, b) => Number(isForAny(a)) - Number(isForAny(b)))) {
      const why = unwilling(field, files.length);
      if (why === null) return field;
      nearest ??= why;
    }
  }
  return nearest;
}

const isThere = (element: Element): element is HTMLInputElement =>
  !element.matches(":disabled") && !(element as HTMLInputElement).webkitdirectory;

const isForAny = ({ accept }: HTMLInputElement): boolean => accept.trim() === "";

function unwilling({ accept, multiple, files }: HTMLInputElement, count: number): Unwilling | null {
  const kinds = accept
    .toLowerCase()
    .split(",")
    .map((kind) => kind.trim())
    .filter(Boolean);
  if (kinds.length > 0 && !kinds.some((kind) => JPEG.includes(kind))) return "type";
  if (count > 1 && !multiple) return "one_at_a_time";
  if (!multiple && files?.length) return "occupied";
  return null;
}

/** Puts files into a field, behind what it holds, and tells the page as the browser would. */
export function putInto(field: HTMLInputElement, files: readonly File[]): void {
  const { Event } = viewOf(field);
  field.files = transferOf(field, [...(field.files ?? []), ...files]).files;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Whether the browser itself draws their names: the field holds them, and stands in sight. */
export function showsThem(field: HTMLInputElement, files: readonly File[]): boolean {
  const held = [...(field.files ?? [])].map(({ name }) => name);
  return files.every(({ name }) => held.includes(name)) && isSeen(field);
}

export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const seen = { opacityProperty: true, visibilityProperty: true };
  return width > 1 && height > 1 && element.checkVisibility(seen);
}
