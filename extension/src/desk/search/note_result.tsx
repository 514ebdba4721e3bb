import type { FoundNote } from "../../generated/api";
import { clip } from "../../panels/words";
import { t } from "../../ui/text";
import { exact } from "../../ui/time";
import { OrderLine } from "./order_line";
import { Marked } from "./snippet";
import { When } from "./when";

export function NoteResult({ note }: { note: FoundNote }) {
  return (
    <>
      <p class="found-text" dir="auto">
        <Marked hit={note.hits?.[0]} text={clip(note.text)} />
      </p>
      <OrderLine orderId={note.order_id} />
      <p class="meta">
        <bdi class="part">{clip(note.agent, 60)}</bdi>
        <span class="part">
          <When at={note.created_at} />
        </span>
        {note.edited_at && (
          <span class="part" title={exact(note.edited_at)}>
            {t("search_edited")}
          </span>
        )}
      </p>
    </>
  );
}
