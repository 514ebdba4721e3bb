/** Keeps a note that is being written in the background, and brings it back after a reload. */
import { ask } from "./ask";
import type { Session } from "./session";
import { withDraft, workOf } from "./work";

/** Long enough for a word, short enough to lose none of importance. */
const PAUSE = 400;

export function keepDrafts(session: Session, signal: AbortSignal): void {
  const kept = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    for (const [id, { draft }] of Object.entries(session.works.get())) {
      if (draft.note === (kept.get(id) ?? "")) continue;
      kept.set(id, draft.note);
      void ask("keep_draft", { order_id: id, note: draft.note });
    }
  };
  const stop = session.works.listen(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  window.addEventListener("pagehide", keep, { signal });
  signal.addEventListener("abort", () => {
    stop();
    clearTimeout(timer);
    keep();
  });
}

/** What was begun for an order before the page was loaded; what has been typed since goes before it. */
export async function recallDraft(session: Session, id: string): Promise<void> {
  const answer = await ask("draft", { order_id: id });
  if (!answer.ok || !answer.value.note || workOf(session.works.get(), id).draft.note) return;
  session.works.update((works) => withDraft(works, id, { note: answer.value.note }));
}
