/** Teaching a page: the agent points at what it shows, and sees at once what is read from it now. */
import { useEffect, useRef, useState } from "preact/hooks";
import { report } from "../background/failed";
import { type MarketplaceId, PAGE_KINDS, type PageKind, type Reading } from "../marketplaces/define";
import { PLACES } from "../marketplaces/places";
import { Button, IconButton } from "../ui/button";
import { t } from "../ui/text";
import { Field } from "./field";
import { addressIn, FIELDS, type FieldName, type Lesson, readAs, without, worded } from "./lesson";
import { pick } from "./picking";
import { pointedAt, type Why } from "./pointing";
import { Preview } from "./preview";

interface ModeProps {
  begun: Lesson;
  /** Whose orders these are is for the agent to say. */
  mayChoose: boolean;
  isOurs: (target: EventTarget | null) => boolean;
  onCheck: (lesson: Lesson) => void;
  onReport: () => void;
  onClose: () => void;
}

const WHY = {
  empty: "teach_empty",
  no_number: "teach_no_number",
  order_first: "teach_order_first",
  no_case: "teach_no_case",
  unreadable: "teach_unreadable",
  untold: "teach_untold",
} as const satisfies Record<Why, string>;
const MARKETPLACES = (Object.keys(PLACES) as MarketplaceId[]).filter((id) => id !== "demo");

export function Mode({ begun, mayChoose, isOurs, onCheck, onReport, onClose }: ModeProps) {
  const [lesson, learn] = useState(begun);
  const [active, activate] = useState<FieldName | null>("order_no");
  const [over, hover] = useState<Element | null>(null);
  const [wrong, say] = useState("");
  const cover = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (active === null || cover.current === null) return undefined;
    const life = new AbortController();
    const picked = (element: Element) => {
      try {
        const pointed = pointedAt(lesson, active, element, new URL(location.href));
        if ("why" in pointed) return say(t(WHY[pointed.why], t(`teach_field_${active}`)));
        say("");
        learn(pointed.lesson);
        activate(null);
      } catch (error) {
        report(error);
        say(t("teach_failed", String(error)));
      }
    };
    const framed = () => say(t("teach_frame"));
    const cancelled = () => activate(null);
    pick(cover.current, { isOurs, over: hover, picked, framed, cancelled }, life.signal);
    return () => {
      life.abort();
      hover(null);
    };
  }, [active, lesson, isOurs]);

  const reading = readAs(lesson, document, new URL(location.href));
  const lacking = lackingIn(lesson, reading);
  return (
    <>
      {active && <div ref={cover} class="teach-cover" />}
      <Mark over={over} />
      <section class="teach" aria-label={t("teach_title")}>
        <header class="teach-head">
          <h2>{t("teach_title")}</h2>
          <IconButton icon="close" label={t("teach_close")} onClick={onClose} />
        </header>
        <p class="dim where">
          {lesson.host}
          {addressIn(lesson)}
        </p>
        <label class="teach-choice">
          <span>{t("teach_kind")}</span>
          <select
            value={lesson.kind}
            onChange={({ currentTarget }) => learn({ ...lesson, kind: currentTarget.value as PageKind })}
          >
            {PAGE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`panel_page_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        {mayChoose && (
          <label class="teach-choice">
            <span>{t("teach_marketplace")}</span>
            <select
              value={lesson.marketplace}
              onChange={({ currentTarget }) =>
                learn({ ...without(lesson, "order_no"), marketplace: currentTarget.value as MarketplaceId })
              }
            >
              {MARKETPLACES.map((id) => (
                <option key={id} value={id}>
                  {t(`marketplace_${id}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p role="status" class={wrong ? "bad" : "dim"}>
          {wrong || (active ? t("teach_point", t(`teach_field_${active}`)) : t("teach_choose"))}
        </p>
        <ul class="teach-fields">
          {FIELDS.filter((name) => name !== "message_box" || lesson.kind === "chat").map((name) => (
            <Field
              key={name}
              name={name}
              field={lesson.fields[name]}
              sample={lesson.samples[name]}
              active={active === name}
              onPoint={() => {
                say("");
                activate(active === name ? null : name);
              }}
              onWords={(words) => {
                learn(worded(lesson, name, words));
                activate(null);
              }}
              onClear={() => learn(without(lesson, name))}
            />
          ))}
        </ul>
        <Preview reading={reading} />
        {lacking && <p class="warn">{lacking}</p>}
        <footer class="teach-acts">
          <Button kind="primary" disabled={lacking !== ""} onClick={() => onCheck(lesson)}>
            {t("teach_check")}
          </Button>
          <Button onClick={onReport} title={t("teach_report_hint")}>
            {t("teach_report")}
          </Button>
        </footer>
      </section>
    </>
  );
}

/** Why there is nothing to save yet. */
function lackingIn({ fields }: Lesson, reading: Reading | null): string {
  if (!fields.order_no) return t("teach_order_first");
  const isRead = reading !== null && (reading.orders.length > 0 || reading.messageBox !== null);
  return isRead ? "" : t("teach_reads_nothing");
}

/** Where the pointer is, drawn over the page: nothing of the page is touched. */
function Mark({ over }: { over: Element | null }) {
  if (!over) return null;
  const { left, top, width, height } = over.getBoundingClientRect();
  const place = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  return <div class="teach-mark" style={place} aria-hidden="true" />;
}
