/** Why a reply is suggested, as a sentence. The service sends codes and figures, never words. */
import type { Reason } from "../generated/api";
import { t } from "../ui/text";
import { days as inDays } from "../ui/time";
import type { Urgency } from "./due";
import { languageName, word } from "./words";

const SENTENCES: Record<Reason["code"], (reason: Reason) => string> = {
  awaiting_payment: ({ days }) => since(days, "reason_awaiting_payment", "reason_awaiting_payment_for"),
  awaiting_dispatch: ({ days }) => since(days, "reason_awaiting_dispatch", "reason_awaiting_dispatch_for"),
  shipped_not_told: ({ days }) => since(days, "reason_shipped_not_told", "reason_shipped_not_told_for"),
  in_transit: ({ days, promised_days }) => {
    if (days === undefined) return t("reason_in_transit");
    if (promised_days === undefined) return t("reason_in_transit_for", inDays(days));
    return t("reason_in_transit_of", inDays(days), promised_days);
  },
  past_promised: ({ days, promised_days }) =>
    since(days && days - (promised_days ?? 0), "reason_past_promised", "reason_past_promised_for"),
  delivered: ({ days }) => since(days, "reason_delivered", "reason_delivered_for"),
  dispute: ({ cause }) => t("reason_dispute", causeOf(cause)),
  dispute_in_transit: ({ cause, days, promised_days }) => {
    if (days === undefined) return t("reason_dispute_in_transit", causeOf(cause));
    if (promised_days === undefined) return t("reason_dispute_in_transit_for", causeOf(cause), inDays(days));
    return t("reason_dispute_in_transit_of", causeOf(cause), inDays(days), promised_days);
  },
  already_inserted: ({ days }) => since(days, "reason_already_inserted", "reason_already_inserted_for"),
  already_said: () => t("reason_already_said"),
  language: ({ language }) =>
    language ? t("reason_language", languageName(language)) : t("reason_language_any"),
};

/** Below a day, or with no figure, the sentence stands without one. */
function since(
  days: number | undefined,
  plain: Parameters<typeof t>[0],
  withDays: Parameters<typeof t>[0],
): string {
  return days ? t(withDays, inDays(days)) : t(plain);
}

const causeOf = (cause: string | undefined): string => (cause ? word("cause", cause) : t("cause_unknown"));

export function reasonWords(reason: Reason): string {
  return SENTENCES[reason.code]?.(reason) ?? reason.code;
}

const TOLD: readonly Reason["code"][] = ["dispute", "dispute_in_transit", "already_inserted", "already_said"];

export function reasonTone({ code }: Reason): Urgency {
  if (code === "past_promised") return "bad";
  return TOLD.includes(code) ? "warn" : null;
}
