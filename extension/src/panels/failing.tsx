/** What stands between the agent and the service, and what to do about it. */
import type { Failure } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { type Key, t } from "../ui/text";

export interface FailureWords {
  /** What is wrong, in a few words. */
  short: string;
  /** The strip's line where it has nothing else to show. */
  strip: string;
  /** What it means and the next step. */
  next: string;
  act: "options" | "retry" | null;
}

export function failureWords({ code, message, retry_after }: Failure): FailureWords {
  switch (code) {
    case "service_away":
      return words(t("strip_away"), t("panel_away"), null, t("strip_away_next"));
    case "not_paired":
      return words(t("strip_not_paired"), t("panel_not_paired"), "options", t("strip_not_paired_next"));
    case "refused":
      return words(t("strip_refused"), t("panel_refused"), "options", t("strip_refused_next"));
    case "impostor":
      return words(t("strip_impostor"), t("panel_impostor"), "options");
    case "switched_off":
      return words(t("strip_switched_off"), t("error_switched_off"), "options");
    case "extension_outdated":
    case "service_outdated":
      return words(t(`strip_${code}`), t(`error_${code}`), "options");
    case "reload":
      return words(t("strip_reload"), t("panel_reload"), null);
    default:
      return words(t("strip_failing"), t(`error_${code}` as Key, retry_after ?? "") || message, "retry");
  }
}

const words = (short: string, next: string, act: FailureWords["act"], strip = short): FailureWords => ({
  ...{ short, strip, next, act },
});

interface FailingProps {
  failure: Failure;
  /** What is shown is older than this failure. */
  stale: boolean;
  onOptions: () => void;
  onRetry: () => void;
}

export function Failing({ failure, stale, onOptions, onRetry }: FailingProps) {
  const { short, next, act } = failureWords(failure);
  const action =
    act === "options" ? (
      <Button onClick={onOptions}>{t("panel_open_options")}</Button>
    ) : act === "retry" ? (
      <Button onClick={onRetry}>{t("panel_retry")}</Button>
    ) : undefined;
  return (
    <Notice tone="warn" action={action}>
      <strong class="failing">{short}</strong>
      {next}
      {stale && ` ${t("panel_stale")}`}
    </Notice>
  );
}
