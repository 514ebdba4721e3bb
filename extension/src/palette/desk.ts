/** What the script in every page gives the palette when it opens it, and what the palette makes of it. */
import { placeOf } from "../content/guard";
import { observedOrder, orderId } from "../content/reading";
import { insertReply } from "../content/replies";
import type { Session } from "../content/session";
import { workOf } from "../content/work";
import type { OrderFacts, Rendering } from "../generated/api";
import { caretIn } from "../insertion/selection";
import type { Typed } from "../keys/typed";
import type { Outcome, Values } from "../panels/order_view";

/** The two share one world of the page. */
export interface PaletteDesk {
  session: Session;
}

declare global {
  var ordersideDesk: PaletteDesk | undefined;
  /** Null: the palette's own keys were pressed. */
  var ordersidePalette: { press(desk: PaletteDesk, shortcut: Typed | null): void } | undefined;
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

/**
 * Null where the page shows no order. Its text goes into the box that the agent is in, in place of the shortcut that was
 * typed there.
 */
export function orderOf({ session }: PaletteDesk, typed: Typed | null): ForOrder | null {
  const { reading, panels, open } = session.page.get();
  const orderNo = reading?.open ?? open;
  if (!reading || orderNo === null) return null;
  const id = orderId(reading, orderNo);
  const panel = panels[id]?.panel;
  const place = session.hands.current ?? placeOf(reading, session.hands);
  const caret = place !== null && "ownerDocument" in place ? caretIn(place) : null;
  const where = { mode: "caret", place, over: typed?.over ?? "", caret } as const;
  return {
    ...{ id, orderNo, canInsert: place !== null },
    facts: { ...panel?.order, ...observedOrder(reading, orderNo) },
    language: workOf(session.works.get(), id).draft.language ?? panel?.buyer_language.code ?? null,
    insert: (rendering, values) =>
      insertReply(session, orderNo, { rendering, suggested: false, values }, where),
  };
}
