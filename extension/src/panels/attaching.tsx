/** Photos into the page: which ones, the button that does it, and what became of them. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Evidence as Photo, PictureLimit } from "../generated/api";
import { Button, DeliberateButton } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Unseen } from "../ui/seen";
import { counted, isChinese, t } from "../ui/text";
import type { Acts, Attached, SavedCopy } from "./order_view";
import { size } from "./words";

/** One button's doing, and what became of it; for a person's own press alone. */
export interface Handing {
  busy: boolean;
  outcome: Attached | null;
  /** What became of it. */
  hand(work: () => Promise<Attached>, unseen: Unseen | null): Promise<Attached>;
}

export function useHanding({ refuse }: Pick<Acts, "refuse">): Handing {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Attached | null>(null);
  useEffect(() => () => forget(outcome), [outcome]);
  const hand: Handing["hand"] = async (work, unseen) => {
    setBusy(true);
    setOutcome(null);
    const refused = unseen && { ...refuse(t(`insert_${unseen}`)), copies: [] };
    const done = refused ?? (await work());
    setOutcome(done);
    setBusy(false);
    return done;
  };
  return { busy, outcome, hand };
}

export interface Attaching extends Pick<Handing, "busy" | "outcome"> {
  /** In the order in which they were chosen. */
  chosen: readonly string[];
  toggle(id: string): void;
  clear(): void;
  attach(photos: readonly Photo[], unseen: Unseen | null): Promise<void>;
}

export function useAttaching(acts: Acts): Attaching {
  const [chosen, choose] = useState<readonly string[]>([]);
  const { busy, outcome, hand } = useHanding(acts);
  return {
    ...{ chosen, busy, outcome },
    attach: async (photos, unseen) => {
      const { done } = await hand(() => acts.attach(photos), unseen);
      if (done !== "refused") choose([]);
    },
    toggle: (id) => choose((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id])),
    clear: () => choose([]),
  };
}

function forget(outcome: Attached | null): void {
  if (outcome && outcome.done !== "shown")
    for (const { address } of outcome.copies) URL.revokeObjectURL(address);
}

interface ChosenProps {
  photos: readonly Photo[];
  limit: PictureLimit;
  attaching: Attaching;
}

/** The button for all that are chosen. */
export function Chosen({ photos, limit, attaching }: ChosenProps) {
  const chosen = attaching.chosen.flatMap((id) => photos.filter((photo) => photo.id === id));
  if (chosen.length === 0) return null;
  return (
    <div class="attach-foot">
      <DeliberateButton primary busy={attaching.busy} onAct={(unseen) => attaching.attach(chosen, unseen)}>
        {counted("attach_chosen", chosen.length)}
      </DeliberateButton>
      <Button kind="quiet" onClick={attaching.clear}>
        {t("attach_clear")}
      </Button>
      <span class="faint" title={sourceOf(limit)}>
        {limitWords(limit)}
      </span>
    </div>
  );
}

/** What the copies are made to, and whether that is the marketplace's word or ours. */
function limitWords(limit: PictureLimit): string {
  const bounds = [limit.count, limit.edge, size(limit.bytes)] as const;
  return t(limit.known.length > 0 ? "attach_limit" : "attach_limit_default", ...bounds);
}

function sourceOf({ source }: PictureLimit): string {
  if (source === null) return t("attach_limit_unknown");
  return isChinese() ? source.zh_CN : source.en;
}

/** It stands below all photos, and the one that was pressed may be far above. */
export function AttachOutcome({ outcome }: { outcome: Attached | null }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), [outcome]);
  if (outcome === null) return null;
  return (
    <div ref={ref} class="attach-outcome">
      {outcome.done === "shown" ? (
        <Notice tone="good">{outcome.words}</Notice>
      ) : (
        <Notice tone="warn">
          {outcome.why}
          {outcome.copies.length > 0 && <Copies copies={outcome.copies} />}
        </Notice>
      )}
    </div>
  );
}

/** The last way: saved by the agent, and attached by hand. */
function Copies({ copies }: { copies: readonly SavedCopy[] }) {
  return (
    <span class="copies">
      {t("attach_by_hand")}
      {copies.map(({ name, address }) => (
        <a key={name} class="link" href={address} download={name}>
          {name}
        </a>
      ))}
    </span>
  );
}
