import { useEffect, useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Waiting } from "../../messages";
import { Icon, type IconName } from "../../ui/icon";
import { Moment } from "../../ui/moment";
import { counted, t } from "../../ui/text";
import { ask } from "../ask";
import { fileSize } from "../file_size";
import { orderNo } from "../order_no";

/** Discarding is the one act here that loses something: it takes this long, and can be undone meanwhile. */
const REGRET = 8_000;

export function WaitingRow({ entry }: { entry: Waiting }) {
  const [leaving, leave] = useState(false);
  const [failure, fail] = useState("");

  const act = async (name: "retry" | "discard"): Promise<void> => {
    const answer = await ask(name, { key: entry.key });
    fail(answer.ok ? "" : wordsFor(answer.error));
    leave(false);
  };
  // Only the decision to leave starts the clock.
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => void act("discard"), REGRET);
    return () => clearTimeout(timer);
  }, [leaving]);

  return (
    <li class={leaving ? "leaving" : ""}>
      <Icon name={ICONS[entry.kind]} />
      <div class="grow">
        <p class="dim">
          {kindOf(entry)} · {t("options_waiting_order", orderNo(orderIdOf(entry)))} ·{" "}
          <Moment at={entry.added_at} />
        </p>
        <p class="words" dir="auto">
          {wordsOf(entry)}
        </p>
        {entry.refused !== null && <p class="bad">{t("options_refusal", entry.refused)}</p>}
        {failure && (
          <p class="bad" role="alert">
            {failure}
          </p>
        )}
        {entry.refused !== null && (
          <Decision leaving={leaving} onRetry={() => void act("retry")} onDiscard={leave} />
        )}
      </div>
    </li>
  );
}

interface DecisionProps {
  leaving: boolean;
  onRetry: () => void;
  onDiscard: (discard: boolean) => void;
}

function Decision({ leaving, onRetry, onDiscard }: DecisionProps) {
  if (leaving) {
    return (
      <p class="decision" role="status">
        {t("options_discarded")}{" "}
        <button type="button" class="link" onClick={() => onDiscard(false)}>
          {t("options_undo")}
        </button>
      </p>
    );
  }
  return (
    <p class="decision">
      <button type="button" class="link" onClick={onRetry}>
        {t("options_retry")}
      </button>
      <button type="button" class="link quiet" onClick={() => onDiscard(true)}>
        {t("options_discard")}
      </button>
    </p>
  );
}

const ICONS: Record<Waiting["kind"], IconName> = {
  note: "note",
  photo: "photo",
  receipt: "check",
  sending: "check",
};

const KINDS = {
  note: "options_waiting_note",
  receipt: "options_waiting_receipt",
  sending: "options_waiting_sending",
} as const;

function kindOf(entry: Waiting): string {
  if (entry.kind === "photo") return t(`photo_kind_${entry.evidence.kind}`);
  return t(KINDS[entry.kind]);
}

function wordsOf(entry: Waiting): string {
  if (entry.kind === "note") return entry.note.text;
  if (entry.kind === "receipt")
    return entry.receipt.text ?? counted("inserted_files", entry.receipt.files?.length ?? 0);
  if (entry.kind === "sending") return t(entry.sending.edited ? "sending_edited" : "sending_as_inserted");
  return `${entry.evidence.file_name ?? t("options_waiting_unnamed")} · ${fileSize(entry.size)}`;
}

function orderIdOf(entry: Waiting): string {
  if (entry.kind === "note") return entry.note.order_id;
  if (entry.kind === "sending") return entry.order_id;
  return entry.kind === "photo" ? entry.evidence.order_id : entry.receipt.order_id;
}
