/** Photos that prove what was packed: add by dropping, pasting or choosing; see who added what and when. */
import { useRef, useState } from "preact/hooks";
import type { Evidence as Photo } from "../generated/api";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Icon } from "../ui/icon";
import { Empty, Section } from "../ui/section";
import { shortcut } from "../ui/shortcut";
import { t } from "../ui/text";
import { type Attaching, AttachOutcome, Chosen, useAttaching } from "./attaching";
import type { Acts, EvidenceKind, OrderView } from "./order_view";
import { KeptPhoto, UnsentPhoto } from "./photo";
import { PHOTO_ACCEPT } from "./photos";
import { word } from "./words";

export const KINDS: EvidenceKind[] = [
  "check",
  "packing",
  "label",
  "handover",
  "buyer_photo",
  "screenshot",
  "document",
];
const FIRST = 12;

export function EvidenceSection({ view, acts }: { view: OrderView; acts: Acts }) {
  const kept = view.panel?.evidence ?? [];
  const unsent = unsentPhotos(view);
  const attaching = useAttaching(acts);
  return (
    <Section
      title={t("panel_evidence")}
      count={kept.length + unsent.length}
      aside={<KindChoice kind={view.draft.kind} onChoose={(kind) => acts.change({ kind })} />}
    >
      {kept.length + unsent.length > 0 && (
        <Shelf kept={kept} unsent={unsent} acts={acts} attaching={view.canInsert ? attaching : null} />
      )}
      {view.panel && view.canInsert && (
        <Chosen photos={kept} limit={view.panel.picture_limit} attaching={attaching} />
      )}
      <AttachOutcome outcome={attaching.outcome} />
      <Adding empty={kept.length + unsent.length === 0} onFiles={acts.addPhotos} />
    </Section>
  );
}

/** Photos on their way from this page, and those that waited from an earlier one. */
function unsentPhotos({ photos, waiting }: OrderView): OrderView["photos"] {
  const known = new Set(photos.map(({ key }) => key));
  const earlier = waiting.photos.filter(({ key }) => !known.has(key));
  return [
    ...photos,
    ...earlier.map(({ key, evidence, size, refused }) => ({
      key,
      name: evidence.file_name ?? "",
      size,
      kind: evidence.kind,
      preview: null,
      state: refused === null ? ("waiting" as const) : ("refused" as const),
      why: refused,
      again: false,
    })),
  ];
}

function KindChoice({ kind, onChoose }: { kind: EvidenceKind; onChoose: (kind: EvidenceKind) => void }) {
  const options = KINDS.map((value) => ({
    value,
    label: t("evidence_add_as", word("evidence_kind", value)),
  }));
  return <Choice label={t("evidence_kind")} value={kind} options={options} onChoose={onChoose} />;
}

interface ShelfProps {
  kept: Photo[];
  unsent: OrderView["photos"];
  acts: Acts;
  /** Null where the page has nothing to put them into. */
  attaching: Attaching | null;
}

function Shelf({ kept, unsent, acts, attaching }: ShelfProps) {
  const [all, setAll] = useState(false);
  const shown = all ? kept : kept.slice(0, FIRST);
  return (
    <>
      <ul class="shelf">
        {unsent.map((photo) => (
          <UnsentPhoto key={photo.key} photo={photo} acts={acts} />
        ))}
        {shown.map((photo) => (
          <KeptPhoto key={photo.id} photo={photo} acts={acts} attaching={attaching} />
        ))}
      </ul>
      {shown.length < kept.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {t("evidence_show_all", kept.length)}
        </button>
      )}
    </>
  );
}

function Adding({ empty, onFiles }: { empty: boolean; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="adding">
      {empty && <Empty>{t("evidence_none")}</Empty>}
      <Button onClick={() => input.current?.click()}>
        <Icon name="plus" />
        {t("evidence_choose")}
      </Button>
      <span class="faint">{t("evidence_hint", shortcut("V"))}</span>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={PHOTO_ACCEPT}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
