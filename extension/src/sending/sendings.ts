/** Looks for what was inserted among the seller's messages that come afterwards, as long as the page stands. */
import type { Message, Reading } from "../marketplaces/define";
import { likeness } from "./likeness";
import { newsIn } from "./news";

export interface Inserted {
  receiptId: string;
  /** `marketplace:shop:order_no`. */
  orderId: string;
  text: string;
  /** The conversation as it was then. */
  before: readonly Message[];
}

export interface Seen {
  receiptId: string;
  orderId: string;
  edited: boolean;
}

/** Insertions that are looked for at once; of more, the oldest is given up, and stays unknown. */
const MOST = 20;

export class Sendings {
  /** The latest first: of two alike, the one before was replaced in the box. */
  #waiting: Inserted[] = [];

  constructor(private readonly seen: (sending: Seen) => void) {}

  follow(inserted: Inserted): void {
    this.#waiting = [inserted, ...this.#waiting].slice(0, MOST);
  }

  /** `orderId` is of the order whose conversation is open. */
  look(orderId: string, { messages }: Pick<Reading, "messages">): void {
    const taken = new Set<Message>();
    this.#waiting = this.#waiting.flatMap((inserted) => {
      const news = inserted.orderId === orderId ? newsIn(inserted.before, messages) : null;
      if (news === null) return [inserted];
      for (const message of news) {
        if (message.from !== "seller" || taken.has(message)) continue;
        const how = likeness(message.text, inserted.text);
        if (how === null) continue;
        taken.add(message);
        this.seen({ receiptId: inserted.receiptId, orderId, edited: how === "edited" });
        return [];
      }
      // Pages give the last messages only: what was there before may be gone by the next time.
      return [{ ...inserted, before: messages }];
    });
  }
}
