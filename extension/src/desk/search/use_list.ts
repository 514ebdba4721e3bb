/** A list that grows by a page whenever more is asked for. */
import { useState } from "preact/hooks";
import type { Answer, Failure } from "../../messages";
import type { List } from "./found";

export interface GrowingList<T> {
  list: List<T>;
  busy: boolean;
  /** Why the last page did not come. */
  failure: Failure | null;
  more: () => Promise<void>;
}

export function useList<T>(
  first: List<T>,
  load: (before: number) => Promise<Answer<List<T>>>,
): GrowingList<T> {
  const [list, grow] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failure, fail] = useState<Failure | null>(null);

  const more = async (): Promise<void> => {
    if (busy || list.next === null) return;
    setBusy(true);
    const page = await load(list.next);
    setBusy(false);
    fail(page.ok ? null : page.error);
    if (page.ok) grow({ records: [...list.records, ...page.value.records], next: page.value.next });
  };
  return { list, busy, failure, more };
}
