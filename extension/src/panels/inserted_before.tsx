/** That a reply went into the message box for this buyer before: a notice, which keeps nothing out. */
import type { Rendering } from "../generated/api";
import { useNow } from "../ui/hooks";
import { t } from "../ui/text";
import { exact, MINUTE, relative } from "../ui/time";
import { tame } from "./words";

interface InsertedBeforeProps {
  rendering: Rendering;
  /** The order that the reply would be for. */
  orderNo: string;
}

export function InsertedBefore({ rendering: { inserted_before: before }, orderNo }: InsertedBeforeProps) {
  const now = useNow(MINUTE / 2);
  if (!before) return null;
  const when = relative(before.inserted_at, now);
  const by = tame(before.agent, 60);
  const other = before.order_id.split(":").slice(2).join(":");
  return (
    <p class="warn" title={t("time_about", t("inserted_before_source"), exact(before.inserted_at))}>
      {other === orderNo ? t("inserted_before_order", when, by) : t("inserted_before_buyer", when, other, by)}
    </p>
  );
}
