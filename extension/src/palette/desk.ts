/** What the page's own script gives the palette when it opens it, and what the palette makes of it. */
import { placeOf } from "../content/guard";
import { observedOrder, orderId } from "../content/reading";
import type { insertReply } from "../content/replies";
import type { Session } from "../content/session";
import { workOf } from "../content/work";
import type { OrderFacts, Rendering } from "../generated/api";
import type { Outcome, Values } from "../panels/order_view";

/** As little as can be, since the script that gives it is in every page; the two share one world of the page. */
export interface PaletteDesk {
  session: Session;
  insertReply: typeof insertReply;
}

declare global {
  var ordersideDesk: PaletteDesk | undefined;
  var ordersidePalette: { open(desk: PaletteDesk): void } | undefined;
}

/** The order that a text would be for. */
export interface ForOrder {
  id: string;
  orderNo: string;
  /** What is known of it here, for when the service is away. */
  facts: OrderFacts;
  /** To answer in; null: as the library has it. */
  language: string | null;
  /** The page has a box to write to this buyer; otherwise texts are copied. */
  canInsert: boolean;
  insert(rendering: Rendering, values: Values): Promise<Outcome>;
}

/** Null where the page shows no order. */
export function orderOf({ session, insertReply: insert }: PaletteDesk): ForOrder | null {
  const { reading, panels, open } = session.page.get();
  const orderNo = reading?.open ?? open;
  if (!reading || orderNo === null) return null;
  const id = orderId(reading, orderNo);
  const panel = panels[id]?.panel;
  return {
    ...{ id, orderNo, canInsert: placeOf(reading, session.hands) !== null },
    facts: { ...panel?.order, ...observedOrder(reading, orderNo) },
    language: workOf(session.works.get(), id).draft.language ?? panel?.buyer_language.code ?? null,
    insert: (rendering, values) => insert(session, orderNo, { rendering, suggested: false, values }, "caret"),
  };
}
