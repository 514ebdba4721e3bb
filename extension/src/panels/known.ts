/** The order as known now: what this page shows goes before what the service remembers. */
import type { ObservedOrder } from "../generated/api";
import { t } from "../ui/text";
import type { OrderView } from "./order_view";
import { sourceWords } from "./source";

export type OrderFacts = Omit<ObservedOrder, "order_no" | "case">;

export interface Known {
  facts: OrderFacts;
  /** Where a fact comes from, in words. */
  from: (field: keyof OrderFacts, now: number) => string;
}

export function known({ panel, observed }: Pick<OrderView, "panel" | "observed">): Known {
  const kept: OrderFacts = panel?.order ?? {};
  const facts: OrderFacts = { ...kept, ...observed };
  const same = (field: keyof OrderFacts) => JSON.stringify(facts[field]) === JSON.stringify(kept[field]);
  return {
    facts,
    from: (field, now) => {
      const source = panel?.order.sources[field];
      return source && same(field) ? sourceWords(source, now) : t("panel_source_here");
    },
  };
}
