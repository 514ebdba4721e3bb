/**
 * How each marketplace writes the numbers of its orders and cases, and the zone of its times: enough to read a page of
 * it that nobody has described. Several marketplaces' numbers look alike, so which one it is always comes from the
 * address, never from the number.
 */
import type { MarketplaceId } from "./define";
import { onlyNumber } from "./reading/fields";
import type { Numbers } from "./reading/standard";

interface Written {
  numbers: Numbers;
  /** Null: depends on the shop's own settings, or nobody has said. */
  zone: string | null;
}

const CHINA = "Asia/Shanghai";
const ANY = /(?=(?:[A-Za-z-]*\d){3})[0-9A-Za-z-]{4,40}/;

const written = (order: RegExp, cases: RegExp, zone: string | null, alone?: RegExp): Written => ({
  numbers: { order: onlyNumber(order), case: onlyNumber(cases), ...(alone && { orderForm: alone }) },
  zone,
});

/** A form with letters or strokes in it is no other number's, so it counts where it stands alone. */
const distinct = (order: RegExp, cases: RegExp, zone: string | null): Written =>
  written(order, cases, zone, new RegExp(`^(?:${order.source})$`));

export const NUMBERS: Record<MarketplaceId, Written> = {
  // Sixteen digits today, fourteen in old orders. Its servers' times are Los Angeles wall-clock.
  aliexpress: written(/\d{14,20}/, /\d{4,40}/, "America/Los_Angeles"),
  // Nineteen digits; lists write an "A" behind them.
  douyin: written(/\d{19}/, /\d{10,20}/, CHINA),
  alibaba: written(/\d{11,20}/, /\d{6,20}/, null),
  ebay: distinct(/\d{2}-\d{5}-\d{5}/, /\d{6,20}/, null),
  taobao: written(/\d{16,19}/, /\d{10,20}/, CHINA),
  tiktok: written(/\d{18,19}/, /\d{16,19}/, null),
  amazon: distinct(/\d{3}-\d{7}-\d{7}/, /[0-9A-Za-z-]{6,40}/, null),
  // The day, then letters and digits. Fourteen digits alone may be a parcel's or an article's number.
  shopee: written(/\d{6}[0-9A-Z]{8}/, /[0-9A-Za-z-]{6,40}/, null, /^\d{6}(?=\d*[A-Z])[0-9A-Z]{8}$/),
  lazada: written(/\d{14,16}/, /\d{6,20}/, null),
  temu: distinct(/PO-\d{3}-\d{8,20}/, /[0-9A-Za-z-]{6,40}/, null),
  pinduoduo: distinct(/\d{6}-\d{15}/, /\d{6,20}/, CHINA),
  // Taught with each console (`order_forms`). A word is no number.
  other: written(ANY, ANY, null),
  demo: written(ANY, ANY, null),
};
