/** What the search page shows for a query. The answer to the latest search wins, however late an earlier one comes. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "../../messages";
import { useAgain } from "../again";
import { type Found, findAll, inTheWay } from "./found";

/** An answer that is quicker than this (milliseconds) replaces what is shown without anything between. */
const QUICK = 150;

export type View =
  /** Just opened: not known yet whether there is a connection. */
  | { state: "opening" }
  | { state: "asked_nothing" }
  | { state: "searching" }
  | { state: "failed"; failure: Failure }
  /** `search` counts the searches: lists of one do not go on in another. */
  | { state: "found"; search: number; found: Found };

export interface Search {
  view: View;
  again: () => void;
}

export function useSearch(q: string): Search {
  const [view, show] = useState<View>({ state: "opening" });
  const latest = useRef(0);

  /** Quietly: what is shown stays until there is an answer. */
  const look = useCallback(
    async (quietly: boolean): Promise<void> => {
      latest.current += 1;
      const search = latest.current;
      const unlessOutrun = (next: View): void => {
        if (search === latest.current) show(next);
      };
      const waiting: View = { state: q ? "searching" : "asked_nothing" };
      const timer = quietly ? undefined : setTimeout(() => unlessOutrun(waiting), QUICK);
      const next = await answer(q, search);
      clearTimeout(timer);
      unlessOutrun(next);
    },
    [q],
  );

  useEffect(() => {
    // What was found for a query that is no longer there does not wait for anybody's answer.
    if (!q) show((old) => (old.state === "found" ? { state: "asked_nothing" } : old));
    void look(false);
    return () => {
      latest.current += 1;
    };
  }, [q, look]);

  const quietly = useCallback(() => void look(true), [look]);
  useAgain(view.state === "failed" ? view.failure : null, quietly);
  return { view, again: () => void look(false) };
}

async function answer(q: string, search: number): Promise<View> {
  if (q) {
    const found = await findAll(q);
    return found.ok
      ? { state: "found", search, found: found.value }
      : { state: "failed", failure: found.error };
  }
  const failure = await inTheWay();
  return failure ? { state: "failed", failure } : { state: "asked_nothing" };
}
