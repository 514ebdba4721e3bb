/** Notes from the panel to the service, or to what waits for it. What is typed stays until it is kept. */
import type { Note } from "../generated/api";
import type { Failure, WaitingNote } from "../messages";
import { failureWords } from "../panels/failing";
import type { Saved } from "../panels/order_view";
import { t } from "../ui/text";
import { ask } from "./ask";
import { typedIn } from "./drafts";
import type { Session } from "./session";
import { withNote } from "./state";
import { withDraft, withEdit, withNoteKept, withWork, workOf } from "./work";

const notSaved = (failure: Failure): string => t("note_failed", failureWords(failure).next);

export async function addNote(session: Session, id: string): Promise<void> {
  const { draft, note } = workOf(session.works.get(), id);
  const text = draft.note.trim();
  if (!text || note.sending) return;
  const said = (sending: boolean, failed: string | null) =>
    session.works.update((works) => withWork(works, id, () => ({ note: { sending, failed } })));
  said(true, null);
  const case_id = session.page.get().panels[id]?.panel.strip.case?.id;
  const answer = await ask("add_note", { order_id: id, text, ...(case_id ? { case_id } : {}) });
  said(false, answer.ok ? null : notSaved(answer.error));
  if (!answer.ok) return;
  session.works.update((works) => withNoteKept(works, id, draft.note));
  // At once, not after the usual pause: a reload must not bring back as a draft what is a note by now.
  void ask("keep_draft", { order_id: id, typed: typedIn(workOf(session.works.get(), id).draft) });
  if (answer.value.state === "waiting") return session.lookForWaiting(id);
  show(session, id, answer.value.record);
}

function show(session: Session, id: string, note: Note): void {
  session.showKept(id, (panel) => ({ ...panel, notes: withNote(panel.notes, note) }));
}

export async function saveNote(session: Session, id: string, note: Note): Promise<Saved> {
  const edit = workOf(session.works.get(), id).draft.edits[note.id];
  if (!edit) return { saved: true };
  const answer = await ask("edit_note", { id: note.id, version: edit.version, text: edit.text.trim() });
  if (answer.ok) {
    show(session, id, answer.value);
    session.works.update((works) => withEdit(works, id, note.id, null));
    return { saved: true };
  }
  if (answer.error.code !== "stale") return { saved: false, why: notSaved(answer.error) };
  await session.refresh();
  const theirs = session.page.get().panels[id]?.panel.notes.find((other) => other.id === note.id);
  if (!theirs || theirs.version === edit.version) return { saved: false, why: notSaved(answer.error) };
  session.works.update((works) => withEdit(works, id, note.id, { ...edit, version: theirs.version, theirs }));
  return { saved: false, why: null };
}

/** A note that the service refused goes back into the field, after what stands there. */
export function takeBack(session: Session, id: string, { key, note }: WaitingNote): void {
  const { draft } = workOf(session.works.get(), id);
  const text = [draft.note.trimEnd(), note.text].filter(Boolean).join("\n\n");
  session.works.update((works) => withDraft(works, id, { note: text }));
  void ask("discard", { key }).then(() => session.lookForWaiting(id));
}
