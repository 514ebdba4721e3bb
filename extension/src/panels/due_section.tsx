/** What is due: the case and its deadline first, then how the parcel keeps to its promise. */
import type { Case, Panel, Transit } from "../generated/api";
import { useNow } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { day, exact, MINUTE, relative } from "../ui/time";
import { answerWords, caseWords, pace, stageWords, transitWords } from "./due";
import { sourceWords } from "./source";
import { clip, money } from "./words";

export function Due({ panel }: { panel: Panel }) {
  const now = useNow(MINUTE / 2);
  const { strip, order } = panel;
  const transit = transitWords(strip);
  return (
    <Section title={t("panel_due")} aside={<span class="stage">{stageWords(strip)}</span>}>
      {strip.case && <CaseLines about={strip.case} now={now} />}
      {strip.transit && transit && (
        <Way transit={strip.transit} moving={strip.stage !== "receive"} words={transit.text} now={now} />
      )}
      {!strip.transit && transit && (
        <div class="due-line">
          <Icon name="clock" />
          <div>
            {transit.text}
            <p class="dim">{t("panel_dispatch_unknown")}</p>
          </div>
        </div>
      )}
      {!strip.case && !transit && <Empty>{nothingDue(strip.stage, order.delivered_at, now)}</Empty>}
    </Section>
  );
}

function nothingDue(stage: string | null, delivered: string | undefined, now: number): string {
  if (stage === "receive" && delivered) return t("panel_delivered", relative(delivered, now));
  return stage === "pay"
    ? t("panel_due_pay")
    : stage === "ship"
      ? t("panel_due_ship")
      : t("panel_due_nothing");
}

function CaseLines({ about, now }: { about: Case; now: number }) {
  const answer = answerWords(about, now);
  const seen = relative(about.updated_at, now);
  return (
    <div class="due-line">
      <span class={about.ended ? "faint" : (answer?.tone ?? "warn")}>
        <Icon name="warning" />
      </span>
      <div>
        <p>
          <strong>{about.cause || about.ended ? caseWords(about) : t(`panel_case_${about.kind}`)}</strong>
          {answer && (
            <span
              class={`due-answer ${answer.tone ?? ""}`}
              title={t("panel_as_page_showed", seen, exact(about.respond_by ?? ""))}
            >
              {answer.text}
            </span>
          )}
        </p>
        {answer && about.consequence_text && (
          <p class="dim">{t("panel_consequence", clip(about.consequence_text, 100))}</p>
        )}
        {!answer && !about.ended && <p class="dim">{t("panel_no_deadline")}</p>}
        {about.cause_text && (
          <p class="dim">
            <bdi>{clip(about.cause_text, 200)}</bdi>
          </p>
        )}
        <p class="dim parts">
          {about.amount && <span>{t("panel_asks_for", money(about.amount))}</span>}
          {about.opened_at && (
            <span title={exact(about.opened_at)}>{t("panel_opened", relative(about.opened_at, now))}</span>
          )}
          {about.status_text && <bdi>{clip(about.status_text, 80)}</bdi>}
        </p>
      </div>
    </div>
  );
}

interface WayProps {
  transit: Transit;
  moving: boolean;
  words: string;
  now: number;
}

function Way({ transit, moving, words, now }: WayProps) {
  const { tone } = moving ? pace(transit) : { tone: null };
  const { days, promised_days, shipped_at, promised_by, source } = transit;
  return (
    <div class="due-line">
      <span class={tone ?? ""}>
        <Icon name="clock" />
      </span>
      <div class="grow">
        <p class={tone ?? ""} title={sourceWords(source, now)}>
          {words}
        </p>
        {moving && promised_days !== null && promised_days > 0 && (
          <div class={`way ${tone ?? ""}`} aria-hidden="true">
            <span style={{ width: `${Math.min(100, (days / promised_days) * 100)}%` }} />
          </div>
        )}
        <p class="dim parts">
          <span title={t("time_about", sourceWords(source, now), exact(shipped_at))}>
            {t("panel_dispatched", day(shipped_at, now))}
          </span>
          {promised_by && (
            <span title={exact(promised_by)}>{t("panel_promised", day(promised_by, now))}</span>
          )}
        </p>
      </div>
    </div>
  );
}
