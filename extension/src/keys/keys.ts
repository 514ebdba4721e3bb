/** A combination of keys, such as `Alt+K`: written, read, and compared with what is pressed. */

export const DEFAULT_KEYS = "Alt+K";

const MODIFIERS = ["Ctrl", "Alt", "Shift", "Meta"] as const;
type Modifier = (typeof MODIFIERS)[number];

export interface Keys {
  modifiers: readonly Modifier[];
  /** As `KeyboardEvent.code` has it: where the key lies, whatever a keyboard or Alt makes of it. */
  code: string;
}

/** Why a combination cannot be one; `taken` are those that the browser or a page's box needs itself. */
export type NoKeys = "no_modifier" | "no_key" | "taken";

type Pressed = Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** What edits text, and what browsers do not leave to pages. */
const TAKEN = /^(?:Ctrl|Meta)\+(?:[ACFLNPRSTVWXYZ]|Shift\+[NTWZ])$|^Alt\+[DEF]$/;

export function readKeys(text: string): Keys | NoKeys {
  const words = text.split("+");
  const key = words.pop() ?? "";
  const modifiers = MODIFIERS.filter((modifier) => words.includes(modifier));
  if (!/^[A-Z0-9]$/.test(key) || modifiers.length !== words.length) return "no_key";
  if (!modifiers.some((modifier) => modifier !== "Shift")) return "no_modifier";
  if (TAKEN.test(text)) return "taken";
  return { modifiers, code: /\d/.test(key) ? `Digit${key}` : `Key${key}` };
}

/** What is pressed, written as such; null as long as it is modifiers alone. */
export function written({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | null {
  const [, key] = /^(?:Key|Digit)(.)$/.exec(code) ?? [];
  const words = [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", metaKey && "Meta", key];
  return key ? words.filter(Boolean).join("+") : null;
}
