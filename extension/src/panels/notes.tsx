/** What agents wrote down about this order, the latest arrived first. */
import type { Note } from "../generated/api";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { shortcut } from "../ui/shortcut";
import { t } from "../ui/text";
import { Writing } from "../ui/writing";
import { KeptNote, UnsentNote } from "./note";
import type { Acts, OrderView } from "./order_view";

export const NOTE_MAXIMUM = 10_000;

export function Notes({ view, acts }: { view: OrderView; acts: Acts }) {
  const kept: Note[] = view.panel?.notes ?? [];
  const waiting = view.waiting.notes;
  return (
    <Section title={t("panel_notes")} count={kept.length + waiting.length}>
      <div class="note-new">
        <Writing
          value={view.draft.note}
          maximum={NOTE_MAXIMUM}
          label={t("note_new")}
          placeholder={t("note_placeholder")}
          onInput={(note) => acts.change({ note })}
          onDone={() => void acts.addNote()}
        />
        {view.draft.note.trim() && (
          <div class="reply-foot">
            <Button disabled={view.note.sending} onClick={() => void acts.addNote()}>
              {t("note_add")}
            </Button>
            <span class="faint">{shortcut("Enter")}</span>
          </div>
        )}
        {view.note.failed && <Notice tone="bad">{view.note.failed}</Notice>}
      </div>
      {kept.length + waiting.length > 0 && (
        <ul class="notes">
          {waiting.map((entry) => (
            <UnsentNote key={entry.key} entry={entry} acts={acts} />
          ))}
          {kept.map((note) => (
            <KeptNote key={note.id} note={note} edit={view.draft.edits[note.id]} acts={acts} />
          ))}
        </ul>
      )}
    </Section>
  );
}
