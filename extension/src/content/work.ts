/** What an agent has typed and added per order and the service has not kept yet. Outlives every re-render. */
import type { Draft, NoteEdit, SentPhoto, Waiting } from "../panels/order_view";

export interface Work {
  draft: Draft;
  photos: readonly SentPhoto[];
  waiting: Waiting;
  note: { sending: boolean; failed: string | null };
}

export type Works = Readonly<Record<string, Work>>;

const NONE: Work = {
  draft: { note: "", edits: {}, values: {}, search: "", template: null, language: null, kind: "packing" },
  photos: [],
  waiting: { notes: [], photos: [] },
  note: { sending: false, failed: null },
};

export const workOf = (works: Works, id: string): Work => works[id] ?? NONE;

export const withWork = (works: Works, id: string, change: (work: Work) => Partial<Work>): Works => {
  const work = workOf(works, id);
  return { ...works, [id]: { ...work, ...change(work) } };
};

export const withDraft = (works: Works, id: string, part: Partial<Draft>): Works =>
  withWork(works, id, ({ draft }) => ({ draft: { ...draft, ...part } }));

export function withEdit(works: Works, id: string, noteId: string, edit: NoteEdit | null): Works {
  const { [noteId]: _, ...others } = workOf(works, id).draft.edits;
  return withDraft(works, id, { edits: edit ? { ...others, [noteId]: edit } : others });
}

/** The agent may have typed on while the note was on its way: only what was kept leaves the field. */
export function withNoteKept(works: Works, id: string, text: string): Works {
  const { note } = workOf(works, id).draft;
  return withDraft(works, id, { note: note.startsWith(text) ? note.slice(text.length).trimStart() : note });
}

export const withPhoto = (works: Works, id: string, key: string, part: Partial<SentPhoto>): Works =>
  withWork(works, id, ({ photos }) => ({
    photos: photos.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)),
  }));

export const withoutPhoto = (works: Works, id: string, key: string): Works =>
  withWork(works, id, ({ photos }) => ({ photos: photos.filter((photo) => photo.key !== key) }));

/** Photos of this page that wait: gone when they have arrived, marked when the service said no. */
export function withWaiting(works: Works, id: string, waiting: Waiting): Works {
  const entries = new Map(waiting.photos.map((entry) => [entry.key, entry]));
  return withWork(works, id, ({ photos }) => ({
    waiting,
    photos: photos.flatMap((photo): SentPhoto[] => {
      if (photo.state !== "waiting") return [photo];
      const entry = entries.get(photo.key);
      if (!entry) return [];
      return entry.refused === null
        ? [photo]
        : [{ ...photo, state: "refused", why: entry.refused, again: false }];
    }),
  }));
}
