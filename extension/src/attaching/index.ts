/**
 * Puts copies of pictures into somebody else's page: through its own file field, else by a paste into the message box, else
 * by a drop. Each is tried once, and the next only where the page did nothing with the one before, because whatever took
 * them may be sending them to its server already. Nothing here presses a key, clicks or sends.
 */
import { isLocked } from "../insertion/boxes";
import { drop } from "./drop";
import { fieldFor, putInto, showsThem } from "./field";
import { filesFor, pasteOf } from "./transfer";
import type { Attachment, Copy, How } from "./types";
import { Watch } from "./watch";

/** Milliseconds in which a page that took pictures shows them: it may have to make them small first. */
const AFTER_TAKEN = 3_000;
/** In which one that says nothing shows that it took them nevertheless. */
const AFTER_SILENCE = 400;

/** `mayGo` is asked before each attempt: whether this still is the right order, buyer and box. */
export async function attach(
  box: HTMLElement,
  copies: readonly Copy[],
  mayGo: () => boolean,
): Promise<Attachment> {
  if (isLocked(box)) return { done: "refused", why: "locked" };
  const files = filesFor(box, copies);
  const watch = new Watch(box, files);
  if (!mayGo()) return { done: "refused", why: "moved_on" };
  const field = fieldFor(box, files);
  if (field !== null && typeof field !== "string") {
    putInto(field, files);
    const count = await watch.all(showsThem(field, files) ? 0 : AFTER_TAKEN);
    return showsThem(field, files) ? shown("field", files.length) : verdict("field", count);
  }
  const target = targetIn(box);
  const isPasted = !target.dispatchEvent(pasteOf(target, files));
  const pasted = await watch.all(isPasted ? AFTER_TAKEN : AFTER_SILENCE);
  if (isPasted || pasted > 0) return verdict("paste", pasted);
  if (!mayGo()) return { done: "refused", why: "moved_on" };
  const isDropped = await drop(box, files, mayGo);
  const dropped = await watch.all(isDropped ? AFTER_TAKEN : AFTER_SILENCE);
  if (isDropped || dropped > 0) return verdict("drop", dropped);
  return { done: "refused", why: mayGo() ? (field ?? "not_taken") : "moved_on" };
}

const shown = (how: How, count: number): Attachment => ({ done: "shown", how, count });

const verdict = (how: How, count: number): Attachment =>
  count > 0 ? shown(how, count) : { done: "handed", how };

/** Editors listen on the box or above; a real paste begins at the caret. */
function targetIn(box: HTMLElement): Element {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && box.contains(activeElement) ? activeElement : box;
}
