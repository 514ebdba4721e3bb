/** From an insertion on, the conversation is looked at for it; by a script that comes with the first one. */
import type { Inserted } from "../sending/sendings";
import { ask } from "./ask";
import type { Session } from "./session";

export async function followSending(session: Session, inserted: Inserted): Promise<void> {
  // Where no conversation is read, nothing can be seen.
  if (inserted.before.length === 0) return;
  await ask("bring_sendings", {});
  globalThis.ordersideSendings?.follow(session, inserted);
}
