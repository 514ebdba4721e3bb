/** A console that a team taught: an order list of an ERP, and how its order numbers are found there. */
import type { KeptTaughtConsole } from "../generated/api";

export const taughtConsole = (part: Partial<KeptTaughtConsole> = {}): KeptTaughtConsole => ({
  ...{ id: "t1", version: 1, agent: "Anna", changed_at: "2026-11-02T08:00:00Z", on: true },
  ...{ host: "erp.example", marketplace: "other", order_forms: ["XM000000"] },
  pages: [
    {
      address: "/orders/list",
      kind: "order_list",
      fields: { order_no: { labels: ["平台单号"], columns: [], selectors: [] } },
    },
  ],
  ...part,
});
