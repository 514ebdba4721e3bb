/** The only room that talks to the service. Listeners are registered at once: an event may be why the worker was started. */
import { keepSyncing, onAlarm, setAlarm } from "./background/alarm";
import { broadcast } from "./background/broadcast";
import { report } from "./background/failed";
import { listen } from "./background/listen";
import { followLeave, registerScripts } from "./background/marketplaces";
import { createBackground } from "./background/rooms";
import { adoptPackagedConnection } from "./background/stored_connection";
import { showStatus } from "./background/toolbar";
import type { Status } from "./messages";

const background = createBackground({
  added: () => void setAlarm(true).catch(report),
  status: (status) => void tell(status).catch(report),
  arrived: (order_id) => void broadcast({ broadcast: "arrived", order_id }).catch(report),
});

listen(background);
followLeave();
registerScripts().catch(report);
onAlarm(
  () => background.outbox.deliver(),
  () => background.library.freshen(),
);
keepSyncing().catch(report);
// Only so that the browser's start starts the worker: what waited goes on without any page.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.action.onClicked.addListener(() => void chrome.runtime.openOptionsPage().catch(report));
chrome.runtime.onInstalled.addListener(({ reason }) => void welcome(reason).catch(report));
const started = start();
started.catch(report);

async function start(): Promise<void> {
  await adoptPackagedConnection();
  // Once connected, the outbox goes on with what an earlier worker left.
  await background.connection.check();
}

/** Freshly installed: the options page says what to do next, unless the build brought its connection. */
async function welcome(reason: string): Promise<void> {
  await started;
  if (reason === "install" && background.connection.summary().state === "not_paired") {
    await chrome.runtime.openOptionsPage();
  }
}

let told = "";

async function tell(status: Status): Promise<void> {
  await setAlarm(status.waiting > 0);
  if (status.state === "connected") background.library.freshen();
  if (JSON.stringify(status) === told) return;
  told = JSON.stringify(status);
  await Promise.all([showStatus(status), broadcast({ broadcast: "status", status })]);
}
