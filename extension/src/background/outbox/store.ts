/** What waits for the service, in IndexedDB: it survives the worker, the browser and the computer being switched off. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { NewEvidence, NewNote, NewReceipt, Sending } from "../../generated/api";
import { Failed } from "../failed";

export type Content =
  | { kind: "note"; note: NewNote }
  | { kind: "photo"; evidence: NewEvidence; size: number }
  | { kind: "receipt"; receipt: NewReceipt }
  /** Behind its receipt, if that still waits: entries of one order go in their order. */
  | { kind: "sending"; receipt_id: string; sending: Sending };

export type Entry = Content & {
  /** Also the Idempotency-Key: however often it is sent, it acts once. */
  key: string;
  order_id: string;
  added_at: string;
  /** Why the service refused it, when it did. */
  refused: string | null;
  faults?: Faults | null;
};

/** How often the service broke down over an entry, and when last: kept, because the worker dies between two tries. */
export interface Faults {
  count: number;
  at: number;
}

interface OutboxSchema extends DBSchema {
  /** By position, so that the order of adding is the order of reading. */
  entries: { key: number; value: Entry; indexes: { key: string; order_id: string } };
  /** Apart from the entries, so that listing does not read every photo. */
  photos: { key: string; value: ArrayBuffer };
}

type Database = IDBPDatabase<OutboxSchema>;
const STORES = ["entries", "photos"] as const;

/** Flushed to the disk before we say that something is safe. */
const DURABLE = { durability: "strict" } as const;

export class OutboxStore {
  #database: Promise<Database> | null = null;

  constructor(private readonly name = "orderside") {}

  async add(entry: Entry, photo?: ArrayBuffer): Promise<void> {
    try {
      const transaction = (await this.#open()).transaction(STORES, "readwrite", DURABLE);
      const writes: Promise<unknown>[] = [transaction.objectStore("entries").add(entry)];
      if (photo) writes.push(transaction.objectStore("photos").add(photo, entry.key));
      await Promise.all([...writes, transaction.done]);
    } catch (error) {
      throw unkept(error);
    }
  }

  /** Oldest first. */
  async list(): Promise<Entry[]> {
    return (await this.#open()).getAll("entries");
  }

  async forOrder(orderId: string): Promise<Entry[]> {
    return (await this.#open()).getAllFromIndex("entries", "order_id", orderId);
  }

  async count(): Promise<number> {
    return (await this.#open()).count("entries");
  }

  async photo(key: string): Promise<ArrayBuffer> {
    const bytes = await (await this.#open()).get("photos", key);
    if (bytes) return bytes;
    throw new Error(`The outbox has no photo for ${key}.`);
  }

  async get(key: string): Promise<Entry | undefined> {
    return (await this.#open()).getFromIndex("entries", "key", key);
  }

  async remove(key: string): Promise<void> {
    const transaction = (await this.#open()).transaction(STORES, "readwrite", DURABLE);
    const entries = transaction.objectStore("entries");
    const position = await entries.index("key").getKey(key);
    if (position !== undefined) await entries.delete(position);
    await transaction.objectStore("photos").delete(key);
    await transaction.done;
  }

  /** Marks an entry with the reason of its refusal, or (null) as one to send again. */
  async setRefused(key: string, refused: string | null): Promise<void> {
    await this.#change(key, { refused, faults: null });
  }

  async setFaults(key: string, faults: Faults): Promise<void> {
    await this.#change(key, { faults });
  }

  async #change(key: string, part: Pick<Partial<Entry>, "refused" | "faults">): Promise<void> {
    const transaction = (await this.#open()).transaction("entries", "readwrite", DURABLE);
    const cursor = await transaction.store.index("key").openCursor(key);
    if (cursor) await cursor.update({ ...cursor.value, ...part });
    await transaction.done;
  }

  #open(): Promise<Database> {
    this.#database ??= this.#connect().catch((error: unknown) => {
      this.#database = null;
      throw new Failed("outbox_unavailable", `This browser's storage cannot be used (${String(error)}).`);
    });
    return this.#database;
  }

  #connect(): Promise<Database> {
    return openDB<OutboxSchema>(this.name, 1, {
      upgrade(database) {
        const entries = database.createObjectStore("entries", { autoIncrement: true });
        entries.createIndex("key", "key", { unique: true });
        entries.createIndex("order_id", "order_id");
        database.createObjectStore("photos");
      },
      terminated: () => {
        this.#database = null;
      },
    });
  }
}

/** The asker still has the text or the file, and must know that nothing was kept. */
function unkept(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === "QuotaExceededError") {
    return new Failed("outbox_full", "This browser has no room left to keep it. Nothing was saved.");
  }
  return new Failed(
    "outbox_unavailable",
    `This browser could not keep it (${error.message}). Nothing was saved.`,
  );
}
