/** A template's shortcut typed into a box, as `;;ship`: the prefix, the name, and the caret right behind it. */

export const DEFAULT_PREFIX = ";;";

export interface Typed {
  /** As it stands in the box, prefix and all: what gives way to the text. */
  over: string;
  name: string;
}

/** The service's own bound of a shortcut (shared_schemas/reply_templates.py), twice: an input method may write it wide. */
const LONGEST = 60;

/** Null: no shortcut stands there. An input method for Chinese writes the prefix in its own width. */
export function typedIn(before: string, prefix: string): Typed | null {
  const tail = before.slice(-LONGEST - prefix.length);
  const at = narrow(tail).lastIndexOf(prefix);
  const over = at < 0 ? "" : tail.slice(at);
  const name = over.slice(prefix.length);
  return prefix && /^[\p{L}\p{N}\p{M}_-]+$/u.test(name) ? { over, name } : null;
}

/** Why a text cannot be the prefix: letters, digits and spaces are typed for other reasons. */
export function isPrefix(text: string): boolean {
  return /^[!-/:-@[-`{-~]{0,3}$/.test(text) && text.length !== 1;
}

/** Full-width ASCII as ASCII, character by character: its place in the box stays. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
