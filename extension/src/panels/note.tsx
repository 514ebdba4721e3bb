import { useState } from "preact/hooks";
import type { Note } from "../generated/api";
import type { WaitingNote } from "../messages";
import { Button, IconButton } from "../ui/button";
import { Moment } from "../ui/moment";
import { Notice } from "../ui/notice";
import { t } from "../ui/text";
import { exact } from "../ui/time";
import { Writing } from "../ui/writing";
import { NOTE_MAXIMUM } from "./notes";
import type { Acts, NoteEdit } from "./order_view";
import { clip } from "./words";

interface KeptNoteProps {
  note: Note;
  edit: NoteEdit | undefined;
  acts: Acts;
}

export function KeptNote({ note, edit, acts }: KeptNoteProps) {
  // What was begun before a reload may come after the note: it opens then, and takes no keyboard by itself.
  const [asked, setAsked] = useState<boolean | null>(null);
  const editing = asked ?? edit !== undefined;
  return (
    <li class="note">
      <p class="note-head">
        <bdi class="note-agent">{clip(note.agent, 60)}</bdi>
        <Moment at={note.created_at} />
        {note.edited_at && <span title={exact(note.edited_at)}>{t("note_edited")}</span>}
        {edit && !editing && <span class="badge">{t("note_unsaved")}</span>}
        <span class="push" />
        {note.mine && !editing && (
          <IconButton icon="pencil" label={t("note_edit")} onClick={() => setAsked(true)} />
        )}
      </p>
      {editing ? (
        <Editing note={note} edit={edit} acts={acts} focus={asked === true} onLeave={() => setAsked(false)} />
      ) : (
        <p class="note-text" dir="auto">
          {note.text}
        </p>
      )}
    </li>
  );
}

interface EditingProps extends KeptNoteProps {
  focus: boolean;
  onLeave: () => void;
}

/** The agent's wording stays theirs through conflicts, re-renders and failures until it is saved or given up. */
function Editing({ note, edit, acts, focus, onLeave }: EditingProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const text = edit?.text ?? note.text;
  const save = async () => {
    const result = await acts.saveNote(note);
    setFailed(result.saved ? null : result.why);
    if (result.saved) onLeave();
  };
  const keepEdit = (next: string) =>
    acts.keepEdit(note.id, { theirs: null, version: note.version, ...edit, text: next });
  const giveUp = () => {
    acts.keepEdit(note.id, null);
    onLeave();
  };
  return (
    <div class="note-edit">
      {edit?.theirs && (
        <Notice tone="warn">
          {t("note_stale", clip(edit.theirs.agent, 60))}
          <p class="note-text quoted" dir="auto">
            {edit.theirs.text}
          </p>
        </Notice>
      )}
      <Writing
        value={text}
        maximum={NOTE_MAXIMUM}
        label={t("note_edit")}
        focus={focus}
        onInput={keepEdit}
        onDone={() => void save()}
        onLeave={onLeave}
      />
      {failed && <Notice tone="bad">{failed}</Notice>}
      <div class="reply-foot">
        <Button onClick={() => void save()} disabled={!text.trim() || text === note.text}>
          {t(edit?.theirs ? "note_save_mine" : "note_save")}
        </Button>
        <Button kind="quiet" onClick={giveUp}>
          {t(edit?.theirs ? "note_take_theirs" : "panel_cancel")}
        </Button>
      </div>
    </div>
  );
}

export function UnsentNote({ entry, acts }: { entry: WaitingNote; acts: Acts }) {
  return (
    <li class="note">
      <p class="note-head">
        <span class="note-agent">{t("note_you")}</span>
        <Moment at={entry.added_at} />
        {entry.refused === null && <span class="badge">{t("note_waiting")}</span>}
      </p>
      <p class="note-text" dir="auto">
        {entry.note.text}
      </p>
      {entry.refused !== null && (
        <Notice
          tone="bad"
          action={<Button onClick={() => acts.takeBack(entry)}>{t("note_take_back")}</Button>}
        >
          {t("note_refused", entry.refused)}
        </Notice>
      )}
    </li>
  );
}
