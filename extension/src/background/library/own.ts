/** An agent's own order among the templates: favourites, and what was inserted last. Per service and agent. */
import type { Status } from "../../messages";
import { keep, kept } from "../kept";

const RECENT = 20;

export interface Own {
  /** Ids, the latest first. */
  favourites: readonly string[];
  recent: readonly string[];
}

type Who = Pick<Status, "url" | "agent">;

const keyOf = ({ url, agent }: Who): string => `own templates ${url} ${agent ?? ""}`;

export async function ownOf(who: Who): Promise<Own> {
  return ((await kept(keyOf(who))) ?? { favourites: [], recent: [] }) as Own;
}

/** Two pages may change it at the same time: one change after the other. */
let last: Promise<unknown> = Promise.resolve();

function change(who: Who, by: (own: Own) => Own): Promise<Own> {
  const changed = last.then(async () => {
    const own = by(await ownOf(who));
    await keep(keyOf(who), own);
    return own;
  });
  last = changed.catch(() => undefined);
  return changed;
}

export const markFavourite = (who: Who, id: string, on: boolean): Promise<Own> =>
  change(who, (own) => ({ ...own, favourites: [...(on ? [id] : []), ...without(own.favourites, id)] }));

export const noteInserted = (who: Who, id: string): Promise<Own> =>
  change(who, (own) => ({ ...own, recent: [id, ...without(own.recent, id)].slice(0, RECENT) }));

const without = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id);
