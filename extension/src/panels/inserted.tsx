/** What went into the page for this order before: which reply or pictures, by whom, when; opened, all of it. */
import { useEffect, useState } from "preact/hooks";
import type { Panel } from "../generated/api";
import { Moment } from "../ui/moment";
import { Section } from "../ui/section";
import { counted, t } from "../ui/text";
import { exact } from "../ui/time";
import type { Acts } from "./order_view";
import { clip, nameFor } from "./words";

type Entry = Panel["inserted"][number];

export function Inserted({ panel, acts }: { panel: Panel; acts: Acts }) {
  const { inserted, evidence } = panel;
  const picture = (id: string) => {
    const photo = evidence.find((one) => one.id === id);
    return photo ? acts.thumbnail(photo) : acts.imagePreview(id);
  };
  if (inserted.length === 0) return null;
  return (
    <Section title={t("panel_inserted")} count={inserted.length}>
      {inserted.map((entry) => (
        <One key={entry.id} entry={entry} picture={picture} />
      ))}
    </Section>
  );
}

/** A small picture of what went in, by its id; none where it is no more. */
type Picture = (id: string) => Promise<string | null>;

function One({ entry, picture }: { entry: Entry; picture: Picture }) {
  const { agent, inserted_at, text, files, shown, sending } = entry;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="note-head">
        <span class="note-agent">{titleOf(entry)}</span>
        <Moment at={inserted_at} about={t("inserted_by", agent)} />
        <bdi>{clip(agent, 60)}</bdi>
        {text !== null && <Sent sending={sending} />}
      </summary>
      {text !== null && (
        <p class="note-text" dir="auto">
          {text}
        </p>
      )}
      {shown === false && <p class="warn">{t("inserted_not_shown")}</p>}
      {open && files.length > 0 && (
        <p class="inserted-photos">
          {files.map((id) => (
            <Small key={id} id={id} picture={picture} />
          ))}
        </p>
      )}
    </details>
  );
}

/** Only a page's conversation can tell; where none did, nothing is known. */
function Sent({ sending }: { sending: Entry["sending"] | undefined }) {
  if (!sending) return <span title={t("sending_unseen_source")}>{t("sending_unseen")}</span>;
  const title = t("time_about", t("sending_source"), exact(sending.seen_at));
  return <span title={title}>{t(sending.edited ? "sending_edited" : "sending_as_inserted")}</span>;
}

function titleOf({ names, text, files }: Entry): string {
  const name = names && nameFor(names);
  if (text !== null) return name ?? t("inserted_gone");
  return [name, counted("inserted_files", files.length)].filter(Boolean).join(" · ");
}

function Small({ id, picture }: { id: string; picture: Picture }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => void picture(id).then(setAddress), [id]);
  return address ? <img src={address} alt="" height={48} /> : null;
}
