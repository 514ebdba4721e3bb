/** The last look before anything is written: is this still the order, the buyer and the box of the panel? */
import { isLocked } from "../insertion/boxes";
import type { Reading } from "../marketplaces/define";
import { t } from "../ui/text";
import type { Hands, Place } from "./hands";

export interface Target {
  orderNo: string;
  /** Whom the page was writing to when the panel was asked for. */
  recipient: string | null;
  /** The box that the agent chose; null: the conversation's own. */
  place: Place | null;
}

export type Verdict = { place: Place } | { why: string };

/** The conversation's own box; where the page's words tell none, the one that the agent's hands were in last. */
export const placeOf = (reading: Reading, hands: Pick<Hands, "place">): Place | null =>
  reading.messageBox ?? hands.place;

export function judge(
  now: Reading | null,
  target: Target,
  hands: Pick<Hands, "place" | "isComposing">,
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
  const place = target.place ?? placeOf(now, hands);
  if (place === null || ("isConnected" in place && !place.isConnected)) return { why: t("insert_no_box") };
  if ("isConnected" in place && isLocked(place)) return { why: t("insert_locked") };
  if (hands.isComposing) return { why: t("insert_composing") };
  return { place };
}
