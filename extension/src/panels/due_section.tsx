/** What is due: the case and its deadline first, then how the parcel keeps to its promise. */
import type { Panel, Transit } from "../generated/api";
import { useNow } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { day, exact, MINUTE, relative } from "../ui/time";
import { CaseLines } from "./case_lines";
import { pace, stageWords, transitWords } from "./due";
import { sourceWords } from "./source";

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
