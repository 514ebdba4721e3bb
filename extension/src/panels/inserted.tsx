/** What went into the page for this order before: which reply or pictures, by whom, when; opened, all of it. */
import { useEffect, useState } from "preact/hooks";
import type { Evidence, Panel } from "../generated/api";
import { Moment } from "../ui/moment";
import { Section } from "../ui/section";
import { counted, t } from "../ui/text";
import type { Acts } from "./order_view";
import { clip, nameFor } from "./words";

type Entry = Panel["inserted"][number];

export function Inserted({ panel, acts }: { panel: Panel; acts: Acts }) {
  const { inserted, evidence } = panel;
  if (inserted.length === 0) return null;
  return (
    <Section title={t("panel_inserted")} count={inserted.length}>
      {inserted.map((entry) => (
        <One
          key={entry.id}
          entry={entry}
          photos={evidence.filter(({ id }) => entry.files.includes(id))}
          acts={acts}
        />
      ))}
    </Section>
  );
}

function One({ entry, photos, acts }: { entry: Entry; photos: readonly Evidence[]; acts: Acts }) {
  const { agent, inserted_at, text, shown } = entry;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="note-head">
        <span class="note-agent">{titleOf(entry)}</span>
        <Moment at={inserted_at} about={t("inserted_by", agent)} />
        <bdi>{clip(agent, 60)}</bdi>
      </summary>
      {text !== null && (
        <p class="note-text" dir="auto">
          {text}
        </p>
      )}
      {shown === false && <p class="warn">{t("inserted_not_shown")}</p>}
      {open && (
        <p class="inserted-photos">
          {photos.map((photo) => (
            <Small key={photo.id} photo={photo} acts={acts} />
          ))}
        </p>
      )}
    </details>
  );
}

function titleOf({ names, text, files }: Entry): string {
  if (text === null) return counted("inserted_files", files.length);
  return names ? nameFor(names) : t("inserted_gone");
}

function Small({ photo, acts }: { photo: Evidence; acts: Acts }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => void acts.thumbnail(photo).then(setAddress), [photo.id]);
  return address ? <img src={address} alt={photo.kind} height={48} /> : null;
}
