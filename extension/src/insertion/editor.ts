/**
 * Editors made of contenteditable. First a synthetic paste, which editors with a model of their own (Draft, Slate,
 * Lexical, CKEditor 5 …) take as theirs; a box that ignores it is written to by an edit command. Text seen in the box
 * is no proof that such a model has it, so the order matters: the command shows text in Slate that would never be sent.
 */
import { isEditor } from "./boxes";
import { announce, focus, hasFocus, twoFrames } from "./dom";
import { pause, splitHistory } from "./history";
import { caretReady, selectBefore } from "./selection";
import { arrived, plainly, shown, stays, type Wanted } from "./shown";
import { appears, stepsFor } from "./steps";
import type { Insertion, Manner } from "./types";

export async function writeInEditor(
  box: HTMLElement,
  text: string,
  asked: Manner,
): Promise<Insertion | null> {
  if (!isEditor(box)) return null;
  const hadFocus = hasFocus(box);
  if (!focus(box)) return { done: false, why: "unfocusable" };
  const manner = await parted(box, asked);
  await caretReady(box, manner, hadFocus);
  if (!(await selectBefore(box, manner.over))) return { done: false, why: "moved_on" };
  const wanted = { text, before: shown(box), mode: manner.mode };
  const left = withoutSelected(wanted.before, manner);
  for (const step of stepsFor(text)) {
    const shownBefore = shown(box);
    const taken = await step.write(box, text, manner);
    await appears(box, shownBefore, taken);
    const now = plainly(shown(box));
    // Quill 1 takes out what is selected for a paste whose text it then does not find.
    if (now !== plainly(wanted.before) && now !== left) return verdict(box, wanted, step.how);
    // Taken by a handler, yet nothing to see: it may still come, and a second try would double it.
    if (taken) break;
  }
  return { done: false, why: "not_taken" };
}

/** Ends the step of what was typed; what gives way to the text is taken out together with its coming, not with the typing. */
async function parted(box: HTMLElement, manner: Manner): Promise<Manner> {
  const isSplit = await splitHistory(box, manner);
  if (isSplit || (manner.over === "" && manner.mode !== "replace")) return manner;
  await pause(box, manner);
  return { ...manner, idle: Number.POSITIVE_INFINITY };
}

/** What the box shows if what gives way to the text is gone, and nothing has come; null where nothing gives way. */
function withoutSelected(before: string, { mode, over }: Manner): string | null {
  if (mode === "replace") return "";
  const whole = plainly(before);
  const at = over === "" ? -1 : whole.lastIndexOf(over);
  return at < 0 ? null : whole.slice(0, at) + whole.slice(at + over.length);
}

async function verdict(box: HTMLElement, wanted: Wanted, how: "paste" | "command"): Promise<Insertion> {
  const isIn = arrived(shown(box), wanted);
  announce(box);
  await twoFrames(box);
  const now = shown(box);
  if (isIn && stays(now, wanted)) return { done: true, text: wanted.text, how, undoable: true };
  return { done: false, why: plainly(now) === plainly(wanted.before) ? "not_taken" : "altered" };
}
