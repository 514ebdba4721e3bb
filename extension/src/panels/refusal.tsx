/** Why nothing was inserted, said after the panel it happened in has gone. It goes by itself, or by its button. */
import { useEffect } from "preact/hooks";
import { IconButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { t } from "../ui/text";

/** Long enough to be read twice. */
const STAYS = 12_000;

export function Refusal({ why, onClose }: { why: string; onClose: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [why]);
  return (
    <div class="refusal">
      <Notice tone="warn" action={<IconButton icon="close" label={t("refusal_close")} onClick={onClose} />}>
        {why}
      </Notice>
    </div>
  );
}
