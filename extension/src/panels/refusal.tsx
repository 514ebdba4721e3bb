/** Why nothing was inserted, said after the panel it happened in has gone. */
import { IconButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { t } from "../ui/text";

export function Refusal({ why, onClose }: { why: string; onClose: () => void }) {
  return (
    <div class="refusal">
      <Notice tone="warn" action={<IconButton icon="close" label={t("refusal_close")} onClick={onClose} />}>
        {why}
      </Notice>
    </div>
  );
}
