/** The last look before anything is written: is this still the order, the buyer and the box of the panel? */
import { isLocked } from "../insertion";
import type { Reading } from "../marketplaces/define";
import { t } from "../ui/text";

export interface Target {
  orderNo: string;
  /** Whom the page was writing to when the panel was asked for. */
  recipient: string | null;
}

export type Verdict = { box: HTMLElement } | { why: string };

export function judge(
  now: Reading | null,
  target: Target,
  isComposing: (box: HTMLElement) => boolean,
): Verdict {
  if (!now || now.open !== target.orderNo) {
    return {
      why: now?.open
        ? t("insert_other_order", now.open, target.orderNo)
        : t("insert_no_order", target.orderNo),
    };
  }
  if (target.recipient !== null && now.recipient !== target.recipient)
    return { why: t("insert_other_buyer") };
  const box = now.messageBox;
  if (!box?.isConnected) return { why: t("insert_no_box") };
  if (isLocked(box)) return { why: t("insert_locked") };
  if (isComposing(box)) return { why: t("insert_composing") };
  return { box };
}
