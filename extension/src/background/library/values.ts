/**
 * What an order gives a template, written the way the reply's language writes it: as server/reply_templates/values.py
 * does, from what the page shows. What is not known is left out.
 */
import type { Money, OrderFacts } from "../../generated/api";

const DAY = 86_400_000;
/** How many digits these have behind the point is answered in two ways: their amounts are asked for. */
const UNSURE = ["COP", "HUF", "IDR", "PKR", "RSD"];

export interface Teller {
  orderNo: string;
  language: string;
  agent: string | null;
  /** Milliseconds since 1970. */
  now: number;
}

export function valuesOf(
  order: OrderFacts,
  { orderNo, language, agent, now }: Teller,
): Record<string, unknown> {
  const locale = localeOf(language);
  const values = {
    order_no: orderNo,
    buyer_name: order.buyer_name,
    carrier: order.carrier,
    tracking_no: order.tracking_no,
    item_title: order.items?.[0]?.title,
    amount: amount(order.amount, locale),
    ordered_date: date(order.ordered_at, locale),
    shipped_date: date(order.shipped_at, locale),
    promised_date: date(order.promised_by, locale),
    days_since_dispatch: daysSince(
      order.shipped_at,
      order.delivered_at ? Date.parse(order.delivered_at) : now,
    ),
    agent_name: agent,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

function daysSince(moment: string | undefined, until: number): number | undefined {
  if (moment === undefined) return undefined;
  return Math.max(0, Math.floor((until - Date.parse(moment)) / DAY));
}

/** The day in UTC. */
function date(moment: string | undefined, locale: string): string | undefined {
  if (moment === undefined) return undefined;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  // Libraries that know the same languages differ in these spaces.
  return format.format(new Date(moment)).replace(/[\u202f\xa0]/g, " ");
}

function amount(money: Money | undefined, locale: string): string | undefined {
  if (money === undefined || UNSURE.includes(money.currency)) return undefined;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    useGrouping: "always",
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor_units / 10 ** digits).replaceAll("\u202f", "\xa0");
}

/** Digits and years as the service writes them, whatever a language is used to; English for what is no language. */
function localeOf(language: string): string {
  try {
    const [known = "en"] = Intl.NumberFormat.supportedLocalesOf(language);
    return `${known}-u-ca-gregory-nu-latn`;
  } catch {
    return "en";
  }
}
