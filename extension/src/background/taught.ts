/** Learns what the team taught, and tells every page. */
import type { KeptTaughtConsole, TaughtConsoles } from "../generated/api";
import { broadcast } from "./broadcast";
import { registerScripts } from "./marketplaces";
import type { Service } from "./service";
import { keepTaught, taughtConsoles } from "./taught_kept";

/** Asked again when a page wants them and they are older than this; milliseconds. */
const FRESH = 60_000;

let askedAt = 0;

/** What is known at once; what the service has meanwhile comes as a broadcast. */
export async function taughtForPage(service: Service): Promise<KeptTaughtConsole[]> {
  if (Date.now() - askedAt > FRESH) {
    askedAt = Date.now();
    // Away, not paired: pages are told by other means, and go on with what is known.
    void learnAnew(service).catch(() => undefined);
  }
  return taughtConsoles();
}

/** Asks the service what it has; every page goes by it at once. */
export async function learnAnew(service: Service): Promise<KeptTaughtConsole[]> {
  const { taught_consoles: now }: TaughtConsoles = await service.taughtConsoles();
  if (await keepTaught(now)) {
    await registerScripts();
    await broadcast({ broadcast: "taught", consoles: now });
  }
  return now;
}
