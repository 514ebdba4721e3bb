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

export function arePressed({ modifiers, code }: Keys, event: Pressed): boolean {
  return event.code === code && same(modifiers, modifiersOf(event));
}

/** What is pressed, written as such; null as long as it is modifiers alone. */
export function written(event: Pressed): string | null {
  const key = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  return key === undefined ? null : [...modifiersOf(event), key].join("+");
}

function modifiersOf({ ctrlKey, altKey, shiftKey, metaKey }: Pressed): Modifier[] {
  const down = { Ctrl: ctrlKey, Alt: altKey, Shift: shiftKey, Meta: metaKey };
  return MODIFIERS.filter((modifier) => down[modifier]);
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
