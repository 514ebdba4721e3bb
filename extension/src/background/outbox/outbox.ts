/** Adds and delivers: everything an agent records is kept in this browser first, then sent, in order per order. */
import type { Kept } from "../../messages";
import { Failed, failureOf, report, wordsFor } from "../failed";
import { dropsEntry, faultsWith, isFault, isMinor, isTemporary, stopsDelivery } from "./refusals";
import type { Content, Entry, OutboxStore } from "./store";

/** Sends one entry; answers with the service's record or throws Failed. */
export type Send = (entry: Entry) => Promise<unknown>;

export interface OutboxEvents {
  /** Something is kept and not delivered yet: should the worker die now, it has to be woken. */
  added(): void;
  /** The number of waiting entries, or what is said of them, changed. */
  changed(): void;
  arrived(orderId: string): void;
}

type Outcome = { kept: unknown } | { waiting: true } | { failed: Failed };

/** An agent is told "it waits" after this long, even while an earlier photo is still on its way. */
const PATIENCE = 15_000;
/** An entry that the service cannot take just now is not sent again with every page view. */
const PAUSE = 10_000;

export class Outbox {
  #delivering: Promise<void> | null = null;
  #again = false;
  #endedAt = 0;
  /** Those who added an entry and wait to hear what became of it. */
  readonly #askers = new Map<string, (outcome: Outcome) => void>();

  constructor(
    private readonly store: OutboxStore,
    private readonly send: Send,
    private readonly events: OutboxEvents,
  ) {}

  /** Entries whose first delivery is under way: they are not said to wait. */
  get inHand(): number {
    return this.#askers.size;
  }

  /** Keeps and tries to deliver. The caller's type names the record that the service answers with. */
  async add<T>(orderId: string, content: Content, photo?: ArrayBuffer): Promise<Kept<T>> {
    const key = crypto.randomUUID();
    const entry = { ...content, key, order_id: orderId, added_at: new Date().toISOString(), refused: null };
    await this.store.add(entry, photo);
    this.events.added();
    const outcome = await this.#outcome(key);
    // Only now: what is delivered at once never counted as waiting.
    this.events.changed();
    if ("failed" in outcome) throw outcome.failed;
    return "kept" in outcome ? { state: "kept", record: outcome.kept as T } : { state: "waiting", key };
  }

  /** Sends what waits. One delivery at a time; a call during one makes it look once more. */
  deliver(): void {
    this.#again = true;
    this.#delivering ??= this.#run();
  }

  /** The service answered something else: it may take what waits, too. */
  nudge(): void {
    if (!this.#delivering && Date.now() - this.#endedAt > PAUSE) this.deliver();
  }

  /** Once nothing is being delivered (tests, and the worker's start). */
  async idle(): Promise<void> {
    while (this.#delivering) await this.#delivering;
  }

  async discard(key: string): Promise<void> {
    const entry = await this.store.get(key);
    if (entry && entry.refused === null) {
      throw new Failed("still_waiting", "Only an entry that the service refused can be given up.");
    }
    await this.store.remove(key);
    this.events.changed();
  }

  async retry(key: string): Promise<void> {
    await this.store.setRefused(key, null);
    this.events.changed();
    this.deliver();
    await this.idle();
  }

  #outcome(key: string): Promise<Outcome> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => settle({ waiting: true }), PATIENCE);
      const settle = (outcome: Outcome): void => {
        clearTimeout(patience);
        this.#askers.delete(key);
        resolve(outcome);
      };
      this.#askers.set(key, settle);
      this.deliver();
    });
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        if (!(await this.#pass())) break;
      }
    } catch (error) {
      // The outbox itself failed. What was kept is kept; the next alarm tries again.
      report(error);
    }
    this.#again = false;
    this.#delivering = null;
    this.#endedAt = Date.now();
    for (const settle of [...this.#askers.values()]) settle({ waiting: true });
  }

  /** Goes through what waits; false when the service could take nothing more. */
  async #pass(): Promise<boolean> {
    const held = new Set<string>();
    for (let entry = await this.#next(held); entry; entry = await this.#next(held)) {
      const failed = await this.#attempt(entry);
      if (failed && stopsDelivery(failed.why)) return false;
      if (failed?.waits) held.add(entry.order_id);
    }
    return true;
  }

  /** The oldest entry that may go; orders somebody waits for go first. */
  async #next(held: ReadonlySet<string>): Promise<Entry | undefined> {
    const ready = (await this.store.list()).filter(
      (entry) => entry.refused === null && !held.has(entry.order_id),
    );
    const awaited = new Set(ready.filter(({ key }) => this.#askers.has(key)).map((entry) => entry.order_id));
    return ready.find((entry) => awaited.has(entry.order_id)) ?? ready[0];
  }

  async #attempt(entry: Entry): Promise<{ why: Failed; waits: boolean } | null> {
    let record: unknown;
    try {
      record = await this.send(entry);
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed("internal", failureOf(error).message);
      const waits = isTemporary(failed, entry);
      if (!waits) await this.#refused(entry, failed);
      else if (isFault(failed)) await this.store.setFaults(entry.key, faultsWith(entry));
      return { why: failed, waits };
    }
    await this.store.remove(entry.key);
    const asker = this.#askers.get(entry.key);
    if (asker) asker({ kept: record });
    else this.events.changed();
    this.events.arrived(entry.order_id);
    return null;
  }

  async #refused(entry: Entry, failed: Failed): Promise<void> {
    const asker = this.#askers.get(entry.key);
    if (isMinor(entry) || (asker && dropsEntry(entry, failed))) await this.store.remove(entry.key);
    else await this.store.setRefused(entry.key, wordsFor(failed.toFailure()));
    if (asker) return asker({ failed });
    this.events.changed();
    // As many wait as before, but now the panel has a question about one of them.
    this.events.arrived(entry.order_id);
  }
}
