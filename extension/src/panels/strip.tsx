/** The one line beside an order. A button: it opens the order's panel. */
import type { Strip as StripFacts } from "../generated/api";
import type { Failure } from "../messages";
import { useLate, useNow } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { counted, t } from "../ui/text";
import { MINUTE } from "../ui/time";
import { answerWords, caseWords, type Said, stageWords, transitWords } from "./due";
import { failureWords } from "./failing";
import { answerSource, sourceWords } from "./source";
import { tame } from "./words";

interface StripProps {
  orderNo: string;
  strip: StripFacts | null;
  failure: Failure | null;
  open: boolean;
  onOpen: () => void;
}

export function StripLine({ orderNo, strip, failure, open, onOpen }: StripProps) {
  const said = strip ? null : failure ? failureWords(failure) : null;
  return (
    <button
      type="button"
      class="strip"
      aria-expanded={open}
      aria-label={
        said
          ? t("strip_label", orderNo, said.strip)
          : strip
            ? undefined
            : t("strip_label", orderNo, t("strip_loading"))
      }
      title={said?.next}
      onClick={onOpen}
    >
      <Icon name="mark" />
      {strip ? (
        <Facts strip={strip} stale={failure} />
      ) : said ? (
        <span class="strip-said">{said.strip}</span>
      ) : (
        <Pending />
      )}
    </button>
  );
}

function Pending() {
  return <span class="strip-pending" data-late={useLate()} />;
}

function Facts({ strip, stale }: { strip: StripFacts; stale: Failure | null }) {
  const now = useNow(MINUTE / 2);
  const transit = transitWords(strip);
  const answer = strip.case ? answerWords(strip.case, now) : null;
  return (
    <>
      <span class="hidden">{t("strip_order", strip.order_no)}</span>
      <span class="strip-stage" title={strip.status_text ? tame(strip.status_text) : undefined}>
        {stageWords(strip)}
      </span>
      {transit && (
        <Words said={transit} title={strip.transit ? sourceWords(strip.transit.source, now) : undefined} />
      )}
      {strip.case && <span class="strip-case">{caseWords(strip.case)}</span>}
      {strip.case && answer && <Words said={answer} title={answerSource(strip.case, now)} />}
      <Count icon="note" count={strip.notes} words={counted("strip_notes", strip.notes)} />
      <Count icon="photo" count={strip.photos} words={counted("strip_photos", strip.photos)} />
      {stale && (
        <span class="strip-stale" title={failureWords(stale).next}>
          {failureWords(stale).short}
        </span>
      )}
    </>
  );
}

function Words({ said, title }: { said: Said; title: string | undefined }) {
  return (
    <span class={`strip-words ${said.tone ?? ""}`} title={title}>
      {said.text}
    </span>
  );
}

function Count({ icon, count, words }: { icon: "note" | "photo"; count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span class="strip-count" title={words}>
      <Icon name={icon} />
      <span aria-hidden="true">{count}</span>
      <span class="hidden">{words}</span>
    </span>
  );
}
