/** What the section of templates shows: those found for what was typed, and the text of the one that is looked at. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Rendering } from "../generated/api";
import type { FoundTemplate, LibrarySummary } from "../messages";
import { wanted } from "./language";
import type { Acts, OrderView } from "./order_view";

export interface FoundFor {
  search: string;
  /** A sentence when nothing can be said. */
  list: FoundTemplate[] | string;
}

/** Null until the first answer; what is shown stays until the next one is there. */
export function useFound(view: OrderView, acts: Acts): FoundFor | null {
  const [found, setFound] = useState<FoundFor | null>(null);
  const { search } = view.draft;
  const language = wanted(view);
  const { stage, case: case_ } = view.panel?.strip ?? {};
  const tags = [stage, case_?.ended ? null : case_?.cause].filter((tag) => typeof tag === "string");
  useLatest(async () => {
    const list = await acts.findTemplates(search, { tags, language });
    return () => setFound({ search, list });
  }, [search, language, tags.join(), isReached(view)]);
  return found;
}

/** What this browser knows of the library may be old, or nothing, until the service has answered. */
export const isReached = ({ panel, failure }: OrderView): boolean => panel !== null && failure === null;

export interface Shown {
  template: FoundTemplate;
  /** A sentence when there is no text. */
  text: Rendering | string;
  /** It is the text of the template that is wanted, as its order is known now. */
  current: boolean;
}

/** The text of a template for the order as it is known now; until it is there the one before, which is not current. */
export function useText(template: FoundTemplate | null, view: OrderView, acts: Acts): Shown | null {
  const [last, setLast] = useState<{ key: string; shown: Omit<Shown, "current"> } | null>(null);
  const language = wanted(view);
  const { panel, observed } = view;
  const known = panel ? [panel.order.version, panel.order.updated_at, panel.inserted[0]?.id] : observed;
  const order = JSON.stringify([language, known]);
  const key = JSON.stringify([template?.id, template?.version, order]);
  // Going over the list with the pointer, and back, is at once.
  const texts = useRef({ order, all: new Map<string, Rendering>() });
  if (texts.current.order !== order) texts.current = { order, all: new Map() };
  const kept = texts.current.all.get(key);
  useLatest(async () => {
    if (!template) return () => setLast(null);
    const text = kept ?? (await acts.render(template.id, language));
    return () => {
      if (typeof text !== "string") texts.current.all.set(key, text);
      setLast({ key, shown: { template, text } });
    };
  }, [key]);
  if (template && kept) return { template, text: kept, current: true };
  return last && { ...last.shown, current: last.key === key };
}

/** Null while nobody can say. */
export function useLibrary(view: OrderView, acts: Acts): LibrarySummary | null {
  const [library, setLibrary] = useState<LibrarySummary | null>(null);
  useLatest(async () => {
    const summary = await acts.library();
    return () => setLibrary(summary);
  }, [isReached(view)]);
  return library;
}

/** Of several questions only the last one's answer counts. */
function useLatest(ask: () => Promise<() => void>, about: readonly unknown[]): void {
  useEffect(() => {
    let isLast = true;
    void ask().then((answer) => isLast && answer());
    return () => {
      isLast = false;
    };
  }, about);
}
