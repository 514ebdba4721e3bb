/** What stands between a page and the service may pass: then the page goes on by itself. */
import { useEffect } from "preact/hooks";
import type { Failure } from "../messages";
import { onBroadcast } from "./ask";

/** The service is looked for again while the page is open. */
const PAUSE = 3_000;
const PASSING = new Set([
  "service_away",
  "not_paired",
  "refused",
  "impostor",
  "extension_outdated",
  "service_outdated",
]);

export const isPassing = ({ code }: Failure): boolean => PASSING.has(code);

/** Acts now and again, and at every news of the connection, while there is a failure that may pass. */
export function useAgain(failure: Failure | null, act: () => void): void {
  const waits = failure !== null && isPassing(failure);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(act, PAUSE);
    const end = onBroadcast(act);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [act, waits]);
}
