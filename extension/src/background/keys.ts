/** Which keys an agent gave Orderside, kept in this browser. */
import { DEFAULT_KEYS, readKeys } from "../keys/keys";
import type { KeyBindings } from "../keys/listen";
import { DEFAULT_PREFIX, isPrefix } from "../keys/typed";
import { Failed } from "./failed";
import { keep, kept } from "./kept";

const PALETTE = "palette keys";
const PREFIX = "shortcut prefix";

export async function keyBindings(): Promise<KeyBindings> {
  const [palette, prefix] = await Promise.all([kept(PALETTE), kept(PREFIX)]);
  return { palette: (palette ?? DEFAULT_KEYS) as string, prefix: (prefix ?? DEFAULT_PREFIX) as string };
}

/** Throws Failed `bad_request` for what cannot be heard in a page, or would be in the way of typing. */
export async function changeKeys({ palette, prefix }: KeyBindings): Promise<void> {
  if (typeof readKeys(palette) === "string" || !isPrefix(prefix))
    throw new Failed("bad_request", "These are no keys to open templates with.");
  await keep(PALETTE, palette);
  await keep(PREFIX, prefix);
}
