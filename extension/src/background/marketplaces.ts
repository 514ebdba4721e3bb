/**
 * Which marketplaces Orderside works in: those whose pages the browser lets it on. That leave is the switch, given and
 * taken back on the options page or in the browser's own settings; nothing else is kept about it.
 */
import { isIn, marketplaceAt, PLACES, SWITCHABLE } from "../marketplaces/places";
import { broadcast } from "./broadcast";
import { Failed, report } from "./failed";

const CONSOLES = SWITCHABLE.flatMap((id) => PLACES[id]);

const SCRIPT: chrome.scripting.RegisteredContentScript = {
  id: "consoles",
  matches: CONSOLES,
  js: ["content.js"],
  runAt: "document_idle",
  allFrames: false,
};

/** Asks the browser to run our script in every marketplace's pages; where there is no leave, it does not. */
export async function registerScript(): Promise<void> {
  const [known] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (!known) await chrome.scripting.registerContentScripts([SCRIPT]);
  else if (`${known.matches}` !== `${SCRIPT.matches}`) await chrome.scripting.updateContentScripts([SCRIPT]);
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

const runIn = (tabId: number) => chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });

async function leave(): Promise<void> {
  await broadcast({ broadcast: "left", places: await placesWith(false) });
}

/** The places we have leave for, or those we have none for. */
async function placesWith(leave: boolean): Promise<string[]> {
  const asked = await Promise.all(CONSOLES.map((place) => chrome.permissions.contains({ origins: [place] })));
  return CONSOLES.filter((_, index) => asked[index] === leave);
}

/** Throws when a page asks whose marketplace has been switched off since our script came there. */
export async function checkSwitchedOn({ url = "" }: chrome.runtime.MessageSender): Promise<void> {
  const marketplace = marketplaceAt(url);
  if (marketplace === null) return; // a page of our own: the guard has let no other in
  const origins = PLACES[marketplace].filter((place) => isIn([place], url));
  if (!(await chrome.permissions.contains({ origins })))
    throw new Failed("switched_off", `Orderside is switched off for ${marketplace}.`);
}
