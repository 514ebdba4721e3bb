/** The toolbar icon: coloured when connected, grey otherwise, and in words on hover. */
import type { ConnectionState, Status } from "../messages";

const SIZES = [16, 32, 48, 128];

const BADGES: Record<ConnectionState, string> = {
  connected: "",
  not_paired: "…",
  away: "!",
  impostor: "!",
  refused: "!",
  extension_outdated: "!",
  service_outdated: "!",
};

/** Grey for what only waits, red for what the agent should look at. */
const QUIET = "#5f6875";
const URGENT = "#c0392f";

export async function showStatus(status: Status): Promise<void> {
  const { state, waiting } = status;
  await Promise.all([
    chrome.action.setIcon({ path: iconPaths(state === "connected" ? "orderside" : "orderside-away") }),
    chrome.action.setBadgeText({ text: waiting > 0 ? countText(waiting) : BADGES[state] }),
    chrome.action.setBadgeBackgroundColor({ color: BADGES[state] === "!" ? URGENT : QUIET }),
    chrome.action.setBadgeTextColor({ color: "#ffffff" }),
    chrome.action.setTitle({ title: titleOf(status) }),
  ]);
}

function iconPaths(name: string): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`]));
}

/** The badge has room for three characters. */
function countText(count: number): string {
  return count > 99 ? "99+" : String(count);
}

function titleOf({ state, agent, waiting }: Status): string {
  const title = chrome.i18n.getMessage(`status_title_${state}`, [agent ?? ""]);
  return waiting > 0
    ? `${title}\n${chrome.i18n.getMessage("status_title_waiting", [String(waiting)])}`
    : title;
}
