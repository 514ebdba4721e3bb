/** What a failed delivery means for the entry: wait, or ask the agent. */
import type { Failed } from "../failed";
import type { Entry, Faults } from "./store";

/** Request time-out, a first try still under way, too early, too many: the same request may succeed later. */
const TEMPORARY_STATUS = new Set([408, 409, 425, 429]);

/** The service, or something before it, cannot answer just now; 507: its disk is full. */
const AWAY_STATUS = new Set([502, 503, 504, 507]);

/** A fault that happens this often with the same entry is the entry's: the others of its order need not wait. */
const FAULTS = 3;

/** Tries in quick succession meet the same trouble (a locked file, a restart): they count as one. */
const APART = 10_000;

const NOT_CONNECTED = new Set([
  "service_away",
  "not_paired",
  "impostor",
  "refused",
  "extension_outdated",
  "service_outdated",
]);

/** The gate turned the browser away, not the entry: it is not paired itself, or its connection is another's. */
const NOT_ADMITTED = new Set(["origin_refused", "token_of_another", "site_refused"]);

/** The service broke down over this request. */
export function isFault({ status }: Failed): boolean {
  return status !== null && status >= 500 && !AWAY_STATUS.has(status);
}

/** The entry stays as it is and is sent again. Anything else is the service's last word on it. */
export function isTemporary(failed: Failed, entry: Entry): boolean {
  const { code, status } = failed;
  if (isFault(failed)) return faultsWith(entry).count < FAULTS;
  if (status === null || status === 401 || TEMPORARY_STATUS.has(status) || NOT_ADMITTED.has(code))
    return true;
  return status < 400 || status >= 500;
}

/** How often the service broke down over the entry, this time included. */
export function faultsWith({ faults }: Entry): Faults {
  const at = Date.now();
  if (faults && Math.abs(at - faults.at) < APART) return faults;
  return { count: (faults?.count ?? 0) + 1, at };
}

/** Not only this entry has to wait, every entry has: nobody answers, nobody knows us, or it is too much. */
export function stopsDelivery({ code, status }: Failed): boolean {
  return status === 429 || NOT_CONNECTED.has(code) || NOT_ADMITTED.has(code);
}

/** Nothing that an agent wrote or could put right: whether a text was sent stays unknown then. */
export const isMinor = ({ kind }: Entry): boolean => kind === "sending";

/** A photo that is too large or no photo at all: the agent, who waits, still has the file. */
export function dropsEntry(entry: Entry, { status }: Failed): boolean {
  return entry.kind === "photo" && (status === 413 || status === 415);
}
