/** Wakes the worker while something waits: a browser may end it after half a minute of quiet. */

const NAME = "deliver";
/** The shortest that Chromium grants. */
const PERIOD_MINUTES = 0.5;

export async function setAlarm(anythingWaits: boolean): Promise<void> {
  if (!anythingWaits) return void (await chrome.alarms.clear(NAME));
  // Setting it anew would put it off.
  if (!(await chrome.alarms.get(NAME))) await chrome.alarms.create(NAME, { periodInMinutes: PERIOD_MINUTES });
}

export function onAlarm(deliver: () => void): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) deliver();
  });
}
