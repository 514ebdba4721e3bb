/** What is due: how a parcel keeps to its promise, and by when a case wants an answer. Words, with a tone. */
import type { Case, Strip, Transit } from "../generated/api";
import { t } from "../ui/text";
import { DAY, duration, relative } from "../ui/time";
import { clip, word } from "./words";

export type Urgency = "warn" | "bad" | null;

export interface Said {
  text: string;
  tone: Urgency;
}

/** A parcel is worth a look from three quarters of the promised time on (late parcels, measured: recall 1.0). */
const LOOK = 0.75;
const ANSWER_SOON = 3 * DAY;

export function pace({ days, promised_days }: Transit): { tone: Urgency; left: string | null } {
  if (promised_days === null || days <= promised_days * LOOK) return { tone: null, left: null };
  const left = promised_days - days;
  if (left < 0) return { tone: "bad", left: t("strip_late", -left) };
  return { tone: "warn", left: left === 0 ? t("strip_due_today") : t("strip_left", left) };
}

/** The parcel in one line; null when there is nothing to say at this stage. */
export function transitWords({ stage, transit }: Pick<Strip, "stage" | "transit">): Said | null {
  if (stage === "closed" || stage === "payout") return null;
  if (!transit) return stage === "transport" ? { text: t("strip_dispatch_unknown"), tone: null } : null;
  const { days, promised_days } = transit;
  if (stage === "receive") return { text: t("strip_arrived_after", days), tone: null };
  const since = promised_days === null ? t("strip_since", days) : t("strip_since_of", days, promised_days);
  const { tone, left } = pace(transit);
  return { text: left ? t("strip_and", since, left) : since, tone };
}

export function causeWords({ cause, cause_text }: Pick<Case, "cause" | "cause_text">): string {
  if (cause) return word("cause", cause);
  return cause_text ? clip(cause_text, 40) : t("cause_unknown");
}

export function caseWords(about: Case): string {
  const words = t(`strip_case_${about.kind}`, causeWords(about));
  return about.ended ? t("strip_case_over", words) : words;
}

/** "answer in 18 hr"; null when no page has shown a deadline, and for a case that is over. */
export function answerWords({ respond_by, ended }: Case, now: number): Said | null {
  if (!respond_by || ended) return null;
  const left = Date.parse(respond_by) - now;
  if (left <= 0) return { text: t("strip_answer_overdue", relative(respond_by, now)), tone: "bad" };
  const tone = left < DAY ? "bad" : left < ANSWER_SOON ? "warn" : null;
  return { text: t("strip_answer_in", duration(left)), tone };
}

export const stageWords = ({ stage, status_text }: Pick<Strip, "stage" | "status_text">): string =>
  stage ? word("stage", stage) : status_text ? clip(status_text, 40) : t("stage_unknown");
