/** The order's facts, each saying where it comes from when pointed at. */
import type { ComponentChildren } from "preact";
import { useNow } from "../ui/hooks";
import { counted, t } from "../ui/text";
import { day, exact, MINUTE } from "../ui/time";
import { known } from "./known";
import type { OrderView } from "./order_view";
import { clip, tame } from "./words";

export function Facts({ view }: { view: OrderView }) {
  const now = useNow(MINUTE / 2);
  const { facts: order, from } = known(view);
  const [first, ...others] = order.items ?? [];
  return (
    <dl class="facts">
      {order.status_text && (
        <Fact name={t("panel_status")} source={from("status_text", now)}>
          <bdi>{clip(order.status_text, 80)}</bdi>
        </Fact>
      )}
      {first && (
        <Fact name={t("panel_items")} source={from("items", now)}>
          <span class="one-line">
            <bdi title={tame(first.title, 300)}>{clip(first.title, 160)}</bdi>
          </span>
          {first.quantity !== undefined && first.quantity > 1 && (
            <span class="nowrap"> × {first.quantity}</span>
          )}
          {others.length > 0 && (
            <span class="faint nowrap"> {counted("panel_more_items", others.length)}</span>
          )}
        </Fact>
      )}
      {order.tracking_no && (
        <Fact name={t("panel_tracking")} source={from("tracking_no", now)}>
          <bdi>{clip(order.tracking_no, 60)}</bdi>
          {order.carrier && <bdi class="faint">{clip(order.carrier, 40)}</bdi>}
        </Fact>
      )}
      {order.paid_at ? (
        <DayFact name={t("panel_paid")} at={order.paid_at} now={now} source={from("paid_at", now)} />
      ) : (
        order.ordered_at && (
          <DayFact
            name={t("panel_ordered")}
            at={order.ordered_at}
            now={now}
            source={from("ordered_at", now)}
          />
        )
      )}
      {UNCLEAR.map(([field, name]) => {
        const written = order[field] ? undefined : view.unclear[field];
        return (
          written && (
            <Fact key={field} name={t(name)} source={t("panel_unclear", tame(written))}>
              <bdi>{clip(written, 40)}</bdi>
              <span class="faint">{t("panel_unclear_short")}</span>
            </Fact>
          )
        );
      })}
    </dl>
  );
}

/** Shown as the page writes them where it leaves open which day, hour or zone is meant. */
const UNCLEAR = [
  ["ordered_at", "panel_ordered"],
  ["paid_at", "panel_paid"],
  ["shipped_at", "panel_shipped"],
  ["promised_by", "panel_promised_for"],
  ["delivered_at", "panel_delivered_at"],
] as const;

interface FactProps {
  name: string;
  source: string;
  children: ComponentChildren;
}

export function Fact({ name, source, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd title={source}>{children}</dd>
    </div>
  );
}

interface DayFactProps {
  name: string;
  at: string;
  now: number;
  source: string;
}

function DayFact({ name, at, now, source }: DayFactProps) {
  return (
    <Fact name={name} source={t("time_about", source, exact(at))}>
      <time dateTime={at}>{day(at, now)}</time>
    </Fact>
  );
}
