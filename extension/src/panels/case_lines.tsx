/** A case: what it is about, by when an answer is due, what each side proposes. Each fact says where it was seen. */
import type { Case } from "../generated/api";
import { Icon } from "../ui/icon";
import { counted, t } from "../ui/text";
import { exact, relative } from "../ui/time";
import { answerWords, caseWords } from "./due";
import { answerSource, caseSource } from "./source";
import { clip, money } from "./words";

interface CaseProps {
  about: Case;
  now: number;
}

export function CaseLines({ about, now }: CaseProps) {
  const answer = answerWords(about, now);
  const from = (field: keyof Case): string => caseSource(about, field, now);
  return (
    <div class="due-line">
      <span class={about.ended ? "faint" : (answer?.tone ?? "warn")}>
        <Icon name="warning" />
      </span>
      <div>
        <p>
          <strong title={from("cause_text")}>
            {about.cause || about.ended ? caseWords(about) : t(`panel_case_${about.kind}`)}
          </strong>
          {answer && (
            <span class={`due-answer ${answer.tone ?? ""}`} title={answerSource(about, now)}>
              {answer.text}
            </span>
          )}
        </p>
        {answer && about.consequence_text && (
          <p class="dim" title={from("consequence_text")}>
            {t("panel_consequence", clip(about.consequence_text, 100))}
          </p>
        )}
        {!answer && !about.ended && <p class="dim">{t("panel_no_deadline")}</p>}
        {about.cause_text && (
          <p class="dim" title={from("cause_text")}>
            <bdi>{clip(about.cause_text, 200)}</bdi>
          </p>
        )}
        <p class="dim parts">
          {about.amount && <span title={from("amount")}>{t("panel_asks_for", money(about.amount))}</span>}
          {about.opened_at && (
            <span title={t("time_about", from("opened_at"), exact(about.opened_at))}>
              {t("panel_opened", relative(about.opened_at, now))}
            </span>
          )}
          {about.status_text && <bdi title={from("status_text")}>{clip(about.status_text, 80)}</bdi>}
        </p>
        <Solutions of={about.solutions ?? []} source={from("solutions")} />
        {about.buyer_files && (
          <p class="dim parts" title={from("buyer_files")}>
            {about.buyer_files.images > 0 && (
              <span>{counted("panel_buyer_images", about.buyer_files.images)}</span>
            )}
            {about.buyer_files.videos > 0 && (
              <span>{counted("panel_buyer_videos", about.buyer_files.videos)}</span>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function Solutions({ of, source }: { of: NonNullable<Case["solutions"]>; source: string }) {
  if (of.length === 0) return null;
  return (
    <ul class="dim" title={source}>
      {of.map(({ by, text, amount }, index) => (
        <li key={index}>
          <bdi>{t(`panel_solution_${by}`, clip(text, 120))}</bdi>
          {amount && <span class="nowrap"> {money(amount)}</span>}
        </li>
      ))}
    </ul>
  );
}
