/** Keeps what is being written in the background, and brings it back after a reload. */
import type { Typed } from "../panels/order_view";
import { ask } from "./ask";
import type { Session } from "./session";
import { withDraft, workOf } from "./work";

/** Long enough for a word, short enough to lose none of importance. */
const PAUSE = 400;
const NOTHING: Typed = { note: "", edits: {}, values: {} };

export const typedIn = ({ note, edits, values }: Typed): Typed => ({ note, edits, values });

export function keepDrafts(session: Session, signal: AbortSignal): void {
  const kept = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    for (const [id, { draft }] of Object.entries(session.works.get())) {
      const typed = typedIn(draft);
      const now = JSON.stringify(typed);
      if (now === (kept.get(id) ?? JSON.stringify(NOTHING))) continue;
      kept.set(id, now);
      void ask("keep_draft", { order_id: id, typed });
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
  if (!answer.ok) return;
  const { typed } = answer.value;
  session.works.update((works) => {
    const { note, edits, values } = workOf(works, id).draft;
    return withDraft(works, id, {
      note: note || typed.note,
      edits: { ...typed.edits, ...edits },
      values: { ...typed.values, ...values },
    });
  });
}
