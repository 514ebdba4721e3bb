/** What was inserted for this order before: which reply, by whom, when; opened, the text. */
import type { Panel } from "../generated/api";
import { Moment } from "../ui/moment";
import { Section } from "../ui/section";
import { t } from "../ui/text";
import { exact } from "../ui/time";
import { clip, nameFor } from "./words";

type InsertedReply = Panel["inserted"][number];

export function Inserted({ replies }: { replies: readonly InsertedReply[] }) {
  if (replies.length === 0) return null;
  return (
    <Section title={t("panel_inserted")} count={replies.length}>
      {replies.map((reply) => (
        <One key={reply.id} reply={reply} />
      ))}
    </Section>
  );
}

function One({ reply: { names, agent, inserted_at, text, sending } }: { reply: InsertedReply }) {
  return (
    <details>
      <summary class="note-head">
        <span class="note-agent">{names ? nameFor(names) : t("inserted_gone")}</span>
        <Moment at={inserted_at} about={t("inserted_by", agent)} />
        <bdi>{clip(agent, 60)}</bdi>
        <Sent sending={sending} />
      </summary>
      <p class="note-text" dir="auto">
        {text}
      </p>
    </details>
  );
}

/** Only a page's conversation can tell; where none did, nothing is known. */
function Sent({ sending }: { sending: InsertedReply["sending"] | undefined }) {
  if (!sending) return <span title={t("sending_unseen_source")}>{t("sending_unseen")}</span>;
  const title = t("time_about", t("sending_source"), exact(sending.seen_at));
  return <span title={title}>{t(sending.edited ? "sending_edited" : "sending_as_inserted")}</span>;
}
