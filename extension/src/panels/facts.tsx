/** The order's facts, each saying where it comes from when pointed at. */
import type { ComponentChildren } from "preact";
import type { Order, OrderFacts } from "../generated/api";
import { useNow } from "../ui/hooks";
import { counted, t } from "../ui/text";
import { day, exact, MINUTE } from "../ui/time";
import { sourceWords } from "./source";
import { clip, tame } from "./words";

interface FactsProps {
  order: OrderFacts;
  sources: Order["sources"];
}

export function Facts({ order, sources }: FactsProps) {
  const now = useNow(MINUTE / 2);
  const from = (field: keyof OrderFacts): string | undefined => {
    const source = sources[field];
    return source && sourceWords(source, now);
  };
  const [first, ...others] = order.items ?? [];
  return (
    <dl class="facts">
      {order.status_text && (
        <Fact name={t("panel_status")} source={from("status_text")}>
          <bdi>{clip(order.status_text, 80)}</bdi>
        </Fact>
      )}
      {first && (
        <Fact name={t("panel_items")} source={from("items")}>
          <span class="one-line">
            <bdi title={tame(first.title, 300)}>{clip(first.title, 160)}</bdi>
          </span>
          {first.quantity !== undefined && first.quantity > 1 && (
            <span class="nowrap"> × {first.quantity}</span>
          )}
          {others.length > 0 && <span class="faint"> {counted("panel_more_items", others.length)}</span>}
        </Fact>
      )}
      {order.tracking_no && (
        <Fact name={t("panel_tracking")} source={from("tracking_no")}>
          <bdi>{clip(order.tracking_no, 60)}</bdi>
          {order.carrier && <bdi class="faint">{clip(order.carrier, 40)}</bdi>}
        </Fact>
      )}
      {order.paid_at ? (
        <DayFact name={t("panel_paid")} at={order.paid_at} now={now} source={from("paid_at")} />
      ) : (
        order.ordered_at && (
          <DayFact name={t("panel_ordered")} at={order.ordered_at} now={now} source={from("ordered_at")} />
        )
      )}
    </dl>
  );
}

interface FactProps {
  name: string;
  /** Absent while only this page has said so. */
  source: string | undefined;
  children: ComponentChildren;
}

export function Fact({ name, source, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd title={source ?? t("panel_source_here")}>{children}</dd>
    </div>
  );
}

interface DayFactProps {
  name: string;
  at: string;
  now: number;
  source: string | undefined;
}

function DayFact({ name, at, now, source }: DayFactProps) {
  return (
    <Fact name={name} source={t("time_about", source ?? t("panel_source_here"), exact(at))}>
      <time dateTime={at}>{day(at, now)}</time>
    </Fact>
  );
}
