/** A reply that is too long for one message: its parts one after the other, each inserted by a click of its own. */
import { useState } from "preact/hooks";
import type { Mode } from "../insertion/types";
import { Button, DeliberateButton } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Unseen } from "../ui/seen";
import { t } from "../ui/text";
import type { Acts, Outcome, Reply } from "./order_view";
import { Preview } from "./preview";

interface InPartsProps {
  reply: Reply;
  parts: readonly string[];
  mode: Mode;
  acts: Pick<Acts, "insert" | "refuse">;
  onDone: (last: Outcome) => void;
  onLeave: () => void;
}

export function InParts({ reply, parts, mode, acts, onDone, onLeave }: InPartsProps) {
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const part = { ...reply.rendering, text: parts[at] ?? "", stops: [] };
  const act = async (unseen: Unseen | null) => {
    if (unseen) return setSaid(acts.refuse(t(`insert_${unseen}`)).why);
    setBusy(true);
    // What was in the box has been sent by the time of the second part.
    const done = await acts.insert({ ...reply, rendering: part }, at === 0 ? mode : "caret");
    setBusy(false);
    if (done.done === "refused") return setSaid(done.why);
    if (at + 1 === parts.length) return onDone(done);
    setSaid((done.done === "inserted" && done.caution) || t("parts_next", at + 1, at + 2));
    return setAt(at + 1);
  };
  return (
    <>
      <Preview rendering={part} values={{}} />
      <div class="reply-foot">
        <DeliberateButton primary busy={busy} onAct={(unseen) => act(unseen)}>
          {t("parts_insert", at + 1, parts.length)}
        </DeliberateButton>
        <Button kind="quiet" onClick={onLeave}>
          {t("parts_leave")}
        </Button>
      </div>
      {said && <Notice tone="info">{said}</Notice>}
    </>
  );
}
