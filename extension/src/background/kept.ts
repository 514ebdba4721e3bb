/**
 * Small things the background keeps: the connection with its token, the agent's name, notes that were begun. In the
 * extension's own IndexedDB, which a page's script can open in no browser; chrome.storage is open to content scripts in
 * Firefox. Opened anew each time: it is seldom asked, and a worker may end at any moment.
 */
import { type IDBPObjectStore, openDB } from "idb";

const NAME = "kept";
const STORE = "things";

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<unknown, [typeof STORE], typeof STORE, Mode>;

/** What is kept under a key; undefined when there is nothing. */
export async function kept(key: string): Promise<unknown> {
  return within("readonly", (store) => store.get(key));
}

export async function keep(key: string, thing: unknown): Promise<void> {
  await within("readwrite", (store) => store.put(thing, key));
}

export async function drop(...keys: string[]): Promise<void> {
  await within("readwrite", (store) => Promise.all(keys.map((key) => store.delete(key))));
}

async function within<Mode extends "readonly" | "readwrite", T>(
  mode: Mode,
  act: (store: Store<Mode>) => Promise<T>,
): Promise<T> {
  const database = await openDB(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(STORE);
    },
  });
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const [done] = await Promise.all([act(transaction.objectStore(STORE)), transaction.done]);
    return done;
  } finally {
    database.close();
  }
}
