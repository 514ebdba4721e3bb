/** What was inserted for this order before: which reply, by whom, when; opened, the text. */
import type { Panel } from "../generated/api";
import { Moment } from "../ui/moment";
import { Section } from "../ui/section";
import { t } from "../ui/text";
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

function One({ reply: { names, agent, inserted_at, text } }: { reply: InsertedReply }) {
  return (
    <details>
      <summary class="note-head">
        <span class="note-agent">{names ? nameFor(names) : t("inserted_gone")}</span>
        <Moment at={inserted_at} about={t("inserted_by", agent)} />
        <bdi>{clip(agent, 60)}</bdi>
      </summary>
      <p class="note-text" dir="auto">
        {text}
      </p>
    </details>
  );
}
