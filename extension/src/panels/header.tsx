/** Whose panel this is: the order's number, its buyer, the amount. What else is known scrolls with the rest. */
import { IconButton } from "../ui/button";
import { CopyButton } from "../ui/copy_button";
import { useNow } from "../ui/hooks";
import { t } from "../ui/text";
import { MINUTE } from "../ui/time";
import { known } from "./known";
import type { Acts, OrderView } from "./order_view";
import { clip, country, money, tame } from "./words";

export function Header({ view, acts }: { view: OrderView; acts: Acts }) {
  return (
    <header class="header">
      <div class="header-line">
        <h1 tabIndex={-1} id="order">
          <span class="hidden">{t("panel_order")} </span>
          {view.orderNo}
        </h1>
        <CopyButton
          label={t("panel_copy_number")}
          copied={t("panel_copied")}
          copy={() => acts.copy(view.orderNo).then(({ done }) => done === "copied")}
        />
        <span class="push" />
        <IconButton icon="search" label={t("panel_search")} onClick={acts.openSearch} />
        <IconButton icon="close" label={t("panel_close")} onClick={acts.close} />
      </div>
      <Buyer view={view} />
    </header>
  );
}

/** A buyer's name is whatever the buyer typed: text only, clipped, its direction kept to itself. */
function Buyer({ view }: { view: OrderView }) {
  const now = useNow(MINUTE);
  const { facts, from } = known(view);
  const { buyer_name, buyer_country, amount } = facts;
  return (
    <p class="header-buyer">
      {buyer_name ? (
        <bdi class="buyer" title={t("time_about", tame(buyer_name, 200), from("buyer_name", now))}>
          {clip(buyer_name, 200)}
        </bdi>
      ) : (
        <span class="faint">{t("panel_buyer_unknown")}</span>
      )}
      {buyer_country && (
        <span class="header-part" title={from("buyer_country", now)}>
          {country(buyer_country)}
        </span>
      )}
      {amount && (
        <span class="header-part" title={from("amount", now)}>
          {money(amount)}
        </span>
      )}
    </p>
  );
}
