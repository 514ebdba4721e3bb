/** Every variable that a template may have; the compiler holds the list to the service's. */
import type { Rendering } from "../../generated/api";

type Variable = Rendering["missing"][number];

const ALL: Record<Variable, true> = {
  buyer_name: true,
  order_no: true,
  item_title: true,
  amount: true,
  carrier: true,
  tracking_no: true,
  tracking_url: true,
  ordered_date: true,
  shipped_date: true,
  promised_date: true,
  days_since_dispatch: true,
  refund_amount: true,
  new_ship_date: true,
  shop_name: true,
  agent_name: true,
  office_hours: true,
};

export const VARIABLES = Object.keys(ALL) as Variable[];
