/**
 * Which marketplaces Orderside works in: those whose pages the browser lets it on. That leave is the switch, given and
 * taken back on the options page or in the browser's own settings; nothing else is kept about it.
 */
import type { MarketplaceId } from "../marketplaces/define";
import { isIn, marketplaceAt, PLACES, placeFor, SWITCHABLE } from "../marketplaces/places";
import { broadcast } from "./broadcast";
import { Failed, report } from "./failed";
import { taughtAt, taughtConsoles } from "./taught_kept";

/** The marketplaces' consoles, and those that the team taught. */
async function consoles(): Promise<string[]> {
  const own = SWITCHABLE.flatMap((id) => PLACES[id]);
  const taught = await taughtConsoles();
  return [...new Set([...own, ...taught.map(({ host }) => placeFor(host))])];
}

/** In the window itself, in this order, and in the frames of its pages. */
const SCRIPTS = [
  { id: "consoles", js: ["content.js", "keys.js"], allFrames: false },
  { id: "frames", js: ["frame.js"], allFrames: true },
];

/** Asks the browser to run our scripts in every marketplace's pages; where there is no leave, it does not. */
export async function registerScripts(): Promise<void> {
  const matches = await consoles();
  const known = await chrome.scripting.getRegisteredContentScripts();
  for (const script of SCRIPTS.map((one) => ({ ...one, matches, runAt: "document_idle" as const }))) {
    const before = known.find(({ id }) => id === script.id);
    if (!before) await chrome.scripting.registerContentScripts([script]);
    else if (`${before.matches}` !== `${matches}`) await chrome.scripting.updateContentScripts([script]);
  }
}

/** Pages that stand open come and go with the leave: nobody has to reload them. */
export function followLeave(): void {
  chrome.permissions.onAdded.addListener(() => void enter().catch(report));
  chrome.permissions.onRemoved.addListener(() => void leave().catch(report));
}

async function enter(): Promise<void> {
  const places = await placesWith(true);
  if (places.length === 0) return;
  const tabs = await chrome.tabs.query({ url: places, discarded: false });
  // Where the script runs already, it stays alone. A tab may close or move on meanwhile: its next page has the script.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && runIn(id)));
}

async function runIn(tabId: number): Promise<void> {
  for (const { js, allFrames } of SCRIPTS)
    await chrome.scripting.executeScript({ target: { tabId, allFrames }, files: js });
}

async function leave(): Promise<void> {
  await broadcast({ broadcast: "left", places: await placesWith(false) });
}

/** The places we have leave for, or those we have none for. */
async function placesWith(leave: boolean): Promise<string[]> {
  const all = await consoles();
  const asked = await Promise.all(all.map((place) => chrome.permissions.contains({ origins: [place] })));
  return all.filter((_, index) => asked[index] === leave);
}

/** Whose console an address belongs to, and the patterns of the leave for it; null for no console at all. */
export async function placeAt(
  address: string,
): Promise<{ marketplace: MarketplaceId; places: string[] } | null> {
  const marketplace = marketplaceAt(address);
  if (marketplace !== null)
    return { marketplace, places: PLACES[marketplace].filter((place) => isIn([place], address)) };
  const taught = await taughtAt(address);
  return taught && { marketplace: taught.marketplace, places: [placeFor(taught.host)] };
}

/** Throws when a page asks whose marketplace has been switched off since our script came there. */
export async function checkSwitchedOn({ url = "" }: chrome.runtime.MessageSender): Promise<void> {
  const place = await placeAt(url);
  if (place === null) return; // a page of our own: the guard has let no other in
  if (!(await chrome.permissions.contains({ origins: place.places })))
    throw new Failed("switched_off", `Orderside is switched off for ${place.marketplace}.`);
}
