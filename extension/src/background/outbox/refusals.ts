/** What a failed delivery means for the entry: wait, or ask the agent. */
import type { Failed } from "../failed";
import type { Entry } from "./store";

/** Request time-out, a first try still under way, too early, too many: the same request may succeed later. */
const TEMPORARY_STATUS = new Set([408, 409, 425, 429]);

const NOT_CONNECTED = new Set(["service_away", "not_paired", "impostor", "refused", "incompatible"]);

/** The gate turned the browser away, not the entry: it is not paired itself, or its connection is another's. */
const NOT_ADMITTED = new Set(["origin_refused", "token_of_another", "site_refused"]);

/** The entry stays as it is and is sent again. Anything else is the service's last word on it. */
export function isTemporary({ code, status }: Failed): boolean {
  if (status === null || status === 401 || TEMPORARY_STATUS.has(status) || NOT_ADMITTED.has(code))
    return true;
  return status < 400 || status >= 500;
}

/** Not only this entry has to wait, every entry has: nobody answers, nobody knows us, or it is too much. */
export function stopsDelivery({ code, status }: Failed): boolean {
  return status === 429 || NOT_CONNECTED.has(code) || NOT_ADMITTED.has(code);
}

/** A photo that is too large or no photo at all: the agent, who waits, still has the file. */
export function dropsEntry(entry: Entry, { status }: Failed): boolean {
  return entry.kind === "photo" && (status === 413 || status === 415);
}
