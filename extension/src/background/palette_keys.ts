/** Which keys open the palette, as this browser's agent wants it. */
import { DEFAULT_KEYS, readKeys } from "../keys/keys";
import { Failed } from "./failed";
import { keep, kept } from "./kept";

const KEY = "palette keys";

export async function paletteKeys(): Promise<string> {
  return ((await kept(KEY)) ?? DEFAULT_KEYS) as string;
}

/** Throws Failed `bad_request` for what is no combination that can be heard in a page. */
export async function changePaletteKeys(keys: string): Promise<void> {
  if (typeof readKeys(keys) === "string")
    throw new Failed("bad_request", "These are no keys to open it with.");
  await keep(KEY, keys);
}
