/** One page as long as it stands: what is known, and the questions asked about it. */

import type { Panel } from "../generated/api";
import type { Marketplace, MarketplaceId, PageKind, Reading } from "../marketplaces/define";
import { LONG } from "../marketplaces/reading/long";
import { forgetAll, within } from "../marketplaces/reading/remembered";
import { Store } from "../ui/store";
import { ask } from "./ask";
import { recallDraft } from "./drafts";
import { Hands } from "./hands";
import { isNear } from "./near";
import { covers, orderId, partNear, query } from "./reading";
import {
  asking,
  closed,
  NOTHING_YET,
  opened,
  type PageState,
  withAnswer,
  withFailure,
  withPanel,
  withReading,
} from "./state";
import type { Again } from "./watch";
import { type Works, withWaiting, workOf } from "./work";

/** In one go at the page, no kind of step may take longer, and a page that changes faster than it is read is read at last in one. */
const GO = 8;
const GOES = 100;
/** How long a refusal is told when its panel is gone: long enough to be read twice. */
const TOLD = 12_000;

/** A reader that fails altogether is a problem of the page like any other: the agent is told. */
function unreadable(marketplace: MarketplaceId, kind: PageKind, error: unknown): Reading {
  console.error(error);
  const nothing = { orders: [], open: null, recipient: null, messages: [], messageBox: null };
  return { marketplace, kind, shop: "unknown", ...nothing, problems: [String(error)] };
}

export interface Refused {
  /** Whose panel says it too; null: none. */
  orderNo: string | null;
  why: string;
}

export class Session {
  readonly page = new Store<PageState>(NOTHING_YET);
  readonly works = new Store<Works>({});
  /** Why nothing was inserted just now: the panel that would say so may be gone with its order. */
  readonly refused = new Store<Refused | null>(null);
  /** Whether replies are shown in the agent's language as well. */
  readonly ownText = new Store(false);
  #forgetRefused: ReturnType<typeof setTimeout> | undefined;
  readonly hands: Hands;
  readonly #marketplaceFor: (url: URL) => Marketplace | null;
  #asking: Promise<void> | null = null;
  #again = false;
  /** The orders that stand in sight, or nearly. */
  #near: ReadonlySet<string> = new Set();
  /** How often it was gone at the page since it was last read to its end. */
  #goes = 0;
  /** How often something was kept and shown at once. */
  #kept = 0;

  readonly #unseen: Again["unseen"];

  constructor(
    marketplaceFor: (url: URL) => Marketplace | null,
    unseen: Again["unseen"],
    signal: AbortSignal,
  ) {
    this.#marketplaceFor = marketplaceFor;
    this.#unseen = unseen;
    this.hands = new Hands(document, () => this.page.update((page) => ({ ...page })), signal);
  }

  /**
   * The page as it is this moment; null where there is nothing of ours to read. Of a long list only what has changed
   * is read once more: the agent waits for it.
   */
  read(): Reading | null {
    const changed = this.#unseen();
    const isLong = (this.page.get().reading?.orders.length ?? 0) > LONG;
    const what = changed && isLong ? { changed, near: isNear } : undefined;
    return this.#read((marketplace, url) => marketplace.read(document, url, what));
  }

  #read<T>(how: (marketplace: Marketplace, url: URL) => T): T | Reading | null {
    const url = new URL(location.href);
    const marketplace = this.#marketplaceFor(url);
    const kind = marketplace?.kind(url);
    if (!marketplace || !kind) return null;
    try {
      return how(marketplace, url);
    } catch (error) {
      return unreadable(marketplace.id, kind, error);
    }
  }

  /** Reads what may have changed, all unless told. False: it took too long for one go; the next goes on from there. */
  look(changed?: readonly Node[]): boolean {
    const time = ++this.#goes < GOES ? GO : Number.POSITIVE_INFINITY;
    // Everything may have changed when nothing is said.
    if (changed === undefined) forgetAll();
    const what = { changed: changed ?? [], near: isNear };
    const now = this.#read((marketplace, url) => within(time, () => marketplace.read(document, url, what)));
    if (now === undefined) return false;
    this.#goes = 0;
    const before = this.page.get().open;
    this.page.update((page) => withReading(page, now));
    const { reading, open } = this.page.get();
    if (reading && open && open !== before) this.#recall(orderId(reading, open));
    return true;
  }

  /** Asks the service when there is news in sight. */
  askAbout(near: ReadonlySet<string>): void {
    this.#near = near;
    const { reading, asked, open } = this.page.get();
    if (reading && !covers(asked, partNear(reading, near, open))) void this.refresh();
  }

  open(orderNo: string): void {
    this.page.update((page) => opened(page, orderNo));
    void this.refresh();
    const { reading } = this.page.get();
    if (reading) this.#recall(orderId(reading, orderNo));
  }

  #recall(id: string): void {
    void this.lookForWaiting(id);
    void recallDraft(this, id);
  }

  close(): void {
    this.refuse(null);
    this.page.update(closed);
  }

  /** Null: there is nothing to tell any more. */
  refuse(refused: Refused | null): void {
    clearTimeout(this.#forgetRefused);
    this.refused.update(() => refused);
    if (refused) this.#forgetRefused = setTimeout(() => this.refuse(null), TOLD);
  }

  /** Asks about everything on the page; while an answer is on its way, once more after it. */
  refresh(): Promise<void> {
    if (this.#asking) this.#again = true;
    else this.#asking = this.#askUntilCurrent().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #askUntilCurrent(): Promise<void> {
    do {
      this.#again = false;
      await this.#askOnce();
    } while (this.#again);
  }

  async #askOnce(): Promise<void> {
    const { reading, open } = this.page.get();
    // A page with no orders has nothing to ask; its problems are told by the panel.
    if (!reading || (reading.orders.length === 0 && open === null)) return;
    const language = open ? workOf(this.works.get(), orderId(reading, open)).draft.language : null;
    const part = partNear(reading, this.#near, open);
    this.page.update((page) => asking(page, part));
    const kept = this.#kept;
    const answer = await ask("panels", query(part, open, language));
    // It may have been answered before that: shown now, it would take away what the agent has just seen kept.
    if (answer.ok && kept !== this.#kept) {
      this.#again = true;
      return;
    }
    this.page.update((page) =>
      answer.ok ? withAnswer(page, reading, answer.value) : withFailure(page, answer.error),
    );
  }

  /** Shows at once what the service has just kept of an order. */
  showKept(id: string, change: (panel: Panel) => Panel): void {
    this.#kept += 1;
    this.page.update((page) => withPanel(page, id, change));
  }

  /** Notes and photos that wait in this browser for the service. */
  async lookForWaiting(id: string): Promise<void> {
    const answer = await ask("waiting", { order_id: id });
    if (answer.ok) this.works.update((works) => withWaiting(works, id, answer.value));
  }
}
