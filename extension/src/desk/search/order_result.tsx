import type { FoundOrder, Hit } from "../../generated/api";
import { clip, word } from "../../panels/words";
import { type Key, t } from "../../ui/text";
import { HitLine } from "./hit_line";
import { OrderLine } from "./order_line";
import { Marked } from "./snippet";
import { When } from "./when";

export function OrderResult({ order }: { order: FoundOrder }) {
  const hits = order.hits ?? [];
  const inField = (name: string) => hits.find(({ field }) => field === name);
  return (
    <>
      <OrderLine orderId={order.id} hit={inField("order_no")} />
      <p class="meta">
        {order.buyer_name && (
          <span class="part">
            {t("search_buyer")} <Marked hit={inField("buyer_name")} text={clip(order.buyer_name, 80)} />
          </span>
        )}
        <span class="part">{word("stage", order.stage ?? "unknown")}</span>
        <Moments order={order} />
      </p>
      {hits
        .filter(({ field }) => !SHOWN_ABOVE.has(field))
        .map((hit) => (
          <HitLine key={hit.field} label={t(labelOf(hit))} hit={hit} />
        ))}
    </>
  );
}

const SHOWN_ABOVE = new Set(["order_no", "buyer_name"]);

function labelOf({ field }: Hit): Key {
  if (field === "tracking_no") return "search_tracking";
  return field.endsWith(".sku") ? "search_sku" : "search_item";
}

/** When it was ordered, as far as a page has told; otherwise when anything was last learned of it. */
function Moments({ order: { ordered_at, updated_at } }: { order: FoundOrder }) {
  return (
    <span class="part">
      {t(ordered_at ? "search_ordered" : "search_updated")} <When at={ordered_at ?? updated_at} />
    </span>
  );
}
