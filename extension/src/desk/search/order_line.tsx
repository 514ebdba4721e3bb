/** Which order: its number, to be copied, where it was placed and in which shop. */
import type { Hit } from "../../generated/api";
import type { MarketplaceId } from "../../marketplaces/define";
import { CopyButton } from "../../ui/copy_button";
import { t } from "../../ui/text";
import { orderParts } from "../order_no";
import { Marked } from "./snippet";

export function OrderLine({ orderId, hit }: { orderId: string; hit?: Hit | undefined }) {
  const { marketplace, shop, orderNo } = orderParts(orderId);
  return (
    <p class="order-line">
      <span class="order-no">
        <span class="hidden">{t("search_order")} </span>
        <Marked hit={hit} text={orderNo} />
        <CopyButton
          label={t("search_copy_number", orderNo)}
          copied={t("search_copied")}
          copy={() => copy(orderNo)}
        />
      </span>
      <span class="dim part">{t(`marketplace_${marketplace as MarketplaceId}`) || marketplace}</span>
      <span class="dim part">{shop === "unknown" ? t("search_shop_unknown") : t("search_shop", shop)}</span>
    </p>
  );
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
