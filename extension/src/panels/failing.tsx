/** What stands between the agent and the service, and what to do about it. */
import type { Failure } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { t } from "../ui/text";

export interface FailureWords {
  /** A few words for the strip. */
  short: string;
  /** What it means and the next step. */
  next: string;
  act: "options" | "retry" | null;
}

export function failureWords({ code, message }: Failure): FailureWords {
  switch (code) {
    case "service_away":
      return { short: t("strip_away"), next: t("panel_away"), act: null };
    case "not_paired":
      return { short: t("strip_not_paired"), next: t("panel_not_paired"), act: "options" };
    case "refused":
      return { short: t("strip_refused"), next: t("panel_refused"), act: "options" };
    case "impostor":
      return { short: t("strip_impostor"), next: t("panel_impostor"), act: "options" };
    case "incompatible":
      return { short: t("strip_incompatible"), next: t("panel_incompatible"), act: "options" };
    case "reload":
      return { short: t("strip_reload"), next: t("panel_reload"), act: null };
    default:
      return { short: t("strip_failing"), next: t("panel_failing", message), act: "retry" };
  }
}

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
      <strong>{short}</strong>
      <br />
      {next}
      {stale && ` ${t("panel_stale")}`}
    </Notice>
  );
}
