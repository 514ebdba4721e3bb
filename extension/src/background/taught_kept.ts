/**
 * Consoles that the team taught, as last heard from the service: kept in this browser, so that their pages are read
 * while the service is away.
 */
import type { KeptTaughtConsole } from "../generated/api";
import { keep, kept } from "./kept";

const KEY = "taught consoles";

export async function taughtConsoles(): Promise<KeptTaughtConsole[]> {
  return ((await kept(KEY)) ?? []) as KeptTaughtConsole[];
}

/** Returns whether that is news. */
export async function keepTaught(now: KeptTaughtConsole[]): Promise<boolean> {
  if (JSON.stringify(await taughtConsoles()) === JSON.stringify(now)) return false;
  await keep(KEY, now);
  return true;
}

/** The taught console whose page an address is; null for every other address. */
export async function taughtAt(address: string): Promise<KeptTaughtConsole | null> {
  if (!address.startsWith("https://")) return null;
  const { hostname } = new URL(address);
  return (await taughtConsoles()).find(({ host }) => host === hostname) ?? null;
}
