/** What sees whether an inserted text was sent; brought into the page with the first insertion. */
import { ask } from "./content/ask";
import { orderId } from "./content/reading";
import type { Session } from "./content/session";
import { type Inserted, Sendings } from "./sending/sendings";

declare global {
  /** In our own world of the page. */
  var ordersideSendings: { follow(session: Session, inserted: Inserted): void } | undefined;
}

function install(): void {
  const of = new WeakMap<Session, Sendings>();
  const sendingsOf = (session: Session): Sendings => {
    const known = of.get(session);
    if (known) return known;
    const made = new Sendings(
      ({ receiptId, orderId: order_id, edited }) =>
        void ask("add_sending", {
          receipt_id: receiptId,
          order_id,
          sending: { seen_at: new Date().toISOString(), edited },
        }),
    );
    session.page.listen(() => {
      const { reading } = session.page.get();
      if (reading?.open) made.look(orderId(reading, reading.open), reading);
    });
    of.set(session, made);
    return made;
  };
  globalThis.ordersideSendings = { follow: (session, inserted) => sendingsOf(session).follow(inserted) };
}

if (!globalThis.ordersideSendings) install();
