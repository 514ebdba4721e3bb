/** Every marketplace there is. A new one is a file and a line here. */
import { aliexpress } from "./aliexpress";
import type { Marketplace } from "./define";
import { demo } from "./demo";

const MARKETPLACES: readonly Marketplace[] = [aliexpress, demo];

/** The marketplace whose page this address is; null for every other address. */
export function marketplaceFor(url: URL): Marketplace | null {
  return MARKETPLACES.find((marketplace) => marketplace.kind(url) !== null) ?? null;
}
