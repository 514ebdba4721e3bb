/** Whose panel this is: the order's number, its buyer, and what is known of it. */
import { useEffect, useState } from "preact/hooks";
import type { OrderFacts } from "../generated/api";
import { IconButton } from "../ui/button";
import { t } from "../ui/text";
import { Facts } from "./facts";
import type { Acts, OrderView } from "./order_view";
import { clip, country, money, tame } from "./words";

export function Header({ view, acts }: { view: OrderView; acts: Acts }) {
  const order: OrderFacts = view.panel?.order ?? view.observed ?? {};
  const { buyer_name, buyer_country, amount } = order;
  return (
    <header class="header">
      <div class="header-line">
        <h1 tabIndex={-1} id="order">
          <span class="hidden">{t("panel_order")} </span>
          {view.orderNo}
        </h1>
        <CopyNumber orderNo={view.orderNo} acts={acts} />
        <span class="push" />
        <IconButton icon="close" label={t("panel_close")} onClick={acts.close} />
      </div>
      <p class="header-buyer">
        {buyer_name ? (
          <bdi class="buyer" title={tame(buyer_name, 200)}>
            {clip(buyer_name, 200)}
          </bdi>
        ) : (
          <span class="faint">{t("panel_buyer_unknown")}</span>
        )}
        {buyer_country && <span class="header-part">{country(buyer_country)}</span>}
        {amount && <span class="header-part">{money(amount)}</span>}
      </p>
      <Facts order={order} sources={view.panel?.order.sources ?? {}} />
    </header>
  );
}

function CopyNumber({ orderNo, acts }: { orderNo: string; acts: Acts }) {
  const [copied, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void acts.copy(orderNo).then(({ done }) => set(done === "copied"));
  return (
    <IconButton
      icon={copied ? "check" : "copy"}
      label={t(copied ? "panel_copied" : "panel_copy_number")}
      onClick={copy}
    />
  );
}
