/** Where each marketplace's console stands (places.json): where we may be let in, and whose pages are heard. */
import type { MarketplaceId } from "./define";
import places from "./places.json";

/** Match patterns as the browser takes them, without a port: Firefox ignores patterns that carry one. */
export const PLACES: Record<MarketplaceId, string[]> = places;

/** What an agent switches on and off. The demo console is the service's own; others have no pages known to us. */
export type Switchable = Exclude<MarketplaceId, "demo" | "other">;
export const SWITCHABLE = Object.keys(places).filter((id) => id !== "demo" && id !== "other") as Switchable[];

/** What the browser is asked for: it gives leave for whole sites, whatever path is named. */
export function originsOf(id: MarketplaceId): string[] {
  return [...new Set(PLACES[id].map((place) => `${new URL(place).origin}/*`))];
}

/** The marketplace whose console an address belongs to; null for every other address. */
export function marketplaceAt(address: string): MarketplaceId | null {
  const found = Object.entries(PLACES).find(([, patterns]) => isIn(patterns, address));
  return (found?.[0] as MarketplaceId | undefined) ?? null;
}

/** The same of a whole host: beside the console's paths it may have others. */
export function marketplaceOf(host: string): MarketplaceId | null {
  const found = Object.entries(PLACES).find(([, patterns]) =>
    patterns.some((pattern) => new URL(pattern).hostname === host),
  );
  return (found?.[0] as MarketplaceId | undefined) ?? null;
}

export function isIn(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => matches(pattern, address));
}

/** `https://host/path*` means what it means in the manifest. */
export function matches(pattern: string, address: string): boolean {
  const [, scheme, host, path] = /^(https?):\/\/([^/*]+)(\/.*)$/.exec(pattern) ?? [];
  if (!path || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== `${scheme}:` || url.hostname !== host) return false;
  const parts = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(url.pathname + url.search);
}

/** The whole of one host. */
export const placeFor = (host: string): string => `https://${host}/*`;
