/**
 * Wakes the worker while something waits, and now and then for news of the library: a browser may end it after half a
 * minute of quiet.
 */

const DELIVER = "deliver";
const SYNC = "sync";
/** The shortest that Chromium grants. */
const PERIOD_MINUTES = 0.5;
const SYNC_MINUTES = 10;

export async function setAlarm(anythingWaits: boolean): Promise<void> {
  if (anythingWaits) await start(DELIVER, PERIOD_MINUTES);
  else await chrome.alarms.clear(DELIVER);
}

/** Asks for the library's news as long as the browser runs. */
export const keepSyncing = (): Promise<void> => start(SYNC, SYNC_MINUTES);

async function start(name: string, periodInMinutes: number): Promise<void> {
  // Setting it anew would put it off.
  if (!(await chrome.alarms.get(name))) await chrome.alarms.create(name, { periodInMinutes });
}

export function onAlarm(deliver: () => void, sync: () => void): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === DELIVER) deliver();
    if (name === SYNC) sync();
  });
}
