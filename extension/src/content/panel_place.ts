/** Where the panel will be: most pages that are opened need none, so its script is brought when one does. */
import { ask } from "./ask";
import type { Drawer } from "./drawer";
import type { Session } from "./session";

/** What the script in every page gives the panel's; the two share one world of the page. */
export interface PanelDesk {
  session: Session;
  life: AbortSignal;
  /** Puts the keyboard on a row's strip. */
  focusStrip: (host: Element) => void;
}

declare global {
  var ordersidePanel: ((desk: PanelDesk) => Drawer) | undefined;
}

export class PanelPlace {
  readonly #desk: PanelDesk;
  #drawer: Drawer | null = null;
  #coming: Promise<void> | null = null;

  constructor(desk: PanelDesk) {
    this.#desk = desk;
    const { session, life } = desk;
    for (const store of [session.page, session.refused])
      life.addEventListener(
        "abort",
        store.listen(() => this.#isNeeded() && void this.#bring()),
      );
  }

  /** The page may have replaced its whole document element's children, or changed its colours. */
  arrange(): void {
    this.#drawer?.arrange();
  }

  /** An agent who asks for the panel gets the keyboard into it; a panel that opens by itself takes nothing. */
  open(orderNo: string): void {
    this.#desk.session.open(orderNo);
    void this.#bring().then(() => this.#drawer?.focus());
  }

  #isNeeded(): boolean {
    const { session } = this.#desk;
    const { open, last, reading } = session.page.get();
    const isShown = open !== null || last !== null || (reading?.problems.length ?? 0) > 0;
    return isShown || session.refused.get() !== null;
  }

  #bring(): Promise<void> {
    this.#coming ??= this.#fetch();
    return this.#coming;
  }

  async #fetch(): Promise<void> {
    if (!globalThis.ordersidePanel) await ask("bring_panel", {});
    if (this.#desk.life.aborted) return;
    this.#drawer = globalThis.ordersidePanel?.(this.#desk) ?? null;
    // Brought once more at the next need; without the extension, the strip says that the page has to be loaded again.
    if (!this.#drawer) this.#coming = null;
  }
}
